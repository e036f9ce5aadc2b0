package io.counterfoil.service.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * openapi.yml as a judge of every answer that a test gets below its base path: its status must be declared for the operation,
 * its headers and body must be as declared there, and nothing that is not declared may be in the body. Clients are told
 * to expect no more than the contract; so what it does not name is a fault even where JSON Schema would let it pass.
 */
public final class ResponseContract implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";

    private final String base;
    private final JsonNode contract;
    private final List<Operation> operations = new ArrayList<>();
    private final JsonSchemaFactory validators = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final SchemaValidatorsConfig withFormats =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    /** Compiling takes longer than the answer; there are few schemas and many answers. */
    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

    private record Operation(String method, Pattern path, JsonNode responses) {}

    /**
     * @param method upper case
     * @param path with the base path, without the query
     */
    public record Answer(String method, String path, int status, Map<String, String> headers, String body) {

        @Nullable
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }
    }

    public ResponseContract(Contract service) {
        base = service.base();
        contract = service.document();
        service.operations()
                .forEach(operation -> operations.add(new Operation(
                        operation.method(),
                        Pattern.compile(base + operation.path().replaceAll("\\{[^}]+}", "[^/]+")),
                        operation.responses())));
        contract.at("/components/schemas").forEach(ResponseContract::close);
    }

    /** Makes an object schema refuse what it does not name. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(ResponseContract::close);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext next) {
        Response response = next.next(request, expected);
        String path = URI.create(request.getURI()).getPath();
        if (!path.startsWith(base + "/")) {
            return response;
        }
        byte[] body = response.asByteArray();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().forEach(header -> headers.put(header.getName(), header.getValue()));
        Answer answer = new Answer(
                request.getMethod(), path, response.statusCode(), headers, new String(body, StandardCharsets.UTF_8));
        TreeSet<String> faults = new TreeSet<>(faults(answer));
        if (!faults.isEmpty()) {
            throw new AssertionError("openapi.yml does not allow this answer: " + faults + "\n" + answer);
        }
        return new ResponseBuilder().clone(response).setBody(body).build();
    }

    /** What is wrong with it; empty when nothing is. */
    public List<String> faults(Answer answer) {
        List<Operation> ofPath = operations.stream()
                .filter(operation -> operation.path().matcher(answer.path()).matches())
                .toList();
        JsonNode response = ofPath.stream()
                .filter(operation -> operation.method().equals(answer.method()))
                .map(operation -> resolved(operation.responses().path(String.valueOf(answer.status()))))
                .findFirst()
                .orElseGet(() -> answer.status() == (ofPath.isEmpty() ? 404 : 405)
                        ? resolved(contract.at("/components/responses/NotFound"))
                        : contract.path("nothing"));
        if (response.isMissingNode()) {
            return List.of(answer.status() + " is not declared for " + answer.method() + " " + answer.path());
        }
        List<String> faults = new ArrayList<>();
        response.path("headers").properties().forEach(header -> faults.addAll(headerFaults(answer, header)));
        faults.addAll(bodyFaults(answer, response.get("content")));
        return faults;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? contract.at(node.get("$ref").asText().substring(1)) : node;
    }

    private List<String> headerFaults(Answer answer, Map.Entry<String, JsonNode> declared) {
        JsonNode header = resolved(declared.getValue());
        String value = answer.header(declared.getKey());
        if (value == null) {
            return header.path("required").asBoolean() ? List.of("no header " + declared.getKey()) : List.of();
        }
        boolean number = header.at("/schema/type").asText().equals("integer") && value.matches("\\d{1,9}");
        return schemaFaults(
                declared.getKey(),
                header.get("schema"),
                number
                        ? JSON.getNodeFactory().numberNode(Integer.parseInt(value))
                        : JSON.getNodeFactory().textNode(value));
    }

    private List<String> bodyFaults(Answer answer, JsonNode content) {
        String type = String.valueOf(answer.header("Content-Type")).split(";", 2)[0];
        if (!content.has(type)) {
            return List.of("a body of type " + type);
        }
        if (!type.endsWith("json")) {
            return List.of(); // a file: its lines are no JSON document
        }
        List<String> faults = new ArrayList<>();
        try {
            JsonNode body = JSON.readTree(answer.body());
            faults.addAll(schemaFaults("body", content.get(type).get("schema"), body));
            if (type.equals(PROBLEM) && body.path("status").asInt() != answer.status()) {
                faults.add("the problem names another status");
            }
        } catch (JsonProcessingException e) {
            faults.add("the body is not JSON: " + e.getOriginalMessage());
        }
        return faults;
    }

    private List<String> schemaFaults(String what, JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(fault -> what + fault.getMessage())
                .toList();
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", contract.get("components"));
        return validators.getSchema(whole, withFormats);
    }
}
