package io.counterfoil.ledger;

import io.counterfoil.kernel.ChainCode;

/** State of a payable, numbered as in the contract. */
public enum PayableState implements ChainCode {
    NONE(0),
    PROPOSED(1),
    ISSUED(2),
    OVERDUE(3),
    DEFAULTED(4),
    SETTLED(5),
    CANCELLED(6);

    private final int code;

    PayableState(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
