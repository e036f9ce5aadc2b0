package io.counterfoil.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.wire.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** A deployment as JSON. */
public final class DeploymentFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DeploymentFile() {}

    /** @throws IllegalArgumentException when the file is not a deployment; the message names the field */
    public static Deployment read(Path file) {
        try {
            JsonNode node = JSON.readTree(Files.readAllBytes(file));
            if (node == null || !node.isObject()) {
                throw new IllegalArgumentException("it is not a JSON object");
            }
            Map<ContractName, Deployment.DeployedContract> contracts = new EnumMap<>(ContractName.class);
            for (ContractName contract : ContractName.values()) {
                JsonNode deployed = required(required(node, "contracts"), contract.solidityName());
                contracts.put(
                        contract,
                        new Deployment.DeployedContract(
                                text(deployed, "address"),
                                required(deployed, "version").asInt(),
                                text(deployed, "binSha256"),
                                text(deployed, "codeSha256")));
            }
            return new Deployment(
                    text(node, "chainId"),
                    text(node, "groupId"),
                    required(node, "block").asLong(),
                    LocalDate.parse(text(node, "firstDay")),
                    UUID.fromString(text(node, "operatorId")),
                    contracts);
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            throw new IllegalArgumentException(file + " is not a deployment: " + malformed.getMessage(), malformed);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(file + " is not JSON: " + malformed.getOriginalMessage(), malformed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the deployment " + file, unreadable);
        }
    }

    /** Whole or not at all: written beside the file, flushed, then moved over it. */
    public static void write(Path file, Deployment deployment) {
        ObjectNode node = JSON.createObjectNode();
        node.put("chainId", deployment.chainId());
        node.put("groupId", deployment.groupId());
        node.put("block", deployment.block());
        node.put("firstDay", deployment.firstDay().toString());
        node.put("operatorId", deployment.operatorId().toString());
        ObjectNode contracts = node.putObject("contracts");
        for (ContractName name : ContractName.values()) {
            Deployment.DeployedContract contract = deployment.contract(name);
            contracts
                    .putObject(name.solidityName())
                    .put("address", contract.address())
                    .put("version", contract.version())
                    .put("binSha256", contract.binSha256())
                    .put("codeSha256", contract.codeSha256());
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            WholeFile.replace(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write the deployment " + file, failed);
        }
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = required(node, field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("field " + field + " is not a text");
        }
        return value.asText();
    }

    private static JsonNode required(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            throw new IllegalArgumentException("field " + field + " is missing");
        }
        return value;
    }
}
