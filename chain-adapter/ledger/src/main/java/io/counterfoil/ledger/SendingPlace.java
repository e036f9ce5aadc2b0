package io.counterfoil.ledger;

/** A place among the transactions in flight: used by one sending, which gives it back when it is answered, or given back unused. */
public interface SendingPlace {

    /** Giving it back again does nothing. */
    void giveBack();
}
