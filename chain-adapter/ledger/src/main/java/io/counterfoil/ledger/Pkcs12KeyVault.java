package io.counterfoil.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One PKCS#12 file for each participant in a folder, encrypted under a master key that lies elsewhere. */
public final class Pkcs12KeyVault implements KeyVault {

    private static final String SUFFIX = ".p12";
    private static final String CHECK_FILE = "master-key.check";

    private final Path folder;
    private final MasterKey masterKey;
    private final SecureRandom random = new SecureRandom();
    private final Map<UUID, SigningKey> loaded = new ConcurrentHashMap<>();

    private Pkcs12KeyVault(Path folder, MasterKey masterKey) {
        this.folder = folder;
        this.masterKey = masterKey;
    }

    /**
     * @param folder made when it is missing
     * @param masterKeyFile 32 bytes as hexadecimal or base64; readable by its owner alone
     * @throws IllegalArgumentException when the master key is malformed, all zero, readable by others, or not the one the
     *     vault was made with
     */
    public static Pkcs12KeyVault open(Path folder, Path masterKeyFile) {
        Pkcs12KeyVault vault = new Pkcs12KeyVault(folder, MasterKey.read(masterKeyFile));
        try {
            Files.createDirectories(folder);
            vault.requireSameMasterKey(masterKeyFile);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot open the vault " + folder, failed);
        }
        return vault;
    }

    /** Writes a new random master key, readable by its owner alone; leaves an existing file as it is. */
    public static void createMasterKey(Path masterKeyFile) {
        MasterKey.create(masterKeyFile);
    }

    @Override
    public String create(UUID participant) {
        SigningKey key = SigningKey.random(random);
        try {
            WholeFile.createSecret(
                    file(participant), KeyFile.encode(participant, key, masterKey.derive(participant.toString())));
        } catch (FileAlreadyExistsException exists) {
            throw new IllegalStateException("participant " + participant + " has a key already", exists);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file(participant), failed);
        }
        loaded.put(participant, key);
        return key.address();
    }

    @Override
    public String addressOf(UUID participant) {
        return key(participant).address();
    }

    @Override
    public byte[] sign(UUID participant, byte[] hash) {
        return key(participant).sign(hash);
    }

    @Override
    public Set<UUID> participants() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> UUID.fromString(name.substring(0, name.length() - SUFFIX.length())))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot list the vault " + folder, failed);
        }
    }

    @Override
    public byte[] mac(String purpose, byte[] message) {
        return masterKey.mac(purpose, message);
    }

    private SigningKey key(UUID participant) {
        SigningKey known = loaded.get(participant);
        if (known != null) {
            return known;
        }
        SigningKey read = read(participant);
        loaded.put(participant, read);
        return read;
    }

    private SigningKey read(UUID participant) {
        Path file = file(participant);
        try {
            return KeyFile.decode(participant, Files.readAllBytes(file), masterKey.derive(participant.toString()));
        } catch (NoSuchFileException none) {
            throw new UnknownKeyException(participant);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "cannot open " + file + ": it is damaged, or belongs to another vault", unreadable);
        }
    }

    /** Found out when the vault is opened, not when the first participant signs. */
    private void requireSameMasterKey(Path masterKeyFile) throws IOException {
        byte[] expected = new String(masterKey.derive(CHECK_FILE)).getBytes(StandardCharsets.US_ASCII);
        Path check = folder.resolve(CHECK_FILE);
        if (!Files.exists(check)) {
            try {
                WholeFile.createSecret(check, expected);
            } catch (FileAlreadyExistsException anotherProcessWasFaster) {
                requireSameMasterKey(masterKeyFile);
            }
        } else if (!MessageDigest.isEqual(expected, Files.readAllBytes(check))) {
            throw new IllegalArgumentException(
                    "the vault " + folder + " was made with another master key than " + masterKeyFile);
        }
    }

    private Path file(UUID participant) {
        return folder.resolve(participant + SUFFIX);
    }

    @Override
    public String toString() {
        return "Pkcs12KeyVault of " + folder;
    }
}
