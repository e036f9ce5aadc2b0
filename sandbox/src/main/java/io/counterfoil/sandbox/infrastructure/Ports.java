package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.devservers.PrivateFiles;
import io.counterfoil.sandbox.process.SandboxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which part listens where. Kept in the data folder, so that every command finds the parts. */
public record Ports(Map<String, Integer> byName) {

    /** In this order from {@code --port-base}. */
    private static final Map<String, Integer> DEFAULTS = defaults();

    private static final int LOWEST = 1024; // below is for root only
    private static final int HIGHEST = 65535;

    public Ports {
        byName = Map.copyOf(byName);
    }

    public int of(String name) {
        Integer port = byName.get(name);
        if (port == null) {
            throw new IllegalArgumentException("no port is called " + name);
        }
        return port;
    }

    /** The ports that {@code file} remembers, the default for each it does not know. */
    static Ports load(Path file) throws IOException {
        Map<String, Integer> ports = new LinkedHashMap<>(DEFAULTS);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                String name = line.substring(0, Math.max(equals, 0));
                if (ports.containsKey(name)) { // a name of another version is left alone
                    ports.put(name, Integer.parseInt(line.substring(equals + 1).strip()));
                }
            }
        }
        return new Ports(ports);
    }

    void save(Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(byName)
                .forEach((name, port) ->
                        lines.append(name).append('=').append(port).append('\n'));
        PrivateFiles.write(file, lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param base the first of consecutive ports for all, or null
     * @param single ports by name; they win over the base
     */
    public Ports with(@Nullable Integer base, Map<String, Integer> single) {
        Map<String, Integer> ports = new LinkedHashMap<>(byName);
        if (base != null) {
            int next = base;
            for (String name : DEFAULTS.keySet()) {
                ports.put(name, next++);
            }
        }
        single.forEach((name, port) -> {
            if (!ports.containsKey(name)) {
                throw new SandboxException("--port: no port is called " + name + "; there are " + DEFAULTS.keySet());
            }
            ports.put(name, port);
        });
        requireUsable(ports);
        return new Ports(ports);
    }

    private static void requireUsable(Map<String, Integer> ports) {
        Map<Integer, String> names = new HashMap<>();
        List<String> mistakes = new ArrayList<>();
        ports.forEach((name, port) -> {
            if (port < LOWEST || port > HIGHEST) {
                mistakes.add(name + ": " + port + " is not between " + LOWEST + " and " + HIGHEST);
            }
            String other = names.put(port, name);
            if (other != null) {
                mistakes.add(name + " and " + other + " both have port " + port);
            }
        });
        if (!mistakes.isEmpty()) {
            throw new SandboxException("--port: " + String.join("; ", mistakes));
        }
    }

    private static Map<String, Integer> defaults() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("receivables-service", 18080);
        ports.put("banks", 18090);
        ports.put("keycloak", 18180);
        ports.put("keycloak-management", 18181);
        ports.put("postgres", 15432);
        ports.put("kafka", 19092);
        ports.put("kafka-controller", 19093);
        ports.put("devnode", 20200);
        ports.put("signer", 18190);
        ports.put("receivables-service-management", 18081);
        ports.put("banks-management", 18091);
        ports.put("portal", 18100);
        ports.put("portal-management", 18101);
        ports.put(WorkflowPart.NAME, 18110);
        ports.put(QuarkusLaunch.managementPort(WorkflowPart.NAME), 18111);
        ports.put(StandInPart.CUSTOMS, 18200);
        ports.put(StandInPart.REGISTRY, 18210);
        ports.put(MailPart.NAME, 18220);
        ports.put(MailPart.SMTP, 18221);
        ports.put(Gateway.OF_BANK_B.part(), 18120);
        ports.put(Gateway.OF_BANK_B.managementPort(), 18121);
        ports.put(TracesPart.NAME, 18230);
        ports.put(PrometheusPart.NAME, 18240);
        return Collections.unmodifiableMap(ports);
    }
}
