package io.counterfoil.receivables.application.audit;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.KeyVault;
import io.counterfoil.receivables.domain.audit.AuditChain;
import io.counterfoil.receivables.domain.audit.AuditHead;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Seals heads in the vault: who can write the database alone cannot make a head that checks. */
@ApplicationScoped
class HeadSeal {

    private static final String HEAD_PURPOSE = "audit-head";
    private static final String STREAM_PURPOSE = "audit-stream";
    private static final byte[] STREAM = "receivables-service".getBytes(StandardCharsets.US_ASCII);

    private final KeyVault vault;

    HeadSeal(KeyVault vault) {
        this.vault = vault;
    }

    /** Known from the vault alone: a trail begun anew in an emptied table is still the same stream, and too short for its anchors. */
    String stream() {
        return Bytes32.of(vault.mac(STREAM_PURPOSE, STREAM)).hex();
    }

    SealedHead seal(AuditHead head) {
        return new SealedHead(head, mac(head).hex());
    }

    boolean isGenuine(SealedHead sealed) {
        return MessageDigest.isEqual(mac(sealed.head()).bytes(), new Bytes32(sealed.mac()).bytes());
    }

    private Bytes32 mac(AuditHead head) {
        return Bytes32.of(vault.mac(HEAD_PURPOSE, AuditChain.sealed(head)));
    }
}
