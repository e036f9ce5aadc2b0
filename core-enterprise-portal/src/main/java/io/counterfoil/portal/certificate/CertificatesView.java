package io.counterfoil.portal.certificate;

import io.counterfoil.kernel.Money;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of the certificates that a participant had made.
 *
 * @param after whether it is not the first page
 * @param nextCursor null on the last page
 */
public record CertificatesView(
        List<Row> rows, boolean after, @Nullable String nextCursor) {

    /** @param kind as the service names it */
    public record Row(UUID id, String kind, String number, Money value, LocalDate madeOn) {}

    /** Empty on the last page. */
    public String next() {
        return nextCursor == null
                ? ""
                : "/certificates?cursor=" + URLEncoder.encode(nextCursor, StandardCharsets.UTF_8);
    }
}
