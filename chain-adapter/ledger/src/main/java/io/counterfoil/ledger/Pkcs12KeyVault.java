package io.counterfoil.ledger;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;

/** One PKCS#12 file for each participant in a folder, encrypted under a master key that lies elsewhere. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod", "UnusedVariable"})
public final class Pkcs12KeyVault implements KeyVault {

    private final Path folder;

    private Pkcs12KeyVault(Path folder) {
        this.folder = folder;
    }

    /**
     * @param folder made when it is missing
     * @param masterKeyFile 32 bytes as hexadecimal or base64; readable by its owner alone
     * @throws IllegalArgumentException when the master key is malformed, all zero, or readable by others
     */
    public static Pkcs12KeyVault open(Path folder, Path masterKeyFile) {
        throw new UnsupportedOperationException(folder + " " + masterKeyFile);
    }

    /** Writes a new random master key, readable by its owner alone; leaves an existing file as it is. */
    public static void createMasterKey(Path masterKeyFile) {
        throw new UnsupportedOperationException(masterKeyFile.toString());
    }

    @Override
    public String create(UUID participant) {
        throw new UnsupportedOperationException(folder.toString());
    }

    @Override
    public String addressOf(UUID participant) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] sign(UUID participant, byte[] hash) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<UUID> participants() {
        throw new UnsupportedOperationException();
    }
}
