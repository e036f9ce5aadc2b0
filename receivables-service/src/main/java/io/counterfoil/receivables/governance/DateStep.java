package io.counterfoil.receivables.governance;

import io.counterfoil.ledger.LedgerReads;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** How far the business date moves at once, as it was said when the contract was made. */
@ApplicationScoped
public class DateStep {

    private final LedgerReads reads;
    private volatile @Nullable Long daysMax;

    DateStep(LedgerReads reads) {
        this.reads = reads;
    }

    /**
     * Calendar days; the same for ever, so the chain is asked once.
     *
     * @throws io.counterfoil.ledger.LedgerUnavailableException as long as it has not answered
     */
    public long daysMax() {
        Long known = daysMax;
        if (known == null) {
            known = reads.dateStepMax();
            daysMax = known;
        }
        return known;
    }
}
