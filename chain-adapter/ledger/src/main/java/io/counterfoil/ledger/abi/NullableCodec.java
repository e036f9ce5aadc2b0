package io.counterfoil.ledger.abi;

import org.jspecify.annotations.Nullable;

/** A word that is zero when there is no value. */
record NullableCodec(ScalarCodec present) implements ValueCodec {

    @Override
    public int headSize() {
        return Words.WORD;
    }

    @Override
    public boolean isDynamic() {
        return false;
    }

    @Override
    public void encode(@Nullable Object value, Words words, int at) {
        if (value != null) {
            present.encode(value, words, at);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // the record that is built with it says @Nullable, or there would be another codec
    public Object decode(byte[] bytes, int at) {
        boolean absent = at >= 0 && at + Words.WORD <= bytes.length && Words.isZero(bytes, at, at + Words.WORD);
        return absent ? null : present.decode(bytes, at);
    }
}
