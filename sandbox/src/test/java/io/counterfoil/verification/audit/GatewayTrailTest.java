package io.counterfoil.verification.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.ledger.KeyVault;
import io.counterfoil.sandbox.audit.AuditCommand;
import io.counterfoil.sandbox.audit.InstalledTrail;
import io.counterfoil.sandbox.infrastructure.Gateway;
import io.counterfoil.sandbox.replay.Clients;
import io.counterfoil.sandbox.replay.PlainHttp;
import io.counterfoil.sandbox.replay.SharedInstallation;
import io.counterfoil.sandbox.replay.TestInstallation;
import io.counterfoil.verification.progress.HowFar;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The trail of the banks' gateway, as the real gateway wrote it, tampered with by a superuser of its database. What is found in
 * which kind of attack, AuditVerifyFindsTest has in full; here it is shown that this trail is read, with its own seals and witness.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayTrailTest {

    private static final int ENTRIES = 20;
    private static final Duration ANCHORED_WITHIN = Duration.ofMinutes(2);

    private TestInstallation parts;
    private long last;
    private KeyVault vault;
    private List<TrustedHead> witness;

    private interface Attack {
        void on(Statement database) throws SQLException;
    }

    @BeforeAll
    void recordRequests() throws Exception {
        parts = SharedInstallation.get();
        Clients clients = Clients.of(parts);
        clients.api()
                .banks(clients.operator())
                .forEach(card -> clients.enrol(
                        UUID.fromString(card.path("participant").asText()),
                        card.path("name").asText(),
                        "BANK",
                        card.path("signingAddress").asText()));
        for (int i = 0; i < ENTRIES; i++) {
            HttpRequest.Builder withoutToken = HttpRequest.newBuilder(URI.create(parts.sandbox()
                                    .url("banks") + "/banks/bank-a/settlements/" + UUID.randomUUID() + "/execution"))
                    .header("Idempotency-Key", "key-" + i)
                    .POST(HttpRequest.BodyPublishers.noBody());
            assertEquals(401, PlainHttp.send(withoutToken).statusCode());
        }
        vault = parts.sandbox().gatewayVault(Gateway.HOSTED).open();
        witness = Witness.headOf(parts.sandbox().gatewayAuditWitness(Gateway.HOSTED));
        try (Connection connection = parts.superuser("banks");
                Statement database = connection.createStatement();
                ResultSet rows = database.executeQuery("select max(sequence) from records.audit_entry")) {
            rows.next();
            last = rows.getLong(1);
        }
        assertTrue(last >= ENTRIES);
        // What has no bank on the chain yet has no anchor either; it is tried again every minute.
        Awaitility.await("an anchor").atMost(ANCHORED_WITHIN).until(() -> anchored() > 0);
    }

    private long anchored() throws IOException {
        return InstalledTrail.of(parts.sandbox(), Gateway.HOSTED).anchors().stream()
                .mapToLong(TrustedHead::entries)
                .max()
                .orElse(0);
    }

    @Test
    void eachTrailIsReadAndTheCommandSaysWhichIsWhich() throws Exception {
        TestInstallation.Answer answer = audit("verify", "--json");
        assertEquals(0, answer.exitCode(), answer.toString());
        JsonNode report = new ObjectMapper().readTree(answer.out());
        assertTrue(report.path("passed").asBoolean(), answer.out());
        assertEquals("receivables-service", report.at("/trails/0/service").asText());
        JsonNode gateways = report.at("/trails/1");
        assertEquals("bank-gateway", gateways.path("service").asText());
        assertEquals(last, gateways.path("entries").asLong(), answer.out());
        assertEquals(last, gateways.path("witnessedEntries").asLong(), answer.out());
        assertTrue(gateways.path("heads").asInt() > 0, answer.out());
        assertTrue(gateways.path("anchoredEntries").asLong() > 0, "by the key of a bank: " + answer.out());
        assertEquals("bank-b-gateway", report.at("/trails/2/service").asText());
        assertNotEquals(gateways.path("stream"), report.at("/trails/2/stream"));
        String text = audit("verify").out();
        assertTrue(text.contains("Audit trail of bank-gateway, 0x"), text);
    }

    @Test
    void theCommandNamesAChangedEntryOfTheGatewayAndExitsWithOne() throws Exception {
        change("status = status + 1");
        TestInstallation.Answer answer = audit("verify");
        change("status = status - 1");
        assertEquals(1, answer.exitCode(), answer.toString());
        String gateways = answer.out()
                .substring(
                        answer.out().indexOf("Audit trail of bank-gateway"),
                        answer.out().indexOf("Audit trail of bank-b-gateway"));
        assertTrue(gateways.contains("CHANGED entry 7: "), answer.out());
        assertTrue(answer.out().startsWith("Audit trail of receivables-service"), answer.out());
        assertEquals(0, audit("verify").exitCode());
    }

    @Test
    void aChangedEntryIsNamed() throws Exception {
        assertEquals(
                Set.of("CHANGED 5-5"),
                after(database ->
                        database.execute("update records.audit_entry set subject = 'nobody' where sequence = 5")));
    }

    @Test
    void aMissingEntryIsNamed() throws Exception {
        assertEquals(
                Set.of("MISSING 9-9"),
                after(database -> database.execute("delete from records.audit_entry where sequence = 9")));
    }

    @Test
    void anInsertedEntryIsNamedAndSoAreThoseThatMadeRoomForIt() throws Exception {
        Set<String> found = after(database -> {
            database.execute("update records.audit_entry set sequence = sequence + 1000000 where sequence >= 11");
            database.execute("update records.audit_entry set sequence = sequence - 999999 where sequence > 1000000");
            database.execute("create temp table put_in on commit drop as select * from records.audit_entry"
                    + " where sequence = 10");
            database.execute("update put_in set sequence = 11, subject = 'nobody'");
            database.execute("insert into records.audit_entry select * from put_in");
        });
        assertTrue(found.contains("CHANGED 11-11"), found.toString());
        assertTrue(found.contains("RENUMBERED 12-" + (last + 1)), found.toString());
    }

    @Test
    void newestEntriesDeletedTogetherWithTheirHeadsAreNamedByTheGatewaysWitness() throws Exception {
        long left = sealedBefore(last - 4);
        assertEquals(Set.of("CUT_OFF " + (left + 1) + "-" + last), after(database -> cutAfter(left, database)));
    }

    @Test
    void entriesThatTheChainVouchesForAreMissedEvenWhenTheWitnessWasTurnedBack() throws Exception {
        List<TrustedHead> onChain =
                InstalledTrail.of(parts.sandbox(), Gateway.HOSTED).anchors();
        long anchored = onChain.get(0).entries();
        long left = sealedBefore(anchored);
        Set<String> found = after(database -> cutAfter(left, database), onChain);
        assertEquals(Set.of("CUT_OFF " + (left + 1) + "-" + anchored), found);
    }

    private static void cutAfter(long entries, Statement database) throws SQLException {
        database.execute("delete from records.audit_entry where sequence > " + entries);
        database.execute("delete from records.audit_head where entries > " + entries);
    }

    /** A head may seal several entries: who cuts in their midst leaves some without a seal, which is another finding. */
    private long sealedBefore(long entries) throws Exception {
        try (Connection connection = parts.superuser("banks");
                Statement database = connection.createStatement();
                ResultSet rows = database.executeQuery(
                        "select coalesce(max(entries), 0) from records.audit_head where entries < " + entries)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The service's vault must not be able to vouch for the gateway's trail. */
    @Test
    void anotherServicesVaultHasSealedNothingHere() throws Exception {
        try (Connection database = parts.superuser("banks")) {
            database.setAutoCommit(false);
            KeyVault others = parts.sandbox().serviceVault().open();
            TrailReport report =
                    new TrailVerifier(database, TrailOwner.BANK_GATEWAY, others, new HowFar()).verify(List.of());
            assertTrue(kindsAndPlaces(report).contains("FOREIGN 1-" + last), report.toText());
            assertNull(report.commandsWithoutEntry());
        }
    }

    @Test
    void theWitnessOfTheGatewayCanBeLookedAtAndOneOfNobodyCannot() {
        TestInstallation.Answer agrees = audit("repair-witness", "--service", "bank-gateway");
        assertEquals(0, agrees.exitCode(), agrees.toString());
        assertTrue(agrees.out().contains("not ahead of the trail's %,d entries".formatted(last)), agrees.out());
        TestInstallation.Answer nobodys = audit("repair-witness", "--service", "signer");
        assertEquals(2, nobodys.exitCode(), nobodys.toString());
        assertTrue(
                nobodys.err()
                        .contains("--service is one of receivables-service, bank-gateway, bank-b-gateway, not signer"),
                nobodys.err());
    }

    private TestInstallation.Answer audit(String command, String... options) {
        List<Object> arguments = new ArrayList<>(List.of(command, "--data", parts.data()));
        arguments.addAll(List.of(options));
        return parts.run(new AuditCommand(), arguments.toArray());
    }

    private void change(String set) throws SQLException {
        try (Connection connection = parts.superuser("banks");
                Statement database = connection.createStatement()) {
            database.execute("set session_replication_role = replica");
            database.execute("update records.audit_entry set " + set + " where sequence = 7");
        }
    }

    /** In a transaction that the verifier reads in, and that is rolled back. */
    private Set<String> after(Attack attack) throws SQLException {
        return after(attack, witness);
    }

    private Set<String> after(Attack attack, List<TrustedHead> elsewhere) throws SQLException {
        try (Connection connection = parts.superuser("banks");
                Statement database = connection.createStatement()) {
            connection.setAutoCommit(false);
            database.execute("set local session_replication_role = replica"); // no triggers, no foreign keys
            attack.on(database);
            TrailReport report =
                    new TrailVerifier(connection, TrailOwner.BANK_GATEWAY, vault, new HowFar()).verify(elsewhere);
            connection.rollback();
            return kindsAndPlaces(report);
        }
    }

    private static Set<String> kindsAndPlaces(TrailReport report) {
        Set<String> found = new TreeSet<>();
        report.findings().forEach(each -> found.add(each.kind() + " " + each.from() + "-" + each.to()));
        return found;
    }
}
