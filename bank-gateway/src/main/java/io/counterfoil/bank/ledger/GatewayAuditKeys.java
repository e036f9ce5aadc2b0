package io.counterfoil.bank.ledger;

import io.counterfoil.ledger.KeyVault;
import io.counterfoil.service.audit.AuditKeys;
import jakarta.inject.Singleton;

/**
 * The trail is the gateway's, and what it tells is about all hosted banks: so it is sealed in a vault of the gateway's own,
 * which signs for nobody.
 */
@Singleton
class GatewayAuditKeys implements AuditKeys {

    private final KeyVault vault;

    GatewayAuditKeys(KeyVault vault) {
        this.vault = vault;
    }

    @Override
    public String streamName() {
        return "bank-gateway";
    }

    @Override
    public byte[] mac(String purpose, byte[] message) {
        return vault.mac(purpose, message);
    }
}
