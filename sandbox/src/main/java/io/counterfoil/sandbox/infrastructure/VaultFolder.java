package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.ledger.Pkcs12KeyVault;
import java.nio.file.Path;

/**
 * A vault of the installation.
 *
 * @param name of the part whose keys it holds: {@code service}, or a bank's
 */
public record VaultFolder(String name, Path folder, Path masterKeyFile) {

    static final String SERVICE = "service";

    /** It holds the keys of those who let the platform sign for them. */
    public boolean isOfService() {
        return name.equals(SERVICE);
    }

    public Pkcs12KeyVault open() {
        return Pkcs12KeyVault.open(folder, masterKeyFile);
    }
}
