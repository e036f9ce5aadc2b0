package io.counterfoil.portal.intake;

import io.counterfoil.portal.intake.IntakesApi.IntakeJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the uploaded files.
 *
 * @param nextCursor null on the last page
 */
public record ListView(
        List<IntakeJson> files, boolean after, @Nullable String nextCursor) {

    /** Empty on the last page. */
    public String next() {
        return nextCursor == null ? "" : "/intakes?cursor=" + URLEncoder.encode(nextCursor, StandardCharsets.UTF_8);
    }
}
