package io.counterfoil.receivables.financing.rest;

import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** POST /financing-requests/{id}/not-received: the bank instructed a payout, and says nothing more. */
@QuarkusTest
class NotReceivedTest extends ServiceTest {

    private Locked locked;
    private String path;
    private LocalDate attestBy;

    @BeforeEach
    void instructed() {
        locked = locked();
        path = "financing-requests/" + locked.request();
        done(new LedgerCommand.ApproveFinancing(locked.request(), locked.terms()));
        done(new LedgerCommand.InstructPayout(locked.request()));
        attestBy = reads.financing(locked.request()).orElseThrow().attestBy();
        assertEquals(reads.today().plusDays(10), attestBy);
        await().untilAsserted(() -> supplier()
                .get("/api/v1/" + path)
                .then()
                .body("state", equalTo("payout-instructed"))
                .body("attestBy", equalTo(attestBy.toString())));
    }

    @Test
    void theSupplierSaysSoAfterTheDaysToAttestAndTheDayUndoesWhatTheBankDoesNotAnswer() {
        problem(post(supplier(), path + "/not-received", "{}"), 409, "not-lapsed");
        problem(post(system(), path + "/end", "{}"), 409, "financing-not-open");
        moveTo(attestBy.plusDays(1));
        post(supplier(), path + "/not-received", "{}").statusCode(200).body("kind", equalTo("say-not-received"));
        LocalDate answerBy = attestBy.plusDays(4);
        await().untilAsserted(
                        () -> supplier().get("/api/v1/" + path).then().body("answerBy", equalTo(answerBy.toString())));
        problem(post(supplier(), path + "/not-received", "{}"), 409, "already-disputed");
        problem(post(system(), path + "/end", "{}"), 409, "not-lapsed");
        moveTo(answerBy);
        assertEquals(FinancingState.PAYOUT_INSTRUCTED, state());
        moveTo(answerBy.plusDays(1));
        assertEquals(FinancingState.UNDONE, state());
        assertEquals(
                consortium.supplier, reads.piece(locked.piece()).orElseThrow().holder());
    }

    @Test
    void theBankAnswersByAttesting() {
        moveTo(attestBy.plusDays(1));
        post(supplier(), path + "/not-received", "{}").statusCode(200);
        done(new LedgerCommand.AttestFunds(locked.request(), new Bytes32(new PaymentReference("N1").hash())));
        moveTo(attestBy.plusDays(9));
        assertEquals(FinancingState.FUNDED, state());
        await().untilAsserted(() -> supplier().get("/api/v1/" + path).then().body("state", equalTo("funded")));
        problem(post(supplier(), path + "/not-received", "{}"), 409, "financing-not-open");
    }

    @Test
    void nobodyElseSaysSo() {
        moveTo(attestBy.plusDays(1));
        UUID other = consortium.secondTier;
        problem(post(consortium.as(other, "supplier"), path + "/not-received", "{}"), 404, "not-found");
        problem(post(consortium.as(consortium.bank, "bank-officer"), path + "/not-received", "{}"), 403, "forbidden");
        problem(post(operator(), path + "/not-received", "{}"), 403, "forbidden");
        assertNull(reads.financing(locked.request()).orElseThrow().answerBy());
    }

    private void moveTo(LocalDate day) {
        post(operator(), "business-date", "{\"date\":\"" + day + "\"}").statusCode(200);
    }

    private void done(LedgerCommand command) {
        assertNull(bankActs(command).failure());
    }

    private FinancingState state() {
        return reads.financing(locked.request()).orElseThrow().state();
    }

    private RequestSpecification supplier() {
        return consortium.as(consortium.supplier, "supplier");
    }

    private RequestSpecification operator() {
        return consortium.as(consortium.operator, "operator");
    }

    private RequestSpecification system() {
        return consortium.as(consortium.operator, "system");
    }
}
