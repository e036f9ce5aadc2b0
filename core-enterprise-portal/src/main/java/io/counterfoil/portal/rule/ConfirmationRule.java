package io.counterfoil.portal.rule;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.rule.ConfirmationRulesApi.RuleJson;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * How many checkers must consent to a payable of one currency, by its amount.
 *
 * @param tiers the first from zero, then by ascending amount
 */
public record ConfirmationRule(LocalDate effectiveFrom, List<Tier> tiers, boolean agreed) {

    /** @param checkers besides whoever recorded the payable */
    public record Tier(Money from, int checkers) {}

    public ConfirmationRule {
        tiers = List.copyOf(tiers);
    }

    Currency currency() {
        return tiers.get(0).from().currency();
    }

    /** The highest tier that begins at or below the amount. */
    Tier tierOf(Money amount) {
        return tiers.stream()
                .filter(tier -> !amount.isLessThan(tier.from()))
                .reduce((lower, higher) -> higher)
                .orElseThrow();
    }

    static ConfirmationRule of(RuleJson json) {
        return new ConfirmationRule(
                json.effectiveFrom(),
                json.tiers().stream()
                        .map(tier -> new Tier(tier.from().money(), tier.checkers()))
                        .toList(),
                json.state().equals("agreed"));
    }
}
