package io.counterfoil.receivables.certificate;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.voucher.UnitInterval;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A certificate to who had it made: components are the fields of Certificate in openapi.yml. */
public record CertificateView(
        UUID id,
        String number,
        String code,
        String kind,
        UUID voucherId,
        @Nullable UUID financingRequestId,
        Money value,
        String packageNumber,
        UnitInterval interval,
        List<String> disclosed,
        LocalDate madeOn) {

    public static CertificateView of(Certificate certificate, String code) {
        CertificateText text = certificate.text();
        return new CertificateView(
                certificate.id(),
                certificate.number(),
                code,
                certificate.kind().wireName(),
                certificate.voucherId(),
                certificate.financingId(),
                text.value(),
                text.packageNumber(),
                text.interval(),
                certificate.disclosed().stream()
                        .sorted()
                        .map(Disclosure::wireName)
                        .toList(),
                certificate.madeOn());
    }
}
