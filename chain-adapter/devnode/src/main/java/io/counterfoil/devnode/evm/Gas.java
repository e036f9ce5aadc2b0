package io.counterfoil.devnode.evm;

/** Prices of Paris: the yellow paper's names, with EIP-1884, 2028, 2200, 2929 and 3529 applied. */
final class Gas {

    static final long ZERO = 0;
    static final long BASE = 2;
    static final long VERY_LOW = 3;
    static final long LOW = 5;
    static final long MID = 8;
    static final long HIGH = 10;

    static final long JUMPDEST = 1;
    static final long EXP = 10;
    static final long EXP_BYTE = 50;
    static final long KECCAK = 30;
    static final long KECCAK_WORD = 6;
    static final long COPY_WORD = 3;
    static final long BLOCK_HASH = 20;
    static final long MEMORY_WORD = 3;
    static final long MEMORY_QUADRATIC_DIVISOR = 512;

    static final long LOG = 375;
    static final long LOG_TOPIC = 375;
    static final long LOG_BYTE = 8;

    static final long WARM_ACCESS = 100;
    static final long COLD_ACCOUNT = 2_600;
    static final long COLD_SLOT = 2_100;
    static final long SLOT_SET = 20_000;
    static final long SLOT_RESET = 5_000 - COLD_SLOT;
    static final long SLOT_CLEAR_REFUND = SLOT_RESET + 1_900;
    /** SSTORE with no more than this left halts, so that a call with only the stipend cannot change storage. */
    static final long SSTORE_SENTRY = 2_300;

    static final long CREATE = 32_000;
    static final long CODE_BYTE = 200;
    static final long CALL_VALUE = 9_000;
    static final long CALL_STIPEND = 2_300;
    static final long NEW_ACCOUNT = 25_000;
    static final long SELF_DESTRUCT = 5_000;

    static final long TRANSACTION = 21_000;
    static final long INPUT_ZERO_BYTE = 4;
    static final long INPUT_BYTE = 16;
    static final long REFUND_DIVISOR = 5;

    private Gas() {}

    /** Whole price of a memory of so many words. */
    static long memory(long words) {
        return MEMORY_WORD * words + words * words / MEMORY_QUADRATIC_DIVISOR;
    }

    /** What may at most go to a call: all but one 64th (EIP-150). */
    static long allButOne64th(long gas) {
        return gas - gas / 64;
    }
}
