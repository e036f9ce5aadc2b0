package io.counterfoil.receivables.application.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is the same for everybody. */
public interface Platform {

    /** Every limit row by kind, currency and day; the contract keeps at most 32 of a kind and currency. */
    List<PolicyView> policies();

    /** The business date as projected; empty until block 0 is. */
    Optional<LocalDate> today();

    long projectedBlock();
}
