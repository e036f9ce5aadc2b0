package io.counterfoil.ledger.quarkus;

import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.Pkcs12KeyVault;
import io.counterfoil.ledger.signer.ExternalSigner;
import io.counterfoil.wire.MasterKey;
import io.counterfoil.wire.TlsFiles;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Where hosted keys are: in a folder, opened with a master key, or with an external signer, which holds its own. */
@ApplicationScoped
class VaultConnection {

    private final Config config;

    VaultConnection(Config config) {
        this.config = config;
    }

    @Produces
    @Singleton
    @Startup
    KeyVault vault() {
        Optional<URI> signer = config.getOptionalValue("counterfoil.signer.url", URI.class);
        Optional<Path> directory = path("counterfoil.vault.directory");
        List<MasterKey> masterKeys = masterKeys();
        if (signer.isPresent()) {
            if (directory.isPresent() || !masterKeys.isEmpty()) {
                throw new IllegalArgumentException(
                        "with counterfoil.signer.url the keys are the signer's: unset everything under counterfoil.vault");
            }
            TlsFiles tls =
                    new TlsFiles(signerFile("tls-authority"), signerFile("tls-certificate"), signerFile("tls-key"));
            return new ExternalSigner(signer.get(), tls);
        }
        if (directory.isEmpty()) {
            throw new IllegalArgumentException(
                    "set counterfoil.vault.directory, or counterfoil.signer.url for an external signer");
        }
        if (masterKeys.size() != 1) {
            throw new IllegalArgumentException(
                    "set one of counterfoil.vault.master-key-file, .master-key-secret (mounted"
                            + " by the platform) and .master-key (from the environment); set are " + masterKeys.size());
        }
        return Pkcs12KeyVault.open(directory.get(), masterKeys.get(0));
    }

    private Path signerFile(String name) {
        String setting = "counterfoil.signer." + name;
        return path(setting)
                .orElseThrow(
                        () -> new IllegalArgumentException("counterfoil.signer.url needs " + setting + " as well"));
    }

    private List<MasterKey> masterKeys() {
        return Stream.of(
                        path("counterfoil.vault.master-key-file").map(MasterKey::ofFile),
                        path("counterfoil.vault.master-key-secret").map(MasterKey::ofMountedSecret),
                        config.getOptionalValue("counterfoil.vault.master-key", String.class)
                                .map(MasterKey::ofText))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Path> path(String setting) {
        return config.getOptionalValue(setting, String.class).map(Path::of);
    }
}
