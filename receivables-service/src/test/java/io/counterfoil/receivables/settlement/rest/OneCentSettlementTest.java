package io.counterfoil.receivables.settlement.rest;

import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.FinancingError;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.PayableState;
import io.counterfoil.ledger.VoucherError;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The paying bank opens a settlement of one cent, with its own key and past every API, to stop a competitor, to hide that a
 * payable is overdue, or to hold everything up: it gains nothing by it.
 */
@QuarkusTest
class OneCentSettlementTest extends ServiceTest {

    private static final Bytes32 REFERENCE = new Bytes32(new PaymentReference("CENT 1").hash());
    private static final Bytes32 SECOND = new Bytes32(new PaymentReference("CENT 2").hash());

    private final UUID settlement = UUID.randomUUID();

    @Test
    void itNeitherStopsNorEndsAFinancingThatABankApproved() {
        Locked locked = locked();
        done(new LedgerCommand.ApproveFinancing(locked.request(), locked.terms()));
        done(new LedgerCommand.Settle(locked.payable(), settlement, 1, REFERENCE));
        assertInstanceOf(
                FinancingError.FundingStillOpen.class,
                bankActs(new LedgerCommand.EndHolds(List.of(locked.piece()))).failure());
        assertEquals(FinancingState.APPROVED, state(locked));
        done(new LedgerCommand.InstructPayout(locked.request()));
        done(new LedgerCommand.AttestFunds(locked.request(), REFERENCE));
        assertEquals(FinancingState.FUNDED, state(locked));
        shown("financing-requests/" + locked.request(), consortium.supplier, "supplier", "funded");
    }

    @Test
    void itDoesNotHideThatAPayableIsOverdue() {
        LocalDate dueOn = reads.today().plusDays(2);
        UUID payable = consortium.recordPayable("1000.00", dueOn.toString());
        UUID voucher = consortium.issue(payable);
        post(consortium.as(consortium.supplier, "supplier"), "offers/" + voucher + "/acceptance", "{}")
                .statusCode(200);
        done(new LedgerCommand.Settle(payable, settlement, 1, REFERENCE));
        post(operator(), "business-date", "{\"date\":\"" + dueOn.plusDays(1) + "\"}")
                .statusCode(200);
        assertEquals(PayableState.OVERDUE, reads.payable(payable).orElseThrow().state());
        shown("payables/" + payable, consortium.debtor, "enterprise-maker", "overdue");
    }

    @Test
    void itHoldsUpNoOtherPayableOfTheSameDebtorAndEndsWithoutItsBank() {
        UUID held = reads.piece(consortium.held("1000.00")).orElseThrow().payableId();
        UUID other = consortium.held("500.00");
        done(new LedgerCommand.Settle(held, settlement, 1, REFERENCE));
        assertInstanceOf(
                VoucherError.SettlementIsOpen.class,
                bankActs(new LedgerCommand.Settle(held, UUID.randomUUID(), 1, SECOND))
                        .failure());
        UUID part = consortium.offered(other, "200.00");
        post(consortium.as(consortium.secondTier, "supplier"), "offers/" + part + "/acceptance", "{}")
                .statusCode(200);
        LocalDate after = reads.settlement(settlement).orElseThrow().lastDay().plusDays(1);
        post(operator(), "business-date", "{\"date\":\"" + after + "\"}").statusCode(200);
        assertNull(reads.payable(held).orElseThrow().settlementId());
    }

    @Test
    void throughTheApiOnlyTheDebtorAsksForIt() {
        UUID payable = reads.piece(consortium.held("1000.00")).orElseThrow().payableId();
        String cent =
                "{\"payableId\":\"%s\",\"amount\":{\"amount\":\"0.01\",\"currency\":\"CNY\"},\"paymentReference\":\"CENT\"}"
                        .formatted(payable);
        problem(post(consortium.as(consortium.bank, "bank-officer"), "settlements", cent), 403, "forbidden");
        problem(post(consortium.as(consortium.otherDebtor, "enterprise-maker"), "settlements", cent), 404, "not-found");
        assertNull(reads.payable(payable).orElseThrow().settlementId());
    }

    private void done(LedgerCommand command) {
        assertNull(bankActs(command).failure());
    }

    private FinancingState state(Locked locked) {
        return reads.financing(locked.request()).orElseThrow().state();
    }

    private void shown(String path, UUID participant, String role, String state) {
        await().untilAsserted(() -> consortium
                .as(participant, role)
                .get("/api/v1/" + path)
                .then()
                .statusCode(200)
                .body("state", equalTo(state)));
    }

    private RequestSpecification operator() {
        return consortium.as(consortium.operator, "operator");
    }
}
