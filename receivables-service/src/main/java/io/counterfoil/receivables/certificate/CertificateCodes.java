package io.counterfoil.receivables.certificate;

import io.counterfoil.ledger.KeyVault;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

/**
 * The code of a certificate: 100 bits that follow from its id under a key of the vault. Nobody can guess it, and it is stored nowhere, so whoever reads
 * the database cannot make a certificate that is found genuine.
 */
@ApplicationScoped
public class CertificateCodes {

    static final int LENGTH = 20;

    private static final String PURPOSE = "certificate-code";
    /** None that people take for another. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int BITS = 5;

    private final KeyVault vault;

    CertificateCodes(KeyVault vault) {
        this.vault = vault;
    }

    /** Without separators. */
    public String of(UUID certificate) {
        byte[] id = ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(certificate.getMostSignificantBits())
                .putLong(certificate.getLeastSignificantBits())
                .array();
        byte[] seal = vault.mac(PURPOSE, id);
        StringBuilder code = new StringBuilder(LENGTH);
        for (int place = 0; place < LENGTH; place++) {
            int value = 0;
            for (int bit = place * BITS; bit < (place + 1) * BITS; bit++) {
                value = (value << 1) | ((seal[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE)) & 1);
            }
            code.append(ALPHABET.charAt(value));
        }
        return code.toString();
    }

    /** Takes as long whatever the code is. */
    boolean isOf(UUID certificate, String code) {
        return MessageDigest.isEqual(
                of(certificate).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8));
    }
}
