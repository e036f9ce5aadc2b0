package io.counterfoil.service.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Seals heads in the vault: who can write the database alone cannot make a head that checks. */
@ApplicationScoped
class HeadSeal {

    private static final String HEAD_PURPOSE = "audit-head";
    private static final String STREAM_PURPOSE = "audit-stream";

    private final AuditKeys keys;

    HeadSeal(AuditKeys keys) {
        this.keys = keys;
    }

    /** Known from the vault alone: a trail begun anew in an emptied table is still the same stream, and too short for its anchors. */
    String stream() {
        return hex(keys.mac(STREAM_PURPOSE, keys.streamName().getBytes(StandardCharsets.US_ASCII)));
    }

    SealedHead seal(AuditHead head) {
        return new SealedHead(head, hex(mac(head)));
    }

    boolean isGenuine(SealedHead sealed) {
        return MessageDigest.isEqual(
                hex(mac(sealed.head())).getBytes(StandardCharsets.US_ASCII),
                sealed.mac().getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] mac(AuditHead head) {
        return keys.mac(HEAD_PURPOSE, AuditChain.sealed(head));
    }

    private static String hex(byte[] bytes) {
        return "0x" + HexFormat.of().formatHex(bytes);
    }
}
