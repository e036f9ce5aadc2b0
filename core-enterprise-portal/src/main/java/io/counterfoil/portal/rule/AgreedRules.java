package io.counterfoil.portal.rule;

import static java.util.Comparator.comparing;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.rule.ConfirmationRule.Tier;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an enterprise has agreed on. A page says with it what to expect; the service decides. */
public record AgreedRules(List<ConfirmationRule> rules) {

    /** Without a rule there is one checker. */
    public static final int CHECKERS_DEFAULT = 1;

    public AgreedRules {
        rules = rules.stream().filter(ConfirmationRule::isAgreed).toList();
    }

    /** Empty where no rule of the currency is in force. */
    public Optional<Tier> tierOf(Money amount, LocalDate day) {
        return inForce(amount.currency(), day).map(rule -> rule.tierOf(amount));
    }

    public int checkersFor(Money amount, LocalDate day) {
        return tierOf(amount, day).map(Tier::checkers).orElse(CHECKERS_DEFAULT);
    }

    Optional<ConfirmationRule> inForce(Currency currency, LocalDate day) {
        return of(currency)
                .filter(rule -> !rule.effectiveFrom().isAfter(day))
                .max(comparing(ConfirmationRule::effectiveFrom));
    }

    /** Another rule takes as many checkers as the strictest tier in force or to come asks for. */
    int checkersToChange(Currency currency, LocalDate today) {
        LocalDate since =
                inForce(currency, today).map(ConfirmationRule::effectiveFrom).orElse(today);
        return of(currency)
                .filter(rule -> !rule.effectiveFrom().isBefore(since))
                .mapToInt(ConfirmationRule::strictest)
                .max()
                .orElse(CHECKERS_DEFAULT);
    }

    /** The earliest day from which another rule can count: not in the past, and after the last one that was agreed. */
    LocalDate firstDay(Currency currency, LocalDate today) {
        return of(currency)
                .map(rule -> rule.effectiveFrom().plusDays(1))
                .filter(next -> next.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(today);
    }

    private Stream<ConfirmationRule> of(Currency currency) {
        return rules.stream().filter(rule -> rule.currency().equals(currency));
    }
}
