package io.counterfoil.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Nothing is let through but what is configured, and what is configured is let through: every address has its flow, at both of its ends, and
 * every flow its address.
 */
final class Flows implements Rule {

    private static final int DNS = 53;

    @Override
    public List<String> violations(Manifests manifests) {
        return new Check(manifests).run();
    }

    private static final class Check {

        private final Manifests manifests;
        private final List<Pods> pods;
        private final List<Pods.Address> addresses;
        private final List<Endpoints.Endpoint> endpoints;
        private final List<Policy> policies;
        private final Outsiders outsiders;
        private final List<String> wrong = new ArrayList<>();
        private final Set<String> configured = new HashSet<>();

        private Check(Manifests manifests) {
            this.manifests = manifests;
            this.pods = Pods.all(manifests);
            this.addresses = Pods.addresses(manifests);
            this.endpoints = Endpoints.of(manifests);
            this.policies = manifests.ofKind("NetworkPolicy").map(Policy::new).toList();
            this.outsiders = new Outsiders(manifests);
        }

        private List<String> run() {
            if (policies.stream().noneMatch(Policy::deniesAll)) {
                wrong.add("no policy denies what no other lets through");
            }
            endpoints.forEach(this::requireFlow);
            policies.stream().filter(policy -> !policy.deniesAll()).forEach(this::requireAddresses);
            return wrong;
        }

        private void requireFlow(Endpoints.Endpoint endpoint) {
            String what = endpoint.from().owner() + " is told of " + endpoint.host() + ":" + endpoint.port();
            List<Pods.Address> inside = addresses.stream()
                    .filter(address -> address.host().equals(endpoint.host()) && address.port() == endpoint.port())
                    .toList();
            if (inside.isEmpty() && !endpoint.host().contains(".")) {
                wrong.add(what + ", which no Service here has");
            } else if (inside.isEmpty()) {
                boolean out = policies.stream()
                        .anyMatch(policy -> policy.isOf(endpoint.from())
                                && policy.outside().contains(endpoint.host())
                                && policy.letsOutside(endpoint.port()));
                if (!out) {
                    wrong.add(what + " and no policy lets it out");
                }
            }
            for (Pods.Address address : inside) {
                configured.add(key(endpoint.from(), address.pods(), address.podPort()));
                if (policies.stream()
                        .noneMatch(one -> one.lets("Egress", endpoint.from(), address.pods(), address.podPort()))) {
                    wrong.add(what + " and no policy lets it out");
                }
                if (policies.stream()
                        .noneMatch(one -> one.lets("Ingress", address.pods(), endpoint.from(), address.podPort()))) {
                    wrong.add(what + " and no policy lets it in there");
                }
            }
        }

        private void requireAddresses(Policy policy) {
            List<Pods> own = pods.stream().filter(policy::isOf).toList();
            if (own.isEmpty()) {
                wrong.add(policy + " is of nobody");
            }
            for (String type : List.of("Egress", "Ingress")) {
                for (JsonNode rule : policy.rules(type)) {
                    List<Integer> ports = Policy.ports(rule);
                    if (ports.isEmpty()) {
                        wrong.add(policy + " lets through every port");
                    }
                    for (JsonNode peer : Policy.peers(type, rule)) {
                        own.forEach(one -> ports.forEach(port -> requireReason(policy, type, one, peer, port)));
                    }
                }
            }
            policy.outside().forEach(host -> requireConfigured(policy, host, own));
        }

        private void requireReason(Policy policy, String type, Pods own, JsonNode peer, int port) {
            boolean in = type.equals("Ingress");
            if (peer.has("ipBlock")) {
                if (in || policy.outside().isEmpty()) {
                    wrong.add(policy + " lets through an address and says not whose it is");
                }
            } else if (peer.has("namespaceSelector")) {
                boolean names = !in && port == DNS;
                if (!names && !(in && outsiders.mayAsk(peer, own, port))) {
                    wrong.add(policy + ": nothing says why " + own.owner() + ":" + port + " and "
                            + peer.at("/namespaceSelector/matchLabels") + " should meet");
                }
            } else {
                List<Pods> others = pods.stream()
                        .filter(other -> Labels.selects(peer.path("podSelector"), other.labels()))
                        .toList();
                if (others.isEmpty()) {
                    wrong.add(policy + ": nobody is " + peer.path("podSelector"));
                }
                for (Pods other : others) {
                    String key = in ? key(other, own, port) : key(own, other, port);
                    if (!configured.contains(key) && !own.isKinOf(other)) {
                        wrong.add(policy + " lets through " + key + ", which is configured nowhere");
                    }
                }
            }
        }

        private void requireConfigured(Policy policy, String host, List<Pods> own) {
            boolean reason = outsiders.mayBeAsked(host, own, manifests)
                    || endpoints.stream().anyMatch(one -> one.host().equals(host) && own.contains(one.from()));
            if (!reason) {
                wrong.add(policy + " lets through " + host + ", which is configured nowhere");
            }
        }

        private static String key(Pods from, Pods to, int port) {
            return from.owner() + " to " + to.owner() + ":" + port;
        }
    }
}
