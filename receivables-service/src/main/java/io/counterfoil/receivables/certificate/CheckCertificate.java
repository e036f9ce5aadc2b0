package io.counterfoil.receivables.certificate;

import io.counterfoil.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a certificate is genuine and still so, for anybody who has its number and its code. */
@ApplicationScoped
public class CheckCertificate {

    /** Of no certificate: so that a number that is none takes as long as a code that is wrong. */
    private static final UUID NONE = new UUID(0, 0);

    private final Certificates certificates;
    private final CertifiedThings things;
    private final CertificateCodes codes;

    CheckCertificate(Certificates certificates, CertifiedThings things, CertificateCodes codes) {
        this.certificates = certificates;
        this.things = things;
        this.codes = codes;
    }

    /**
     * @param number digits, without separators
     * @param code without separators, in capitals
     */
    public CertificateCheck check(String number, String code) {
        Optional<Certificate> found = certificates.byNumber(number);
        boolean isCode = codes.isOf(found.map(Certificate::id).orElse(NONE), code);
        return found.filter(certificate -> isCode)
                .map(certificate -> CertificateCheck.of(certificate, whyVoid(certificate)))
                .orElse(CertificateCheck.NOT_VERIFIED);
    }

    private @Nullable VoidReason whyVoid(Certificate certificate) {
        UUID financing = certificate.financingId();
        if (financing != null) {
            return things.financing(financing)
                            .filter(CertifiedFinancing::isFunded)
                            .isPresent()
                    ? null
                    : VoidReason.PAYOUT_RETURNED;
        }
        CertifiedPiece piece = things.piece(certificate.voucherId())
                .orElseThrow(() -> new IllegalStateException("no piece " + certificate.voucherId()));
        return whyVoid(certificate, piece);
    }

    private static @Nullable VoidReason whyVoid(Certificate certificate, CertifiedPiece piece) {
        Money value = certificate.text().value();
        return switch (piece.state()) {
            case "REDEEMED" -> VoidReason.REDEEMED;
            case "CANCELLED" -> VoidReason.CANCELLED;
            default -> {
                if (!piece.holder().equals(certificate.holder())) {
                    yield VoidReason.PASSED_ON;
                }
                if (piece.value().isLessThan(value)) {
                    boolean isPaid = certificate.text().redeemed().isLessThan(piece.redeemed());
                    yield isPaid ? VoidReason.PARTLY_PAID : VoidReason.SPLIT;
                }
                if (!piece.state().equals("HELD")) {
                    yield VoidReason.LOCKED;
                }
                yield piece.frozen() ? VoidReason.FROZEN : null;
            }
        };
    }
}
