package io.counterfoil.receivables.supervision;

import io.counterfoil.receivables.supervision.DebtNetwork.Debt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.List;

/** Who owes whom now, and where it runs in a circle. */
@ApplicationScoped
public class ReadDebtNetwork {

    private final SupervisedParts parts;

    ReadDebtNetwork(SupervisedParts parts) {
        this.parts = parts;
    }

    public DebtNetwork of(Currency currency) {
        List<Debt> found = parts.debts(currency, DebtNetwork.DEBTS_MAX + 1);
        List<Debt> largest = found.stream().limit(DebtNetwork.DEBTS_MAX).toList();
        DebtCircles.Found circles = DebtCircles.in(largest);
        return new DebtNetwork(
                currency.getCurrencyCode(),
                largest,
                circles.complete() && found.size() == largest.size(),
                circles.circles());
    }
}
