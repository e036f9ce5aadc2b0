package io.counterfoil.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses that the configuration names: who is told to connect where. */
final class Endpoints {

    /** @param host as it is written */
    record Endpoint(Pods from, String host, int port) {}

    private static final Pattern URL = Pattern.compile("([a-z]+)://([a-z0-9.-]+)(?::(\\d{2,5}))?");
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(?<![a-z0-9.:/-])([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*):(\\d{2,5})(?!\\d)");
    private static final Map<String, Integer> USUAL_PORTS = Map.of("https", 443, "http", 80, "postgresql", 5432);

    private Endpoints() {}

    static List<Endpoint> of(Manifests manifests) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (Workload workload : manifests.workloads()) {
            Pods pods = new Pods(workload.name(), workload.podLabels(), false);
            for (JsonNode container : workload.containers()) {
                workload.environment(container).forEach((name, value) -> {
                    // A migration has its service's settings and connects to the database alone.
                    boolean counts = !workload.kind().equals("Job") || name.startsWith("QUARKUS_DATASOURCE_");
                    if (counts && !name.equals("JAVA_TOOL_OPTIONS")) {
                        read(pods, value, endpoints);
                    }
                });
            }
            files(workload).forEach(text -> read(pods, text, endpoints));
        }
        ofOperators(manifests, endpoints);
        return endpoints;
    }

    /** The files of ConfigMaps that the pod mounts. */
    private static List<String> files(Workload workload) {
        List<String> files = new ArrayList<>();
        workload.pod()
                .path("volumes")
                .findValues("configMap")
                .forEach(map -> workload.all()
                        .find("ConfigMap", map.path("name").asText())
                        .ifPresent(found -> found.path("data").properties().forEach(file -> {
                            if (file.getKey().endsWith(".json")) {
                                files.add(file.getValue().asText());
                            }
                        })));
        return files;
    }

    private static void ofOperators(Manifests manifests, List<Endpoint> endpoints) {
        List<Pods> made = Pods.madeByOperators(manifests);
        manifests
                .ofKind("Keycloak")
                .forEach(keycloak -> made.stream()
                        .filter(pods -> pods.owner().startsWith(Manifests.nameOf(keycloak)))
                        .forEach(pods -> endpoints.add(new Endpoint(
                                pods,
                                keycloak.at("/spec/db/host").asText(),
                                keycloak.at("/spec/db/port").asInt(5432)))));
        manifests
                .ofKind("Cluster")
                .forEach(cluster -> cluster.at("/spec/plugins")
                        .forEach(plugin -> manifests
                                .find(
                                        "ObjectStore",
                                        plugin.at("/parameters/barmanObjectName")
                                                .asText())
                                .ifPresent(store -> made.stream()
                                        .filter(pods -> pods.owner().equals(Manifests.nameOf(cluster)))
                                        .forEach(pods -> read(
                                                pods,
                                                store.at("/spec/configuration/endpointURL")
                                                        .asText(),
                                                endpoints)))));
    }

    private static void read(Pods from, String value, List<Endpoint> endpoints) {
        Matcher url = URL.matcher(value);
        boolean isUrl = false;
        while (url.find()) {
            isUrl = true;
            Integer port = url.group(3) == null ? USUAL_PORTS.get(url.group(1)) : Integer.valueOf(url.group(3));
            if (port != null) {
                endpoints.add(new Endpoint(from, url.group(2), port));
            }
        }
        if (!isUrl) {
            Matcher pair = HOST_AND_PORT.matcher(value);
            while (pair.find()) {
                endpoints.add(new Endpoint(from, pair.group(1), Integer.parseInt(pair.group(2))));
            }
        }
    }
}
