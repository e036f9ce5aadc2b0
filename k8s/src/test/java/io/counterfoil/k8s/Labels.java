package io.counterfoil.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Which labels a selector selects. */
final class Labels {

    private Labels() {}

    static Map<String, String> of(JsonNode labels) {
        Map<String, String> map = new HashMap<>();
        labels.properties()
                .forEach(label -> map.put(label.getKey(), label.getValue().asText()));
        return map;
    }

    /** Of a selector that is a map only. One that says nothing selects nothing here. */
    static boolean match(JsonNode wanted, Map<String, String> labels) {
        return !wanted.isEmpty() && labels.entrySet().containsAll(of(wanted).entrySet());
    }

    /** Of a selector with {@code matchLabels} and {@code matchExpressions}; an empty one selects all. */
    static boolean selects(JsonNode selector, Map<String, String> labels) {
        if (!labels.entrySet().containsAll(of(selector.path("matchLabels")).entrySet())) {
            return false;
        }
        for (JsonNode expression : selector.path("matchExpressions")) {
            if (!expression.path("operator").asText().equals("In")) {
                throw new IllegalArgumentException("an operator that the checks do not know: " + expression);
            }
            boolean in = false;
            for (JsonNode value : expression.path("values")) {
                in |= value.asText().equals(labels.get(expression.path("key").asText()));
            }
            if (!in) {
                return false;
            }
        }
        return true;
    }
}
