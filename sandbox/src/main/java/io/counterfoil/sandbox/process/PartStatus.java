package io.counterfoil.sandbox.process;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One part as {@code status --json} shows it.
 *
 * @param kind api, page or infrastructure
 * @param openapi URL or null
 * @param health UP or DOWN, as the part itself says
 * @param ready true if it is UP and the process is the one that was started here
 * @param pid null if it does not run
 * @param problem why it is not ready, in one line
 */
@JsonPropertyOrder({"name", "kind", "url", "openapi", "health", "ready", "pid"})
public record PartStatus(
        String name,
        String kind,
        String url,
        @Nullable String openapi,
        String health,
        boolean ready,
        @Nullable Long pid,
        @JsonIgnore @Nullable String problem) {

    static PartStatus down(Part part) {
        return of(part, null, "not started");
    }

    static PartStatus of(Part part, @Nullable Long pid, @Nullable String problem) {
        return new PartStatus(
                part.name(),
                part.kind().name().toLowerCase(Locale.ROOT),
                part.url(),
                part.openapiUrl(),
                problem == null ? "UP" : "DOWN",
                problem == null,
                pid,
                problem);
    }
}
