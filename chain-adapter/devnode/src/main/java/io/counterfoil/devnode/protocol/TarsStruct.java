package io.counterfoil.devnode.protocol;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A structure in TARS encoding: fields by tag, in any order, absent ones at their default. Each field begins with
 * {@code tag << 4 | type}; tags from 15 on follow in a byte of their own.
 */
final class TarsStruct {

    private static final int INT8 = 0;
    private static final int INT16 = 1;
    private static final int INT32 = 2;
    private static final int INT64 = 3;
    private static final int STRING1 = 6;
    private static final int STRING4 = 7;
    private static final int LIST = 9;
    private static final int STRUCT_BEGIN = 10;
    private static final int STRUCT_END = 11;
    private static final int ZERO = 12;
    private static final int BYTES = 13;
    /** Deeper than any structure the chain knows; keeps nonsense from exhausting the stack. */
    private static final int DEPTH_MAX = 8;

    private final Map<Integer, Object> fields = new HashMap<>();

    private TarsStruct() {}

    /** @throws IllegalArgumentException if the bytes are not such a structure */
    static TarsStruct decode(byte[] bytes) {
        try {
            return new Reader(ByteBuffer.wrap(bytes)).struct(0);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("TARS data ends too early", e);
        }
    }

    long number(int tag) {
        return get(tag, Long.class, 0L);
    }

    int int32(int tag) {
        long number = number(tag);
        if (number != (int) number) {
            throw new IllegalArgumentException("TARS field " + tag + " is too large: " + number);
        }
        return (int) number;
    }

    String text(int tag) {
        return get(tag, String.class, "");
    }

    byte[] bytes(int tag) {
        return get(tag, byte[].class, new byte[0]);
    }

    TarsStruct struct(int tag) {
        return get(tag, TarsStruct.class, new TarsStruct());
    }

    private <T> T get(int tag, Class<T> type, T absent) {
        Object value = fields.get(tag);
        if (value == null) {
            return absent;
        }
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("TARS field " + tag + " has another type than expected");
        }
        return type.cast(value);
    }

    private record Head(int tag, int type) {}

    private static final class Reader {
        private final ByteBuffer in;

        private Reader(ByteBuffer in) {
            this.in = in;
        }

        private Head head() {
            int head = in.get() & 0xff;
            int tag = head >>> 4;
            return new Head(tag == 15 ? in.get() & 0xff : tag, head & 15);
        }

        /** Up to the end of the structure, or of the data for the outermost one. */
        private TarsStruct struct(int depth) {
            if (depth > DEPTH_MAX) {
                throw new IllegalArgumentException("TARS data is nested too deeply");
            }
            TarsStruct struct = new TarsStruct();
            while (depth > 0 || in.hasRemaining()) {
                Head head = head();
                if (head.type == STRUCT_END && depth > 0) {
                    break;
                }
                struct.fields.put(head.tag, value(head.type, depth));
            }
            return struct;
        }

        private Object value(int type, int depth) {
            return switch (type) {
                case ZERO -> 0L;
                case INT8 -> (long) in.get();
                case INT16 -> (long) in.getShort();
                case INT32 -> (long) in.getInt();
                case INT64 -> in.getLong();
                case STRING1 -> text(in.get() & 0xff);
                case STRING4 -> text(in.getInt());
                case BYTES -> byteList();
                case LIST -> list(depth);
                case STRUCT_BEGIN -> struct(depth + 1);
                default -> throw new IllegalArgumentException("TARS type " + type + " is not known");
            };
        }

        private String text(int length) {
            return new String(raw(length), StandardCharsets.UTF_8);
        }

        private byte[] byteList() {
            if (head().type != INT8) {
                throw new IllegalArgumentException("a TARS byte list of something else");
            }
            return raw(length());
        }

        private List<Object> list(int depth) {
            if (depth >= DEPTH_MAX) {
                throw new IllegalArgumentException("TARS data is nested too deeply");
            }
            int length = length();
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                list.add(value(head().type, depth + 1));
            }
            return list;
        }

        private int length() {
            Object length = value(head().type, DEPTH_MAX);
            if (!(length instanceof Long number) || number < 0 || number > in.remaining()) {
                throw new IllegalArgumentException("TARS length out of range: " + length);
            }
            return number.intValue();
        }

        private byte[] raw(int length) {
            if (length < 0 || length > in.remaining()) {
                throw new IllegalArgumentException("TARS length out of range: " + length);
            }
            byte[] bytes = new byte[length];
            in.get(bytes);
            return bytes;
        }
    }
}
