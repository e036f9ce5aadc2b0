package io.counterfoil.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every image has a registry, and a digest or a tag that says a version. */
final class PinnedImages implements Rule {

    private static final Pattern PINNED =
            Pattern.compile("[a-z0-9.-]+\\.[a-z]+(:\\d+)?/[a-z0-9._/-]+(@sha256:[0-9a-f]{64}|:v?\\d[A-Za-z0-9._-]*)");

    @Override
    public List<String> violations(Manifests manifests) {
        List<String> wrong = new ArrayList<>();
        for (Workload workload : manifests.workloads()) {
            for (JsonNode container : workload.containers()) {
                require(workload.toString(), container.path("image").asText(), wrong);
            }
        }
        Stream.concat(
                        manifests.ofKind("Cluster").map(object -> object.at("/spec/imageName")),
                        manifests.ofKind("Keycloak").map(object -> object.at("/spec/image")))
                .forEach(image -> require("an operator's", image.asText(), wrong));
        manifests
                .ofKind("Kafka")
                .filter(object -> object.at("/spec/kafka/version").isMissingNode())
                .forEach(object -> wrong.add("Kafka " + Manifests.nameOf(object) + " says no version"));
        return wrong;
    }

    private static void require(String who, String image, List<String> wrong) {
        if (!PINNED.matcher(image).matches()) {
            wrong.add(who + " image is not pinned: " + image);
        }
    }
}
