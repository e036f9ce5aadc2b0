package io.counterfoil.verification.audit;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.KeyVault;
import java.nio.charset.StandardCharsets;

/** Which service a trail is of. Each instance has one of its own, in its own database, sealed by its own vault. */
public enum TrailOwner {
    RECEIVABLES_SERVICE("receivables-service", true),
    BANK_GATEWAY("bank-gateway", false);

    private final String service;
    private final boolean keepsCommands;

    TrailOwner(String service, boolean keepsCommands) {
        this.service = service;
        this.keepsCommands = keepsCommands;
    }

    /** As the service itself and its documents call it. */
    public String service() {
        return service;
    }

    /** Its database has the table of commands, each of which some entry names. */
    boolean keepsCommands() {
        return keepsCommands;
    }

    /** Which stream this vault's trail is. */
    String streamOf(KeyVault vault) {
        return Bytes32.of(vault.mac("audit-stream", service.getBytes(StandardCharsets.US_ASCII)))
                .hex();
    }
}
