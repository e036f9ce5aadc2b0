package io.counterfoil.ledger.abi;

/** A value of one word. */
record ScalarCodec(Write write, Read read) implements ValueCodec {

    @FunctionalInterface
    interface Write {
        void to(Object value, byte[] bytes, int at);
    }

    @FunctionalInterface
    interface Read {
        Object from(byte[] bytes, int at);
    }

    @Override
    public int headSize() {
        return Words.WORD;
    }

    @Override
    public boolean isDynamic() {
        return false;
    }

    @Override
    public void encode(Object value, Words words, int at) {
        write.to(value, words.raw(), at);
    }

    @Override
    public Object decode(byte[] bytes, int at) {
        if (at < 0 || at + Words.WORD > bytes.length) {
            throw new IllegalArgumentException("data ends before byte " + (at + Words.WORD));
        }
        return read.from(bytes, at);
    }
}
