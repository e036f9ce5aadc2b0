package io.counterfoil.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Probes and monitors ask ports and paths that the programs have. */
final class Doors implements Rule {

    private static final List<String> PROBES = List.of("startupProbe", "livenessProbe", "readinessProbe");
    private static final List<String> HEALTH = List.of("live", "ready", "started");

    @Override
    public List<String> violations(Manifests manifests) {
        List<String> wrong = new ArrayList<>();
        for (Workload workload : manifests.workloads()) {
            for (JsonNode container : workload.pod().path("containers")) {
                if (!workload.kind().equals("Job")) {
                    probes(workload, container, wrong);
                }
            }
        }
        services(manifests, wrong);
        monitors(manifests, wrong);
        return wrong;
    }

    private static void probes(Workload workload, JsonNode container, List<String> wrong) {
        Map<String, Integer> ports = ports(container);
        String program = Workload.program(container);
        for (String kind : PROBES) {
            JsonNode probe = container.path(kind);
            if (probe.isMissingNode()) {
                wrong.add(workload + ": has no " + kind);
                continue;
            }
            JsonNode asked = probe.has("httpGet") ? probe.path("httpGet") : probe.path("tcpSocket");
            Integer port = ports.get(asked.path("port").asText());
            if (port == null) {
                wrong.add(workload + ": " + kind + " asks port "
                        + asked.path("port").asText() + ", which the container has not");
            } else if (probe.has("httpGet")) {
                http(workload, container, kind, asked, port, wrong);
            }
        }
        if (PackagedProgram.hasHttp(program)) {
            metrics(workload, container, ports, wrong);
        } else if (program.equals("signer")) {
            signer(workload, container, ports, wrong);
        }
    }

    private static void http(
            Workload workload, JsonNode container, String kind, JsonNode asked, int port, List<String> wrong) {
        String program = Workload.program(container);
        if (!PackagedProgram.hasHttp(program)) {
            wrong.add(workload + ": " + kind + " asks by HTTP, which nobody without a certificate may");
            return;
        }
        PackagedProgram packaged = PackagedProgram.of(program);
        Map<String, String> environment = workload.environment(container);
        boolean tls = asked.path("scheme").asText("HTTP").equals("HTTPS");
        String listens = packaged.value(tls ? "quarkus.http.ssl-port" : "quarkus.http.port", environment);
        if (!listens.equals(String.valueOf(port))) {
            wrong.add(workload + ": " + kind + " asks port " + port + ", the program listens on " + listens);
        }
        if (!tls
                && packaged.value("quarkus.http.insecure-requests", environment).equals("disabled")) {
            wrong.add(workload + ": " + kind + " asks without TLS, which the program refuses");
        }
        if (!packaged.value("quarkus.http.host", environment).equals("0.0.0.0")) {
            wrong.add(workload + ": nobody outside of the pod reaches its port");
        }
        String root = "/q/" + packaged.value("quarkus.smallrye-health.root-path", environment) + "/";
        if (HEALTH.stream().noneMatch(one -> asked.path("path").asText().equals(root + one))) {
            wrong.add(workload + ": " + kind + " asks " + asked.path("path").asText() + "; there is " + root + HEALTH);
        }
        if (!packaged.value("quarkus.smallrye-health.management.enabled", environment)
                .equals("false")) {
            wrong.add(workload + ": health is on the management port");
        }
    }

    private static void metrics(Workload workload, JsonNode container, Map<String, Integer> ports, List<String> wrong) {
        PackagedProgram program = PackagedProgram.of(Workload.program(container));
        Map<String, String> environment = workload.environment(container);
        String listens = program.value("quarkus.management.port", environment);
        if (!listens.equals(String.valueOf(ports.get("metrics")))) {
            wrong.add(workload + ": its port for metrics is " + listens);
        }
        if (!program.value("quarkus.management.host", environment).equals("0.0.0.0")) {
            wrong.add(workload + ": nobody outside of the pod reaches its port for metrics");
        }
    }

    private static void signer(Workload workload, JsonNode container, Map<String, Integer> ports, List<String> wrong) {
        String options = workload.environment(container).getOrDefault("JAVA_TOOL_OPTIONS", "");
        if (!options.contains("-Dcounterfoil.signer.port=" + ports.get("https") + " ")) {
            wrong.add(workload + ": its port is another one");
        }
    }

    private static void services(Manifests manifests, List<String> wrong) {
        manifests.ofKind("Service").forEach(service -> {
            List<Workload> behind = manifests.workloads().stream()
                    .filter(workload -> !workload.kind().equals("Job"))
                    .filter(workload -> Labels.match(service.at("/spec/selector"), workload.podLabels()))
                    .toList();
            boolean operators = Pods.madeByOperators(manifests).stream()
                    .anyMatch(pods -> Labels.match(service.at("/spec/selector"), pods.labels()));
            if (behind.isEmpty() && !operators) {
                wrong.add("Service " + Manifests.nameOf(service) + " selects nothing");
            }
            for (Workload workload : behind) {
                Map<String, Integer> ports = new LinkedHashMap<>();
                workload.pod().path("containers").forEach(container -> ports.putAll(ports(container)));
                service.at("/spec/ports").forEach(port -> {
                    if (!ports.containsKey(port.path("targetPort").asText())) {
                        wrong.add("Service " + Manifests.nameOf(service) + ": " + workload + " has no port "
                                + port.path("targetPort").asText());
                    }
                });
            }
        });
        manifests
                .ofKind("Ingress")
                .forEach(ingress -> ingress.findValues("service").forEach(asked -> {
                    boolean there = manifests
                            .find("Service", asked.path("name").asText())
                            .filter(service -> service.at("/spec/ports")
                                    .findValuesAsText("name")
                                    .contains(asked.at("/port/name").asText()))
                            .isPresent();
                    if (!there) {
                        wrong.add("Ingress " + Manifests.nameOf(ingress) + " leads to no port of a Service");
                    }
                }));
    }

    private static void monitors(Manifests manifests, List<String> wrong) {
        manifests.ofKind("ServiceMonitor").forEach(monitor -> {
            boolean found = manifests.ofKind("Service").anyMatch(service -> {
                Map<String, String> labels = Labels.of(service.at("/metadata/labels"));
                return Labels.match(monitor.at("/spec/selector/matchLabels"), labels)
                        && service.at("/spec/ports")
                                .findValuesAsText("name")
                                .contains(monitor.at("/spec/endpoints/0/port").asText());
            });
            if (!found) {
                wrong.add("ServiceMonitor " + Manifests.nameOf(monitor) + " watches no port of a Service");
            }
            if (!monitor.at("/spec/endpoints/0/path").asText().equals("/q/metrics")) {
                wrong.add("ServiceMonitor " + Manifests.nameOf(monitor) + ": metrics are at /q/metrics");
            }
        });
    }

    static Map<String, Integer> ports(JsonNode container) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        container
                .path("ports")
                .forEach(port -> ports.put(
                        port.path("name").asText(), port.path("containerPort").asInt()));
        return ports;
    }
}
