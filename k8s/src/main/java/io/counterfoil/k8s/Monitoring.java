package io.counterfoil.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Alert rules and dashboards, as {@code base/monitoring} has them: for a Prometheus outside of a cluster too. */
public final class Monitoring {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper JSON = new ObjectMapper();

    private Monitoring() {}

    /** The alert rules as a file of rules of Prometheus. It is JSON, which Prometheus reads as YAML. */
    public static String alertRules() throws IOException {
        JsonNode rules = YAML.readTree(resource("rules.yaml")).path("spec");
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(rules);
    }

    /** Grafana's dashboards as it imports them: JSON by the name of their file. */
    public static Map<String, String> dashboards() throws IOException {
        Map<String, String> dashboards = new TreeMap<>();
        for (JsonNode file : YAML.readTree(resource("kustomization.yaml")).at("/configMapGenerator/0/files")) {
            String path = file.asText();
            dashboards.put(path.substring(path.lastIndexOf('/') + 1), resource(path));
        }
        return dashboards;
    }

    /** What rules and dashboards ask Prometheus, in its language; where Grafana sets a range, 5 minutes stand. */
    public static Set<String> questions() throws IOException {
        Set<String> questions = new LinkedHashSet<>(JSON.readTree(alertRules()).findValuesAsText("expr"));
        for (String dashboard : dashboards().values()) {
            JSON.readTree(dashboard).findValuesAsText("expr").stream()
                    .map(question -> question.replace("$__rate_interval", "5m"))
                    .forEach(questions::add);
        }
        return questions;
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = Monitoring.class.getResourceAsStream("monitoring/" + name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A program on the path of this machine, such as {@code promtool}, which comes with Debian's package prometheus. */
    public static Optional<Path> program(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
