package io.counterfoil.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** Compares which keys two trees have, and at which places; not their values. */
final class KeyTree {

    private KeyTree() {}

    /** The first key of {@code before} that {@code after} does not have. What is empty or false may be missing: it is the default. */
    static Optional<String> lost(JsonNode before, JsonNode after) {
        return lost("", before, after);
    }

    private static Optional<String> lost(String path, JsonNode before, JsonNode after) {
        if (before.isArray()) {
            for (int i = 0; i < before.size(); i++) {
                Optional<String> lost = lost(path + "[" + i + "]", before.get(i), after.path(i));
                if (lost.isPresent()) {
                    return lost;
                }
            }
            return Optional.empty();
        }
        for (Map.Entry<String, JsonNode> field : before.properties()) {
            String child = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            JsonNode kept = after.path(field.getKey());
            if (kept.isMissingNode() && !isEmpty(field.getValue())) {
                return Optional.of(child);
            }
            Optional<String> lost = lost(child, field.getValue(), kept);
            if (lost.isPresent()) {
                return lost;
            }
        }
        return Optional.empty();
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || value.isBoolean() && !value.asBoolean() || value.isContainerNode() && value.isEmpty();
    }
}
