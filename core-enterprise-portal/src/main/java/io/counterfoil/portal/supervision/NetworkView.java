package io.counterfoil.portal.supervision;

import io.counterfoil.kernel.Money;
import java.util.List;

/**
 * Who owes whom, the largest first.
 *
 * @param complete false if there is more than was looked at
 */
public record NetworkView(
        String currency, List<Debt> debts, List<Circle> circles, boolean complete, NetworkDrawing drawing) {

    public record Debt(String debtor, String holder, long number, Money value) {}

    /** @param way names, and the first one again at the end */
    public record Circle(String way, Money value) {}
}
