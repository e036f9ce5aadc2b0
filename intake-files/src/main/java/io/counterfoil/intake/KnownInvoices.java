package io.counterfoil.intake;

import io.counterfoil.kernel.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which invoices a file has named so far. An invoice is one of its creditor, its number and the year it was issued in: many sellers
 * begin again at 1 each January.
 */
final class KnownInvoices {
    /** More would bury what else is said. */
    private static final int NEAR_MISSES_SAID = 20;

    private record Numbered(String creditor, String number) {}

    /** By year of issue, the row that was first. */
    private final Map<Numbered, Map<Integer, Receivable>> known = new HashMap<>();

    private final List<String> nearMisses = new ArrayList<>();
    private int nearMissesUnsaid;

    /** @return why it is not taken; empty when it is, and from then on known */
    Optional<Violation> add(String column, Receivable receivable) {
        Map<Integer, Receivable> years = known.computeIfAbsent(
                new Numbered(receivable.creditor(), receivable.invoiceNumber()), none -> new HashMap<>());
        int year = receivable.issuedOn().getYear();
        Receivable same = years.get(year);
        if (same != null) {
            return Optional.of(IntakeReason.DUPLICATE_IN_FILE.violation(
                    column, receivable.invoiceNumber(), receivable.creditor(), year, same.row(), same.line()));
        }
        years.values().stream().findFirst().ifPresent(other -> nearMiss(receivable, other));
        years.put(year, receivable);
        return Optional.empty();
    }

    private void nearMiss(Receivable receivable, Receivable other) {
        if (nearMisses.size() == NEAR_MISSES_SAID) {
            nearMissesUnsaid++;
            return;
        }
        nearMisses.add("row " + receivable.row() + " (line " + receivable.line() + "): invoice "
                + receivable.invoiceNumber() + " of creditor " + receivable.creditor() + " was issued on "
                + receivable.issuedOn() + ", and one with the same number on " + other.issuedOn() + " (row "
                + other.row() + "); both are taken");
    }

    /** For whoever reads the report: is it another invoice, or a slip in the year? */
    List<String> notes() {
        List<String> notes = new ArrayList<>(nearMisses);
        if (nearMissesUnsaid > 0) {
            notes.add("... and " + nearMissesUnsaid + " more invoices with a number of another year");
        }
        return notes;
    }
}
