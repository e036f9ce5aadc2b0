package io.counterfoil.ledger;

import io.counterfoil.wire.MasterKey;
import io.counterfoil.wire.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A vault's own key, random, made once, and never changed: the passwords of its files and its seals follow from it. It lies in the vault, wrapped under the
 * master key; under two of them while one replaces the other.
 */
final class VaultKey {

    private static final String FILE = "vault.key";
    private static final String FIRST_LINE = "counterfoil-vault-key-1";
    private static final int LENGTH = 32;
    private static final int WRAPS_MAX = 4;
    private static final String HMAC = "HmacSHA256";
    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z-]{0,49}");

    private final SecretKeySpec key;

    private VaultKey(byte[] key) {
        this.key = new SecretKeySpec(key, HMAC);
    }

    /** @param wrapped base64 */
    private record Wrap(String masterKeyId, String wrapped) {}

    /**
     * Opens the vault's key, or makes it in an empty folder.
     *
     * @throws IllegalArgumentException when it is wrapped under other master keys only, or is missing where keys are
     */
    static VaultKey open(Path folder, MasterKey master) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            requireEmpty(folder);
            byte[] fresh = new byte[LENGTH];
            SecureRandom random = new SecureRandom();
            random.nextBytes(fresh);
            try {
                WholeFile.createSecret(file, text(List.of(wrap(fresh, master, random))));
            } catch (FileAlreadyExistsException anotherProcessWasFaster) {
                return open(folder, master);
            }
        }
        return new VaultKey(unwrap(file, read(file), master));
    }

    /** From now on the vault opens with {@code next} as well. */
    static void addMasterKey(Path folder, MasterKey current, MasterKey next) {
        change(folder, current, wraps -> {
            List<Wrap> more = new ArrayList<>(without(wraps, next));
            if (more.size() >= WRAPS_MAX) {
                throw new IllegalStateException("the vault " + folder + " opens with " + more.size()
                        + " master keys already; retire the old ones first");
            }
            byte[] secret = unwrap(folder.resolve(FILE), wraps, current);
            more.add(wrap(secret, next, new SecureRandom()));
            return more;
        });
    }

    /** From now on the vault opens with {@code only} and no other. */
    static void retireOtherMasterKeys(Path folder, MasterKey only) {
        change(
                folder,
                only,
                wraps -> wraps.stream()
                        .filter(wrap -> wrap.masterKeyId().equals(only.id()))
                        .toList());
    }

    /** Which master keys open the vault, by their ids. */
    static List<String> masterKeyIds(Path folder) throws IOException {
        return read(folder.resolve(FILE)).stream().map(Wrap::masterKeyId).toList();
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

    /** One at a time, whichever process: two that change it at once would lose the master key that one of them added. */
    private static synchronized void change(Path folder, MasterKey opening, UnaryOperator<List<Wrap>> change) {
        Path file = folder.resolve(FILE);
        try (FileChannel channel = FileChannel.open(
                        folder.resolve(FILE + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            if (!alone.isValid()) {
                throw new IOException("no lock on it");
            }
            List<Wrap> wraps = read(file);
            unwrap(file, wraps, opening); // nobody adds or retires who cannot open
            WholeFile.replace(file, text(change.apply(wraps)));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot change " + file, failed);
        }
    }

    private static List<Wrap> without(List<Wrap> wraps, MasterKey master) {
        return wraps.stream()
                .filter(wrap -> !wrap.masterKeyId().equals(master.id()))
                .toList();
    }

    private static Wrap wrap(byte[] secret, MasterKey master, SecureRandom random) {
        byte[] wrapped = master.wrap(secret, context(master.id()), random);
        return new Wrap(master.id(), Base64.getEncoder().encodeToString(wrapped));
    }

    private static byte[] unwrap(Path file, List<Wrap> wraps, MasterKey master) {
        for (Wrap wrap : wraps) {
            if (wrap.masterKeyId().equals(master.id())) {
                try {
                    return master.unwrap(Base64.getDecoder().decode(wrap.wrapped()), context(wrap.masterKeyId()));
                } catch (GeneralSecurityException | IllegalArgumentException changed) {
                    throw new IllegalArgumentException(file + " was changed: restore it from a backup", changed);
                }
            }
        }
        throw new IllegalArgumentException(
                "the vault " + file.getParent() + " was made with another master key: it opens with "
                        + wraps.stream().map(Wrap::masterKeyId).toList() + ", this is " + master.id());
    }

    private static byte[] context(String masterKeyId) {
        return (FIRST_LINE + " " + masterKeyId).getBytes(StandardCharsets.US_ASCII);
    }

    private static List<Wrap> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        if (lines.size() < 2 || lines.size() > 1 + WRAPS_MAX || !lines.get(0).equals(FIRST_LINE)) {
            throw new IllegalArgumentException(file + " is no key of a vault of this version");
        }
        List<Wrap> wraps = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split(" ", -1);
            if (parts.length != 2 || parts[0].length() != MasterKey.ID_DIGITS) {
                throw new IllegalArgumentException(file + " is damaged: restore it from a backup");
            }
            wraps.add(new Wrap(parts[0], parts[1]));
        }
        return wraps;
    }

    private static byte[] text(List<Wrap> wraps) {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        for (Wrap wrap : wraps) {
            text.append(wrap.masterKeyId()).append(' ').append(wrap.wrapped()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void requireEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            if (files.anyMatch(file -> file.getFileName().toString().endsWith(Pkcs12KeyVault.SUFFIX))) {
                throw new IllegalArgumentException("the vault " + folder + " has keys and no " + FILE
                        + ": it is of an earlier version, or the file was lost; without it no key in it can be read");
            }
        }
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

    @Override
    public String toString() {
        return "VaultKey";
    }
}
