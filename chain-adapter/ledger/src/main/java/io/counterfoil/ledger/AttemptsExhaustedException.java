package io.counterfoil.ledger;

/** One attempt after the other ended without effect. */
public final class AttemptsExhaustedException extends LedgerException {

    AttemptsExhaustedException(String act, int attempts) {
        super(act + " was tried " + attempts + " times without success", null);
    }
}
