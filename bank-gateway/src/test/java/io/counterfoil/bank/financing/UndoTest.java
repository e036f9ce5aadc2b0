package io.counterfoil.bank.financing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.bank.hosting.HostedBanks;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bank agrees to undo what it approved, and takes that back. */
@QuarkusTest
class UndoTest extends GatewayTest {

    @Inject
    HostedBanks banks;

    @Inject
    PayoutDecisions decisions;

    @Inject
    EntityManager entities;

    private UUID request;

    @BeforeEach
    void approved() {
        request = UUID.randomUUID();
        String invoice = "INV-" + request;
        Issued issued = consortium.issued(VALUE, BANK_B);
        showRequest(request, issued.root(), invoice);
        String terms = act("quote").statusCode(200).extract().path("termsHash");
        consortium.lock(request, issued.root(), BANK_A, VALUE, new Bytes32(terms), fingerprint(invoice));
        act("approval").statusCode(200);
    }

    private ValidatableResponse act(String act) {
        return bankA("financing-requests/" + request + "/" + act);
    }

    private void supplier(LedgerCommand command) {
        consortium.send(consortium.supplier, command);
    }

    private FinancingState state() {
        return reads.financing(request).orElseThrow().state();
    }

    @Test
    void withTheSupplierItUndoesWhatItApproved() {
        act("undo").statusCode(200).body("state", equalTo("approved")).body("operations.kind", contains("undo-agreed"));
        String once = act("undo").statusCode(200).extract().path("operations[0].transactionHash");
        assertEquals(once, act("undo").extract().path("operations[0].transactionHash"), "agreed once");
        supplier(new LedgerCommand.AgreeToUndo(request, state()));
        assertEquals(FinancingState.UNDONE, state());
        act("undo").statusCode(200).body("state", equalTo("undone"));
        problem(act("payout"), 409, "financing-not-open");
    }

    @Test
    void itTakesItsAgreementBackAndAgreesAnew() {
        act("undo-withdrawal").statusCode(200).body("operations", empty());
        String first = act("undo").extract().path("operations[0].transactionHash");
        act("undo-withdrawal").statusCode(200).body("operations.kind", contains("undo-agreement-withdrawn"));
        assertFalse(reads.financing(request).orElseThrow().bankAgreesToUndo());
        supplier(new LedgerCommand.AgreeToUndo(request, state()));
        assertEquals(FinancingState.APPROVED, state(), "the supplier alone undoes nothing");
        act("undo").statusCode(200).body("state", equalTo("undone"));
        assertNotEquals(first, act("undo").extract().path("operations[0].transactionHash"), "an act of its own");
        problem(act("undo-withdrawal"), 409, "financing-not-open");
    }

    @Test
    void onceThePayoutIsInstructedTheSupplierAgreesFirst() {
        String id = request.toString();
        banks.of(BANK_A).signatures().confirm("payout-instructed", id, id, new LedgerCommand.InstructPayout(request));
        problem(act("undo"), 409, "financing-not-open");
        supplier(new LedgerCommand.AgreeToUndo(request, state()));
        act("undo").statusCode(200).body("state", equalTo("undone"));
    }

    @Test
    void aBankThatHasBegunToPayDoesNotUndoAndOneThatUndoesDoesNotPay() {
        String id = request.toString();
        banks.of(BANK_A).signatures().confirm("payout-instructed", id, id, new LedgerCommand.InstructPayout(request));
        supplier(new LedgerCommand.AgreeToUndo(request, state()));
        assertTrue(decisions.pay(BANK_A, request, 0), "as a payout that stopped before it attested");
        problem(act("undo"), 409, "financing-not-open");
        act("payout").statusCode(200).body("state", equalTo("funded"));
        assertFalse(decisions.letUndo(BANK_A, request, 0, 0));
        assertTrue(decisions.letUndo(BANK_B, request, 0, 0), "of each bank for itself");
    }

    /** On the last day to answer, anybody may undo the financing before the payment is attested. */
    @Test
    void onTheLastDayToAnswerNothingIsPaidForTheFirstTime() {
        String id = request.toString();
        banks.of(BANK_A).signatures().confirm("payout-instructed", id, id, new LedgerCommand.InstructPayout(request));
        LocalDate attestBy =
                Objects.requireNonNull(reads.financing(request).orElseThrow().attestBy());
        consortium.together(new LedgerCommand.Advance(attestBy.plusDays(1)));
        supplier(new LedgerCommand.SayNotReceived(request));
        LocalDate answerBy =
                Objects.requireNonNull(reads.financing(request).orElseThrow().answerBy());
        consortium.together(new LedgerCommand.Advance(answerBy));
        problem(act("payout"), 409, "financing-not-open").body("detail", containsString("nothing is paid any more"));
        assertTrue(decisions.pay(BANK_A, request, 0), "as a payout that stopped before it attested");
        act("payout").statusCode(200).body("state", equalTo("funded"));
    }

    @Test
    void onlyWithoutItsAgreementItPays() {
        String id = request.toString();
        banks.of(BANK_A).signatures().confirm("payout-instructed", id, id, new LedgerCommand.InstructPayout(request));
        assertTrue(decisions.letUndo(BANK_A, request, 0, 0), "as an agreement that is on its way");
        problem(act("payout"), 409, "financing-not-open");
        problem(act("undo-withdrawal"), 503, "outcome-unknown");
        problem(act("payout"), 409, "financing-not-open");
        decidedAMinuteAgo();
        act("undo-withdrawal").statusCode(200);
        act("payout").statusCode(200).body("state", equalTo("funded"));
    }

    @Test
    void whatIsFundedIsNotUndone() {
        act("payout").statusCode(200);
        problem(act("undo"), 409, "financing-not-open");
        problem(act("undo-withdrawal"), 409, "financing-not-open");
    }

    /** One of its people takes an agreement back while another one gives the next. */
    @Test
    void withdrawingAnAgreementLeavesTheNextOneInForce() {
        assertTrue(decisions.letUndo(BANK_A, request, 0, 0));
        assertTrue(decisions.letUndo(BANK_A, request, 0, 1));
        assertFalse(decisions.withdrawUndo(BANK_A, request, 0, 1), "one was taken back, the next one decides");
        assertFalse(decisions.pay(BANK_A, request, 0));
        assertTrue(decisions.withdrawUndo(BANK_A, request, 0, 2));
        assertTrue(decisions.pay(BANK_A, request, 0));
        decidedAMinuteAgo();
        assertTrue(decisions.withdrawUndo(BANK_A, request, 0, 2), "there is none");
        assertFalse(decisions.letUndo(BANK_A, request, 0, 2), "that it pays stands");
        assertTrue(decisions.pay(BANK_A, request, 0), "again, as after a stop");
    }

    private void decidedAMinuteAgo() {
        String earlier = "update bank.payout_decision set decided_at = decided_at - interval '1 minute'"
                + " where financing_id = '" + request + "'";
        assertEquals(
                1,
                QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(earlier).executeUpdate()));
    }
}
