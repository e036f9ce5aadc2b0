package io.counterfoil.receivables.payable;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.onboarding.PersonalAct;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A confirmation rule: components are the fields of ConfirmationRule in openapi.yml. */
public record ConfirmationRuleView(
        UUID id,
        UUID participant,
        LocalDate effectiveFrom,
        List<Tier> tiers,
        String state,
        PersonalAct maker,
        List<PersonalAct> consents) {

    public record Tier(Money from, int checkers) {}

    public ConfirmationRuleView {
        tiers = List.copyOf(tiers);
        consents = List.copyOf(consents);
    }
}
