package io.counterfoil.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The topics that the cluster makes are those that receivables-service writes to, with the settings it would give them. */
class KafkaTopicsTest {

    private static final Path CONTRACT = Path.of("../receivables-service/src/main/resources/asyncapi.yml");

    @Test
    void theTopicsAreThoseOfTheContract() throws IOException {
        JsonNode contract = Manifests.of(Files.readString(CONTRACT)).objects().get(0);
        List<String> written = contract.path("channels").findValuesAsText("address").stream()
                .sorted()
                .toList();
        List<JsonNode> topics = Overlay.PROD.manifests().ofKind("KafkaTopic").toList();
        assertEquals(written, topics.stream().map(Manifests::nameOf).sorted().toList());
        for (JsonNode topic : topics) {
            assertEquals(3, topic.at("/spec/partitions").asInt()); // RelaySettings.PARTITIONS
            assertEquals("-1", topic.at("/spec/config/retention.ms").asText());
            assertEquals("-1", topic.at("/spec/config/retention.bytes").asText());
        }
    }

    @Test
    void theirWriterMayWriteThemAndNobodyReads() {
        List<JsonNode> users = Overlay.PROD.manifests().ofKind("KafkaUser").toList();
        assertEquals(1, users.size());
        assertEquals(
                "[{\"operations\":[\"Write\",\"Describe\"],\"resource\":{\"name\":\"counterfoil.\",\"patternType\":\"prefix\","
                        + "\"type\":\"topic\"}}]",
                users.get(0).at("/spec/authorization/acls").toString());
    }
}
