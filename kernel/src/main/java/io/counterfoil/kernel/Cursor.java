package io.counterfoil.kernel;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** A place in a list ordered by id. Opaque to clients, so that the order can change without breaking them. */
public record Cursor(UUID id) {

    private static final byte FORM = 1;
    private static final int BYTES = 1 + 16;

    /** Before every id. */
    public static final Cursor START = new Cursor(new UUID(0, 0));

    /** Behind every id: where a list begins that has the newest first. */
    public static final Cursor END = new Cursor(new UUID(-1, -1));

    public static Cursor after(UUID id) {
        return new Cursor(id);
    }

    /** @throws IllegalArgumentException when the text is not a cursor this service has given out */
    public static Cursor parse(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (bytes.length != BYTES || bytes[0] != FORM) {
            throw new IllegalArgumentException("not a cursor: " + text);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, 16);
        return new Cursor(new UUID(buffer.getLong(), buffer.getLong()));
    }

    public String toText() {
        ByteBuffer buffer = ByteBuffer.allocate(BYTES).put(FORM);
        buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }
}
