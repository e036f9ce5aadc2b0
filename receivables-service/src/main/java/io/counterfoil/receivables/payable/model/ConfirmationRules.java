package io.counterfoil.receivables.payable.model;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.voucher.model.Dated;
import io.counterfoil.receivables.voucher.model.Timeline;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rules a participant has agreed on, of all currencies and days. A payable is judged by the rule of the day it is confirmed. */
public final class ConfirmationRules {

    private final List<Dated<ConfirmationRule>> agreed;

    public ConfirmationRules(Collection<Dated<ConfirmationRule>> agreed) {
        this.agreed = List.copyOf(agreed);
    }

    public int checkersFor(Money value, LocalDate day) {
        String currency = value.currency().getCurrencyCode();
        return inForce(currency, day)
                .map(rule -> rule.value().checkersFor(value))
                .orElse(ConfirmationRule.CHECKERS_DEFAULT);
    }

    /**
     * How many checkers must consent to another rule: as many as the strictest tier that is in force or to come asks for. Were it
     * fewer, they could lower the number first and then confirm without the others.
     */
    public int checkersToChange(String currency, LocalDate day) {
        LocalDate since = inForce(currency, day).map(Dated::effectiveFrom).orElse(day);
        return of(currency).stream()
                .filter(rule -> !rule.effectiveFrom().isBefore(since))
                .mapToInt(rule -> rule.value().strictest())
                .max()
                .orElse(ConfirmationRule.CHECKERS_DEFAULT);
    }

    /** First day of the last rule, whether it is in force or to come. */
    public Optional<LocalDate> lastEffectiveFrom(String currency) {
        return of(currency).stream().map(Dated::effectiveFrom).max(LocalDate::compareTo);
    }

    private Optional<Dated<ConfirmationRule>> inForce(String currency, LocalDate day) {
        return new Timeline<>(of(currency)).inForceOn(day);
    }

    private List<Dated<ConfirmationRule>> of(String currency) {
        return agreed.stream()
                .filter(rule -> rule.value().currency().equals(currency))
                .toList();
    }
}
