package io.counterfoil.workflow.setting;

import io.counterfoil.service.audit.AuditKeys;
import io.counterfoil.wire.MasterKey;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seals the audit trail with a key from a file: this service signs nothing on chain, so it has no vault. */
@Singleton
class TrailKeys implements AuditKeys {

    private final MasterKey key;

    TrailKeys(
            @ConfigProperty(name = "counterfoil.audit.key-file") Optional<Path> file,
            @ConfigProperty(name = "counterfoil.audit.key-secret") Optional<Path> mounted) {
        this.key = MasterKey.ofEither("counterfoil.audit.key", file, mounted);
    }

    @Override
    public String streamName() {
        return "financing-workflow";
    }

    @Override
    public byte[] mac(String purpose, byte[] message) {
        return key.mac(purpose, message);
    }
}
