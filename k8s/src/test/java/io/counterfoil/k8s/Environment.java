package io.counterfoil.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Each variable that a program of ours gets, it reads; and each file that a variable names lies in a volume of the container. */
final class Environment implements Rule {

    /** Every Java virtual machine reads it (JDK, "The JAVA_TOOL_OPTIONS Environment Variable"). */
    private static final String JAVA_OPTIONS = "JAVA_TOOL_OPTIONS";

    /** What no configuration model has: MicroProfile settings that a library reads by name. */
    private static final Pattern PROPERTY = Pattern.compile("-D(counterfoil\\.[a-z0-9.-]+)=(\\S+)");

    private static final Pattern FILE = Pattern.compile("(?:^|sslrootcert=)(/[A-Za-z0-9._/-]+)");

    @Override
    public List<String> violations(Manifests manifests) {
        List<String> wrong = new ArrayList<>();
        for (Workload workload : manifests.workloads()) {
            for (JsonNode container : workload.containers()) {
                String program = Workload.program(container);
                if (PackagedProgram.isOurs(program)) {
                    check(workload, container, PackagedProgram.of(program), wrong);
                }
            }
        }
        return wrong;
    }

    private static void check(Workload workload, JsonNode container, PackagedProgram program, List<String> wrong) {
        Map<String, String> environment = workload.environment(container);
        container.path("envFrom").forEach(from -> {
            String map = from.at("/configMapRef/name").asText();
            if (workload.all().find("ConfigMap", map).isEmpty()) {
                wrong.add(workload + ": there is no ConfigMap " + map);
            }
        });
        environment.forEach((name, value) -> {
            if (name.equals(JAVA_OPTIONS)) {
                properties(workload, value, program, wrong);
            } else {
                Optional<String> problem = program.problem(name);
                problem.ifPresent(text -> wrong.add(workload + ": " + text));
            }
            Matcher file = FILE.matcher(value);
            if (file.find()) {
                requireMounted(workload, container, name, file.group(1), wrong);
            }
        });
    }

    private static void properties(Workload workload, String options, PackagedProgram program, List<String> wrong) {
        Matcher property = PROPERTY.matcher(options);
        while (property.find()) {
            if (!program.readsProperty(property.group(1))) {
                wrong.add(workload + ": reads no -D" + property.group(1));
            }
        }
    }

    private static void requireMounted(
            Workload workload, JsonNode container, String name, String file, List<String> wrong) {
        Set<String> migrating =
                Set.of("Job"); // gets the settings of its service, and of its files those that tables need
        if (migrating.contains(workload.kind()) && !name.startsWith("QUARKUS_")) {
            return;
        }
        boolean mounted = false;
        for (JsonNode mount : container.path("volumeMounts")) {
            mounted |= file.startsWith(mount.path("mountPath").asText() + "/")
                    || file.equals(mount.path("mountPath").asText());
        }
        if (!mounted) {
            wrong.add(workload + ": " + name + " names " + file + ", which is in no volume");
        }
    }
}
