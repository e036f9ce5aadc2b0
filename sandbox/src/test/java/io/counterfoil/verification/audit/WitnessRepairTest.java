package io.counterfoil.verification.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.sandbox.audit.AuditCommand;
import io.counterfoil.sandbox.replay.PlainHttp;
import io.counterfoil.sandbox.replay.SharedInstallation;
import io.counterfoil.sandbox.replay.TestInstallation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The real service, whose database loses its newest entries as a replica that was behind would. One history, told in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WitnessRepairTest {

    private static final int REQUESTS = 12;

    /** An anchor whose receipt is lost is waited for a minute, and then sent again. */
    private static final Duration ANCHORED_WITHIN = Duration.ofMinutes(3);

    private static final int LINES_SHOWN = 3;

    private static final Pattern ANCHORED = Pattern.compile("entries anchored\\s+(\\d+)");

    private static TestInstallation parts;
    private static Path witness;

    /** The first entry of a trail is anchored; what is lost below comes after it. */
    @BeforeAll
    static void recordRequests() throws Exception {
        parts = SharedInstallation.get();
        witness = parts.sandbox().auditWitness();
        assertEquals(401, request());
        try {
            Awaitility.await("an anchor").atMost(ANCHORED_WITHIN).until(() -> anchored() > 0);
        } catch (ConditionTimeoutException none) {
            throw new AssertionError(none.getMessage() + "; the service says: " + ofAnchors(), none);
        }
        for (int i = 0; i < REQUESTS; i++) {
            request();
        }
    }

    private static List<String> ofAnchors() throws IOException {
        try (Stream<String> lines = Files.lines(parts.data().resolve("logs/receivables-service.log"))) {
            return lines.filter(line -> line.contains("anchor"))
                    .limit(LINES_SHOWN)
                    .toList();
        }
    }

    /** Its trail is gone. */
    @AfterAll
    static void stop() {
        SharedInstallation.end();
    }

    /** Of the service's trail, which is told first. */
    private static long anchored() {
        TestInstallation.Answer answer = audit("verify");
        Matcher said = ANCHORED.matcher(answer.out());
        assertTrue(said.find(), answer.toString());
        return Long.parseLong(said.group(1));
    }

    @Test
    @Order(1)
    void aWitnessThatAgreesIsLeftAlone() throws Exception {
        byte[] before = Files.readAllBytes(witness);
        TestInstallation.Answer answer = audit("repair-witness", "--reason", "to see what happens");
        assertEquals(0, answer.exitCode(), answer.toString());
        assertTrue(answer.out().startsWith("The witness is not ahead"), answer.out());
        assertEquals(new String(before), Files.readString(witness));
    }

    @Test
    @Order(2)
    void lostEntriesAreCountedAndNothingIsChangedWithoutAReason() throws Exception {
        lose("entries > (select max(entries) - 3 from records.audit_head)");
        assertEquals(503, request(), "the service writes nothing on a trail that has become shorter");
        String before = Files.readString(witness);
        TestInstallation.Answer answer = audit("repair-witness");
        assertEquals(1, answer.exitCode(), answer.toString());
        assertTrue(answer.out().contains("3 entries are lost"), answer.out());
        assertEquals(before, Files.readString(witness));
    }

    /** A changed entry is evidence: setting the witness back would hide when it happened. */
    @Test
    @Order(3)
    void aTrailThatWasChangedAsWellIsNotRepaired() throws Exception {
        String before = Files.readString(witness);
        change("update records.audit_entry set status = status + 1 where sequence = 2");
        TestInstallation.Answer answer = audit("repair-witness", "--reason", "it must go on");
        change("update records.audit_entry set status = status - 1 where sequence = 2");
        assertEquals(2, answer.exitCode(), answer.toString());
        assertTrue(answer.err().contains("other findings"), answer.err());
        assertEquals(before, Files.readString(witness));
    }

    @Test
    @Order(4)
    void aWitnessThatTheVaultHasNotSealedIsNotRepaired() throws Exception {
        String before = Files.readString(witness);
        char last = before.charAt(before.length() - 2);
        Files.writeString(witness, before.substring(0, before.length() - 2) + (last == '0' ? '1' : '0') + "\n");
        TestInstallation.Answer answer = audit("repair-witness", "--reason", "it must go on");
        Files.writeString(witness, before);
        assertEquals(2, answer.exitCode(), answer.toString());
        assertTrue(answer.err().contains("not sealed"), answer.err());
    }

    @Test
    @Order(5)
    void withAReasonTheServiceGoesOnAndTheLossIsWrittenDown() throws Exception {
        String before = Files.readString(witness);
        TestInstallation.Answer answer = audit("repair-witness", "--reason", "failover to the replica in Kunshan");
        assertEquals(0, answer.exitCode(), answer.toString());
        assertEquals(before, Files.readString(kept()), "the old witness is kept");
        String written = Files.readString(witness.resolveSibling(witness.getFileName() + ".repairs"));
        assertTrue(written.contains("given up: failover to the replica in Kunshan"), written);

        parts.killMinusNine("receivables-service");
        parts.up();
        assertEquals(401, request());
        TestInstallation.Answer verified = audit("verify");
        assertEquals(0, verified.exitCode(), verified.toString());
    }

    @Test
    @Order(6)
    void aLossThatTheChainRemembersIsNotRepaired() throws Exception {
        lose("entries > 0");
        TestInstallation.Answer answer = audit("repair-witness", "--reason", "it must go on");
        assertEquals(2, answer.exitCode(), answer.toString());
        assertTrue(answer.err().contains("other findings"), answer.err());
    }

    private static Path kept() throws IOException {
        try (Stream<Path> files = Files.list(witness.getParent())) {
            List<Path> ahead = files.filter(
                            file -> file.getFileName().toString().contains(".ahead-"))
                    .toList();
            assertEquals(1, ahead.size(), ahead.toString());
            return ahead.get(0);
        }
    }

    private static TestInstallation.Answer audit(String command, Object... options) {
        return parts.run(
                new AuditCommand(),
                Stream.concat(Stream.of(command, "--data", parts.data()), Stream.of(options))
                        .toArray());
    }

    /** Of nobody: it is refused and recorded. */
    private static int request() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(parts.place().service() + "/api/v1/offers/" + UUID.randomUUID() + "/acceptance"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.noBody());
        return PlainHttp.send(request).statusCode();
    }

    /** Heads and entries of the same transactions. */
    private static void lose(String heads) throws SQLException {
        change("delete from records.audit_entry where sequence > coalesce((select max(entries) from records.audit_head"
                + " where not (" + heads + ")), 0); delete from records.audit_head where " + heads);
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = parts.superuser("receivables");
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica; " + sql); // no triggers
        }
    }
}
