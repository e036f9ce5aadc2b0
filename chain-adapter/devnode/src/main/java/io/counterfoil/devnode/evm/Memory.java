package io.counterfoil.devnode.evm;

import java.util.Arrays;

/** A frame's memory: bytes that are zero at first, and grow by words. Who touches it has paid and expanded before. */
final class Memory {

    private byte[] bytes = new byte[0];
    private int words;

    int words() {
        return words;
    }

    void expandTo(int newWords) {
        if (newWords <= words) {
            return;
        }
        words = newWords;
        int needed = Math.multiplyExact(newWords, Word.BYTES);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, bytes.length * 2L)));
        }
    }

    Word word(int offset) {
        return Word.at(bytes, offset);
    }

    void setWord(int offset, Word word) {
        word.writeTo(bytes, offset);
    }

    void setByte(int offset, byte value) {
        bytes[offset] = value;
    }

    byte[] copy(Range range) {
        return range.isEmpty() ? new byte[0] : Arrays.copyOfRange(bytes, range.offset(), range.end());
    }

    Word hash(Range range) {
        return range.isEmpty() ? Keccak.hash() : Keccak.hash(bytes, range.offset(), range.length());
    }

    /** Fills {@code target} with {@code source} from {@code from} on; what lies beyond the source's end is zero. */
    void fill(Range target, byte[] source, Word from) {
        if (target.isEmpty()) {
            return;
        }
        int start = from.fitsInt() ? Math.min((int) from.w0(), source.length) : source.length;
        int available = Math.min(target.length(), source.length - start);
        System.arraycopy(source, start, bytes, target.offset(), available);
        Arrays.fill(bytes, target.offset() + available, target.end(), (byte) 0);
    }

    /** Writes as much of {@code source} as fits; the rest of {@code target} stays as it is. */
    void write(Range target, byte[] source) {
        int length = Math.min(target.length(), source.length);
        if (length > 0) {
            System.arraycopy(source, 0, bytes, target.offset(), length);
        }
    }
}
