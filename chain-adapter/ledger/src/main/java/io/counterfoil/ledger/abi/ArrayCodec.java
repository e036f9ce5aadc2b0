package io.counterfoil.ledger.abi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dynamic array of static elements, as a list. */
record ArrayCodec(ValueCodec element) implements ValueCodec {

    /** Far over every list the contracts give or take, so that a broken answer does not fill the heap. */
    private static final int LENGTH_MAX = 100_000;

    ArrayCodec {
        if (element.isDynamic()) {
            throw new IllegalArgumentException("arrays of dynamic elements are not used by the contracts");
        }
    }

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
        List<?> items = (List<?>) value;
        int start = words.reserve(Words.WORD + items.size() * element.headSize());
        words.putLong(start, items.size());
        int position = start + Words.WORD;
        for (Object item : items) {
            element.encode(item, words, position);
            position += element.headSize();
        }
    }

    @Override
    public Object decode(byte[] bytes, int at) {
        int length = TupleCodec.offset(bytes, at);
        if (length > LENGTH_MAX) {
            throw new IllegalArgumentException("a list of " + length + " items");
        }
        List<@Nullable Object> items = new ArrayList<>(Math.min(length, 100));
        int position = at + Words.WORD;
        for (int i = 0; i < length; i++) {
            items.add(isUnknown(bytes, position) ? null : element.decode(bytes, position));
            position += element.headSize();
        }
        return Collections.unmodifiableList(items);
    }

    /** A list of structs has all zeros, here null, in the place of an id that the contract does not know. */
    private boolean isUnknown(byte[] bytes, int at) {
        int end = at + element.headSize();
        return element instanceof TupleCodec && end <= bytes.length && Words.isZero(bytes, at, end);
    }
}
