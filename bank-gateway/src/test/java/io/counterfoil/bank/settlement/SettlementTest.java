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
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a bank pays on its debtor's instruction, and what not. */
@QuarkusTest
class SettlementTest extends GatewayTest {

    @Inject
    UsedPayments used;

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
    void onePaymentOfADebtorIsUsedForOneInstructionWhateverThePayable() {
        Issued first = consortium.issued(VALUE, BANK_A);
        Issued second = consortium.issued(VALUE, BANK_A);
        String reference = "one payment " + first.payable();
        execute(paidWith(first, reference)).statusCode(200).body("state", equalTo("closed"));
        UUID again = paidWith(second, reference);
        problem(execute(again), 409, "payment-used");
        assertEquals(Optional.empty(), reads.settlement(again), "nothing was opened");
        problem(state(again), 409, "payment-used");
        execute(paidWith(second, reference + ", another")).statusCode(200).body("state", equalTo("closed"));
    }

    @Test
    void aPaymentIsFreeAgainWhenItsSettlementExpiredOrWasWithdrawnBeforeItWasOpened() {
        Issued issued = consortium.issued(VALUE, BANK_A);
        Issued other = consortium.issued(VALUE, BANK_A);
        String reference = "free again " + issued.payable();
        UUID expires = paidWith(issued, reference);
        Bytes32 hash = new Bytes32(new PaymentReference(reference).hash());
        used.use(BANK_A, consortium.debtor, hash, expires);
        open(issued, expires, hash);
        problem(execute(paidWith(other, reference)), 409, "payment-used");
        consortium.together(new LedgerCommand.Advance(
                reads.settlement(expires).orElseThrow().lastDay().plusDays(1)));
        consortium.send(consortium.supplier, new LedgerCommand.ExpireSettlement(expires));
        execute(paidWith(other, reference)).statusCode(200).body("state", equalTo("closed"));

        String never = "never opened " + issued.payable();
        UUID withdrawn = UUID.randomUUID();
        platform.showSettlement(BANK_A, withdrawn, issued.payable(), money(VALUE), "withdrawn", never);
        used.use(BANK_A, consortium.debtor, new Bytes32(new PaymentReference(never).hash()), withdrawn);
        execute(paidWith(issued, never)).statusCode(200).body("state", equalTo("closed"));
    }

    @Test
    void whatAnotherBankLeftIsGoneOnWithFromTheChain() {
        Issued issued = consortium.issued(VALUE, BANK_B);
        UUID visited = consortium.passed(issued.root(), consortium.supplier, consortium.secondTier, 333_33);
        consortium.passed(issued.root(), consortium.supplier, consortium.secondTier, 111_11);
        String reference = "left " + issued.payable();
        UUID settlement = UUID.randomUUID();
        long payment = 700_01;
        platform.showSettlement(BANK_A, settlement, issued.payable(), money(payment), "open", reference);
        Bytes32 hash = new Bytes32(new PaymentReference(reference).hash());
        by(
                BANK_B,
                "settlement-opened",
                settlement,
                new LedgerCommand.Settle(issued.payable(), settlement, payment, hash));
        long share = payment * 333_33 / VALUE + 1; // rounded up: the others are rounded down
        by(
                BANK_B,
                "pieces-redeemed",
                settlement,
                new LedgerCommand.Redeem(settlement, List.of(visited), List.of(share), 0, hash));
        problem(execute(settlement), 409, "ledger-refused"); // it is the other bank's
        consortium.together(new LedgerCommand.Advance(
                reads.settlement(settlement).orElseThrow().lastDay().plusDays(1)));
        consortium.together(new LedgerCommand.ChangePayingBank(issued.payable(), BANK_A));
        execute(settlement).statusCode(200).body("state", equalTo("closed"));
        assertEquals(payment, reads.settlement(settlement).orElseThrow().paid());
        assertEquals(
                VALUE - payment, reads.payable(issued.payable()).orElseThrow().live());
        execute(settlement).statusCode(200).body("state", equalTo("closed"));
    }

    @Test
    void whatTheOperatorsClosedIsNotPaidOn() {
        Issued issued = consortium.issued(VALUE, BANK_A);
        UUID visited = consortium.passed(issued.root(), consortium.supplier, consortium.secondTier, 400_00);
        UUID settlement = instructed(issued);
        Bytes32 hash = new Bytes32(new PaymentReference("payment of " + issued.payable()).hash());
        open(issued, settlement, hash);
        by(
                BANK_A,
                "pieces-redeemed",
                settlement,
                new LedgerCommand.Redeem(settlement, List.of(visited), List.of(400_00L), 0, hash));
        consortium.together(new LedgerCommand.Advance(
                reads.settlement(settlement).orElseThrow().lastDay().plusDays(1)));
        consortium.together(new LedgerCommand.CloseSettlement(settlement));
        problem(execute(settlement), 409, "settlement-refused");
        assertEquals(600_00, reads.payable(issued.payable()).orElseThrow().live());
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

    private UUID paidWith(Issued issued, String reference) {
        UUID settlement = UUID.randomUUID();
        platform.showSettlement(BANK_A, settlement, issued.payable(), money(VALUE), "instructed", reference);
        return settlement;
    }

    private void open(Issued issued, UUID settlement, Bytes32 paymentRef) {
        by(
                BANK_A,
                "settlement-opened",
                settlement,
                new LedgerCommand.Settle(issued.payable(), settlement, VALUE, paymentRef));
    }

    private void by(UUID bank, String kind, UUID settlement, LedgerCommand command) {
        banks.of(bank).signatures().confirm(kind, "test " + settlement, settlement.toString(), command);
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
