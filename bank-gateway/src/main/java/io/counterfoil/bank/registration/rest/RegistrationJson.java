package io.counterfoil.bank.registration.rest;

import io.counterfoil.bank.registration.RegisteredClaim;
import io.counterfoil.bank.registration.Registration;
import io.counterfoil.service.web.MoneyJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The registration of one financing, as the bank's people and software see it. */
record RegistrationJson(
        UUID financingId,
        String state,
        @Nullable String number,
        MoneyJson amount,
        LocalDate expiresOn,
        List<PriorJson> priorRegistrations,
        @Nullable DecisionJson decision,
        @Nullable String detail,
        Instant changedAt) {

    /** What is public of a registration of somebody else. */
    record PriorJson(
            String number, String securedParty, MoneyJson amount, LocalDate registeredOn, LocalDate expiresOn) {

        static PriorJson of(RegisteredClaim prior) {
            return new PriorJson(
                    prior.number(),
                    prior.securedPartyName(),
                    MoneyJson.of(prior.amount()),
                    prior.registeredOn(),
                    prior.expiresOn());
        }
    }

    record DecisionJson(List<String> numbers, String reason, String by, Instant at) {}

    static RegistrationJson of(UUID financing, Registration registration) {
        Registration.Decision decision = registration.decision();
        return new RegistrationJson(
                financing,
                registration.state().wireName(),
                registration.number(),
                MoneyJson.of(registration.terms().amount()),
                registration.terms().expiresOn(),
                registration.priors().stream().map(PriorJson::of).toList(),
                decision == null
                        ? null
                        : new DecisionJson(
                                decision.numbers(),
                                decision.reason(),
                                decision.by().name(),
                                decision.at()),
                registration.detail(),
                registration.changedAt());
    }
}
