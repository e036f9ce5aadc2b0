package io.counterfoil.service.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of bytes as API and audit trail write them. */
public final class Sha256 {

    private Sha256() {}

    /** {@code 0x} and 64 hexadecimal digits. */
    public static String of(byte[] bytes) {
        try {
            return "0x"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
