package io.counterfoil.receivables.ledger;

import io.counterfoil.ledger.KeyVault;
import io.counterfoil.service.audit.AuditKeys;
import jakarta.inject.Singleton;

/** The vault's own keys, which no participant has. */
@Singleton
class VaultAuditKeys implements AuditKeys {

    private final KeyVault vault;

    VaultAuditKeys(KeyVault vault) {
        this.vault = vault;
    }

    @Override
    public String streamName() {
        return "receivables-service";
    }

    @Override
    public byte[] mac(String purpose, byte[] message) {
        return vault.mac(purpose, message);
    }
}
