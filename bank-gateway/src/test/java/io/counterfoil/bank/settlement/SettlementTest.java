package io.counterfoil.bank.settlement;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.bank.Surroundings;
import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.PayableState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a bank pays on its debtor's instruction, and what not. */
@QuarkusTest
class SettlementTest extends GatewayTest {

    @Test
    void whatIsInTooManyPiecesIsRefusedBeforeAnythingStopsMoving() {
        Issued issued = consortium.issued(VALUE, BANK_A);
        for (int i = 0; i < Surroundings.PIECES_MAX; i++) {
            consortium.passed(issued.root(), consortium.supplier, consortium.secondTier, 100_00);
        }
        UUID settlement = instructed(issued);
        problem(execute(settlement), 409, "too-many-pieces");
        assertEquals(Optional.empty(), reads.settlement(settlement));
        assertNull(reads.payable(issued.payable()).orElseThrow().settlementId());
    }

    @Test
    void drainedPiecesDoNotCountAndOpenOffersEnd() {
        Issued issued = consortium.issued(VALUE, BANK_A);
        UUID first = consortium.passed(issued.root(), consortium.supplier, consortium.secondTier, VALUE);
        UUID second = consortium.passed(first, consortium.secondTier, consortium.supplier, VALUE);
        UUID offered = consortium.offered(second, consortium.supplier, consortium.secondTier, VALUE);
        execute(instructed(issued)).statusCode(200).body("state", equalTo("closed"));
        assertEquals(
                PayableState.SETTLED,
                reads.payable(issued.payable()).orElseThrow().state());
        assertEquals(VALUE, reads.piece(offered).orElseThrow().redeemed());
    }

    @Test
    void askedAgainItListsWhatItDid() {
        UUID settlement = instructed(consortium.issued(VALUE, BANK_A));
        String done = execute(settlement).statusCode(200).extract().asString();
        assertEquals(done, execute(settlement).statusCode(200).extract().asString());
        assertEquals(done, state(settlement).statusCode(200).extract().asString());
    }

    @Test
    void whatTheDebtorTookBackIsNotPaid() {
        Issued issued = consortium.issued(VALUE, BANK_A);
        UUID settlement = UUID.randomUUID();
        platform.showSettlement(BANK_A, settlement, issued.payable(), money(VALUE), "withdrawn");
        problem(execute(settlement), 409, "settlement-refused");
        assertEquals(Optional.empty(), reads.settlement(settlement));
        problem(state(settlement), 409, "settlement-refused");
    }

    @Test
    void whatTheDebtorTookBackTooLateIsPaid() {
        Issued issued = consortium.issued(VALUE, BANK_A);
        UUID settlement = instructed(issued);
        execute(settlement).statusCode(200);
        platform.showSettlement(BANK_A, settlement, issued.payable(), money(VALUE), "withdrawn");
        execute(settlement).statusCode(200).body("state", equalTo("closed"));
    }

    @Test
    void whatWasEndedAfterItsLastDayIsNotPaid() {
        Issued issued = consortium.issued(VALUE, BANK_A);
        UUID settlement = instructed(issued);
        LedgerCommand.Settle opened = new LedgerCommand.Settle(
                issued.payable(),
                settlement,
                VALUE,
                new Bytes32(new PaymentReference("payment of " + issued.payable()).hash()));
        banks.of(BANK_A)
                .signatures()
                .confirm("settlement-opened", settlement.toString(), settlement.toString(), opened);
        consortium.together(new LedgerCommand.Advance(
                reads.settlement(settlement).orElseThrow().lastDay().plusDays(1)));
        consortium.send(consortium.supplier, new LedgerCommand.ExpireSettlement(settlement));
        problem(execute(settlement), 409, "settlement-expired");
        problem(state(settlement), 409, "settlement-expired");
        assertEquals(VALUE, reads.payable(issued.payable()).orElseThrow().live());
    }

    @Test
    void anInstructionToAnotherBankIsNotFound() {
        UUID settlement = instructed(consortium.issued(VALUE, BANK_A));
        problem(
                post(as(BANK_B, "bank-system"), "/banks/bank-b/settlements/" + settlement + "/execution"),
                404,
                "not-found");
        problem(state(UUID.randomUUID()), 404, "not-found");
    }

    private ValidatableResponse execute(UUID settlement) {
        return bankA("settlements/" + settlement + "/execution");
    }

    private ValidatableResponse state(UUID settlement) {
        return as(BANK_A, "bank-officer")
                .get("/banks/bank-a/settlements/" + settlement + "/execution")
                .then();
    }
}
