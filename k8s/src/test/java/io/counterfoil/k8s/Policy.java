package io.counterfoil.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A NetworkPolicy. */
record Policy(JsonNode object) {

    /** What lies outside of the cluster has no labels: the policies say in this annotation whom they are for. */
    private static final String OUTSIDE = "counterfoil.io/outside";

    @Override
    public String toString() {
        return "NetworkPolicy " + Manifests.nameOf(object);
    }

    boolean deniesAll() {
        return object.at("/spec/podSelector").isEmpty()
                && has("Ingress")
                && has("Egress")
                && rules("Ingress").isEmpty()
                && rules("Egress").isEmpty();
    }

    boolean isOf(Pods pods) {
        return Labels.selects(object.at("/spec/podSelector"), pods.labels());
    }

    Set<String> outside() {
        String hosts = object.path("metadata")
                .path("annotations")
                .path(OUTSIDE)
                .asText("")
                .strip();
        return hosts.isEmpty() ? Set.of() : Set.of(hosts.split("\\s+"));
    }

    /** @param own whom the policy would have to be of */
    boolean lets(String type, Pods own, Pods other, int port) {
        if (!isOf(own) || !has(type)) {
            return false;
        }
        return rules(type).stream()
                .anyMatch(rule -> ports(rule).contains(port)
                        && peers(type, rule).stream()
                                .anyMatch(peer -> peer.has("podSelector")
                                        && !peer.has("namespaceSelector")
                                        && Labels.selects(peer.path("podSelector"), other.labels())));
    }

    boolean letsOutside(int port) {
        return has("Egress")
                && rules("Egress").stream()
                        .anyMatch(rule -> ports(rule).contains(port)
                                && peers("Egress", rule).stream().anyMatch(peer -> peer.has("ipBlock")));
    }

    private boolean has(String type) {
        boolean has = false;
        for (JsonNode one : object.at("/spec/policyTypes")) {
            has |= one.asText().equals(type);
        }
        return has;
    }

    List<JsonNode> rules(String type) {
        return list(object.path("spec").path(type.toLowerCase(java.util.Locale.ROOT)));
    }

    static List<JsonNode> peers(String type, JsonNode rule) {
        return list(rule.path(type.equals("Egress") ? "to" : "from"));
    }

    static List<Integer> ports(JsonNode rule) {
        return list(rule.path("ports")).stream()
                .map(port -> port.path("port").asInt())
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }
}
