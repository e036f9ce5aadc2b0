package io.counterfoil.bank.settlement;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.bank.settlement.SettlementJobs.Claim;
import io.counterfoil.bank.settlement.SettlementJobs.JobId;
import io.counterfoil.bank.settlement.SettlementJobs.State;
import io.counterfoil.ledger.LedgerSettlement;
import io.counterfoil.ledger.PayableState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A settlement that was asked for goes on to its end, whoever has it in hands meanwhile and whatever becomes of him. */
@QuarkusTest
class SettlementJobsTest extends GatewayTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration LEASE = Duration.ofSeconds(15);

    @Inject
    SettlementJobs jobs;

    @Inject
    ExecuteSettlement executeSettlement;

    @Inject
    DataSource database;

    @Test
    void whatAnEarlierProcessLeftOpenIsTakenUpWithoutBeingAskedFor() {
        Issued issued = consortium.issued(VALUE, BANK_A);
        JobId job = new JobId(BANK_A, instructed(issued));
        jobs.add(job, Duration.ZERO);
        awaitPaid(job, issued);
    }

    @Test
    void whatAnotherInstanceHasInHandIsNotExecutedASecondTime() {
        Issued issued = consortium.issued(VALUE, BANK_A);
        JobId job = new JobId(BANK_A, instructed(issued));
        jobs.add(job, Duration.ofHours(1));
        try (Claim other = jobs.claim(job).orElseThrow()) {
            assertEquals(0, other.failures());
            execute(job)
                    .statusCode(202)
                    .body("state", equalTo("pending"))
                    .header("Location", endsWith("/banks/bank-a/settlements/" + job.settlement() + "/execution"));
            state(job).statusCode(200).body("state", equalTo("pending"));
            assertEquals(Optional.empty(), reads.settlement(job.settlement()));
            assertTrue(jobs.claim(job).isEmpty());
            await().during(LEASE.plusSeconds(2))
                    .atMost(LONG)
                    .until(() -> jobs.claim(job).isEmpty());
            other.requireHeld();
        }
        execute(job).statusCode(200).body("state", equalTo("closed"));
        state(job).statusCode(200).body("state", equalTo("closed"));
    }

    /** As when a process is gone, or stands still for too long. */
    @Test
    void aJobIsTakenOverWhenItsLeaseHasLapsedAndWhoeverHadItStops() throws SQLException {
        Issued issued = consortium.issued(VALUE, BANK_A);
        JobId job = new JobId(BANK_A, instructed(issued));
        jobs.add(job, Duration.ofHours(1));
        Claim late = jobs.claim(job).orElseThrow();
        sql("update bank.settlement_job set held_until = now() where settlement_id = '" + job.settlement() + "'");
        execute(job).statusCode(200).body("state", equalTo("closed"));
        await().atMost(LONG).untilAsserted(() -> assertThrows(ClaimLostException.class, late::requireHeld));
        late.failed("it does not know that another has ended it", Duration.ZERO);
        late.close();
        awaitPaid(job, issued);
    }

    @Test
    void aLostClaimEndsTheExecutionBeforeItsNextStep() {
        Issued issued = consortium.issued(VALUE, BANK_A);
        UUID settlement = instructed(issued);
        ClaimLostException lost = new ClaimLostException("another has it");
        assertEquals(
                lost,
                assertThrows(
                        ClaimLostException.class,
                        () -> executeSettlement.execute(banks.of(BANK_A), settlement, () -> {
                            throw lost;
                        })));
        assertEquals(Optional.empty(), reads.settlement(settlement));
        AtomicInteger steps = new AtomicInteger();
        assertThrows(
                ClaimLostException.class,
                () -> executeSettlement.execute(banks.of(BANK_A), settlement, () -> {
                    if (steps.incrementAndGet() == 2) {
                        throw lost;
                    }
                }));
        LedgerSettlement opened = reads.settlement(settlement).orElseThrow();
        assertTrue(opened.open());
        assertEquals(0, opened.redeemedPieces());
        execute(new JobId(BANK_A, settlement)).statusCode(200).body("state", equalTo("closed"));
    }

    @Test
    void whatCannotGoOnNowIsTriedAgain() {
        Issued issued = consortium.issued(VALUE, BANK_A);
        JobId job = new JobId(BANK_A, instructed(issued));
        platform.isThere(false);
        jobs.add(job, Duration.ZERO);
        await().atMost(LONG).until(() -> failures(job) > 0);
        assertInstanceOf(State.Open.class, jobs.state(job).orElseThrow());
        platform.isThere(true);
        awaitPaid(job, issued);
    }

    @Test
    void whatIsRefusedWaitsUntilSomebodyAsksAgain() {
        Issued issued = consortium.issued(VALUE, BANK_A);
        JobId job = new JobId(BANK_A, UUID.randomUUID());
        platform.showSettlement(BANK_A, job.settlement(), issued.payable(), money(VALUE), "withdrawn");
        jobs.add(job, Duration.ZERO);
        await().atMost(LONG).until(() -> jobs.state(job).orElseThrow() instanceof State.Refused);
        platform.showSettlement(BANK_A, job.settlement(), issued.payable(), money(VALUE), "instructed");
        problem(state(job), 409, "settlement-refused");
        execute(job).statusCode(200).body("state", equalTo("closed"));
        assertInstanceOf(State.Done.class, jobs.state(job).orElseThrow());
    }

    private void awaitPaid(JobId job, Issued issued) {
        await().atMost(LONG).until(() -> jobs.state(job).orElseThrow() instanceof State.Done);
        LedgerSettlement settlement = reads.settlement(job.settlement()).orElseThrow();
        assertEquals(VALUE, settlement.paid());
        assertEquals(
                PayableState.SETTLED,
                reads.payable(issued.payable()).orElseThrow().state());
    }

    private ValidatableResponse execute(JobId job) {
        return bankA("settlements/" + job.settlement() + "/execution");
    }

    private ValidatableResponse state(JobId job) {
        return as(BANK_A, "bank-officer")
                .get("/banks/bank-a/settlements/" + job.settlement() + "/execution")
                .then();
    }

    private int failures(JobId job) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select failures from bank.settlement_job where settlement_id = ?")) {
            select.setObject(1, job.settlement());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
