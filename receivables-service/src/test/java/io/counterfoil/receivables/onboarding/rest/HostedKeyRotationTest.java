package io.counterfoil.receivables.onboarding.rest;

import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerRevertedException;
import io.counterfoil.ledger.PieceState;
import io.counterfoil.ledger.Receipt;
import io.counterfoil.ledger.SubmissionOutcome;
import io.counterfoil.ledger.TransactionHash;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Operators replace the keys that lie in the service's vault, while their participants work. */
@QuarkusTest
class HostedKeyRotationTest extends ServiceTest {

    private static final int CALLERS = 4;
    private static final int ROTATIONS = Boolean.getBoolean("counterfoil.full") ? 60 : 6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    DataSource database;

    private String signingAddress(UUID participant) {
        return consortium
                .as(consortium.operator, "operator")
                .get("/api/v1/participants/" + participant)
                .path("signingAddress");
    }

    private String rotate(UUID participant) {
        String old = signingAddress(participant);
        post(consortium.as(consortium.operator, "operator"), "participants/" + participant + "/key", "{}")
                .statusCode(200)
                .body("kind", equalTo("rotate-key"))
                .body("act.state", equalTo("executed"));
        String now = signingAddress(participant);
        assertNotEquals(old, now);
        assertEquals(participant, reads.participantOfKey(now).orElseThrow());
        assertTrue(reads.participantOfKey(old).isEmpty());
        return old;
    }

    private List<String> replacedSince(int earlier) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select transaction_hash from records.replaced_submission order by at offset " + earlier)) {
            List<String> hashes = new ArrayList<>();
            while (rows.next()) {
                hashes.add(rows.getString(1));
            }
            return hashes;
        }
    }

    @Test
    void keysAreReplacedUnderLoadAndNoOperationFailsOrIsDoneTwice() throws SQLException {
        int before = replacedSince(0).size();
        AtomicBoolean stop = new AtomicBoolean();
        Queue<UUID> held = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<Void>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(CompletableFuture.runAsync(() -> {
                while (!stop.get()) {
                    held.add(consortium.held(
                            "100.00")); // signed by the debtor, then by the supplier; each answer is checked
                }
            }));
        }
        try {
            for (int i = 0; i < ROTATIONS; i++) {
                int sofar = held.size();
                await().atMost(PATIENCE).until(() -> held.size() >= sofar + CALLERS || failed(callers));
                assertFalse(failed(callers), "a caller was refused");
                rotate(i % 2 == 0 ? consortium.debtor : consortium.supplier);
            }
        } finally {
            stop.set(true);
        }
        callers.forEach(CompletableFuture::join);

        Set<UUID> distinct = new HashSet<>(held);
        assertEquals(held.size(), distinct.size());
        for (UUID voucher : distinct) {
            assertEquals(PieceState.HELD, reads.piece(voucher).orElseThrow().state());
            consortium
                    .as(consortium.supplier, "supplier")
                    .get("/api/v1/vouchers/" + voucher)
                    .then()
                    .body("state", equalTo("held"));
        }
        List<String> replaced = replacedSince(before);
        System.out.printf(
                "%d vouchers issued and accepted under %d rotations, %d transactions signed again%n",
                held.size(), ROTATIONS, replaced.size());
        assertFalse(replaced.isEmpty(), "no transaction met a replaced key: the load was too small to show anything");
        for (String hash : replaced) {
            Receipt first = serviceLedger.receipt(new TransactionHash(hash)).orElseThrow();
            assertEquals(SubmissionOutcome.State.REVERTED, first.outcome().state());
            assertTrue(first.outcome().unknownSigner().isPresent());
        }
    }

    private static boolean failed(List<CompletableFuture<Void>> callers) {
        return callers.stream().anyMatch(CompletableFuture::isCompletedExceptionally);
    }

    @Test
    void whatIsHeldStaysAndTheOldKeyIsNeverTheParticipantsAgain() {
        UUID voucher = consortium.held("100.00");
        String old = rotate(consortium.supplier);
        consortium.offered(voucher, "40.00");
        consortium
                .as(consortium.supplier, "supplier")
                .get("/api/v1/vouchers/" + voucher)
                .then()
                .body("state", equalTo("held"))
                .body("value.amount", equalTo("60.00"));
        Receipt back = send(serviceLedger, consortium.supplier, new LedgerCommand.RotateKey(consortium.supplier, old));
        LedgerRevertedException refused = back.failure();
        assertEquals("KeyInUse", refused == null ? null : refused.errorName());
    }

    @Test
    void whoseKeyLiesInTheVaultGetsNoOtherAndWhoHoldsItsOwnNamesIt() {
        String foreign = "{\"signingAddress\":\"0x" + "7".repeat(40) + "\"}";
        problem(
                        post(
                                consortium.as(consortium.operator, "operator"),
                                "participants/" + consortium.supplier + "/key",
                                foreign),
                        422,
                        "policy")
                .body("rejections.rule", hasItem("hosted-key"));
        problem(
                        post(
                                consortium.as(consortium.operator, "operator"),
                                "participants/" + consortium.bank + "/key",
                                "{}"),
                        422,
                        "policy")
                .body("rejections.rule", hasItem("own-key"));
    }

    @Test
    void noOperatorSupportsHereWhatWouldTakeAHostedParticipantsKeyAway() {
        UUID second = consortium.enrol("Operator of keys", "OPERATOR", null);
        threshold(2);
        try {
            UUID act = UUID.randomUUID();
            String foreign = "0x" + "8".repeat(40);
            send(
                    serviceLedger,
                    consortium.operator,
                    new LedgerCommand.Support(act, new LedgerCommand.RotateKey(consortium.supplier, foreign)));
            await().atMost(PATIENCE)
                    .until(() -> consortium
                                    .as(second, "operator")
                                    .get("/api/v1/acts/" + act)
                                    .statusCode()
                            == 200);
            problem(post(consortium.as(second, "operator"), "acts/" + act + "/support", "{}"), 422, "policy")
                    .body("rejections.rule", hasItem("hosted-key"));
            assertNotEquals(foreign, signingAddress(consortium.supplier));

            UUID good = UUID.randomUUID();
            String body = "{\"actId\":\"" + good + "\"}";
            String path = "participants/" + consortium.supplier + "/key";
            post(consortium.as(consortium.operator, "operator"), path, body).body("act.state", equalTo("waiting"));
            post(consortium.as(second, "operator"), path, body).body("act.state", equalTo("executed"));
            consortium.held("100.00");
        } finally {
            String body = "{\"operators\":1,\"actId\":\"" + UUID.randomUUID() + "\"}";
            post(consortium.as(consortium.operator, "operator"), "threshold", body)
                    .statusCode(200);
            post(consortium.as(second, "operator"), "threshold", body).statusCode(200);
            assertEquals(1, reads.operatorCounts().threshold());
        }
    }

    private void threshold(int threshold) {
        post(consortium.as(consortium.operator, "operator"), "threshold", "{\"operators\":" + threshold + "}")
                .statusCode(200)
                .body("act.state", not(equalTo("waiting")));
    }
}
