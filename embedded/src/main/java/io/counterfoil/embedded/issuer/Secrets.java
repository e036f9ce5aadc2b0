package io.counterfoil.embedded.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of client secrets, and their comparison in constant time. */
final class Secrets {

    /** 32 characters of hexadecimal carry 128 bits; shorter secrets could be guessed from their digest. */
    private static final int LENGTH_MIN = 32;

    private static final int LENGTH_MAX = 200;

    private Secrets() {}

    static String digestOf(String secret) {
        if (secret.length() < LENGTH_MIN || secret.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("secret: " + LENGTH_MIN + " to " + LENGTH_MAX + " random characters");
        }
        return sha256(secret);
    }

    static boolean matches(String secret, String digest) {
        return MessageDigest.isEqual(
                sha256(secret).getBytes(StandardCharsets.US_ASCII), digest.getBytes(StandardCharsets.US_ASCII));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
