package io.counterfoil.sandbox.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.devservers.traces.KeptSpan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceTest {

    private static final long MS = 1_000_000;

    @Test
    void eachStepStandsBelowTheOneThatItIsAPartOf() {
        Trace trace = new Trace(
                "t",
                List.of(
                        span(
                                "c",
                                "b",
                                "receivables-service",
                                "command on chain",
                                "client",
                                20,
                                300,
                                Map.of("counterfoil.block.number", "17", "counterfoil.outcome", "confirmed")),
                        span(
                                "b",
                                "a",
                                "receivables-service",
                                "x",
                                "server",
                                10,
                                310,
                                Map.of(
                                        "http.request.method",
                                        "POST",
                                        "url.path",
                                        "/api/v1/p",
                                        "http.response.status_code",
                                        "201")),
                        span(
                                "a",
                                "",
                                "core-enterprise-portal",
                                "click",
                                "server",
                                0,
                                320,
                                Map.of("http.request.method", "POST", "url.path", "/sell"))));
        assertEquals("""
                Trace t, 1970-01-01T00:00:00Z, 320 ms, 3 steps
                      0 ms     320 ms  core-enterprise-portal POST /sell
                     10 ms     300 ms    receivables-service    POST /api/v1/p -> 201
                     20 ms     280 ms      receivables-service    command on chain  [confirmed, block 17]
                """, trace.text());
        assertTrue(trace.changes());
    }

    @Test
    void aStepWhoseOriginIsMissingIsShownAllTheSame() {
        Trace trace = new Trace("t", List.of(span("b", "lost", "bank-gateway", "x", "internal", 0, 1, Map.of())));
        assertTrue(trace.text().contains("bank-gateway"), trace.text());
        assertFalse(trace.changes());
    }

    private static KeptSpan span(
            String id,
            String parent,
            String service,
            String name,
            String kind,
            long fromMs,
            long toMs,
            Map<String, String> attributes) {
        return new KeptSpan("t", id, parent, service, name, kind, fromMs * MS, toMs * MS, false, attributes);
    }
}
