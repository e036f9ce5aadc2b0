package io.counterfoil.receivables.projection;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.receivables.projection.Samples.Parties;
import io.counterfoil.service.testing.Metrics;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a block to what a consumer of Kafka reads. */
@QuarkusTest
@TestProfile(Scripted.class)
class RelayTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    ProjectBlocks projector;

    @Inject
    Database database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    /** Injected by the surroundings: the broker ends, and comes back with its data on its port. */
    Runnable stopKafka;

    Runnable startKafka;

    private final EventContract contract = new EventContract();
    private final Blocks blocks = new Blocks();

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @BeforeEach
    void startWithNothing() {
        database.forgetTheChain();
        database.execute("truncate records.event_reader, records.event"); // another test's chain had the same places
        projector.apply(List.of(blocks.seal()));
    }

    @Test
    void everyEventOfTheContractsReachesItsTopicAsTheContractSays() {
        try (KafkaConsumer<String, String> consumer = consumerAtTheEnd()) {
            List<LedgerEvent> life = Samples.everything(Parties.any(), 1);
            projector.apply(List.of(blocks.seal(life.toArray(LedgerEvent[]::new))));
            List<ConsumerRecord<String, String>> records = read(consumer, life.size());
            Set<String> faults = new TreeSet<>();
            Set<String> types = new TreeSet<>();
            for (ConsumerRecord<String, String> record : records) {
                JsonNode event = EventContract.parse(record.value());
                faults.addAll(contract.faults(record.topic(), event));
                types.add(event.get("type").asText());
                assertEquals(record.key(), event.get("subject").asText());
            }
            assertEquals(Set.of(), faults);
            assertEquals(contract.chainTypes(), types);
        }
    }

    @Test
    void anEventThatLacksAFieldWouldBeNoticed() {
        projector.apply(List.of(blocks.seal(Parties.any().issued(100))));
        awaitAllSent();
        JsonNode event = EventContract.parse(
                database.column("select '{\"sequence\":\"' || lpad(number::text, 20, '0') || '\",' || substr(event, 2)"
                                + " from records.outbox where block > 0")
                        .get(0));
        assertEquals(Set.of(), contract.faults("counterfoil.payable.v1", event));
        ((ObjectNode) event.get("data")).remove("value");
        assertEquals(1, contract.faults("counterfoil.payable.v1", event).size());
        assertEquals(1, contract.faults("counterfoil.piece.v1", event).size());
    }

    @Test
    void withKafkaAwayTheProjectorGoesOnAndNothingIsLostOrOvertaken() {
        List<LedgerEvent> first = Samples.everything(Parties.any(), 1);
        List<LedgerEvent> second = Samples.everything(Parties.any(), 2);
        projector.apply(List.of(blocks.seal(first.toArray(LedgerEvent[]::new))));
        Map<TopicPartition, Long> ends;
        try (KafkaConsumer<String, String> consumer = consumerAtTheEnd()) {
            ends = positions(consumer);
        }
        stopKafka.run();
        try {
            projector.apply(blocks.sealOneByOne(second));
            assertEquals(
                    List.of(Integer.toString(second.size())),
                    database.column("select count(*) from records.outbox where sent_at is null"));
            given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
            await().atMost(LONG).untilAsserted(() -> {
                Metrics seen = Metrics.at(metrics);
                assertEquals(second.size(), seen.sum("counterfoil_outbox_unsent_events"));
                assertTrue(seen.sum("counterfoil_outbox_age_seconds") > 0);
            });
        } finally {
            startKafka.run();
        }
        try (KafkaConsumer<String, String> consumer = consumer()) {
            consumer.assign(ends.keySet());
            ends.forEach(consumer::seek);
            List<ConsumerRecord<String, String>> records = read(consumer, second.size());
            assertEquals(
                    new TreeSet<>(database.column("select event_id from records.outbox where block > 1")),
                    new TreeSet<>(records.stream().map(RelayTest::idOf).toList()));
            assertInOrder(records);
        }
    }

    /** At least once: a record may be repeated, but the first ones of a key are in the order of the chain. */
    private static void assertInOrder(List<ConsumerRecord<String, String>> records) {
        Map<String, List<long[]>> places = new HashMap<>();
        Set<String> seen = new TreeSet<>();
        for (ConsumerRecord<String, String> record : records) {
            if (seen.add(idOf(record))) {
                long[] place = Stream.of(idOf(record).split("-"))
                        .mapToLong(Long::parseLong)
                        .toArray();
                places.computeIfAbsent(record.topic() + " " + record.key(), key -> new ArrayList<>())
                        .add(place);
            }
        }
        assertTrue(places.values().stream().anyMatch(ofOneKey -> ofOneKey.size() > 5), "some key has several events");
        Comparator<long[]> chain = Comparator.<long[]>comparingLong(place -> place[0])
                .thenComparingLong(place -> place[1])
                .thenComparingLong(place -> place[2]);
        places.forEach((key, ofOneKey) ->
                assertEquals(ofOneKey.stream().sorted(chain).toList(), ofOneKey, "the order of " + key));
    }

    private static String idOf(ConsumerRecord<String, String> record) {
        return EventContract.parse(record.value()).get("id").asText();
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
    }

    /** Reads what is sent from now on; what earlier tests queued has left before. */
    private KafkaConsumer<String, String> consumerAtTheEnd() {
        awaitAllSent();
        KafkaConsumer<String, String> consumer = consumer();
        List<TopicPartition> partitions = contract.topics().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        positions(consumer);
        return consumer;
    }

    private static Map<TopicPartition, Long> positions(KafkaConsumer<String, String> consumer) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        consumer.assignment().forEach(partition -> positions.put(partition, consumer.position(partition)));
        return positions;
    }

    private void awaitAllSent() {
        await().atMost(LONG)
                .untilAsserted(() -> assertEquals(
                        List.of("0"), database.column("select count(*) from records.outbox where sent_at is null")));
    }

    /** All that is sent until nothing is left to send; at least {@code count}. */
    private List<ConsumerRecord<String, String>> read(KafkaConsumer<String, String> consumer, int count) {
        awaitAllSent();
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        await().atMost(LONG).until(() -> {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            return records.size() >= count;
        });
        return records;
    }
}
