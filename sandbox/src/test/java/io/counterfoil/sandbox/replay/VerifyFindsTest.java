package io.counterfoil.sandbox.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.sandbox.portal.Trade;
import io.counterfoil.verification.Difference;
import io.counterfoil.verification.Verification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Faults planted in a database, an event log and a journal that were right: each is found, and called by its name. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VerifyFindsTest {
    private static final int ROWS = 20;
    private static final String TOPIC = "counterfoil.piece.v1";

    /** Of every table one change that its constraints allow, and its reverse. */
    private static final List<Change> CHANGES = List.of(
            new Change("payable", "id", "accept_by", "accept_by - 1", "accept_by + 1"),
            new Change("piece", "id", "frozen", "not frozen", "not frozen"),
            new Change("offer", "id", "value", "value + 1", "value - 1"),
            new Change("financing", "id", "value", "value + 1", "value - 1"),
            new Change("settlement", "id", "payment_ref", backwards("payment_ref"), backwards("payment_ref")),
            new Change("redemption", "settlement_id,piece_id", "share", "share + 1", "share - 1"),
            new Change("document", "fingerprint", "frozen", "not frozen", "not frozen"),
            new Change("trade_group", "id", "frozen", "not frozen", "not frozen"),
            new Change("reservation", "financing_id,fingerprint", "amount", "amount + 1", "amount - 1"),
            new Change("participant", "id", "suspended", "not suspended", "not suspended"),
            new Change("policy_limit", "kind,currency,effective_from", "value", "value + 1", "value - 1"),
            new Change("business_date", "id", "today", "today + 1", "today - 1"),
            new Change("act", "id", "last_day", "last_day + 1", "last_day - 1"),
            new Change(
                    "act_support",
                    "act_id,position",
                    "operator",
                    beginning("f", "operator"),
                    beginning("0", "operator")),
            new Change("threshold", "id", "operators", "operators + 1", "operators - 1"),
            new Change("retired_key", "signing_key", "block", "block + 1", "block - 1"),
            new Change("audit_anchor", "participant,stream", "entries", "entries + 1", "entries - 1"),
            new Change("blocked_attempt", "id", "amount", "amount + 1", "amount - 1"),
            new Change("movement", "id", "value", "value + 1", "value - 1"),
            new Change("figure", "measure,currency,of", "value", "value + 1", "value - 1"),
            new Change("checkpoint", "id", "block_hash", backwards("block_hash"), backwards("block_hash")));

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    static Path folder;

    private static TestInstallation parts;
    private static Path journal;

    @BeforeAll
    static void play() throws Exception {
        parts = SharedInstallation.get();
        Path file = SyntheticFile.write(folder.resolve("rows.csv"), ROWS, parts.nextDay(), 3);
        journal = folder.resolve("journal");
        TestInstallation.Answer played = parts.replay(file, "--journal", journal);
        assertEquals(0, played.exitCode(), played.toString());
    }

    /** The event does not come back. */
    @AfterAll
    static void end() {
        SharedInstallation.end();
    }

    @Test
    @Order(1)
    void oneChangedRowOfEachTableAndOneInventedOperationAreNamed() throws Exception {
        PastTheService.enrolRotateAndAnchor(parts);
        PastTheService.joinTwoDocuments(parts);
        Trade.of(parts.sandbox()).triedTwice("TWICE", "1000.00");

        changedRowsAreNamed();
        assertTrue(parts.verify(journal).passed(), "all is as it was");
        anInventedOperationIsNamed();
    }

    private static void changedRowsAreNamed() throws Exception {
        Set<String> planted = new TreeSet<>();
        try (Connection connection = parts.database();
                Statement statement = connection.createStatement()) {
            assertEquals(
                    tables(statement), CHANGES.stream().map(Change::table).collect(Collectors.toSet()), "every table");
            for (Change change : CHANGES) {
                planted.add(change.where(statement));
                assertEquals(1, statement.executeUpdate(change.sql(change.to())), change.table());
            }
            Verification found = parts.verify(journal);
            for (Change change : CHANGES) {
                statement.executeUpdate(change.sql(change.back()));
            }
            assertEquals(
                    planted,
                    found.differences().stream()
                            .filter(difference -> difference.kind() == Difference.Kind.VALUE)
                            .map(difference -> difference.where() + " " + difference.id() + "." + difference.field())
                            .collect(Collectors.toCollection(TreeSet::new)));
            assertFalse(found.chainEqualsDatabase());
            assertFalse(found.eventsEqualDatabase());
        }
    }

    private void anInventedOperationIsNamed() throws Exception {
        List<String> lines = Files.readAllLines(journal);
        String never = UUID.randomUUID().toString();
        ObjectNode line = (ObjectNode) json.readTree(lines.get(0));
        line.put("kind", "offer-accepted").put("id", never).remove("settlementId");
        Path invented = Files.copy(journal, folder.resolve("invented"));
        Files.writeString(invented, line + "\n", StandardOpenOption.APPEND);

        Verification found = parts.verify(invented);
        assertFalse(found.passed());
        assertEquals(1, found.differences().size(), found.differences()::toString);
        Difference difference = found.differences().get(0);
        assertEquals(Difference.Kind.JOURNAL, difference.kind());
        assertEquals("journal line " + (lines.size() + 1), difference.where());
        assertEquals(never, difference.id());
    }

    @Test
    @Order(2)
    void oneDeletedEventIsNamed() throws Exception {
        Map<String, Object> kafka = new TreeMap<>(Map.of(
                "bootstrap.servers", parts.kafka(),
                "key.deserializer", StringDeserializer.class,
                "value.deserializer", StringDeserializer.class));
        ConsumerRecord<String, String> first = firstRecord(kafka);
        TopicPartition partition = new TopicPartition(first.topic(), first.partition());
        try (Admin admin = Admin.create(kafka)) {
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(first.offset() + 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        JsonNode event = json.readTree(first.value());

        Verification found = parts.verify(null);
        assertFalse(found.eventsEqualDatabase());
        assertTrue(found.chainEqualsDatabase(), "of which nothing is missing");
        assertEquals(
                List.of(event.path("id").asText()),
                found.differences().stream()
                        .filter(difference -> difference.kind() == Difference.Kind.EVENT_MISSING)
                        .map(Difference::id)
                        .toList());
    }

    private static ConsumerRecord<String, String> firstRecord(Map<String, Object> kafka) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(kafka)) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            TopicPartition filled = consumer.endOffsets(partitions).entrySet().stream()
                    .filter(end -> end.getValue() > 0)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            consumer.assign(List.of(filled));
            consumer.seekToBeginning(List.of(filled));
            return consumer.poll(Duration.ofSeconds(30)).records(filled).get(0);
        }
    }

    private static Set<String> tables(Statement statement) throws Exception {
        Set<String> tables = new TreeSet<>();
        try (ResultSet rows = statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = 'projection'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** The ids of operators begin with a zero: they are made of the time. */
    private static String beginning(String digit, String id) {
        return "('" + digit + "' || substr(" + id + "::text, 2))::uuid";
    }

    /** Still 0x and 64 hexadecimal digits. */
    private static String backwards(String hash) {
        return "'0x' || reverse(substr(" + hash + ", 3))";
    }

    /** @param key the key's columns, with commas between them: the row with the first key is changed */
    private record Change(String table, String key, String column, String to, String back) {
        String sql(String value) {
            return "update projection." + table + " set " + column + " = " + value + " where (" + key + ") = "
                    + first();
        }

        /** As the report is to name it. */
        String where(Statement statement) throws Exception {
            try (ResultSet row =
                    statement.executeQuery("select " + key + " from projection." + table + " order by " + key)) {
                assertTrue(row.next(), "nothing in " + table);
                StringBuilder name = new StringBuilder("projection." + table + " ");
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    name.append(column == 1 ? "" : SEPARATOR).append(row.getString(column));
                }
                return name.append('.').append(this.column).toString();
            }
        }

        private String first() {
            return "(select " + key + " from projection." + table + " order by " + key + " limit 1)";
        }

        private static final String SEPARATOR = " ";
    }
}
