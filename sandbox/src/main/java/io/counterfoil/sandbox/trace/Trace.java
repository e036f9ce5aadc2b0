package io.counterfoil.sandbox.trace;

import io.counterfoil.devservers.traces.KeptSpan;
import io.counterfoil.devservers.traces.SpanFile;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All steps that belong together, whichever service took them. */
record Trace(String id, List<KeptSpan> spans) {

    private static final Comparator<KeptSpan> BY_START = Comparator.comparingLong(KeptSpan::startNs);

    Trace {
        spans = spans.stream().sorted(BY_START).toList();
    }

    /** Those with this id, and those of which a step names it; oldest first. The file is read twice, so that little of it is in memory. */
    static List<Trace> about(String id, SpanFile file) throws IOException {
        Set<String> wanted = new HashSet<>();
        file.each(span -> {
            if (span.trace().equals(id) || names(span, id)) {
                wanted.add(span.trace());
            }
        });
        Map<String, List<KeptSpan>> found = new LinkedHashMap<>();
        file.each(span -> {
            if (wanted.contains(span.trace())) {
                found.computeIfAbsent(span.trace(), each -> new ArrayList<>()).add(span);
            }
        });
        return found.entrySet().stream()
                .map(each -> new Trace(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(Trace::startNs))
                .toList();
    }

    private static boolean names(KeptSpan span, String id) {
        return span.attributes().values().stream().anyMatch(value -> value.contains(id));
    }

    /** A step of it is no reading. */
    boolean changes() {
        return spans.stream().map(StepLine::method).anyMatch(Set.of("POST", "PUT", "PATCH", "DELETE")::contains);
    }

    private long startNs() {
        return spans.get(0).startNs();
    }

    private long endNs() {
        return spans.stream().mapToLong(KeptSpan::endNs).max().orElseThrow();
    }

    /** One line for each step, below the step that it is a part of: from when, for how long, who, what. */
    String text() {
        Map<String, List<KeptSpan>> parts = new HashMap<>();
        Set<String> known = new HashSet<>();
        spans.forEach(span -> known.add(span.span()));
        List<KeptSpan> first = new ArrayList<>();
        for (KeptSpan span : spans) {
            // The step above may have been lost, or be a caller's outside.
            if (known.contains(span.parent()) && !span.parent().equals(span.span())) {
                parts.computeIfAbsent(span.parent(), each -> new ArrayList<>()).add(span);
            } else {
                first.add(span);
            }
        }
        StringBuilder text = new StringBuilder(2_000);
        Instant start = Instant.EPOCH.plusNanos(startNs()).truncatedTo(ChronoUnit.MILLIS);
        text.append("Trace %s, %s, %d ms, %d steps%n"
                .formatted(id, start, (endNs() - startNs()) / 1_000_000, spans.size()));
        first.forEach(span -> write(span, 0, parts, text));
        return text.toString();
    }

    private void write(KeptSpan span, int depth, Map<String, List<KeptSpan>> parts, StringBuilder text) {
        text.append(StepLine.of(span, startNs(), depth)).append(System.lineSeparator());
        parts.getOrDefault(span.span(), List.of()).forEach(part -> write(part, depth + 1, parts, text));
    }
}
