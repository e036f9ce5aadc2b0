package io.counterfoil.receivables.settlement.rest;

import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerPiece;
import io.counterfoil.ledger.PieceState;
import io.counterfoil.ledger.RedemptionError;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is paid on a voucher that a bank approved and has not yet attested to have paid. */
@QuarkusTest
class ContestedSharesTest extends ServiceTest {

    private static final Bytes32 REFERENCE = new Bytes32(new PaymentReference("C 1").hash());

    private final UUID settlement = UUID.randomUUID();
    private Locked locked;

    /** All of the payable is paid: 600.00 to the supplier, 400.00 to whom it may turn out to belong. */
    @BeforeEach
    void settledWhileTwoClaimIt() {
        locked = locked();
        done(new LedgerCommand.ApproveFinancing(locked.request(), locked.terms()));
        Map<UUID, LedgerPiece> pieces = reads.pieces(locked.payable(), 0, 100);
        List<UUID> live = pieces.keySet().stream()
                .filter(id -> pieces.get(id).value() > 0)
                .toList();
        List<Long> shares = live.stream().map(id -> pieces.get(id).value()).toList();
        done(new LedgerCommand.Settle(locked.payable(), settlement, 100_000, REFERENCE));
        assertInstanceOf(
                RedemptionError.ContestedDiffers.class,
                bankActs(new LedgerCommand.Redeem(settlement, live, shares, 0, REFERENCE))
                        .failure());
        done(new LedgerCommand.Redeem(settlement, live, shares, 40_000, REFERENCE));
    }

    @Test
    void bothSeeThatItIsKeptAndTheBankIsPaidOnceItHasPaid() {
        shown(supplier(), "contested", consortium.bank);
        shown(bank(), "contested", consortium.bank);
        problem(
                consortium
                        .as(consortium.secondTier, "supplier")
                        .get("/api/v1/vouchers/" + locked.piece() + "/payments")
                        .then(),
                404,
                "not-found");
        done(new LedgerCommand.InstructPayout(locked.request()));
        done(new LedgerCommand.AttestFunds(locked.request(), REFERENCE));
        shown(bank(), "awarded", consortium.bank);
        done(new LedgerCommand.PayContested(settlement, List.of(locked.piece()), REFERENCE));
        shown(bank(), "paid", consortium.bank);
        assertEquals(
                PieceState.REDEEMED, reads.piece(locked.piece()).orElseThrow().state());
        assertEquals(0, reads.payable(locked.payable()).orElseThrow().contested());
    }

    @Test
    void theSupplierIsPaidOnceTheFinancingIsUndone() {
        String dispute = "{\"settlementId\":\"" + settlement + "\"}";
        problem(post(supplier(), "vouchers/" + locked.piece() + "/dispute", dispute), 404, "not-found");
        done(new LedgerCommand.InstructPayout(locked.request()));
        post(
                        consortium.as(consortium.operator, "operator"),
                        "financing-requests/" + locked.request() + "/payout-undo",
                        "{}")
                .statusCode(200);
        assertEquals(
                FinancingState.UNDONE,
                reads.financing(locked.request()).orElseThrow().state());
        shown(supplier(), "awarded", consortium.supplier);
        done(new LedgerCommand.PayContested(settlement, List.of(locked.piece()), REFERENCE));
        shown(supplier(), "paid", consortium.supplier);
        post(supplier(), "vouchers/" + locked.piece() + "/dispute", dispute).statusCode(200);
    }

    @Test
    void theOperatorsNameAnotherBankThatPaysItThoughThePayableIsSettled() {
        UUID other = consortium.enrol("Other bank", "BANK", newBankAddress());
        String request = "payables/" + locked.payable() + "/paying-bank-request";
        String toOther = "{\"bank\":\"" + other + "\"}";
        problem(
                post(consortium.as(consortium.debtor, "enterprise-checker"), request, toOther),
                409,
                "payable-not-open");
        named(other).statusCode(200).body("act.state", equalTo("executed"));
        done(new LedgerCommand.InstructPayout(locked.request()));
        done(new LedgerCommand.AttestFunds(locked.request(), REFERENCE));
        shown(consortium.as(other, "bank-officer"), "awarded", consortium.bank);
        LedgerCommand pay = new LedgerCommand.PayContested(settlement, List.of(locked.piece()), REFERENCE);
        assertInstanceOf(RedemptionError.NotPayingBank.class, bankActs(pay).failure());

        named(consortium.bank).statusCode(200); // whose key is here
        done(pay);
        shown(bank(), "paid", consortium.bank);
        problem(named(other), 409, "payable-not-open");
    }

    private ValidatableResponse named(UUID bank) {
        String path = "payables/" + locked.payable() + "/paying-bank";
        return post(consortium.as(consortium.operator, "operator"), path, "{\"bank\":\"" + bank + "\"}");
    }

    private void done(LedgerCommand command) {
        assertNull(bankActs(command).failure());
    }

    private void shown(RequestSpecification who, String state, UUID holder) {
        await().untilAsserted(() -> who.get("/api/v1/vouchers/" + locked.piece() + "/payments")
                .then()
                .statusCode(200)
                .body("items.settlementId", contains(settlement.toString()))
                .body("items[0].state", equalTo(state))
                .body("items[0].holder", equalTo(holder.toString()))
                .body("items[0].amount.amount", equalTo("400.00")));
    }

    private RequestSpecification supplier() {
        return consortium.as(consortium.supplier, "supplier");
    }

    private RequestSpecification bank() {
        return consortium.as(consortium.bank, "bank-officer");
    }
}
