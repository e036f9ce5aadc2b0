package io.counterfoil.service.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QueriesLeftOutTest {

    @Test
    void whatStandsBehindTheQuestionMarkIsInNoTrace() {
        assertEquals(
                Map.of(
                        "url.query", "",
                        "url.path", "/check",
                        "url.full", "https://service:8080/check",
                        "http.target", "/check"),
                kept(Attributes.builder()
                        .put("url.query", "number=1&code=SECRET")
                        .put("url.path", "/check")
                        .put("url.full", "https://service:8080/check?number=1&code=SECRET")
                        .put("http.target", "/check?number=1&code=SECRET")
                        .build()));
    }

    @Test
    void anAddressWithoutAQueryStays() {
        assertEquals(
                Map.of("url.full", "https://service:8080/check"),
                kept(Attributes.builder()
                        .put("url.full", "https://service:8080/check")
                        .build()));
    }

    private static Map<String, String> kept(Attributes given) {
        try (SdkTracerProvider provider = SdkTracerProvider.builder()
                .addSpanProcessor(new QueriesLeftOut())
                .build()) {
            Span span = provider.get("test")
                    .spanBuilder("GET /check")
                    .setAllAttributes(given)
                    .startSpan();
            span.end();
            return ((ReadableSpan) span)
                    .toSpanData().getAttributes().asMap().entrySet().stream()
                            .collect(Collectors.toMap(
                                    each -> each.getKey().getKey(), each -> String.valueOf(each.getValue())));
        }
    }
}
