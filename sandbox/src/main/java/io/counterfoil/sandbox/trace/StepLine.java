package io.counterfoil.sandbox.trace;

import io.counterfoil.devservers.traces.KeptSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One step of a trace in a line. */
final class StepLine {

    /** What stands behind a step, in this order, if it has it. */
    private static final Map<String, String> TOLD = told();

    private static final int DEPTH_SHOWN_MAX = 12;

    private StepLine() {}

    private static Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("counterfoil.outcome", "");
        told.put("counterfoil.block.number", "block ");
        told.put("counterfoil.transaction.hash", "transaction ");
        told.put("counterfoil.operation.id", "operation ");
        told.put("counterfoil.refusal", "refused: ");
        return told;
    }

    static String of(KeptSpan span, long startNs, int depth) {
        return "%7d ms %7d ms  %s%-22s %s%s"
                .formatted(
                        (span.startNs() - startNs) / 1_000_000,
                        (span.endNs() - span.startNs()) / 1_000_000,
                        "  ".repeat(Math.min(depth, DEPTH_SHOWN_MAX)),
                        span.service(),
                        what(span),
                        details(span));
    }

    /** Of a request by HTTP; empty for other steps. */
    static String method(KeptSpan span) {
        return first(span, "http.request.method", "http.method");
    }

    private static String what(KeptSpan span) {
        String method = method(span);
        if (method.isEmpty()) {
            return span.name();
        }
        String path = first(span, "url.path", "http.target", "url.full", "http.url");
        String status = first(span, "http.response.status_code", "http.status_code");
        String asked = path.isEmpty() ? span.name() : method + " " + path.replaceFirst("^https?://[^/]*", "");
        return (span.kind().equals("client") ? "asks " : "") + asked + (status.isEmpty() ? "" : " -> " + status);
    }

    private static String details(KeptSpan span) {
        List<String> details = new ArrayList<>();
        TOLD.forEach((name, before) -> {
            String value = span.attributes().get(name);
            if (value != null) {
                details.add(before + value);
            }
        });
        if (span.failed() && details.isEmpty()) {
            details.add("failed");
        }
        return details.isEmpty() ? "" : "  [" + String.join(", ", details) + "]";
    }

    private static String first(KeptSpan span, String... names) {
        for (String name : names) {
            String value = span.attributes().get(name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }
}
