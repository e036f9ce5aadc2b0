package io.counterfoil.replay.plan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Everything a replay chooses derives from what it was given, so that the same command makes the same choices. */
public final class Derived {
    private Derived() {}

    /** SHA-256 over the parts, each with its length before it, so that ("ab","c") and ("a","bc") differ. */
    public static byte[] sha256(Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** A name-based UUID in the layout of RFC 9562 version 8 (custom: SHA-256). */
    public static UUID uuid(Object... parts) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(parts));
        long high = (hash.getLong() & 0xffffffffffff0fffL) | 0x8000L;
        long low = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** 32 hexadecimal digits: short enough for every Idempotency-Key, long enough never to meet twice. */
    public static String key(Object... parts) {
        return HexFormat.of().formatHex(sha256(parts), 0, 16);
    }

    /** A seed for choices. */
    public static long seed(Object... parts) {
        return ByteBuffer.wrap(sha256(parts)).getLong();
    }
}
