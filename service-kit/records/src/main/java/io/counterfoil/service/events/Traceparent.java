package io.counterfoil.service.events;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/**
 * The trace that an event belongs to, in the form of W3C Trace Context. On Kafka it is the header {@value #HEADER}, as the
 * distributed tracing extension of CloudEvents names it.
 */
final class Traceparent {

    static final String HEADER = "traceparent";

    private Traceparent() {}

    /** Of the request that is carried out; null outside of one, or where nothing traces. */
    static @Nullable String current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
