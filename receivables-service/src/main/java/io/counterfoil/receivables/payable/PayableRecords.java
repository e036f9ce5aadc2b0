package io.counterfoil.receivables.payable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Payables before and beside the chain. */
public interface PayableRecords {

    /** Where a payable stands, the record and the chain taken together. */
    enum Standing {
        RECORDED,
        REFUSED,
        ISSUING,
        ON_CHAIN
    }

    record Standings(PayableRecord payable, Standing standing) {}

    /** @return ids of those that are stored; the others' creditor has their invoice number already */
    Set<UUID> insert(List<PayableRecord> payables);

    /** Only the debtor's own. */
    Map<UUID, Standings> ofDebtor(UUID debtor, List<UUID> ids);

    /**
     * Takes hold of them for the command that issues them, in the transaction that stores it.
     *
     * @return false when one of them is refused, is being issued by another command, or has nobody's consent: then none is taken
     */
    boolean claim(UUID operation, List<UUID> ids);

    /** @return false when it was refused before, or is being issued, or is on chain */
    boolean refuse(UUID payableId, String reason);

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

    /** Issued payables that were due before the day, are not paid and are not being paid (open settlement), oldest first. */
    List<UUID> unpaidDueBefore(LocalDate day, int max);
}
