package io.counterfoil.ledger.abi;

import io.counterfoil.ledger.CallData;
import java.util.Arrays;

/** {@code bytes} as the call of an act: its length, then the bytes, filled up to whole words. */
record CallDataCodec() implements ValueCodec {

    @Override
    public int headSize() {
        return Words.WORD;
    }

    @Override
    public boolean isDynamic() {
        return true;
    }

    @Override
    public void encode(Object value, Words words, int at) {
        byte[] bytes = ((CallData) value).bytes();
        int start = words.reserve(Words.WORD + (bytes.length + Words.WORD - 1) / Words.WORD * Words.WORD);
        words.putLong(start, bytes.length);
        System.arraycopy(bytes, 0, words.raw(), start + Words.WORD, bytes.length);
    }

    @Override
    public Object decode(byte[] bytes, int at) {
        int length = TupleCodec.offset(bytes, at);
        int start = at + Words.WORD;
        if (start + length > bytes.length) {
            throw new IllegalArgumentException("data ends before byte " + (start + length));
        }
        return CallData.of(Arrays.copyOfRange(bytes, start, start + length));
    }
}
