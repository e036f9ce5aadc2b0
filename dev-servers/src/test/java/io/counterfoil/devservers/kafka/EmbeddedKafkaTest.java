package io.counterfoil.devservers.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.devservers.Loopback;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    private static final int RECORDS = 500;

    @TempDir
    Path directory;

    @Test
    void acknowledgedRecordsSurviveKillMinusNine() throws Exception {
        int port = Loopback.freePort();
        int controllerPort = Loopback.freePort();
        Process first = serverProcess(port, controllerPort);
        try {
            createTopic(port);
            write(port);
        } finally {
            first.destroyForcibly().waitFor();
        }
        Process second = serverProcess(port, controllerPort);
        try {
            assertEquals(RECORDS, readFromTheFirstOffset(port).size());
        } finally {
            second.destroy();
            second.waitFor();
        }
    }

    @Test
    void recordsAreKeptForEverAndStartsInProcess() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
            createTopic(kafka.port());
            write(kafka.port());
            var longAgo = new ProducerRecord<>("events", 0, 1L, "key", "of 1970"); // older than any retention
            try (var producer = new KafkaProducer<String, String>(
                    client(kafka.port()), new StringSerializer(), new StringSerializer())) {
                producer.send(longAgo).get(30, TimeUnit.SECONDS);
            }
            assertEquals(
                    "of 1970", readFromTheFirstOffset(kafka.port(), RECORDS + 1).get(RECORDS));
        }
    }

    private Process serverProcess(int port, int controllerPort) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        KafkaServer.class.getName(),
                        directory.toString(),
                        Integer.toString(port),
                        Integer.toString(controllerPort))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolveSibling("kafka-test.log").toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.start();
    }

    private static void createTopic(int port) throws Exception {
        try (Admin admin = Admin.create(client(port))) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !Loopback.isFree(port));
            admin.createTopics(List.of(new NewTopic("events", 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static void write(int port) {
        try (var producer =
                new KafkaProducer<String, String>(client(port), new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < RECORDS; i++) {
                producer.send(new ProducerRecord<>("events", "key", "record " + i));
            }
            producer.flush();
        }
    }

    private static List<String> readFromTheFirstOffset(int port) {
        return readFromTheFirstOffset(port, RECORDS);
    }

    private static List<String> readFromTheFirstOffset(int port, int count) {
        List<String> values = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<String, String>(client(port), new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition("events", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (values.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }

    private static Map<String, Object> client(int port) {
        return Map.of("bootstrap.servers", Loopback.HOST + ":" + port);
    }
}
