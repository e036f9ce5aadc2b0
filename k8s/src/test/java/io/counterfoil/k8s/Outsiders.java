package io.counterfoil.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Who may ask from other namespaces, and what may be asked outside without being configured; each for a reason that the manifests give. */
record Outsiders(Manifests manifests) {

    /** Ports of what operators make, which monitors know by name. */
    private static final Map<String, Integer> NAMED = Map.of("Cluster metrics", 9187, "Keycloak management", 9000);

    boolean mayAsk(JsonNode peer, Pods asked, int port) {
        JsonNode namespace = peer.at("/namespaceSelector/matchLabels");
        if (namespace.has("counterfoil.io/bank-systems")) {
            return isHeardAt(asked, port);
        }
        return switch (namespace.path("kubernetes.io/metadata.name").asText()) {
            case "traefik" -> hasIngress(asked, port);
            case "monitoring" -> isWatched(asked, port);
            case "cnpg-system" -> is("Cluster", asked);
            case "strimzi" -> is("Kafka", asked);
            default -> false;
        };
    }

    boolean mayBeAsked(String name, List<Pods> by, Manifests all) {
        return switch (name) {
            case "kubernetes-api" ->
                by.stream()
                        .allMatch(pods -> pods.ofOperator()
                                || all.workloads().stream()
                                        .filter(workload -> workload.name().equals(pods.owner()))
                                        .anyMatch(workload -> workload.pod().has("serviceAccountName")));
            case "webhooks" ->
                by.stream()
                        .allMatch(pods -> pods.owner().equals("bank-gateway")
                                && PackagedProgram.of("bank-gateway")
                                        .problem("COUNTERFOIL_WEBHOOKS_TIMEOUT")
                                        .isEmpty());
            default -> false;
        };
    }

    private boolean isHeardAt(Pods asked, int port) {
        return Pods.addresses(manifests).stream()
                .anyMatch(address -> address.pods().equals(asked) && address.podPort() == port);
    }

    private boolean hasIngress(Pods asked, int port) {
        return manifests
                .ofKind("Ingress")
                .flatMap(ingress -> ingress.findValues("service").stream())
                .map(service -> service.path("name").asText())
                .anyMatch(service -> Pods.addresses(manifests).stream()
                        .anyMatch(address -> address.host().equals(service)
                                && address.pods().equals(asked)
                                && address.podPort() == port));
    }

    private boolean isWatched(Pods asked, int port) {
        boolean byService = manifests
                .ofKind("ServiceMonitor")
                .anyMatch(monitor -> manifests
                        .ofKind("Service")
                        .filter(service -> Labels.match(
                                monitor.at("/spec/selector/matchLabels"), Labels.of(service.at("/metadata/labels"))))
                        .anyMatch(service -> Pods.addresses(manifests).stream()
                                .anyMatch(address -> address.host().equals(Manifests.nameOf(service))
                                        && address.pods().equals(asked)
                                        && address.podPort() == port)));
        return byService
                || manifests
                        .ofKind("PodMonitor")
                        .filter(monitor -> Labels.selects(monitor.at("/spec/selector"), asked.labels()))
                        .map(monitor ->
                                monitor.at("/spec/podMetricsEndpoints/0/port").asText())
                        .anyMatch(name -> NAMED.entrySet().stream()
                                .anyMatch(named -> named.getKey().endsWith(" " + name)
                                        && named.getValue() == port
                                        && is(
                                                named.getKey()
                                                        .substring(
                                                                0,
                                                                named.getKey().indexOf(' ')),
                                                asked)));
    }

    private boolean is(String kind, Pods asked) {
        return asked.ofOperator()
                && manifests.ofKind(kind).anyMatch(one -> asked.owner().startsWith(Manifests.nameOf(one)));
    }
}
