package io.counterfoil.ledger;

import io.counterfoil.kernel.ChainCode;

/** State of an act of the operators, numbered as in the contract. Waiting acts expire with their last day, without a change of state. */
public enum ActState implements ChainCode {
    NONE(0),
    WAITING(1),
    EXECUTED(2),
    CANCELLED(3);

    private final int code;

    ActState(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
