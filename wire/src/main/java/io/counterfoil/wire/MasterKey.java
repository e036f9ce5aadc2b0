package io.counterfoil.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that lies elsewhere, and under which a vault's own key is wrapped: 32 random bytes as hexadecimal or base64. It is never printed: toString tells
 * nothing, and no message repeats any of it.
 */
public final class MasterKey {

    public static final int ID_DIGITS = 16;

    private static final int LENGTH = 32;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final String HMAC = "HmacSHA256";
    private static final String AES_GCM = "AES/GCM/NoPadding";

    /** Of 32 random bytes fewer than 16 are distinct less than once in 10^12 keys. */
    private static final int DISTINCT_BYTES_MIN = 16;

    private static final Set<PosixFilePermission> ALL_BUT_OWNER = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);
    private static final Set<PosixFilePermission> ALL_BUT_OWNER_AND_READING_GROUP =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private final byte[] key;

    private MasterKey(byte[] key) {
        this.key = key;
    }

    /**
     * A file that its owner alone can read.
     *
     * @throws IllegalArgumentException saying what is wrong with the file, never what is in it
     */
    public static MasterKey ofFile(Path file) {
        return read(file, ALL_BUT_OWNER, "chmod 600");
    }

    /**
     * A file that the platform mounts for the process; there its group may read it too, as Kubernetes needs for a process that is not root.
     *
     * @throws IllegalArgumentException saying what is wrong with the file, never what is in it
     */
    public static MasterKey ofMountedSecret(Path file) {
        return read(file, ALL_BUT_OWNER_AND_READING_GROUP, "mount it with mode 0440 or 0400");
    }

    /**
     * Of two settings the one that is set.
     *
     * @param setting what both begin with: {@code counterfoil.audit.key} of {@code counterfoil.audit.key-file} and {@code -secret}
     * @param file see {@link #ofFile}
     * @param mounted see {@link #ofMountedSecret}
     * @throws IllegalArgumentException when none is set, or both are
     */
    public static MasterKey ofEither(String setting, Optional<Path> file, Optional<Path> mounted) {
        if (file.isPresent() == mounted.isPresent()) {
            throw new IllegalArgumentException("set one of " + setting + "-file and " + setting
                    + "-secret (mounted by the platform); set are " + (file.isPresent() ? 2 : 0));
        }
        return file.map(MasterKey::ofFile)
                .or(() -> mounted.map(MasterKey::ofMountedSecret))
                .orElseThrow();
    }

    /**
     * What an environment variable holds.
     *
     * @throws IllegalArgumentException saying what is wrong with it, never what it is
     */
    public static MasterKey ofText(String text) {
        return parse(text, "master key of the environment");
    }

    /** Writes a new random one, readable by its owner alone; leaves an existing file as it is. */
    public static void create(Path file) {
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

    /**
     * HMAC-SHA-256 under a key that is derived from this one, another for each purpose.
     *
     * @return 32 bytes
     */
    public byte[] mac(String purpose, byte[] message) {
        return hmac(hmac(key, ("mac " + purpose).getBytes(StandardCharsets.UTF_8)), message);
    }

    private static byte[] hmac(byte[] under, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(under, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Tells master keys apart, and tells nothing else about them: 16 hexadecimal digits. */
    public String id() {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            byte[] digest = mac.doFinal("counterfoil-master-key-id".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest, 0, ID_DIGITS / 2);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + HMAC, impossible);
        }
    }

    /**
     * AES-256-GCM: nonce, ciphertext and tag in one.
     *
     * @param context must be the same when it is unwrapped
     */
    public byte[] wrap(byte[] secret, byte[] context, SecureRandom random) {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(secret);
            byte[] wrapped = Arrays.copyOf(nonce, NONCE_LENGTH + sealed.length);
            System.arraycopy(sealed, 0, wrapped, NONCE_LENGTH, sealed.length);
            return wrapped;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("cannot wrap a key", impossible);
        }
    }

    /** @throws GeneralSecurityException when it was wrapped under another key or for another context, or was changed */
    public byte[] unwrap(byte[] wrapped, byte[] context) throws GeneralSecurityException {
        if (wrapped.length <= NONCE_LENGTH) {
            throw new GeneralSecurityException("too short");
        }
        byte[] nonce = Arrays.copyOf(wrapped, NONCE_LENGTH);
        return cipher(Cipher.DECRYPT_MODE, nonce, context)
                .doFinal(wrapped, NONCE_LENGTH, wrapped.length - NONCE_LENGTH);
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(AES_GCM);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    private static MasterKey read(Path file, Set<PosixFilePermission> forbidden, String remedy) {
        try {
            if (WholeFile.isPosix(file)
                    && Files.getPosixFilePermissions(file).stream().anyMatch(forbidden::contains)) {
                throw new IllegalArgumentException(
                        "master key " + file + " can be read or written by others than its owner: " + remedy);
            }
            return parse(Files.readString(file), "master key " + file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read master key " + file, unreadable);
        }
    }

    private static MasterKey parse(String given, String what) {
        String text = given.strip();
        byte[] key;
        try {
            key = text.length() == 2 * LENGTH
                    ? HexFormat.of().parseHex(text)
                    : Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            // Without its cause, whose message repeats a part of the key.
            throw new IllegalArgumentException(what + " is neither hexadecimal nor base64");
        }
        if (key.length != LENGTH) {
            throw new IllegalArgumentException(what + " must have " + LENGTH + " bytes, it has " + key.length);
        }
        if (isGuessable(key)) {
            throw new IllegalArgumentException(
                    what + " is no random key but a default or a text: make one, for instance with openssl rand -hex "
                            + LENGTH);
        }
        return new MasterKey(key);
    }

    /** Zeros, repeated patterns, counting bytes, and words: what stands in examples and gets copied from there. */
    private static boolean isGuessable(byte[] key) {
        boolean text = true;
        boolean counting = true;
        boolean[] seen = new boolean[256];
        int distinct = 0;
        for (int i = 0; i < key.length; i++) {
            int value = key[i] & 0xff;
            if (!seen[value]) {
                seen[value] = true;
                distinct++;
            }
            text &= value >= ' ' && value <= '~';
            counting &= i < 2 || (byte) (key[i] - key[i - 1]) == (byte) (key[1] - key[0]);
        }
        return text || counting || distinct < DISTINCT_BYTES_MIN;
    }

    @Override
    public String toString() {
        return "MasterKey";
    }
}
