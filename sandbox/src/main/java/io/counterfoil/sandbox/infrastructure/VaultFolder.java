package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.ledger.Pkcs12KeyVault;
import io.counterfoil.sandbox.process.SandboxException;
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

    /** @throws SandboxException when it does not open with its master key, or is of another version */
    public Pkcs12KeyVault open() {
        try {
            return Pkcs12KeyVault.open(folder, masterKeyFile);
        } catch (IllegalArgumentException notThisVault) {
            throw new SandboxException(
                    notThisVault.getMessage()
                            + " (docs/runbooks/keys.md; without it: ./counterfoil down --wipe, then up)",
                    notThisVault);
        }
    }
}
