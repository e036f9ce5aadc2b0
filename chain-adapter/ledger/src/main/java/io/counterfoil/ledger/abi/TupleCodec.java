package io.counterfoil.ledger.abi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several values, heads first and then tails: the arguments of a function, or a struct as a record. */
final class TupleCodec implements ValueCodec {

    private final List<ValueCodec> codecs;
    private final Shape shape;
    private final int headsSize;
    private final boolean dynamic;

    TupleCodec(List<ValueCodec> codecs, Shape shape) {
        this.codecs = List.copyOf(codecs);
        this.shape = shape;
        this.headsSize = codecs.stream().mapToInt(ValueCodec::headSize).sum();
        this.dynamic = codecs.stream().anyMatch(ValueCodec::isDynamic);
    }

    @Override
    public int headSize() {
        return dynamic ? Words.WORD : headsSize;
    }

    @Override
    public boolean isDynamic() {
        return dynamic;
    }

    @Override
    public void encode(Object value, Words words, int at) {
        encodeAt(value, words, dynamic ? words.reserve(headsSize) : at);
    }

    /** As the outermost tuple, appended without an offset of its own. */
    void append(Object value, Words words) {
        encodeAt(value, words, words.reserve(headsSize));
    }

    private void encodeAt(Object value, Words words, int start) {
        int position = start;
        for (int i = 0; i < codecs.size(); i++) {
            ValueCodec codec = codecs.get(i);
            if (codec.isDynamic()) {
                words.putLong(position, words.size() - start);
            }
            codec.encode(shape.component(value, i), words, position);
            position += codec.headSize();
        }
    }

    @Override
    public Object decode(byte[] bytes, int at) {
        @Nullable Object[] values = new @Nullable Object[codecs.size()];
        int position = at;
        for (int i = 0; i < values.length; i++) {
            ValueCodec codec = codecs.get(i);
            values[i] = codec.decode(bytes, codec.isDynamic() ? at + offset(bytes, position) : position);
            position += codec.headSize();
        }
        return shape.build(values);
    }

    /** A length or an offset: never over the size of what can be received. */
    static int offset(byte[] bytes, int at) {
        if (at < 0 || at + Words.WORD > bytes.length) {
            throw new IllegalArgumentException("data ends before byte " + (at + Words.WORD));
        }
        Words.requireZero(bytes, at, at + 24);
        long offset = Words.lastBytes(bytes, at + Words.WORD);
        if (offset < 0 || offset > bytes.length) {
            throw new IllegalArgumentException(
                    "offset or length " + offset + " lies outside " + bytes.length + " bytes");
        }
        return (int) offset;
    }
}
