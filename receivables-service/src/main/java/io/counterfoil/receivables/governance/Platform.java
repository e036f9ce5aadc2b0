package io.counterfoil.receivables.governance;

import java.util.List;

/** What is the same for everybody. */
public interface Platform {

    /** Every limit row by kind, currency and day, then every row of the days that are not on chain; the contract keeps at most 32 of a kind and currency. */
    List<PolicyView> policies();

    /** -1 until block 0 is projected. */
    long projectedBlock();
}
