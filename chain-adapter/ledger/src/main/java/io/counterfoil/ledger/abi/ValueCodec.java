package io.counterfoil.ledger.abi;

/** Encodes and decodes one value. Offsets are those of the Contract ABI Specification, section "Formal Specification". */
interface ValueCodec {

    /** Bytes in the head: the value itself, or 32 for the offset of a dynamic one. */
    int headSize();

    /** True when the head holds an offset and the value follows in the tail. */
    boolean isDynamic();

    /** Writes a static value at {@code at}; a dynamic one is appended, and {@code at} is not used. */
    void encode(Object value, Words words, int at);

    /** Reads the value that begins at {@code at}; for a dynamic one the offset has been followed already. */
    Object decode(byte[] bytes, int at);
}
