package io.counterfoil.devnode.evm;

/** How an execution ended. Only {@link #SUCCESS} keeps changes; only it and {@link #REVERT} keep gas and have output. */
public enum Status {
    SUCCESS,
    REVERT,
    OUT_OF_GAS,
    BAD_INSTRUCTION,
    BAD_JUMP,
    STACK_OVERFLOW,
    STACK_UNDERFLOW,
    /** A change of state inside a static call. */
    STATIC_VIOLATION,
    RETURN_DATA_OUT_OF_BOUNDS,
    PRECOMPILE_FAILED,
    /** The call or creation did not begin: deeper than 1024. */
    TOO_DEEP,
    /** The call or creation did not begin: the sender does not have the value. */
    INSUFFICIENT_BALANCE,
    /** A contract exists at the address to be created. */
    ADDRESS_IN_USE,
    /** Created code longer than 24,576 bytes (EIP-170) or starting with 0xEF (EIP-3541). */
    BAD_CREATED_CODE
}
