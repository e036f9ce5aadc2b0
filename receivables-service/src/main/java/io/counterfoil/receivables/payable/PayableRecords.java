package io.counterfoil.receivables.payable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payables before and beside the chain. */
public interface PayableRecords {

    /** Where a payable stands, the record and the chain taken together. */
    enum Standing {
        RECORDED,
        REFUSED,
        LAPSED,
        ISSUING,
        ON_CHAIN
    }

    /** @param confirmBy last day on which it may be confirmed; null where it was recorded before there was one, and had its confirmation */
    record Standings(
            PayableRecord payable,
            Standing standing,
            @Nullable LocalDate confirmBy) {}

    /**
     * @param confirmBy last day on which they may be confirmed
     * @return ids of those that are stored; the others' creditor has their invoice number already
     */
    Set<UUID> insert(List<PayableRecord> payables, LocalDate confirmBy);

    /** Only the debtor's own. */
    Map<UUID, Standings> ofDebtor(UUID debtor, List<UUID> ids);

    /** Those of the debtor with an invoice of this number, of whatever year, that were not refused and have not lapsed. */
    List<Standings> ofInvoice(UUID debtor, UUID creditor, String invoiceNumber);

    /**
     * Takes hold of them for the command that issues them, in the transaction that stores it.
     *
     * @return false when one of them is refused, is being issued by another command, or has nobody's consent: then none is taken
     */
    boolean claim(UUID operation, List<UUID> ids);

    /** @return false when it was refused before, or is being issued, or is on chain */
    boolean refuse(UUID payableId, String reason);

    /** Recorded payables whose last day for a confirmation was before the day, and which no command issues; the longest ago first. */
    List<UUID> unconfirmedSince(LocalDate day, int max);

    /**
     * In the transaction of the caller: nobody can confirm or refuse it any more.
     *
     * @return empty when it is not one of those above any more
     */
    Optional<PayableRecord> lapse(UUID payableId, LocalDate day);

    /** What the chain says of it, for its debtor. */
    Optional<IssuedPayable> issued(UUID debtor, UUID id);

    /** @param live minor units that are not paid yet */
    record IssuedPayable(
            UUID id,
            UUID creditor,
            UUID payingBank,
            String currency,
            long live,
            String state,
            boolean settlementOpen) {}

    /**
     * Recorded payables that nobody has issued or refused, and that may still be confirmed on a day.
     *
     * @param debtor null for all
     * @param currency null for all
     * @param after they have later ids
     */
    List<PayableRecord> waiting(@Nullable UUID debtor, @Nullable String currency, LocalDate day, UUID after, int max);

    /** Minor units, by currency, of those of the debtor that have this id or an earlier one. */
    Map<String, Long> waitingUpTo(UUID debtor, LocalDate day, UUID last);

    /** Issued payables that were due before the day, are not paid and are not being paid (open settlement), oldest first. */
    List<UUID> unpaidDueBefore(LocalDate day, int max);
}
