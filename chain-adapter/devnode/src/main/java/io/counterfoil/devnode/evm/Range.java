package io.counterfoil.devnode.evm;

/** A stretch of memory that was paid for. An empty one is at offset 0, wherever the contract wanted it. */
record Range(int offset, int length) {

    static final Range EMPTY = new Range(0, 0);

    boolean isEmpty() {
        return length == 0;
    }

    int end() {
        return offset + length;
    }

    /** Words that the length fills, the last one perhaps in part. */
    int words() {
        return (int) ((length + 31L) / Word.BYTES);
    }
}
