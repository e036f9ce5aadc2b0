package io.counterfoil.devservers.traces;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One step of a trace.
 *
 * @param trace 32 hexadecimal digits
 * @param span 16 hexadecimal digits
 * @param parent the span that it is a part of, as {@code span}; empty when it began the trace
 * @param service that took the step
 * @param kind {@code server}, {@code client}, {@code internal}, {@code producer} or {@code consumer}
 * @param startNs since 1970
 * @param attributes by name; values of an array are joined by {@value #SEPARATOR}
 */
public record KeptSpan(
        String trace,
        String span,
        String parent,
        String service,
        String name,
        String kind,
        long startNs,
        long endNs,
        boolean failed,
        Map<String, String> attributes) {

    public static final String SEPARATOR = ", ";

    private static final HexFormat HEX = HexFormat.of();
    private static final String SERVICE = "service.name";

    public KeptSpan {
        attributes = Map.copyOf(attributes);
    }

    static List<KeptSpan> of(ExportTraceServiceRequest sent) {
        List<KeptSpan> spans = new ArrayList<>();
        for (ResourceSpans part : sent.getResourceSpansList()) {
            String service = attributes(part.getResource().getAttributesList()).getOrDefault(SERVICE, "unknown");
            part.getScopeSpansList().stream()
                    .flatMap(scope -> scope.getSpansList().stream())
                    .map(span -> of(span, service))
                    .forEach(spans::add);
        }
        return spans;
    }

    private static KeptSpan of(Span span, String service) {
        return new KeptSpan(
                HEX.formatHex(span.getTraceId().toByteArray()),
                HEX.formatHex(span.getSpanId().toByteArray()),
                HEX.formatHex(span.getParentSpanId().toByteArray()),
                service,
                span.getName(),
                span.getKind().name().replace("SPAN_KIND_", "").toLowerCase(Locale.ROOT),
                span.getStartTimeUnixNano(),
                span.getEndTimeUnixNano(),
                span.getStatus().getCode() == StatusCode.STATUS_CODE_ERROR,
                attributes(span.getAttributesList()));
    }

    private static Map<String, String> attributes(List<KeyValue> sent) {
        Map<String, String> attributes = new TreeMap<>();
        sent.forEach(each -> attributes.put(each.getKey(), text(each.getValue())));
        return attributes;
    }

    private static String text(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> value.getStringValue();
            case BOOL_VALUE -> String.valueOf(value.getBoolValue());
            case INT_VALUE -> String.valueOf(value.getIntValue());
            case DOUBLE_VALUE -> String.valueOf(value.getDoubleValue());
            case ARRAY_VALUE ->
                value.getArrayValue().getValuesList().stream()
                        .map(KeptSpan::text)
                        .collect(Collectors.joining(SEPARATOR));
            default -> "";
        };
    }
}
