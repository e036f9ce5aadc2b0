package io.counterfoil.receivables.certificate;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that was made.
 *
 * @param number printed on it: 22 digits
 * @param participant who had it made, and chose what is disclosed
 * @param voucherId the piece
 * @param holder of the piece when it was made
 * @param financingId only of a receipt
 * @param madeOn business date
 */
public record Certificate(
        UUID id,
        String number,
        CertificateKind kind,
        UUID participant,
        UUID voucherId,
        UUID holder,
        @Nullable UUID financingId,
        Set<Disclosure> disclosed,
        LocalDate madeOn,
        CertificateText text) {

    public Certificate {
        disclosed = Set.copyOf(disclosed);
    }
}
