package io.counterfoil.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Each Secret and ConfigMap that is named is made by something: rendered, by an operator or a Job, or by hand as docs/deploy.md says. */
final class SpokenFor implements Rule {

    private static final Path GUIDE = Path.of("../docs/deploy.md");

    /** CloudNativePG's and Strimzi's own authority, and what the Job chain-files makes. */
    private static final Set<String> MADE = Set.of("postgres-ca", "events-cluster-ca-cert", "chain-nodes");

    @Override
    public List<String> violations(Manifests manifests) throws IOException {
        Set<String> named = new TreeSet<>();
        manifests.objects().forEach(object -> collect(object, named));
        Set<String> made = new HashSet<>(MADE);
        manifests.ofKind("ConfigMap").forEach(map -> made.add(Manifests.nameOf(map)));
        manifests
                .ofKind("Certificate")
                .forEach(one -> made.add(one.at("/spec/secretName").asText()));
        manifests.ofKind("KafkaUser").forEach(user -> made.add(Manifests.nameOf(user)));
        named.removeAll(made);
        String guide = Files.readString(GUIDE);
        return named.stream()
                .filter(name -> !guide.contains("`" + name + "`"))
                .map(name -> "nothing makes " + name + ", and docs/deploy.md says nothing of it")
                .toList();
    }

    private static void collect(JsonNode node, Set<String> named) {
        for (String field : List.of(
                "secretKeyRef",
                "configMapKeyRef",
                "configMapRef",
                "secretRef",
                "configMap",
                "passwordSecret",
                "usernameSecret",
                "accessKeyId",
                "secretAccessKey")) {
            add(node.path(field).path("name"), named);
        }
        add(node.path("secretName"), named);
        add(node.path("secret").path("secretName"), named);
        add(node.path("secret").path("name"), named);
        add(node.path("tlsSecret"), named);
        if (node.path("secret").isTextual()) {
            add(node.path("secret"), named);
        }
        node.forEach(child -> collect(child, named));
    }

    private static void add(JsonNode name, Set<String> named) {
        if (name.isTextual()) {
            named.add(name.asText());
        }
    }
}
