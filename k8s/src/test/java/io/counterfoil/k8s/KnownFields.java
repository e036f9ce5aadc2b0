package io.counterfoil.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * No field that the cluster would drop or refuse. Objects whose classes fabric8 has are read by those; of the others, the fields that may be
 * used stand in {@code custom-resources.txt}, each kind with its source.
 */
final class KnownFields implements Rule {

    private static final String FILE = "custom-resources.txt";

    private final Map<String, Set<String>> paths;

    KnownFields() throws IOException {
        this.paths = read();
    }

    @Override
    public List<String> violations(Manifests manifests) {
        List<String> wrong = new ArrayList<>();
        for (JsonNode object : manifests.objects()) {
            String type = object.path("apiVersion").asText() + "/"
                    + object.path("kind").asText();
            String where = object.path("kind").asText() + " " + Manifests.nameOf(object) + ": ";
            if (KubernetesModel.knows(type)) {
                KubernetesModel.problem(type, object).ifPresent(problem -> wrong.add(where + problem));
            } else if (paths.containsKey(type)) {
                walk(object, "", paths.getOrDefault(type, Set.of()), where, wrong);
            } else {
                wrong.add(where + "nothing is known of " + type);
            }
        }
        return wrong;
    }

    /** An item of a list has the path of its list. Below a path that ends in {@code .*} anything goes, as its schema says. */
    private static void walk(JsonNode node, String path, Set<String> known, String where, List<String> wrong) {
        if (node.isArray()) {
            node.forEach(item -> walk(item, path, known, where, wrong));
            return;
        }
        node.properties().forEach(field -> {
            String child = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            if (known.contains(path + ".*")) {
                return;
            }
            boolean common = Set.of("apiVersion", "kind", "metadata").contains(child);
            if (common) {
                return;
            }
            boolean leads = known.contains(child)
                    || known.contains(child + ".*")
                    || known.stream().anyMatch(one -> one.startsWith(child + "."));
            if (!leads) {
                wrong.add(where + "there is no field " + child);
            } else {
                walk(field.getValue(), child, known, where, wrong);
            }
        });
    }

    /** {@code == type}, then a path a line; {@code #} begins a comment. */
    private static Map<String, Set<String>> read() throws IOException {
        Map<String, Set<String>> paths = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(KnownFields.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            Set<String> current = new HashSet<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String text = line.strip();
                if (text.startsWith("== ")) {
                    current = paths.computeIfAbsent(text.substring(3), type -> new HashSet<>());
                } else if (!text.isEmpty() && !text.startsWith("#")) {
                    current.add(text);
                }
            }
        }
        return paths;
    }
}
