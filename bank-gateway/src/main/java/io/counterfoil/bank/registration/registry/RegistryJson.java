package io.counterfoil.bank.registration.registry;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.counterfoil.bank.registration.Claim;
import io.counterfoil.bank.registration.PropertyRegistry.SilentException;
import io.counterfoil.bank.registration.RegisteredClaim;
import io.counterfoil.bank.registration.Registration;
import io.counterfoil.kernel.CutText;
import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is sent to the registry, and what it answers, as it is on the wire. */
final class RegistryJson {

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z-]{6,40}");
    private static final int NAME_CHARACTERS_MAX = 200;
    private static final int REFERENCE_CHARACTERS_MAX = 64;

    private RegistryJson() {}

    record Party(@Nullable String name, @Nullable String identifier) {

        static @Nullable Party of(Claim.@Nullable Party party) {
            return party == null ? null : new Party(party.name(), party.identifier());
        }
    }

    record Amount(@Nullable String amount, @Nullable String currency) {

        static Amount of(Money money) {
            return new Amount(money.toDecimal(), money.currency().getCurrencyCode());
        }
    }

    record Document(String kind, String number) {

        static List<Document> of(Claim claim) {
            return claim.documents().stream()
                    .map(each -> new Document(each.kind().wireName(), each.number()))
                    .toList();
        }
    }

    record Search(String assignor, List<Document> documents) {

        static Search of(Claim claim) {
            return new Search(claim.assignor().identifier(), Document.of(claim));
        }
    }

    record NewClaim(
            String reference,
            @Nullable Party securedParty,
            @Nullable Party assignor,
            @Nullable Party debtor,
            Amount amount,
            String expiresOn,
            List<Document> documents) {

        static NewClaim of(Claim claim) {
            return new NewClaim(
                    claim.reference(),
                    Party.of(claim.securedParty()),
                    Party.of(claim.assignor()),
                    Party.of(claim.debtor()),
                    Amount.of(claim.amount()),
                    claim.expiresOn().toString(),
                    Document.of(claim));
        }
    }

    record Amendment(Amount amount, String expiresOn, String reason) {

        static Amendment of(Registration.Terms terms, String reason) {
            return new Amendment(Amount.of(terms.amount()), terms.expiresOn().toString(), reason);
        }
    }

    record Cancellation(String reason) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(@Nullable List<@Nullable Registered> items, boolean more) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refused(@Nullable String detail) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Registered(
            @Nullable String number,
            @Nullable String reference,
            @Nullable Party securedParty,
            @Nullable Amount amount,
            @Nullable String registeredOn,
            @Nullable String expiresOn) {

        /** @throws SilentException when something is missing, or is not what it should be */
        RegisteredClaim claim() {
            if (number == null || !NUMBER.matcher(number).matches()) {
                throw new SilentException("it names a number that is none");
            }
            if (securedParty == null || securedParty.identifier() == null || amount == null) {
                throw new SilentException("of " + number + " the secured party or the amount is missing");
            }
            String name = securedParty.name() == null ? securedParty.identifier() : securedParty.name();
            try {
                return new RegisteredClaim(
                        number,
                        CutText.of(reference == null ? "" : reference, REFERENCE_CHARACTERS_MAX),
                        CutText.of(securedParty.identifier(), NAME_CHARACTERS_MAX),
                        CutText.of(name, NAME_CHARACTERS_MAX),
                        Money.parse(String.valueOf(amount.amount()), String.valueOf(amount.currency())),
                        LocalDate.parse(String.valueOf(registeredOn)),
                        LocalDate.parse(String.valueOf(expiresOn)));
            } catch (IllegalArgumentException | DateTimeParseException wrong) {
                throw new SilentException("of " + number + " amount or days are none", wrong);
            }
        }
    }
}
