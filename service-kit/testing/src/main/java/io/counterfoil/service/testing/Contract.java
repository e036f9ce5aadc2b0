package io.counterfoil.service.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A service's openapi.yml as its tests read it. */
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");

    /** Nearly every operation shares its responses or its empty body with others; the parser's own limit is for files of strangers. */
    private static final int ALIASES_MAX = 500;

    private final String base;
    private final JsonNode document;

    private Contract(String base, JsonNode document) {
        this.base = base;
        this.document = document;
    }

    /**
     * @param method upper case
     * @param path with {@code {id}} in it, without the base path
     * @param roles as {@code x-roles} publishes them
     */
    public record Operation(String id, String method, String path, Set<String> roles, JsonNode responses) {}

    /**
     * Of the service under test.
     *
     * @param base path before those of the contract: {@code /api/v1}, or nothing
     */
    public static Contract below(String base) {
        // Not Jackson's YAML: it does not resolve the anchors that operations share their responses by.
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(ALIASES_MAX);
        ClassLoader ofTheTest = Thread.currentThread().getContextClassLoader();
        try (InputStream file = Objects.requireNonNull(ofTheTest.getResourceAsStream("openapi.yml"), "openapi.yml")) {
            return new Contract(
                    base, new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(options)).load(file)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public String base() {
        return base;
    }

    /** A copy: whoever reads it may change it. */
    JsonNode document() {
        return document.deepCopy();
    }

    /** Every operation, with whatever method. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> {
                            Set<String> roles = new TreeSet<>();
                            method.getValue().path("x-roles").forEach(role -> roles.add(role.asText()));
                            operations.add(new Operation(
                                    method.getValue().path("operationId").asText(),
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    roles,
                                    method.getValue().path("responses")));
                        }));
        return operations;
    }
}
