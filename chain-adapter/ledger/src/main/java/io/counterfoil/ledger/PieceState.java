package io.counterfoil.ledger;

import io.counterfoil.kernel.ChainCode;

/** State of a piece, numbered as in the contract. */
public enum PieceState implements ChainCode {
    NONE(0),
    OFFERED(1),
    HELD(2),
    LOCKED(3),
    REDEEMED(4),
    CANCELLED(5);

    private final int code;

    PieceState(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
