package io.counterfoil.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key under which a vault's files are encrypted. It is never printed: toString tells nothing. */
final class MasterKey {

    private static final int LENGTH = 32;
    private static final String HMAC = "HmacSHA256";
    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z-]{0,49}");
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final SecretKeySpec key;

    private MasterKey(byte[] key) {
        this.key = new SecretKeySpec(key, HMAC);
    }

    /** @throws IllegalArgumentException saying what is wrong with the file, never what is in it */
    static MasterKey read(Path file) {
        try {
            if (WholeFile.isPosix(file)
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw new IllegalArgumentException(
                        "master key " + file + " can be read or written by others than its owner: chmod 600");
            }
            byte[] key = parse(Files.readString(file).strip(), file);
            if (isAllZero(key)) {
                throw new IllegalArgumentException("master key " + file + " is all zero");
            }
            return new MasterKey(key);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read master key " + file, unreadable);
        }
    }

    /** Leaves an existing file as it is. */
    static void create(Path file) {
        byte[] key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            WholeFile.createSecret(file, HexFormat.of().formatHex(key).getBytes(StandardCharsets.US_ASCII));
        } catch (FileAlreadyExistsException kept) {
            return;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write master key " + file, failed);
        }
    }

    /** A secret of its own for each purpose, so that no file opens with another one's. */
    char[] derive(String purpose) {
        byte[] derived = hmac(key, ("counterfoil-vault:" + purpose).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(derived).toCharArray();
    }

    /** Under a key derived for this purpose; its prefix keeps it apart from what {@link #derive} gives for files. */
    byte[] mac(String purpose, byte[] message) {
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException("not a purpose: " + purpose);
        }
        byte[] derived = hmac(key, ("counterfoil-vault-mac:" + purpose).getBytes(StandardCharsets.UTF_8));
        return hmac(new SecretKeySpec(derived, HMAC), message);
    }

    private static byte[] hmac(SecretKeySpec key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + HMAC, impossible);
        }
    }

    private static byte[] parse(String text, Path file) {
        byte[] key;
        try {
            key = text.length() == 2 * LENGTH
                    ? HexFormat.of().parseHex(text)
                    : Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            // Without its cause, whose message repeats a part of the key.
            throw new IllegalArgumentException("master key " + file + " is neither hexadecimal nor base64");
        }
        if (key.length != LENGTH) {
            throw new IllegalArgumentException(
                    "master key " + file + " must have " + LENGTH + " bytes, it has " + key.length);
        }
        return key;
    }

    private static boolean isAllZero(byte[] key) {
        int bits = 0;
        for (byte part : key) {
            bits |= part;
        }
        return bits == 0;
    }

    @Override
    public String toString() {
        return "MasterKey";
    }
}
