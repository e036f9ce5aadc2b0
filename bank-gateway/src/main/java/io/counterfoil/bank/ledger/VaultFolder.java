package io.counterfoil.bank.ledger;

import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.Pkcs12KeyVault;
import io.counterfoil.wire.MasterKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** A vault in a folder, as settings below one prefix name it: {@code vault-directory} and one of three master keys. */
public final class VaultFolder {

    private VaultFolder() {}

    /**
     * @param prefix of the settings, for instance {@code counterfoil.banks.bank-a.}
     * @throws IllegalArgumentException naming what is missing
     */
    public static KeyVault open(Config config, String prefix) {
        List<MasterKey> masterKeys = Stream.of(
                        path(config, prefix + "master-key-file").map(MasterKey::ofFile),
                        path(config, prefix + "master-key-secret").map(MasterKey::ofMountedSecret),
                        config.getOptionalValue(prefix + "master-key", String.class)
                                .map(MasterKey::ofText))
                .flatMap(Optional::stream)
                .toList();
        if (masterKeys.size() != 1) {
            throw new IllegalArgumentException("set one of " + prefix + "master-key-file, .master-key-secret (mounted"
                    + " by the platform) and .master-key (from the environment); set are " + masterKeys.size());
        }
        Path folder = path(config, prefix + "vault-directory")
                .orElseThrow(() -> new IllegalArgumentException("set " + prefix + "vault-directory"));
        return Pkcs12KeyVault.open(folder, masterKeys.get(0));
    }

    private static Optional<Path> path(Config config, String setting) {
        return config.getOptionalValue(setting, String.class).map(Path::of);
    }
}
