package io.counterfoil.ledger;

import io.counterfoil.wire.MasterKey;
import io.counterfoil.wire.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One PKCS#12 file for each key in a folder, encrypted under the vault's own key, which is wrapped under a master key that lies elsewhere. A participant's
 * first key is {@code <id>.p12}, the next ones {@code <id>.2.p12} and so on. Several processes of one
 * machine may use one folder; each sees at once what another adds.
 */
public final class Pkcs12KeyVault implements KeyVault {

    static final String SUFFIX = ".p12";

    /** Of one participant; each rotation takes one. */
    private static final int KEYS_MAX = 1_000;

    private static final Pattern FIRST_KEY = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.p12");

    private final Path folder;
    private final VaultKey vaultKey;
    private final SecureRandom random = new SecureRandom();
    private final Map<UUID, List<SigningKey>> loaded = new ConcurrentHashMap<>();

    private Pkcs12KeyVault(Path folder, VaultKey vaultKey) {
        this.folder = folder;
        this.vaultKey = vaultKey;
    }

    /**
     * @param folder made when it is missing
     * @throws IllegalArgumentException when the master key is not one the vault opens with
     */
    public static Pkcs12KeyVault open(Path folder, MasterKey masterKey) {
        try {
            Files.createDirectories(folder);
            return new Pkcs12KeyVault(folder, VaultKey.open(folder, masterKey));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot open the vault " + folder, failed);
        }
    }

    /** @throws IllegalArgumentException also when the file is none of a master key, or can be read by others */
    public static Pkcs12KeyVault open(Path folder, Path masterKeyFile) {
        return open(folder, MasterKey.ofFile(masterKeyFile));
    }

    /** From now on the vault opens with {@code next} as well; whoever has it open goes on. */
    public static void addMasterKey(Path folder, MasterKey current, MasterKey next) {
        VaultKey.addMasterKey(folder, current, next);
    }

    /** From now on the vault opens with {@code only} and no other; whoever has it open goes on. */
    public static void retireOtherMasterKeys(Path folder, MasterKey only) {
        VaultKey.retireOtherMasterKeys(folder, only);
    }

    /** Ids of the master keys that the vault opens with. */
    public static List<String> masterKeyIds(Path folder) {
        try {
            return VaultKey.masterKeyIds(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot open the vault " + folder, failed);
        }
    }

    @Override
    public String create(UUID participant) {
        try {
            return write(participant, 1);
        } catch (FileAlreadyExistsException exists) {
            throw new IllegalStateException("participant " + participant + " has a key already", exists);
        }
    }

    @Override
    public String next(UUID participant, String current) {
        List<String> addresses = addressesOf(participant);
        if (!addresses.contains(current)) {
            throw new UnknownKeyException(participant, current);
        }
        String newest = addresses.get(addresses.size() - 1);
        if (!newest.equals(current)) {
            return newest;
        }
        if (addresses.size() == KEYS_MAX) {
            throw new IllegalStateException("participant " + participant + " has had " + KEYS_MAX + " keys");
        }
        try {
            return write(participant, addresses.size() + 1);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            return next(participant, current);
        }
    }

    @Override
    public List<String> addressesOf(UUID participant) {
        return keys(participant).stream().map(SigningKey::address).toList();
    }

    @Override
    public byte[] sign(UUID participant, String address, byte[] hash) {
        return keys(participant).stream()
                .filter(key -> key.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new UnknownKeyException(participant, address))
                .sign(hash);
    }

    @Override
    public Set<UUID> participants() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> FIRST_KEY.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> UUID.fromString(name.group(1)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot list the vault " + folder, failed);
        }
    }

    @Override
    public byte[] mac(String purpose, byte[] message) {
        return vaultKey.mac(purpose, message);
    }

    /** With those that another process has made meanwhile. */
    private List<SigningKey> keys(UUID participant) {
        List<SigningKey> known = loaded.getOrDefault(participant, List.of());
        if (!known.isEmpty() && !Files.exists(file(participant, known.size() + 1))) {
            return known;
        }
        List<SigningKey> all = new ArrayList<>(known);
        while (all.size() < KEYS_MAX && Files.exists(file(participant, all.size() + 1))) {
            all.add(read(participant, all.size() + 1));
        }
        if (all.isEmpty()) {
            throw new UnknownKeyException(participant);
        }
        List<SigningKey> found = List.copyOf(all);
        loaded.merge(participant, found, (one, other) -> one.size() > other.size() ? one : other);
        return found;
    }

    private String write(UUID participant, int number) throws FileAlreadyExistsException {
        SigningKey key = SigningKey.random(random);
        Path file = file(participant, number);
        try {
            WholeFile.createSecret(file, KeyFile.encode(participant, key, password(participant, number)));
        } catch (FileAlreadyExistsException exists) {
            throw exists;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file, failed);
        }
        return key.address();
    }

    private SigningKey read(UUID participant, int number) {
        Path file = file(participant, number);
        try {
            return KeyFile.decode(participant, Files.readAllBytes(file), password(participant, number));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "cannot open " + file + ": it is damaged, or belongs to another vault", unreadable);
        }
    }

    private char[] password(UUID participant, int number) {
        return vaultKey.derive(name(participant, number));
    }

    private Path file(UUID participant, int number) {
        return folder.resolve(name(participant, number) + SUFFIX);
    }

    private static String name(UUID participant, int number) {
        return number == 1 ? participant.toString() : participant + "." + number;
    }

    @Override
    public String toString() {
        return "Pkcs12KeyVault of " + folder;
    }
}
