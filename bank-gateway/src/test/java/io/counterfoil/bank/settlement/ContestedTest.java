package io.counterfoil.bank.settlement;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.PayableState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bank A has approved half of what bank B settles: two may turn out to be whose that half is. */
@QuarkusTest
class ContestedTest extends GatewayTest {

    private static final long HALF = VALUE / 2;

    @Inject
    KeptShares kept;

    private Issued issued;
    private UUID half;
    private UUID request;
    private UUID piece;
    private UUID settlement;

    @BeforeEach
    void approvedByTheOtherBank() {
        issued = consortium.issued(VALUE, BANK_B);
        half = consortium.passed(issued.root(), consortium.supplier, consortium.secondTier, HALF);
        request = UUID.randomUUID();
        String invoice = "INV-" + request;
        showRequest(BANK_A, request, issued.root(), money(HALF), invoice(invoice));
        String terms = act("quote").statusCode(200).extract().path("termsHash");
        consortium.lock(request, issued.root(), BANK_A, HALF, new Bytes32(terms), fingerprint(invoice));
        act("approval").statusCode(200);
        piece = reads.financing(request).orElseThrow().pieceId();
        assertEquals(HALF, reads.piece(half).orElseThrow().value());
        settlement = UUID.randomUUID();
        platform.showSettlement(BANK_B, settlement, issued.payable(), money(VALUE), "instructed");
    }

    @Test
    void itsShareIsKeptApartAndPaidToTheBankOnceItHasPaid() {
        settled();
        assertEquals(HALF, contested());
        act("payout").statusCode(200);
        assertEquals(
                FinancingState.FUNDED, reads.financing(request).orElseThrow().state());
        await().until(() -> contested() == 0);
        assertEquals(0, share());
    }

    @Test
    void itsShareIsPaidToTheSupplierOnceTheFinancingIsUndone() {
        settled();
        act("undo").statusCode(200);
        consortium.send(
                consortium.supplier,
                new LedgerCommand.AgreeToUndo(
                        request, reads.financing(request).orElseThrow().state()));
        assertEquals(
                FinancingState.UNDONE, reads.financing(request).orElseThrow().state());
        assertEquals(consortium.supplier, reads.piece(piece).orElseThrow().holder());
        await().until(() -> contested() == 0);
        assertEquals(0, share());
    }

    @Test
    void whatIsDecidedBeforeItsBatchIsPaidWithTheOthers() {
        act("undo").statusCode(200);
        consortium.send(
                consortium.supplier,
                new LedgerCommand.AgreeToUndo(
                        request, reads.financing(request).orElseThrow().state()));
        settled();
        assertEquals(0, contested());
    }

    @Test
    void whatTheBankBeforeKeptApartIsPaidByTheOneThatGoesOn() {
        keptApartAndLeftByTheOther();
        paysFromNow(BANK_A);
        platform.showSettlement(BANK_A, settlement, issued.payable(), money(VALUE), "open");
        bankA("settlements/" + settlement + "/execution").statusCode(200).body("state", equalTo("closed"));
        assertEquals(HALF, contested());
        consortium.send(consortium.supplier, new LedgerCommand.UndoFinancing(request)); // its days to pay are over
        await().until(() -> contested() == 0);
        assertEquals(0, share());
    }

    /** The operators name bank A after bank B had settled half, and kept a share apart. */
    @Test
    void whatAClosedSettlementKeptApartIsPaidByTheBankThatPaysNow() {
        halfSettledAndOverdue();
        paysFromNow(BANK_A);
        platform.showPaid(BANK_A, issued.payable());
        platform.showShare(BANK_A, settlement, half, "paid");
        platform.showShare(BANK_A, settlement, piece, "contested"); // the settlement's page shows this one
        await().until(() -> kept.of(BANK_A, issued.payable()).size() == 1);
        consortium.send(consortium.supplier, new LedgerCommand.UndoFinancing(request));
        await().until(() -> contested() == 0);
        assertEquals(0, share());
        await().until(() -> kept.of(BANK_A, issued.payable()).isEmpty()
                && kept.of(BANK_B, issued.payable()).isEmpty());
    }

    @Test
    void whatTheOperatorsClosedBeforeTheNewBankDidAnythingIsPaidByThatOne() {
        keptApartAndLeftByTheOther();
        paysFromNow(BANK_A);
        pastTheLastDay();
        consortium.together(new LedgerCommand.CloseSettlement(settlement));
        assertEquals(HALF, contested());
        platform.showPaid(BANK_A, issued.payable());
        platform.showShare(BANK_A, settlement, piece, "contested");
        consortium.send(consortium.supplier, new LedgerCommand.UndoFinancing(request));
        await().until(() -> contested() == 0);
        assertEquals(0, share());
    }

    @Test
    void aBankThatComesBackPaysWhatItHadKeptApart() {
        halfSettledAndOverdue();
        paysFromNow(BANK_A); // which does nothing
        consortium.send(consortium.supplier, new LedgerCommand.UndoFinancing(request));
        await().during(Duration.ofSeconds(2))
                .until(() -> kept.of(BANK_B, issued.payable()).size() == 1);
        assertEquals(HALF / 2, contested());
        paysFromNow(BANK_B);
        await().until(() -> contested() == 0);
        assertEquals(0, share());
    }

    private void keptApartAndLeftByTheOther() {
        Bytes32 paid = new Bytes32(new PaymentReference("payment of " + issued.payable()).hash());
        byTheOther("settlement-opened", new LedgerCommand.Settle(issued.payable(), settlement, VALUE, paid));
        byTheOther("pieces-redeemed", new LedgerCommand.Redeem(settlement, List.of(piece), List.of(HALF), HALF, paid));
        assertEquals(HALF, contested());
        pastTheLastDay();
    }

    private void pastTheLastDay() {
        consortium.together(new LedgerCommand.Advance(
                reads.settlement(settlement).orElseThrow().lastDay().plusDays(1)));
    }

    private void halfSettledAndOverdue() {
        platform.showSettlement(BANK_B, settlement, issued.payable(), money(HALF), "instructed");
        post(as(BANK_B, "bank-system"), "/banks/bank-b/settlements/" + settlement + "/execution")
                .statusCode(200)
                .body("state", equalTo("closed"));
        assertEquals(HALF / 2, contested());
        LocalDate late = reads.payable(issued.payable()).orElseThrow().dueOn().plusDays(1);
        while (reads.today().isBefore(late)) {
            LocalDate step = reads.today().plusDays(reads.dateStepMax());
            consortium.together(new LedgerCommand.Advance(step.isBefore(late) ? step : late));
        }
        consortium.send(consortium.supplier, new LedgerCommand.MarkOverdue(List.of(issued.payable())));
    }

    private void paysFromNow(UUID bank) {
        consortium.together(new LedgerCommand.ChangePayingBank(issued.payable(), bank));
    }

    private void byTheOther(String kind, LedgerCommand command) {
        banks.of(BANK_B).signatures().confirm(kind, "test " + settlement, settlement.toString(), command);
    }

    private void settled() {
        post(as(BANK_B, "bank-system"), "/banks/bank-b/settlements/" + settlement + "/execution")
                .statusCode(200)
                .body("state", equalTo("closed"));
        assertEquals(
                PayableState.SETTLED,
                reads.payable(issued.payable()).orElseThrow().state());
    }

    private ValidatableResponse act(String act) {
        return bankA("financing-requests/" + request + "/" + act);
    }

    private long contested() {
        return reads.payable(issued.payable()).orElseThrow().contested();
    }

    private long share() {
        return reads.contested(settlement, piece).orElseThrow().share();
    }
}
