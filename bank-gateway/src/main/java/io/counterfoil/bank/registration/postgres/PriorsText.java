package io.counterfoil.bank.registration.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.bank.registration.RegisteredClaim;
import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/** Registrations of others as text of one column. */
final class PriorsText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PriorsText() {}

    record PriorJson(
            String number,
            String reference,
            String securedParty,
            String securedPartyName,
            String amount,
            String currency,
            String registeredOn,
            String expiresOn) {

        static PriorJson of(RegisteredClaim claim) {
            return new PriorJson(
                    claim.number(),
                    claim.reference(),
                    claim.securedParty(),
                    claim.securedPartyName(),
                    claim.amount().toDecimal(),
                    claim.amount().currency().getCurrencyCode(),
                    claim.registeredOn().toString(),
                    claim.expiresOn().toString());
        }

        RegisteredClaim claim() {
            return new RegisteredClaim(
                    number,
                    reference,
                    securedParty,
                    securedPartyName,
                    Money.parse(amount, currency),
                    LocalDate.parse(registeredOn),
                    LocalDate.parse(expiresOn));
        }
    }

    static String of(List<RegisteredClaim> priors) {
        try {
            return JSON.writeValueAsString(priors.stream().map(PriorJson::of).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<RegisteredClaim> read(String text) {
        try {
            return JSON.readValue(text, new TypeReference<List<PriorJson>>() {}).stream()
                    .map(PriorJson::claim)
                    .toList();
        } catch (JsonProcessingException writtenByUs) {
            throw new IllegalStateException("a kept registration cannot be read", writtenByUs);
        }
    }
}
