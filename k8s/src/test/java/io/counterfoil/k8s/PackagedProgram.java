package io.counterfoil.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A program as the build packaged it: what it reads of its settings, and the values it brings along. */
final class PackagedProgram {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, PackagedProgram> READ = new ConcurrentHashMap<>();
    private static final Map<Path, List<QuarkusSetting>> MODELS = new ConcurrentHashMap<>();

    /** Of each image of ours. */
    private static final Map<String, Path> FOLDERS = Map.of(
            "receivables-service", ROOT.resolve("receivables-service/target/quarkus-app"),
            "bank-gateway", ROOT.resolve("bank-gateway/target/quarkus-app"),
            "financing-workflow", ROOT.resolve("financing-workflow/target/quarkus-app"),
            "core-enterprise-portal", ROOT.resolve("core-enterprise-portal/target/quarkus-app"),
            "signer", ROOT.resolve("chain-adapter/signer/target"));

    private final Properties defaults = new Properties();
    private final OwnSettings own = new OwnSettings();
    private final List<QuarkusSetting> quarkus = new java.util.ArrayList<>();

    private final Map<String, Optional<String>> problems = new ConcurrentHashMap<>();

    private PackagedProgram() {}

    static boolean isOurs(String program) {
        return FOLDERS.containsKey(program);
    }

    static boolean hasHttp(String program) {
        return isOurs(program) && !program.equals("signer");
    }

    /** @throws IllegalStateException when it has not been built */
    static PackagedProgram of(String program) {
        return READ.computeIfAbsent(program, name -> {
            try {
                return read(FOLDERS.get(name));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private static PackagedProgram read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(folder + " is missing: ./mvnw -pl k8s -am -DskipTests package");
        }
        PackagedProgram program = new PackagedProgram();
        try (Stream<Path> files = Files.walk(folder)) {
            // Libraries first: what the application itself says has the last word.
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")
                            && !file.getFileName().toString().endsWith("-tests.jar"))
                    .sorted(Collections.reverseOrder())
                    .toList();
            for (Path jar : jars) {
                program.take(jar);
            }
        }
        return program;
    }

    private void take(Path jar) throws IOException {
        quarkus.addAll(model(jar));
        String name = jar.getFileName().toString();
        boolean ours = name.startsWith("io.counterfoil.") || name.endsWith("-1-SNAPSHOT.jar");
        if (!ours) {
            return;
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (String file : List.of("META-INF/microprofile-config.properties", "application.properties")) {
                Optional<byte[]> content = content(zip, file);
                if (content.isPresent()) {
                    defaults.load(new java.io.StringReader(new String(content.get(), StandardCharsets.UTF_8)));
                }
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".class")) {
                    try (InputStream type = zip.getInputStream(entry)) {
                        own.take(type.readAllBytes());
                    }
                }
            }
        }
    }

    private static List<QuarkusSetting> model(Path jar) {
        return MODELS.computeIfAbsent(jar.getFileName(), name -> {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                Optional<byte[]> content = content(zip, MODEL);
                if (content.isEmpty()) {
                    return List.of();
                }
                JsonNode model = JSON.readTree(content.get());
                return QuarkusSetting.allOf(model);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private static Optional<byte[]> content(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return Optional.of(content.readAllBytes());
        }
    }

    /** The value of a setting where the environment says none. */
    String value(String setting, Map<String, String> environment) {
        String said = environment.get(environmentName(setting));
        return said == null ? defaults.getProperty(setting, "") : said;
    }

    /** What is wrong with an environment variable of this name; empty if the program reads it when it runs. */
    Optional<String> problem(String variable) {
        return problems.computeIfAbsent(variable, this::found);
    }

    private Optional<String> found(String variable) {
        if (own.reads(variable)) {
            return Optional.empty();
        }
        List<QuarkusSetting> named =
                quarkus.stream().filter(setting -> setting.matches(variable)).toList();
        if (named.isEmpty()) {
            return Optional.of("reads no " + variable);
        }
        if (named.stream().noneMatch(setting -> setting.isClear(variable, defaults.stringPropertyNames()))) {
            return Optional.of(
                    "cannot tell the name in " + variable + ": it stands between two underscores on each side");
        }
        return named.stream().anyMatch(QuarkusSetting::atRunTime)
                ? Optional.empty()
                : Optional.of("reads " + variable + " only when it is built");
    }

    /** Whether a system property of this name is read. */
    boolean readsProperty(String property) {
        return own.reads(environmentName(property));
    }

    /** As MicroProfile Config has it. */
    static String environmentName(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(java.util.Locale.ROOT);
    }

    /**
     * Of an extension.
     *
     * @param property with names that the installation chooses in quotes
     * @param atRunTime whether it is read when the program runs, and not only when it is built
     */
    record QuarkusSetting(String property, boolean atRunTime) {

        private static final String NAME = "[A-Z0-9_]+?";

        boolean matches(String variable) {
            return pattern("_*" + NAME + "_*").matcher(variable).matches();
        }

        /**
         * A chosen name is found in a variable where two underscores enclose it, as quotes enclose it in a property; or where the program's
         * own properties name it.
         */
        boolean isClear(String variable, Set<String> properties) {
            if (!property.contains("\"")
                    || pattern("_" + NAME + "_").matcher(variable).matches()) {
                return true;
            }
            String before = property.substring(0, property.indexOf('"'));
            return properties.stream()
                    .filter(one -> one.startsWith(before))
                    .map(one -> one.indexOf('.', before.length()) < 0
                            ? one
                            : one.substring(0, one.indexOf('.', before.length())))
                    .anyMatch(one -> variable.startsWith(environmentName(one) + "_"));
        }

        private Pattern pattern(String chosenName) {
            StringBuilder pattern = new StringBuilder();
            String[] parts = property.split("\"", -1);
            for (int i = 0; i < parts.length; i++) {
                pattern.append(i % 2 == 0 ? Pattern.quote(environmentName(parts[i])) : chosenName);
            }
            return Pattern.compile(pattern.toString());
        }

        static List<QuarkusSetting> allOf(JsonNode model) {
            Map<String, QuarkusSetting> found = new HashMap<>();
            collect(model, found);
            return List.copyOf(found.values());
        }

        private static void collect(JsonNode node, Map<String, QuarkusSetting> found) {
            if (node.has("phase") && node.path("path").has("property")) {
                boolean runs = node.path("phase").asText().equals("RUN_TIME");
                Stream.concat(Stream.of(node.path("path")), stream(node.path("additionalPaths")))
                        .map(path -> path.path("property").asText())
                        .forEach(property -> found.put(property, new QuarkusSetting(property, runs)));
            }
            node.forEach(child -> collect(child, found));
        }

        private static Stream<JsonNode> stream(JsonNode list) {
            return java.util.stream.StreamSupport.stream(list.spliterator(), false);
        }
    }
}
