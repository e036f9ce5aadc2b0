package io.counterfoil.devnode.ledger;

import io.counterfoil.devnode.evm.Status;

/** Numbers that clients know from FISCO BCOS ({@code bcos-protocol/TransactionStatus.h}). */
public enum TransactionStatus {
    OK(0, ""),
    BAD_INSTRUCTION(10, "bad instruction"),
    BAD_JUMP(11, "bad jump destination"),
    OUT_OF_GAS(12, "out of gas"),
    STACK_OVERFLOW(13, "stack overflow"),
    STACK_UNDERFLOW(14, "stack underflow"),
    PRECOMPILE_FAILED(15, "precompiled contract failed"),
    REVERTED(16, "reverted"),
    ADDRESS_IN_USE(17, "the contract's address is in use"),
    NO_CONTRACT(19, "no contract at this address"),

    NONCE_SEEN(10000, "nonce was used before"),
    BLOCK_LIMIT(10001, "block limit must be above the current block number, by at most 600"),
    POOL_FULL(10002, "too many transactions are waiting"),
    MALFORMED(10003, "not a transaction"),
    IN_POOL(10004, "transaction is waiting already"),
    ON_CHAIN(10005, "transaction is on chain already"),
    WRONG_CHAIN(10006, "transaction is for another chain"),
    WRONG_GROUP(10007, "transaction is for another group"),
    BAD_SIGNATURE(10008, "hash or signature does not fit the transaction");

    private final int code;
    private final String text;

    TransactionStatus(int code, String text) {
        this.code = code;
        this.text = text;
    }

    public int code() {
        return code;
    }

    public String text() {
        return text;
    }

    static TransactionStatus of(Status status) {
        return switch (status) {
            case SUCCESS -> OK;
            case REVERT -> REVERTED;
            case OUT_OF_GAS, BAD_CREATED_CODE -> OUT_OF_GAS;
            case BAD_INSTRUCTION, STATIC_VIOLATION, RETURN_DATA_OUT_OF_BOUNDS -> BAD_INSTRUCTION;
            case BAD_JUMP -> BAD_JUMP;
            case STACK_OVERFLOW, TOO_DEEP, INSUFFICIENT_BALANCE -> STACK_OVERFLOW;
            case STACK_UNDERFLOW -> STACK_UNDERFLOW;
            case PRECOMPILE_FAILED -> PRECOMPILE_FAILED;
            case ADDRESS_IN_USE -> ADDRESS_IN_USE;
        };
    }

    static TransactionStatus ofCode(int code) {
        for (TransactionStatus status : values()) {
            if (status.code == code) {
                return status;
            }
        }
        throw new IllegalArgumentException("unknown status " + code);
    }
}
