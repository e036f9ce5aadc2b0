package io.counterfoil.receivables.settlement.rest;

import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** GET /settlements/{id}/payments: of 1,000.00, the supplier holds 500.00, a bank finances 400.00, the second tier holds 100.00. */
@QuarkusTest
class SettlementPaymentsTest extends ServiceTest {

    private static final Bytes32 REFERENCE = new Bytes32(new PaymentReference("S 1").hash());

    private Locked locked;
    private UUID root;
    private UUID passedOn;
    private UUID settlement;

    @BeforeEach
    void threeHoldersOneOfThemContested() {
        locked = locked();
        root = reads.pieces(locked.payable(), 0, 100).keySet().stream()
                .filter(id -> !id.equals(locked.piece()))
                .findFirst()
                .orElseThrow();
        passedOn = consortium.offered(root, "100.00");
        post(consortium.as(consortium.secondTier, "supplier"), "offers/" + passedOn + "/acceptance", "{}")
                .statusCode(200);
        done(new LedgerCommand.ApproveFinancing(locked.request(), locked.terms()));
        settlement = idIn(instructed().statusCode(201), "resourceId");
    }

    @Test
    void nothingBeforeTheBankHasOpenedIt() {
        listed(debtor()).body("items", empty());
        debtor().get("/api/v1/settlements/" + settlement)
                .then()
                .body("$", not(hasKey("openedOn")))
                .body("$", not(hasKey("vouchers")));
    }

    @Test
    void whatWaitsWhatWasPaidAndWhatIsKeptAddUpToThePayment() {
        LocalDate today = reads.today();
        opened();
        for (RequestSpecification who : watchers()) {
            listed(who)
                    .body("items.voucherId", containsInAnyOrder(ids()))
                    .body("items.state", contains("waiting", "waiting", "waiting"))
                    .body("items.amount.amount", contains("0.00", "0.00", "0.00"))
                    .body("items.openedOn", contains(today.toString(), today.toString(), today.toString()))
                    .body("items.settlementState", contains("open", "open", "open"));
        }
        redeemed(root, 25_000, 0);
        of(debtor(), root)
                .body("state", equalTo("paid"))
                .body("holder", equalTo(consortium.supplier.toString()))
                .body("before.amount", equalTo("500.00"))
                .body("amount.amount", equalTo("250.00"))
                .body("remaining.amount", equalTo("250.00"))
                .body("bank", nullValue());
        debtor().get("/api/v1/settlements/" + settlement)
                .then()
                .body("owedBefore.amount", equalTo("1000.00"))
                .body("vouchers", equalTo(3))
                .body("visitedVouchers", equalTo(1))
                .body("openedOn", equalTo(today.toString()));

        redeemed(locked.piece(), 20_000, 20_000);
        of(debtor(), locked.piece())
                .body("state", equalTo("contested"))
                .body("bank", equalTo(consortium.bank.toString()))
                .body("supplier", equalTo(consortium.supplier.toString()))
                .body("amount.amount", equalTo("200.00"));
        done(new LedgerCommand.InstructPayout(locked.request()));
        done(new LedgerCommand.AttestFunds(locked.request(), REFERENCE));
        await().untilAsserted(() -> of(debtor(), locked.piece()).body("state", equalTo("awarded")));
        redeemed(passedOn, 5_000, 0);
        done(new LedgerCommand.PayContested(settlement, List.of(locked.piece()), REFERENCE));
        await().untilAsserted(() -> listed(debtor()).body("items.state", contains("paid", "paid", "paid")));
        List<String> amounts = listed(debtor()).extract().path("items.amount.amount");
        assertEquals(500.0, amounts.stream().mapToDouble(Double::parseDouble).sum());
        listed(debtor()).body("items.settlementState", contains("closed", "closed", "closed"));
        post(supplier(), "vouchers/" + root + "/dispute", "{\"settlementId\":\"" + settlement + "\"}")
                .statusCode(200);
        await().untilAsserted(() -> of(debtor(), root).body("disputed", equalTo(true)));
    }

    @Test
    void eachHolderSeesItsOwnAndAStrangerNothing() {
        RequestSpecification secondTier = consortium.as(consortium.secondTier, "supplier");
        problem(secondTier.get(path()).then(), 404, "not-found");
        opened();
        listed(secondTier).body("items.voucherId", contains(passedOn.toString()));
        String[] ofSupplier = {root.toString(), locked.piece().toString()};
        listed(supplier()).body("items.voucherId", containsInAnyOrder(ofSupplier));
        redeemed(root, 25_000, 0);
        redeemed(passedOn, 5_000, 0);
        listed(secondTier)
                .body("items.voucherId", contains(passedOn.toString()))
                .body("items[0].state", equalTo("paid"));
        listed(supplier()).body("items.voucherId", containsInAnyOrder(ofSupplier));
        UUID stranger = consortium.enrol("Stranger", "SUPPLIER", null);
        UUID otherBank = consortium.enrol("Other bank", "BANK", newBankAddress());
        problem(consortium.as(stranger, "supplier").get(path()).then(), 404, "not-found");
        problem(consortium.as(otherBank, "bank-officer").get(path()).then(), 404, "not-found");
        problem(
                consortium
                        .as(consortium.otherDebtor, "enterprise-maker")
                        .get(path())
                        .then(),
                404,
                "not-found");
        problem(consortium.as(consortium.operator, "auditor").get(path()).then(), 403, "forbidden");
        problem(
                debtor().get("/api/v1/settlements/" + UUID.randomUUID() + "/payments")
                        .then(),
                404,
                "not-found");
    }

    @Test
    void aVoucherShowsThatASettlementHasNotComeToItYet() {
        opened();
        consortium
                .as(consortium.secondTier, "supplier")
                .get("/api/v1/vouchers/" + passedOn + "/payments")
                .then()
                .statusCode(200)
                .body("items.settlementId", contains(settlement.toString()))
                .body("items[0].state", equalTo("waiting"))
                .body("items[0].remaining.amount", equalTo("100.00"));
        problem(
                post(
                        consortium.as(consortium.secondTier, "supplier"),
                        "vouchers/" + passedOn + "/dispute",
                        "{\"settlementId\":\"" + settlement + "\"}"),
                404,
                "not-found");
    }

    @Test
    void pagesFollowEachOther() {
        opened();
        ValidatableResponse first = debtor().get(path() + "?limit=2").then().statusCode(200);
        List<String> ids = first.extract().path("items.voucherId");
        String cursor = first.extract().path("nextCursor");
        List<String> rest = debtor().get(path() + "?limit=2&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("$", not(hasKey("nextCursor")))
                .extract()
                .path("items.voucherId");
        assertEquals(2, ids.size());
        assertEquals(1, rest.size());
        assertFalse(ids.contains(rest.get(0)));
        problem(debtor().get(path() + "?limit=0").then(), 400, "malformed");
    }

    private ValidatableResponse instructed() {
        return post(
                debtor(),
                "settlements",
                "{\"payableId\":\"%s\",\"amount\":{\"amount\":\"500.00\",\"currency\":\"CNY\"},\"paymentReference\":\"S 1\"}"
                        .formatted(locked.payable()));
    }

    private void opened() {
        done(new LedgerCommand.Settle(locked.payable(), settlement, 50_000, REFERENCE));
        await().untilAsserted(() ->
                debtor().get("/api/v1/settlements/" + settlement).then().body("state", equalTo("open")));
    }

    /** @param contested how much of the share is kept apart */
    private void redeemed(UUID voucher, long share, long contested) {
        done(new LedgerCommand.Redeem(settlement, List.of(voucher), List.of(share), contested, REFERENCE));
        await().untilAsserted(() -> of(debtor(), voucher).body("state", not(equalTo("waiting"))));
    }

    private void done(LedgerCommand command) {
        assertNull(bankActs(command).failure());
    }

    private ValidatableResponse listed(RequestSpecification who) {
        return who.get(path()).then().statusCode(200);
    }

    private ValidatableResponse of(RequestSpecification who, UUID voucher) {
        return listed(who).rootPath("items.find { it.voucherId == '" + voucher + "' }");
    }

    private String path() {
        return "/api/v1/settlements/" + settlement + "/payments";
    }

    private String[] ids() {
        return reads.pieces(locked.payable(), 0, 100).entrySet().stream()
                .filter(piece -> piece.getValue().value() > 0)
                .map(piece -> piece.getKey().toString())
                .toArray(String[]::new);
    }

    private List<RequestSpecification> watchers() {
        return List.of(
                debtor(),
                consortium.as(consortium.bank, "bank-officer"),
                consortium.as(consortium.operator, "regulator"),
                consortium.as(consortium.operator, "operator"));
    }

    private RequestSpecification debtor() {
        return consortium.as(consortium.debtor, "enterprise-maker");
    }

    private RequestSpecification supplier() {
        return consortium.as(consortium.supplier, "supplier");
    }
}
