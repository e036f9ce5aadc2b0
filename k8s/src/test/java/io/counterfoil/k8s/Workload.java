package io.counterfoil.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Deployment, StatefulSet or Job. */
record Workload(JsonNode object, Manifests all) {

    /** Stands for a value that is in a Secret, or in a ConfigMap that is made elsewhere. */
    static final String ELSEWHERE = "(elsewhere)";

    String kind() {
        return object.path("kind").asText();
    }

    String name() {
        return Manifests.nameOf(object);
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }

    JsonNode pod() {
        return object.at("/spec/template/spec");
    }

    Map<String, String> podLabels() {
        Map<String, String> labels = new HashMap<>();
        object.at("/spec/template/metadata/labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }

    /** Those that begin first, too. */
    List<JsonNode> containers() {
        List<JsonNode> containers = new ArrayList<>();
        pod().path("initContainers").forEach(containers::add);
        pod().path("containers").forEach(containers::add);
        return containers;
    }

    /** The environment of a container, as its process will see it; of names that come twice the last. */
    Map<String, String> environment(JsonNode container) {
        Map<String, String> environment = new LinkedHashMap<>();
        container
                .path("envFrom")
                .forEach(from -> all.find(
                                "ConfigMap", from.at("/configMapRef/name").asText())
                        .ifPresent(map -> map.path("data")
                                .properties()
                                .forEach(entry -> environment.put(
                                        entry.getKey(), entry.getValue().asText()))));
        container
                .path("env")
                .forEach(one -> environment.put(
                        one.path("name").asText(),
                        one.has("value") ? one.path("value").asText() : ELSEWHERE));
        return environment;
    }

    /** Last part of the image's name, without registry and tag. */
    static String program(JsonNode container) {
        String image = container.path("image").asText();
        String last = image.substring(image.lastIndexOf('/') + 1);
        return last.contains(":") ? last.substring(0, last.indexOf(':')) : last;
    }
}
