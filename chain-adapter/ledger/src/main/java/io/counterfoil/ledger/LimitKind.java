package io.counterfoil.ledger;

import io.counterfoil.kernel.ChainCode;

/** Limits kept on chain with their effective dates, numbered as in the contract. Only SMALLEST_PIECE is by currency. */
public enum LimitKind implements ChainCode {
    TENOR_MONTHS_MAX(1),
    TENOR_MONTHS_UNEXPLAINED_MAX(2),
    DEPTH_MAX(3),
    FAN_OUT_MAX(4),
    SMALLEST_PIECE(5),
    FUNDING_DAYS(6),
    SETTLEMENT_DAYS(7),
    ATTEST_DAYS(8),
    ANSWER_DAYS(9),
    RESERVE_DAYS(10);

    private final int code;

    LimitKind(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
