package io.counterfoil.sandbox.portal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.sandbox.replay.SharedInstallation;
import io.counterfoil.sandbox.replay.TestInstallation;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The four processes on the real parts: each act on the ledger moves its case, also when the workflow is killed meanwhile. */
class CasesFollowTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String AMOUNT = "4000.00";
    private static final String BANK = "bank-a";
    private static final boolean FULL = Boolean.getBoolean("counterfoil.full");
    private static final int CASES = FULL ? 2_000 : 60;
    private static final int AT_ONCE = 8;
    private static final int KILLS = FULL ? 20 : 2;
    /** Cases that end between two kills, at most. */
    private static final int BETWEEN = FULL ? 40 : 10;

    private static TestInstallation parts;
    private static Trade trade;
    private static Cases cases;

    @BeforeAll
    static void start() throws IOException {
        parts = SharedInstallation.get();
        trade = Trade.of(parts.sandbox());
        trade.makeRoom();
        cases = new Cases(parts);
    }

    @Test
    void aVoucherLivesThroughAllFourProcesses() {
        String invoice = "CASE-" + ThreadLocalRandom.current().nextInt(1_000_000);
        String payable = trade.recorded(invoice, AMOUNT);
        stands("consent", "confirmation", payable, payable);
        String voucher = trade.confirmed(payable);
        stands("accept", "confirmation", payable, payable);
        trade.accepted(voucher);
        stands("held", "confirmation", payable, payable);
        stands("first", "liquidation", payable, payable);

        String piece = trade.passedOn(voucher, "1000.00");
        stands("accept", "circulation", payable, piece);
        trade.acceptedBySecondTier(piece);
        stands("held", "circulation", payable, piece);

        String request = trade.asked(voucher, invoice, "3000.00", BANK);
        stands("verify", "financing", payable, request);
        trade.quoted(request, BANK);
        stands("choose", "financing", payable, request);
        trade.quoteTaken(request);
        stands("approve", "financing", payable, request);
        trade.approved(BANK, request);
        stands("register", "financing", payable, request);
        trade.paidOut(BANK, request);
        stands("money", "financing", payable, request);

        String settlement = trade.instructed(payable, AMOUNT, "payment of " + invoice);
        stands("money", "liquidation", payable, payable);
        trade.executed(settlement);
        stands("settled", "liquidation", payable, payable);
        assertEquals(0, cases.incidents(), "incidents");
    }

    @Test
    void peopleActThroughTheirTasks() {
        String payable = trade.recorded("TASK-" + ThreadLocalRandom.current().nextInt(1_000_000), AMOUNT);
        stands("consent", "confirmation", payable, payable);
        JsonNode consent = cases.task(trade.checker(), payable, "consent");
        assertEquals(404, cases.act(trade.supplier(), consent, "confirmation").statusCode(), "another's task");
        assertEquals(200, cases.act(trade.checker(), consent, "confirmation").statusCode());
        stands("accept", "confirmation", payable, payable);
        JsonNode accept = cases.task(trade.supplier(), payable, "accept");
        assertTrue(accept.hasNonNull("dueOn"), accept.toString());
        assertEquals(200, cases.act(trade.supplier(), accept, "acceptance").statusCode());
        stands("held", "confirmation", payable, payable);
        assertEquals(200, cases.act(trade.supplier(), accept, "acceptance").statusCode(), "the same act, asked again");
        assertEquals(404, cases.act(trade.supplier(), accept, "decline").statusCode(), "the task is done");
    }

    @Test
    void whatHappensWhileTheWorkflowIsDownIsMadeUpFor() throws IOException {
        String invoice = "DOWN-" + ThreadLocalRandom.current().nextInt(1_000_000);
        String payable = trade.recorded(invoice, AMOUNT);
        parts.killMinusNine("workflow");
        trade.accepted(trade.confirmed(payable));
        parts.up();
        stands("held", "confirmation", payable, payable);
        stands("first", "liquidation", payable, payable);
        assertEquals(0, cases.incidents(), "incidents");
    }

    @Test
    void manyCasesEndAlsoWhenTheWorkflowIsKilledMeanwhile() throws Exception {
        long before = ended();
        Thread killer = new Thread(this::kill, "killer");
        killer.start();
        long begun = System.nanoTime();
        ExecutorService suppliers = Executors.newFixedThreadPool(AT_ONCE);
        for (int i = 0; i < CASES; i++) {
            String invoice = "MANY-" + ThreadLocalRandom.current().nextInt(1_000_000_000) + "-" + i;
            suppliers.execute(() -> trade.held(invoice, AMOUNT));
        }
        suppliers.shutdown();
        assertTrue(suppliers.awaitTermination(LONG.multipliedBy(FULL ? 10 : 2).toMillis(), TimeUnit.MILLISECONDS));
        killer.join();
        await("all confirmations are over").atMost(LONG).until(() -> ended() == before + CASES);
        System.out.printf(
                "CasesFollowTest: %d confirmations, workflow killed %d times, all over after %d s%n",
                CASES, KILLS, (System.nanoTime() - begun) / 1_000_000_000);
        assertEquals(
                0,
                parts.countIn(
                        "workflow",
                        "select count(*) from (select business_key from workflow.case_file group by process, business_key"
                                + " having count(*) > 1) twice"),
                "cases of one payable");
        assertEquals(0, cases.incidents(), "incidents");
    }

    private static long ended() throws SQLException {
        return parts.countIn(
                "workflow",
                "select count(*) from workflow.case_file where process = 'confirmation' and outcome = 'held'");
    }

    private void kill() {
        try {
            for (int i = 0; i < KILLS; i++) {
                long known = ended();
                await().atMost(LONG)
                        .until(() ->
                                ended() > known + ThreadLocalRandom.current().nextInt(BETWEEN));
                parts.killMinusNine("workflow");
                parts.up();
            }
        } catch (IOException | SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void stands(String where, String process, String payable, String key) {
        await(process + " of " + key)
                .atMost(LONG)
                .untilAsserted(() -> assertEquals(where, cases.stands(process, payable, key)));
    }
}
