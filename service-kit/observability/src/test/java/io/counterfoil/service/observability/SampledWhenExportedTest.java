package io.counterfoil.service.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampledWhenExportedTest {

    private static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";

    @Test
    void nothingIsRecordedForNobody() {
        assertEquals(Sampler.alwaysOff(), sampler(Map.of()));
        assertEquals(Sampler.alwaysOff(), sampler(Map.of(ENDPOINT, "http://localhost:4317/")));
        assertEquals(Sampler.alwaysOff(), sampler(Map.of("counterfoil.tracing.share", "1")));
    }

    @Test
    void theShareThatIsAskedForIsRecorded() {
        String collector = "http://collector:4317";
        assertEquals(
                Sampler.traceIdRatioBased(1).getDescription(),
                sampler(Map.of(ENDPOINT, collector)).getDescription());
        assertEquals(
                Sampler.traceIdRatioBased(0.1).getDescription(),
                sampler(Map.of(
                                "quarkus.otel.exporter.otlp.traces.endpoint",
                                collector,
                                "counterfoil.tracing.share",
                                "0.1"))
                        .getDescription());
        assertThrows(
                IllegalArgumentException.class,
                () -> sampler(Map.of(ENDPOINT, collector, "counterfoil.tracing.share", "1.5")));
    }

    private static Sampler sampler(Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        return new SampledWhenExported().sampler(config);
    }
}
