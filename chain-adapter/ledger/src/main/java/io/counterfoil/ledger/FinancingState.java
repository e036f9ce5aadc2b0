package io.counterfoil.ledger;

import io.counterfoil.kernel.ChainCode;

/** State of a financing, numbered as in the contract. */
public enum FinancingState implements ChainCode {
    NONE(0),
    LOCKED(1),
    APPROVED(2),
    PAYOUT_INSTRUCTED(3),
    FUNDED(4),
    DECLINED(5),
    EXPIRED(6),
    UNDONE(7);

    private final int code;

    FinancingState(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
