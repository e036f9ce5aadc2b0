package io.counterfoil.portal.certificate;

import io.counterfoil.kernel.TokenRole;
import io.counterfoil.portal.operation.Attempt;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page where a certificate is made, and then taken away.
 *
 * @param of the voucher, or, of a receipt, the financing request
 * @param made null until it is made
 * @param role of the reader
 */
public record CertificateView(Kind kind, UUID of, @Nullable Made made, Attempt attempt, TokenRole role) {

    /** What a check may disclose, as forms send it. */
    public static final List<String> DISCLOSURES = List.of("amount", "parties", "due-day");

    public record Made(UUID id, String number, String code) {}

    public List<String> disclosures() {
        return DISCLOSURES;
    }

    /** Where forms of this page go. */
    public String address() {
        return "/certificates/new?kind=" + kind.wireName() + "&of=" + of;
    }

    /** Where one came from. */
    public String back() {
        if (role == TokenRole.SUPPLIER) {
            return (kind == Kind.FINANCING_RECEIPT ? "/financing-requests/" : "/vouchers/") + of;
        }
        return (kind == Kind.FINANCING_RECEIPT ? "/worklist/requests/" : "/trees/") + of;
    }
}
