package io.counterfoil.bank.ledger;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerException;
import io.counterfoil.ledger.LedgerRevertedException;

/** What the chain answered, as the gateway's callers are told. */
public final class LedgerProblems {

    private LedgerProblems() {}

    public static RefusedException refusal(LedgerException failure) {
        return failure instanceof LedgerRevertedException
                ? new RefusedException(CommonRefusal.LEDGER_REFUSED, String.valueOf(failure.getMessage()))
                : new RefusedException(CommonRefusal.LEDGER_UNAVAILABLE, String.valueOf(failure.getMessage()));
    }
}
