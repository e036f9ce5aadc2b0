package io.counterfoil.verification.audit;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.KeyVault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A head of the audit trail that somebody vouches for: the vault by its MAC, the witness, or the chain.
 *
 * @param source who, as a person reads it
 */
record TrustedHead(String stream, long entries, String hash, String source) {

    private static final byte[] FIRST_LINE = "counterfoil-audit-head-1\n".getBytes(StandardCharsets.US_ASCII);

    static boolean isSealed(KeyVault vault, String stream, long entries, String hash, String mac) {
        if (!isHash(stream) || !isHash(hash)) {
            return false;
        }
        byte[] message = ByteBuffer.allocate(FIRST_LINE.length + 72)
                .put(FIRST_LINE)
                .put(HexFormat.of().parseHex(stream, 2, stream.length()))
                .putLong(entries)
                .put(HexFormat.of().parseHex(hash, 2, hash.length()))
                .array();
        return Bytes32.of(vault.mac("audit-head", message)).hex().equals(mac);
    }

    private static boolean isHash(String text) {
        return text.matches("0x[0-9a-f]{64}");
    }
}
