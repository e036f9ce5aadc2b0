package io.counterfoil.service.observability;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * Which traces are recorded: none while nobody has said where to send them, else the share that is configured. It is decided by
 * the trace's id alone: services with the same share record the same traces, and a caller's header cannot ask for more.
 */
class SampledWhenExported {

    private static final List<String> ENDPOINTS =
            List.of("quarkus.otel.exporter.otlp.traces.endpoint", "quarkus.otel.exporter.otlp.endpoint");

    /** Of Quarkus: it stands in its configuration when nobody has set another one. */
    private static final String NOBODY_CHOSE = "http://localhost:4317";

    private static final String SHARE = "counterfoil.tracing.share";

    /** @throws IllegalArgumentException for a share that is not between 0 and 1 */
    @Produces
    @Singleton
    Sampler sampler(Config config) {
        boolean exported = ENDPOINTS.stream().anyMatch(endpoint -> isChosen(config, endpoint));
        return exported
                ? Sampler.traceIdRatioBased(
                        config.getOptionalValue(SHARE, Double.class).orElse(1.0))
                : Sampler.alwaysOff();
    }

    private static boolean isChosen(Config config, String endpoint) {
        return config.getOptionalValue(endpoint, String.class)
                .filter(url -> !url.isBlank() && !NOBODY_CHOSE.equals(url.replaceFirst("/$", "")))
                .isPresent();
    }
}
