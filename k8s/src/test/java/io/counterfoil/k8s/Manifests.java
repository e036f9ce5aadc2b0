package io.counterfoil.k8s;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What was rendered, object by object. */
record Manifests(List<JsonNode> objects) {

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory().configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true));
    private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet", "DaemonSet", "Job");

    static Manifests of(String yaml) throws IOException {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(yaml)) {
            return new Manifests(
                    documents.readAll().stream().filter(JsonNode::isObject).toList());
        }
    }

    /** Others of the same content, to change. */
    Manifests copy() {
        return new Manifests(objects.stream().<JsonNode>map(JsonNode::deepCopy).toList());
    }

    Stream<JsonNode> ofKind(String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    Optional<JsonNode> find(String kind, String name) {
        return ofKind(kind).filter(object -> nameOf(object).equals(name)).findFirst();
    }

    /** @throws IllegalStateException when there is none */
    JsonNode the(String kind, String name) {
        return find(kind, name).orElseThrow(() -> new IllegalStateException("no " + kind + " " + name));
    }

    static String nameOf(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    /** What runs pods of ours. */
    List<Workload> workloads() {
        return objects.stream()
                .filter(object -> WORKLOADS.contains(object.path("kind").asText()))
                .map(object -> new Workload(object, this))
                .toList();
    }
}
