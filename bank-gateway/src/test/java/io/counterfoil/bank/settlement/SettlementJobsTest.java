package io.counterfoil.bank.settlement;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A settlement that was asked for goes on to its end, whoever has it in hands meanwhile and whatever becomes of him. */
@QuarkusTest
class SettlementJobsTest extends GatewayTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    SettlementJobs jobs;

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
        }
        execute(job).statusCode(200).body("state", equalTo("closed"));
        state(job).statusCode(200).body("state", equalTo("closed"));
    }

    /** As kill -9 does it: the database closes what the process had, and nobody waits for a time to pass. */
    @Test
    void aJobIsLetGoWithTheConnectionOfWhoeverHadIt() throws SQLException {
        Issued issued = consortium.issued(VALUE, BANK_A);
        JobId job = new JobId(BANK_A, instructed(issued));
        jobs.add(job, Duration.ofHours(1));
        Claim killed = jobs.claim(job).orElseThrow();
        endSessionsThatHoldRows();
        execute(job).statusCode(200).body("state", equalTo("closed"));
        killed.close();
        awaitPaid(job, issued);
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

    /** In this run that is the one claim of the test. */
    private void endSessionsThatHoldRows() throws SQLException {
        sql("select pg_terminate_backend(pid, 10000) from pg_stat_activity where pid <> pg_backend_pid()"
                + " and state = 'idle in transaction' and query like '%settlement_job%'");
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
