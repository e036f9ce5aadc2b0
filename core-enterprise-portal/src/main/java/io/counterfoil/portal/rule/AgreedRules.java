package io.counterfoil.portal.rule;

import static java.util.Comparator.comparing;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.rule.ConfirmationRule.Tier;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What an enterprise has agreed on. A page says with it what to expect; the service decides. */
public record AgreedRules(List<ConfirmationRule> rules) {

    /** Without a rule there is one checker. */
    public static final int CHECKERS_DEFAULT = 1;

    public AgreedRules {
        rules = rules.stream().filter(ConfirmationRule::agreed).toList();
    }

    /** Empty where no rule of the currency is in force. */
    public Optional<Tier> tierOf(Money amount, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.currency().equals(amount.currency()))
                .filter(rule -> !rule.effectiveFrom().isAfter(day))
                .max(comparing(ConfirmationRule::effectiveFrom))
                .map(rule -> rule.tierOf(amount));
    }

    public int checkersFor(Money amount, LocalDate day) {
        return tierOf(amount, day).map(Tier::checkers).orElse(CHECKERS_DEFAULT);
    }
}
