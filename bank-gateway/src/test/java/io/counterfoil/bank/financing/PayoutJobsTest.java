package io.counterfoil.bank.financing;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.bank.financing.PayoutJobs.Claim;
import io.counterfoil.bank.financing.PayoutJobs.ClaimLostException;
import io.counterfoil.bank.financing.PayoutJobs.JobId;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A payout that was asked for goes on to its end, whoever has it in hand meanwhile and whatever becomes of him. */
@QuarkusTest
class PayoutJobsTest extends GatewayTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    PayoutJobs jobs;

    @Inject
    FinancingDesk desk;

    @Inject
    PayoutDecisions decisions;

    @Inject
    RecordedPayments payments;

    @Inject
    DataSource database;

    private UUID request;
    private JobId job;

    @BeforeEach
    void approved() {
        request = UUID.randomUUID();
        job = new JobId(BANK_A, request);
        String invoice = "INV-" + request;
        Issued issued = consortium.issued(VALUE, BANK_B);
        showRequest(request, issued.root(), invoice);
        String terms = act("quote").statusCode(200).extract().path("termsHash");
        consortium.lock(request, issued.root(), BANK_A, VALUE, new Bytes32(terms), fingerprint(invoice));
        act("approval").statusCode(200);
    }

    /** As after a stop: before the first step, before the money was paid, and after it was. */
    @Test
    void wherePayingStoppedItGoesOnByItself() throws SQLException {
        jobs.ask(job, 0);
        stopsAt(1);
        assertEquals(FinancingState.APPROVED, state());
        stopsAt(2);
        assertEquals(FinancingState.PAYOUT_INSTRUCTED, state());
        assertEquals(List.of(), payments.of(request));
        stopsAt(2); // the instruction is there already: before it attests
        assertEquals(List.of(0), payments.of(request));
        assertTrue(decisions.pays(BANK_A, request, 0));
        due();
        awaitState("done");
        assertEquals(FinancingState.FUNDED, state());
        act("payout")
                .statusCode(200)
                .body("state", equalTo("funded"))
                .body("operations.kind", contains("payout-instructed", "funds-attested"));
        assertEquals(2, acts());
    }

    @Test
    void whatAnotherInstanceHasInHandIsNotPaidASecondTime() throws SQLException {
        jobs.ask(job, 0);
        Claim other = jobs.claim(job).orElseThrow();
        act("payout").statusCode(200).body("state", equalTo("approved")).body("operations", empty());
        assertEquals(Optional.empty(), jobs.claim(job));
        assertEquals(FinancingState.APPROVED, state());
        assertEquals(0, acts());
        assertEquals(List.of(), payments.of(request));
        other.requireHeld();
        other.failed("the test gives it back", 0);
        awaitState("done");
        assertEquals(2, acts());
        assertEquals(List.of(0), payments.of(request));
    }

    /** As after a stop between the attestation and the end of the job: the money came back, and nobody asked to pay again. */
    @Test
    void aJobThatWasLeftOpenDoesNotPayAgainWhatCameBack() throws SQLException {
        act("payout").statusCode(200).body("state", equalTo("funded"));
        sql("update bank.payout_job set state = 'open', due_at = now() + interval '1 hour' where financing_id = '"
                + request + "'");
        as(BANK_A, "bank-system")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body("{\"paymentReference\":\"sandbox payout " + request + "\"}")
                .post("/banks/bank-a/financing-requests/" + request + "/payout-return")
                .then()
                .statusCode(200)
                .body("state", equalTo("payout-instructed"));
        due();
        awaitState("done");
        assertEquals(FinancingState.PAYOUT_INSTRUCTED, state());
        assertEquals(List.of(0), payments.of(request));
        act("payout").statusCode(200).body("state", equalTo("funded"));
        assertEquals(List.of(0, 1), payments.of(request));
    }

    @Test
    void whoseLeaseHasLapsedDoesNothingMore() throws SQLException {
        jobs.ask(job, 0);
        Claim late = jobs.claim(job).orElseThrow();
        sql("update bank.payout_job set held_until = now() where financing_id = '" + request + "'");
        assertThrows(ClaimLostException.class, late::requireHeld);
        act("payout").statusCode(200).body("state", equalTo("funded"));
        late.failed("it does not know that another has ended it", 0);
        late.refused("nor this");
        assertEquals("done", jobState());
    }

    @Test
    void whatIsRefusedWaitsUntilSomebodyAsksAgain() throws SQLException {
        instructed();
        assertTrue(decisions.letUndo(BANK_A, request, 0, 0));
        problem(act("payout"), 409, "financing-not-open");
        assertEquals("refused", jobState());
        sql("delete from bank.payout_decision where financing_id = '" + request + "'");
        act("payout").statusCode(200).body("state", equalTo("funded"));
        assertEquals("done", jobState());
    }

    /** The chain takes nothing of a bank that is suspended; what it has paid is attested once it is reinstated. */
    @Test
    void whatMayBePaidIsAttestedAsSoonAsTheChainTakesIt() throws SQLException {
        instructed();
        assertTrue(decisions.pay(BANK_A, request, 0), "as a payout that stopped before it attested");
        consortium.together(new LedgerCommand.Suspend(BANK_A));
        try {
            problem(act("payout"), 409, "ledger-refused");
            assertEquals("open", jobState());
            await().atMost(LONG).until(() -> failures() > 1);
            assertEquals(FinancingState.PAYOUT_INSTRUCTED, state());
        } finally {
            consortium.together(new LedgerCommand.Reinstate(BANK_A));
        }
        awaitState("done");
        assertEquals(FinancingState.FUNDED, state());
    }

    @Test
    void whatTheChainRefusesBeforeAnythingIsPaidIsNotTriedAgain() throws SQLException {
        consortium.together(new LedgerCommand.Suspend(BANK_A));
        try {
            problem(act("payout"), 409, "ledger-refused");
        } finally {
            consortium.together(new LedgerCommand.Reinstate(BANK_A));
        }
        assertEquals("refused", jobState());
        assertEquals(FinancingState.APPROVED, state());
    }

    private void instructed() {
        String id = request.toString();
        banks.of(BANK_A).signatures().confirm("payout-instructed", id, id, new LedgerCommand.InstructPayout(request));
    }

    /** @param step before which it stops */
    private void stopsAt(int step) {
        AtomicInteger steps = new AtomicInteger();
        assertThrows(
                ClaimLostException.class,
                () -> desk.payOut(banks.of(BANK_A), request, 0, () -> {
                    if (steps.incrementAndGet() == step) {
                        throw new ClaimLostException(job);
                    }
                }));
    }

    private void due() throws SQLException {
        sql("update bank.payout_job set due_at = now() where financing_id = '" + request + "'");
    }

    private void awaitState(String state) {
        await().atMost(LONG).until(() -> jobState().equals(state));
    }

    private String jobState() throws SQLException {
        return text("select state from bank.payout_job where financing_id = '" + request + "'");
    }

    private int failures() throws SQLException {
        return Integer.parseInt(text("select failures from bank.payout_job where financing_id = '" + request + "'"));
    }

    /** Transactions of the payout that the chain has. */
    private int acts() throws SQLException {
        return Integer.parseInt(text("select count(*) from bank.submission where state = 'CONFIRMED'"
                + " and (idempotency_key like 'payout-instructed:" + request + "%'"
                + " or idempotency_key like 'funds-attested:" + request + "%')"));
    }

    private ValidatableResponse act(String act) {
        return bankA("financing-requests/" + request + "/" + act);
    }

    private FinancingState state() {
        return reads.financing(request).orElseThrow().state();
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
