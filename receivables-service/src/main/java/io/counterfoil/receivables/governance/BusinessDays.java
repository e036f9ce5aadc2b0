package io.counterfoil.receivables.governance;

import java.time.LocalDate;

/** The one clock of every rule: the business date as the chain has it. */
public interface BusinessDays {

    /** @throws RefusedException LEDGER_UNAVAILABLE until the first date has been read from the chain */
    LocalDate today();
}
