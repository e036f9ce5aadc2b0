package io.counterfoil.portal.banking;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a bank has to do, the most urgent first, and what it holds.
 *
 * @param mine what the user can do now
 * @param others what waits for a colleague or for the supplier
 * @param holdings by currency and month of the due day
 * @param hostedAs name of the bank at the gateway; empty if it has none there
 * @param alerts how many findings on financed documents wait for a person
 * @param complete false if there is more than a page can show
 */
public record WorkView(
        List<Row> mine, List<Row> others, List<Holdings> holdings, String hostedAs, int alerts, boolean complete) {

    /** @param lastDay null while a quote is awaited */
    public record Row(
            UUID id,
            String supplier,
            Money value,
            Turn turn,
            @Nullable LocalDate lastDay) {}

    /** Whose turn it is, and for what. */
    public enum Turn {
        TO_QUOTE,
        SUPPLIER_TO_CHOOSE,
        TO_APPROVE,
        TO_PAY,
        /** The supplier says that no money came. */
        TO_ANSWER
    }

    /** @param month its first day */
    public record Holdings(LocalDate month, int pieces, Money sum) {}
}
