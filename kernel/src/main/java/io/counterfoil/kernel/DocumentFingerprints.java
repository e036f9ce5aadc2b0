package io.counterfoil.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names of trade documents that only members of the consortium can compute: HMAC-SHA-256 with the consortium's secret of
 * kind, owner, normalised number and, where the kind's numbers begin again, year. A plain hash could be guessed, because numbers can.
 */
public final class DocumentFingerprints {

    public static final String CUSTOMS_DECLARATION = "customs-declaration";
    private static final int SECRET_BYTES_MIN = 32;

    private final byte[] secret;

    /** @param secret at least 32 bytes */
    public DocumentFingerprints(byte[] secret) {
        if (secret.length < SECRET_BYTES_MIN) {
            throw new IllegalArgumentException("the fingerprint secret needs at least " + SECRET_BYTES_MIN + " bytes");
        }
        this.secret = secret.clone();
    }

    /** @param file the secret as hexadecimal digits */
    public static DocumentFingerprints fromFile(Path file) {
        try {
            return new DocumentFingerprints(
                    HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IOException | IllegalArgumentException e) {
            // The content must not get into a message.
            throw new IllegalArgumentException(
                    file + " does not hold a fingerprint secret in hexadecimal (32 bytes or more)");
        }
    }

    /**
     * @param kind lower-case name with hyphens, such as {@code invoice}
     * @param owner USCC or LEI of whose document it is; not needed for a customs declaration, whose number alone identifies it
     * @param year of the number, where the kind's numbers begin again each year; otherwise null
     * @return 0x and 64 lower-case hexadecimal digits
     */
    public String of(String kind, @Nullable String owner, String number, @Nullable Integer year) {
        boolean numberAlone = kind.equals(CUSTOMS_DECLARATION);
        if (!numberAlone && (owner == null || owner.isBlank())) {
            throw new IllegalArgumentException("a document of kind " + kind + " needs its owner");
        }
        String by = numberAlone || owner == null ? "" : normalised(owner);
        String of = year == null ? "" : "\n" + year;
        return Digests.hmacSha256(secret, kind + "\n" + by + "\n" + normalised(number) + of);
    }

    /** The same number written with full-width digits, other case or spaces is the same number; leading zeros count. */
    static String normalised(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String visible = compatible.replaceAll("[\\s\\p{Cntrl}\\p{Cf}]", "");
        if (visible.isEmpty()) {
            throw new IllegalArgumentException("nothing is left of the text without spaces");
        }
        return visible;
    }
}
