package io.counterfoil.receivables.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** asyncapi.yml as a judge of records: which topic a type belongs on, and what its event must look like. */
final class EventContract {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode contract;
    private final Map<String, String> topics = new HashMap<>();
    private final Map<String, String> schemas = new HashMap<>();
    private final JsonSchemaFactory validators = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    EventContract() {
        try (InputStream file = EventContract.class.getResourceAsStream("/asyncapi.yml")) {
            contract = new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        for (JsonNode channel : contract.get("channels")) {
            channel.get("messages").properties().forEach(named -> {
                JsonNode message = contract.at("/components/messages/" + named.getKey());
                topics.put(message.get("name").asText(), channel.get("address").asText());
                schemas.put(
                        message.get("name").asText(),
                        message.at("/payload/$ref").asText());
            });
        }
    }

    /** Those of the chain; facts are told by their use cases. */
    Set<String> chainTypes() {
        return topics.keySet().stream()
                .filter(type -> contract.at(schemas.get(type).substring(1) + "/properties/data/properties")
                        .has("block"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> topics() {
        return new TreeSet<>(topics.values());
    }

    static JsonNode parse(String event) {
        try {
            return JSON.readTree(event);
        } catch (IOException e) {
            throw new AssertionError(event, e);
        }
    }

    /** What is wrong with it; empty when nothing is. */
    Set<String> faults(String topic, JsonNode event) {
        String type = event.path("type").asText();
        Set<String> faults = new TreeSet<>();
        if (!topic.equals(topics.get(type))) {
            faults.add(type + " is not an event of " + topic);
            return faults;
        }
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$ref", schemas.get(type));
        schema.set("components", contract.get("components"));
        for (ValidationMessage fault : validators.getSchema(schema).validate(event)) {
            faults.add(type + fault.getMessage());
        }
        return faults;
    }
}
