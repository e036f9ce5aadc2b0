package io.counterfoil.receivables.supervision;

import io.counterfoil.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of the whole as of one block: components are the fields of Supervision in openapi.yml.
 *
 * @param block the last one that is in it; -1 before the first
 * @param sealedAt by the clock of its node; null before the first
 * @param latest the newest movements, the newest first
 * @param blockedToday how many financings the contracts refused on the business date; the newest ones, of any day, are {@code
 *     latestBlocked}
 */
public record Overview(
        long block,
        @Nullable Instant sealedAt,
        LocalDate businessDate,
        List<InCurrency> currencies,
        List<Movement> latest,
        long blockedToday,
        List<BlockedAttempt> latestBlocked) {

    /**
     * @param outstanding payables that are owed, and what is left of them
     * @param overdue those of them that are late
     * @param circulating pieces, which are worth what is outstanding
     * @param debtors who owe most, the largest first; so the two lists after it
     * @param depths every depth at which there is a piece
     * @param days business days on which something moved, the last thirty, the oldest first
     */
    public record InCurrency(
            String currency,
            Figure outstanding,
            Figure overdue,
            Figure circulating,
            List<OfParticipant> debtors,
            List<OfParticipant> overdueDebtors,
            List<OfParticipant> holders,
            List<OfDepth> depths,
            List<OfDay> days) {}

    /** @param number of payables, pieces or movements */
    public record Figure(long number, Money value) {}

    public record OfParticipant(UUID participant, long number, Money value) {}

    /** @param depth changes of holder since the first one */
    public record OfDepth(int depth, long number, Money value) {}

    public record OfDay(LocalDate day, Figure issued, Figure passedOn, Figure financed, Figure redeemed) {}
}
