package io.counterfoil.receivables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** openapi.yml as tests read it. */
public final class Contract {

    public static final String BASE = "/api/v1";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");

    /** Nearly every operation shares its responses or its empty body with others; the parser's own limit is for files of strangers. */
    private static final int ALIASES_MAX = 500;

    private Contract() {}

    /**
     * @param method upper case
     * @param path with {@code {id}} in it, without the base path
     * @param roles as {@code x-roles} publishes them
     */
    public record Operation(String id, String method, String path, Set<String> roles, JsonNode responses) {}

    /** Not Jackson's YAML: it does not resolve the anchors that operations share their responses by. */
    public static JsonNode read() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(ALIASES_MAX);
        try (InputStream file = Contract.class.getResourceAsStream("/openapi.yml")) {
            return new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(options)).load(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Every operation, with whatever method. */
    public static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        read().get("paths")
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
