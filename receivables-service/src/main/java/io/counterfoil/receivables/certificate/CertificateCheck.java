package io.counterfoil.receivables.certificate;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a check says: components are the fields of CertificateCheck in openapi.yml. What is not disclosed is null.
 *
 * @param result genuine, void or not-verified
 * @param reason why it is void
 */
public record CertificateCheck(
        String result,
        @Nullable String kind,
        @Nullable String reason,
        @Nullable Money amount,
        @Nullable String holder,
        @Nullable String debtor,
        @Nullable LocalDate dueOn) {

    /** The number is none, or the code is another's: which, nobody is told. */
    static final CertificateCheck NOT_VERIFIED =
            new CertificateCheck("not-verified", null, null, null, null, null, null);

    static CertificateCheck of(Certificate certificate, @Nullable VoidReason reason) {
        CertificateText text = certificate.text();
        boolean parties = certificate.disclosed().contains(Disclosure.PARTIES);
        return new CertificateCheck(
                reason == null ? "genuine" : "void",
                certificate.kind().wireName(),
                reason == null ? null : reason.wireName(),
                certificate.disclosed().contains(Disclosure.AMOUNT) ? text.value() : null,
                parties ? text.holder().name() : null,
                parties ? text.debtor().name() : null,
                certificate.disclosed().contains(Disclosure.DUE_DAY) ? text.dueOn() : null);
    }
}
