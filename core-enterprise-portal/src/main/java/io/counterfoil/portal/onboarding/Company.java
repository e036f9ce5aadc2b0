package io.counterfoil.portal.onboarding;

import io.counterfoil.portal.onboarding.AccountsApi.AccountJson;
import io.counterfoil.portal.onboarding.TermsApi.StandingJson;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.Listing;
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

    /** @param statement whether a small amount with a reference was sent there, and is to be stated */
    public record Account(
            UUID id,
            String number,
            String bankCode,
            String holder,
            String currency,
            AccountState state,
            boolean statement) {

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
                    "sent".equals(json.microStatement()));
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

    Outcome propose(AccountsApi.NewAccountJson account, String key) {
        return Outcome.of(() -> accounts.propose(key, account));
    }

    Outcome accept(Terms version, String key) {
        return Outcome.of(() -> terms.accept(version.id(), key, new TermsApi.AcceptanceJson(version.sha256())));
    }
}
