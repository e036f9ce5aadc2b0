package io.counterfoil.ledger;

/** As many transactions as allowed are in flight, and none of them ended while the caller waited. This one was not sent. */
public final class LedgerBusyException extends LedgerException {

    public LedgerBusyException(int inFlightMax, long waitedMs) {
        super(inFlightMax + " transactions are in flight and none ended within " + waitedMs + " ms", null);
    }
}
