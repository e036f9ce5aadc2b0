package io.counterfoil.ledger;

import io.counterfoil.kernel.ChainCode;

/** State of a financing's reservation of documents, numbered as in the contract. */
public enum ReservationState implements ChainCode {
    NONE(0),
    RESERVED(1),
    DRAWN(2),
    LAPSED(3),
    RELEASED(4);

    private final int code;

    ReservationState(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
