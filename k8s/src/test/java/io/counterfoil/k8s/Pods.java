package io.counterfoil.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Pods that have their labels in common: of a workload of ours, or of what an operator makes of a custom resource.
 *
 * @param owner for people
 */
record Pods(String owner, Map<String, String> labels, boolean ofOperator) {

    /**
     * A name that pods are reached by, in this namespace.
     *
     * @param podPort where they listen themselves: policies go by that
     */
    record Address(String host, int port, int podPort, Pods pods) {}

    /** Whether one operator made both, of one resource: what they say to each other is its business. */
    boolean isKinOf(Pods other) {
        return ofOperator && other.ofOperator && (owner.startsWith(other.owner) || other.owner.startsWith(owner));
    }

    static List<Pods> all(Manifests manifests) {
        List<Pods> all = new ArrayList<>();
        manifests.workloads().forEach(workload -> all.add(new Pods(workload.name(), workload.podLabels(), false)));
        all.addAll(madeByOperators(manifests));
        return all;
    }

    /**
     * Labels as the operators give them. CloudNativePG: "Labels and Annotations" of its documentation. Strimzi: {@code Labels.java}. Keycloak:
     * {@code Utils.allInstanceLabels}, and {@code KeycloakRealmImportJobDependentResource}.
     */
    static List<Pods> madeByOperators(Manifests manifests) {
        List<Pods> made = new ArrayList<>();
        manifests.ofKind("Cluster").forEach(cluster -> made.add(postgres(cluster)));
        manifests.ofKind("Kafka").forEach(kafka -> {
            made.add(brokers(kafka));
            String name = Manifests.nameOf(kafka);
            made.add(new Pods(
                    name + "-entity-operator",
                    Map.of("strimzi.io/cluster", name, "strimzi.io/name", name + "-entity-operator"),
                    true));
        });
        manifests.ofKind("Keycloak").forEach(keycloak -> made.add(keycloak(keycloak)));
        if (manifests.ofKind("KeycloakRealmImport").findAny().isPresent()) {
            made.add(new Pods("keycloak-realm-import", Map.of("app", "keycloak-realm-import"), true));
        }
        return made;
    }

    /** Names of our own Services, and of those that the operators make. */
    static List<Address> addresses(Manifests manifests) {
        List<Address> addresses = new ArrayList<>();
        List<Pods> all = all(manifests);
        manifests
                .ofKind("Service")
                .forEach(service -> all.stream()
                        .filter(pods -> Labels.match(service.at("/spec/selector"), pods.labels()))
                        .forEach(pods -> service.at("/spec/ports")
                                .forEach(port -> addresses.add(new Address(
                                        Manifests.nameOf(service),
                                        port.path("port").asInt(),
                                        podPort(manifests, pods, port),
                                        pods)))));
        manifests.ofKind("Cluster").forEach(cluster -> {
            for (String kind : List.of("-rw", "-ro", "-r")) {
                addresses.add(new Address(Manifests.nameOf(cluster) + kind, 5432, 5432, postgres(cluster)));
            }
        });
        manifests
                .ofKind("Kafka")
                .forEach(kafka -> kafka.at("/spec/kafka/listeners")
                        .forEach(listener -> addresses.add(new Address(
                                Manifests.nameOf(kafka) + "-kafka-bootstrap",
                                listener.path("port").asInt(),
                                listener.path("port").asInt(),
                                brokers(kafka)))));
        manifests
                .ofKind("Keycloak")
                .forEach(keycloak -> addresses.add(
                        new Address(Manifests.nameOf(keycloak) + "-service", 8443, 8443, keycloak(keycloak))));
        return addresses;
    }

    private static int podPort(Manifests manifests, Pods pods, JsonNode port) {
        JsonNode target = port.path("targetPort");
        if (target.isInt()) {
            return target.asInt();
        }
        return manifests.workloads().stream()
                .filter(workload -> workload.name().equals(pods.owner()))
                .flatMap(workload -> workload.containers().stream())
                .flatMap(container -> Doors.ports(container).entrySet().stream())
                .filter(named -> named.getKey().equals(target.asText()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(-1);
    }

    private static Pods postgres(JsonNode cluster) {
        String name = Manifests.nameOf(cluster);
        return new Pods(name, Map.of("cnpg.io/cluster", name, "cnpg.io/podRole", "instance"), true);
    }

    private static Pods brokers(JsonNode kafka) {
        String name = Manifests.nameOf(kafka);
        return new Pods(
                name,
                Map.of(
                        "strimzi.io/cluster",
                        name,
                        "strimzi.io/kind",
                        "Kafka",
                        "strimzi.io/name",
                        name + "-kafka",
                        "strimzi.io/broker-role",
                        "true"),
                true);
    }

    private static Pods keycloak(JsonNode keycloak) {
        String name = Manifests.nameOf(keycloak);
        return new Pods(
                name,
                Map.of(
                        "app", "keycloak",
                        "app.kubernetes.io/managed-by", "keycloak-operator",
                        "app.kubernetes.io/instance", name),
                true);
    }
}
