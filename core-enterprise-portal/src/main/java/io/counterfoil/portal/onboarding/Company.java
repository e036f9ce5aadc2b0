package io.counterfoil.portal.onboarding;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.onboarding.AccountsApi.AccountJson;
import io.counterfoil.portal.onboarding.TermsApi.StandingJson;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.platform.MoneyJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Bank accounts and terms of the user's participant. */
@ApplicationScoped
public class Company {

    private final AccountsApi accounts;
    private final TermsApi terms;

    Company(@RestClient AccountsApi accounts, @RestClient TermsApi terms) {
        this.accounts = accounts;
        this.terms = terms;
    }

    /** @param triesLeft how often it can still be said what arrived; zero before anything was sent */
    public record Account(
            UUID id,
            String number,
            String bankCode,
            String holder,
            String currency,
            AccountState state,
            Statement statement,
            int triesLeft) {

        /** A small amount with a reference; whoever can say both has the account. BLOCKED after too many wrong answers. */
        public enum Statement {
            NONE,
            SENT,
            BLOCKED
        }

        /** Only a verified one counts. */
        public enum AccountState {
            PROPOSED,
            VERIFIED,
            CLOSED
        }

        static Account of(AccountJson json) {
            return new Account(
                    json.id(),
                    json.number(),
                    json.bankCode(),
                    json.holder(),
                    json.currency(),
                    AccountState.valueOf(json.state().toUpperCase(Locale.ROOT)),
                    statement(json.microStatement()),
                    json.triesLeft() == null ? 0 : json.triesLeft());
        }

        private static Statement statement(@Nullable String state) {
            return "sent".equals(state) ? Statement.SENT : "blocked".equals(state) ? Statement.BLOCKED : Statement.NONE;
        }

        public boolean isStateable() {
            return statement == Statement.SENT;
        }
    }

    /** A version of the terms as it stands to the participant. */
    public record Terms(UUID id, String version, String title, String sha256, LocalDate effectiveFrom, Standing state) {

        /** Not accepted: in force, not yet, not any more; accepted or not: never in force. */
        public enum Standing {
            ACCEPTED,
            OUTSTANDING,
            UPCOMING,
            SUPERSEDED,
            REPLACED
        }

        public boolean canBeAccepted() {
            return state == Standing.OUTSTANDING || state == Standing.UPCOMING;
        }

        static Terms of(StandingJson json) {
            return new Terms(
                    json.id(),
                    json.version(),
                    json.title(),
                    json.sha256(),
                    json.effectiveFrom(),
                    Standing.valueOf(json.state().toUpperCase(Locale.ROOT)));
        }
    }

    List<Account> accounts() {
        return Listing.read((@Nullable String cursor) -> accounts.list(Listing.PAGE, cursor)).items().stream()
                .map(Account::of)
                .toList();
    }

    List<Terms> terms(UUID participant) {
        return Listing.read((@Nullable String cursor) -> terms.standing(participant, Listing.PAGE, cursor))
                .items()
                .stream()
                .map(Terms::of)
                .toList();
    }

    Outcome propose(AccountsApi.NewAccountJson account, UUID key) {
        return Outcome.of(() -> accounts.propose(key, account));
    }

    Account account(UUID id) {
        return Account.of(accounts.get(id));
    }

    /** Whether it was right is seen at the account. */
    Outcome state(UUID id, Money arrived, String reference, UUID key) {
        return Outcome.of(() -> accounts.state(id, key, new AccountsApi.StatedJson(MoneyJson.of(arrived), reference)));
    }

    Outcome close(UUID id, String reason, UUID key) {
        return Outcome.of(() -> accounts.close(id, key, new AccountsApi.ClosureJson(reason)));
    }

    Outcome accept(Terms version, UUID key) {
        return Outcome.of(() -> terms.accept(version.id(), key, new TermsApi.AcceptanceJson(version.sha256())));
    }
}
