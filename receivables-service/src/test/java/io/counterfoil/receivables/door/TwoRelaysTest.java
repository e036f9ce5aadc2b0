package io.counterfoil.receivables.door;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.devservers.kafka.EmbeddedKafka;
import io.counterfoil.devservers.postgres.EmbeddedPostgres;
import io.counterfoil.devservers.postgres.PostgresDatabase;
import io.counterfoil.receivables.Migrations;
import io.counterfoil.service.events.EventTopics;
import io.counterfoil.service.events.OutboxRelay;
import io.counterfoil.service.events.RelaySettings;
import io.counterfoil.service.events.RelayTls;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Two instances of the service share a database: one relay sends, and the other takes over when it ends, however it ends. */
class TwoRelaysTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String TOPIC = "counterfoil.piece.v1";
    private static final List<String> TOPICS = List.of(TOPIC);
    private static final int KEYS = 4;

    @TempDir
    static Path folder;

    private static final RelayTls NO_TLS = new RelayTls(Optional.empty(), Optional.empty(), Optional.empty());

    private static EmbeddedPostgres postgres;
    private static EmbeddedKafka kafka;

    private final OutboxRelay first = relay("first");
    private final OutboxRelay second = relay("second");
    private long queued;

    @BeforeAll
    static void startParts() throws Exception {
        postgres = EmbeddedPostgres.start(folder.resolve("postgres"), 0);
        postgres.create(new PostgresDatabase("receivables", "receivables"));
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        Migrations.ofService().dataSource(database("migration")).load().migrate();
        EventTopics.create(Map.of("bootstrap.servers", kafka.bootstrapServers()), TOPICS);
        execute("create table public.sender (name text not null)");
        execute("""
                create function public.note_sender() returns trigger language plpgsql as $$
                begin
                    insert into public.sender values (current_setting('application_name'));
                    return null;
                end $$""");
        execute("create trigger note_sender after update of sent_at on records.outbox "
                + "for each statement execute function public.note_sender()");
    }

    @AfterAll
    static void stopParts() {
        kafka.close();
        postgres.close();
    }

    @BeforeEach
    void startWithNothing() throws SQLException {
        execute("truncate records.outbox, records.event_reader, records.event, public.sender");
    }

    @AfterEach
    void stop() throws InterruptedException {
        first.stop(new ShutdownEvent());
        second.stop(new ShutdownEvent());
    }

    private static PGSimpleDataSource database(String user) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(postgres.jdbcUrl("receivables"));
        database.setUser("receivables");
        database.setPassword("receivables");
        database.setApplicationName(user);
        return database;
    }

    private static OutboxRelay relay(String name) {
        return new OutboxRelay(
                database(name), new RelaySettings(kafka.bootstrapServers(), NO_TLS, Duration.ofDays(7)), () -> TOPICS);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database("test").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(String sql) {
        try (Connection connection = database("test").getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whose session holds the relays' lock. */
    private static List<String> holders() {
        return column("select application_name from pg_locks join pg_stat_activity using (pid) "
                + "where locktype = 'advisory' and granted");
    }

    private static List<String> senders() {
        return column("select distinct name from public.sender order by name");
    }

    /** As the projector does; the events are numbered. */
    private void queue(int count) throws SQLException {
        try (Connection connection = database("test").getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into records.outbox (event_id, block, topic, key, event) values (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < count; i++) {
                long number = queued++;
                insert.setString(1, number + "-0-0");
                insert.setLong(2, number);
                insert.setString(3, TOPIC);
                insert.setString(4, "piece " + number % KEYS);
                insert.setString(5, "{\"n\":" + number + "}");
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void awaitAllSent() {
        await().atMost(LONG)
                .untilAsserted(() -> assertEquals(
                        List.of("0"), column("select count(*) from records.outbox where sent_at is null")));
    }

    private static void awaitHolder(String name) {
        await().atMost(LONG).untilAsserted(() -> assertEquals(List.of(name), holders()));
    }

    private static KafkaConsumer<String, String> consumerAtTheEnd() {
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }

    /** Every record there is: all rows are marked as sent, so all records are in the log. */
    private static List<ConsumerRecord<String, String>> readAll(KafkaConsumer<String, String> consumer) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        await().atMost(LONG).until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        });
        return records;
    }

    @Test
    void onlyOneSendsAndTheOtherTakesOverWhenItEnds() throws Exception {
        try (KafkaConsumer<String, String> consumer = consumerAtTheEnd()) {
            first.start(new StartupEvent());
            awaitHolder("first");
            second.start(new StartupEvent());
            queue(300);
            awaitAllSent();
            second.wake(); // its own projector has written, too: it tries at once, and still may not send
            queue(300);
            awaitAllSent();
            assertEquals(List.of("first"), senders());
            assertEquals(List.of("first"), holders());
            assertTrue(second.failure().isEmpty(), "waiting for the lock is no failure");

            first.stop(new ShutdownEvent());
            queue(300);
            awaitHolder("second");
            awaitAllSent();
            assertEquals(List.of("first", "second"), senders());
            List<ConsumerRecord<String, String>> records = readAll(consumer);
            assertEquals(900, records.size(), "an orderly change of relays repeats nothing");
            assertAllThereAndInOrder(records, 900);
        }
    }

    @Test
    void whenTheSessionOfTheOneThatSendsIsLostNothingIsLostOrOvertaken() throws Exception {
        try (KafkaConsumer<String, String> consumer = consumerAtTheEnd()) {
            first.start(new StartupEvent());
            second.start(new StartupEvent());
            for (int i = 0; i < 4; i++) {
                queue(500);
                await().atMost(LONG).until(() -> holders().size() == 1);
                execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted");
                second.wake();
                first.wake();
                queue(500);
                assertTrue(holders().size() <= 1, () -> "two relays at once: " + holders());
            }
            awaitAllSent();
            assertAllThereAndInOrder(readAll(consumer), 4_000);
        }
    }

    /** At least once: a record may be repeated, but the first ones of a key are in the order of the outbox. */
    private static void assertAllThereAndInOrder(List<ConsumerRecord<String, String>> records, int count) {
        Map<String, Set<Long>> ofKey = new LinkedHashMap<>();
        for (ConsumerRecord<String, String> record : records) {
            ofKey.computeIfAbsent(record.key(), key -> new LinkedHashSet<>())
                    .add(Long.parseLong(record.value().replaceAll("^.*\"n\":(\\d+)}$", "$1")));
        }
        for (int key = 0; key < KEYS; key++) {
            int remainder = key;
            List<Long> expected = LongStream.range(0, count)
                    .filter(number -> number % KEYS == remainder)
                    .boxed()
                    .toList();
            assertEquals(expected, List.copyOf(ofKey.getOrDefault("piece " + key, Set.of())), "events of key " + key);
        }
    }
}
