package io.counterfoil.receivables.governance;

import io.counterfoil.ledger.LedgerReads;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** How far the business date moves at once, as it was said when the contract was made. */
@ApplicationScoped
@Startup // the node is asked then anyway, and not while somebody waits for today's date
public class DateStep {

    private final long daysMax;

    DateStep(LedgerReads reads) {
        daysMax = reads.dateStepMax();
    }

    /** Calendar days; the same for ever. */
    public long daysMax() {
        return daysMax;
    }
}
