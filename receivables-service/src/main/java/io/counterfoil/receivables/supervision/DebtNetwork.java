package io.counterfoil.receivables.supervision;

import io.counterfoil.kernel.Money;
import java.util.List;
import java.util.UUID;

/**
 * Who owes whom in one currency, by the pieces that circulate: components are the fields of DebtNetwork in openapi.yml.
 *
 * @param debts the largest first, at most {@value #DEBTS_MAX}
 * @param complete false if there are more debts, or more circles than were looked for
 * @param circles of these debts, the largest first
 */
public record DebtNetwork(String currency, List<Debt> debts, boolean complete, List<Circle> circles) {

    public static final int DEBTS_MAX = 500;

    /** @param number of pieces */
    public record Debt(UUID debtor, UUID holder, long number, Money value) {}

    /**
     * Each owes the next one, and the last one the first.
     *
     * @param value the smallest of these debts: what would be left out if all were set off
     */
    public record Circle(List<UUID> participants, Money value) {}
}
