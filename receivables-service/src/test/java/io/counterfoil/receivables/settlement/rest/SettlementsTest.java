package io.counterfoil.receivables.settlement.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.RedemptionError;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** POST /settlements */
@QuarkusTest
class SettlementsTest extends ServiceTest {

    private RequestSpecification debtor() {
        return consortium.as(consortium.debtor, "enterprise-maker");
    }

    private static String instruction(UUID payable, String amount) {
        return "{\"payableId\":\"%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"CNY\"},\"paymentReference\":\"T 1\"}"
                .formatted(payable, amount);
    }

    private UUID issuedPayable() {
        return reads.piece(consortium.held("1000.00")).orElseThrow().payableId();
    }

    @Test
    void aDebtorInstructsOnceUntilItIsFinished() {
        UUID payable = issuedPayable();
        post(debtor(), "settlements", instruction(payable, "1000.00"))
                .statusCode(201)
                .header("Location", notNullValue());
        problem(post(debtor(), "settlements", instruction(payable, "1000.00")), 409, "settlement-open");
    }

    @Test
    void anInstructionIsTakenBackUntilTheBankBegins() {
        UUID payable = issuedPayable();
        UUID first = idIn(
                post(debtor(), "settlements", instruction(payable, "1000.00")).statusCode(201), "resourceId");
        String key = newKey();
        String withdrawal = "settlements/" + first + "/withdrawal";
        post(debtor(), key, withdrawal, "{}").statusCode(200).body("kind", equalTo("withdraw-settlement"));
        post(debtor(), key, withdrawal, "{}").statusCode(200).header("Idempotency-Replayed", "true");
        problem(post(debtor(), withdrawal, "{}"), 409, "settlement-open");
        debtor().get("/api/v1/settlements/" + first).then().statusCode(200).body("state", equalTo("withdrawn"));

        UUID second = idIn(
                post(debtor(), "settlements", instruction(payable, "400.00")).statusCode(201), "resourceId");
        Bytes32 reference = new Bytes32(new PaymentReference("T 1").hash());
        assertNull(bankActs(new LedgerCommand.Settle(payable, second, 40_000, reference))
                .failure());
        await().atMost(Duration.ofSeconds(10)).until(() -> stateOf(second).equals("open"));
        problem(post(debtor(), "settlements/" + second + "/withdrawal", "{}"), 409, "settlement-open");
        problem(post(consortium.as(consortium.otherDebtor, "enterprise-maker"), withdrawal, "{}"), 404, "not-found");
    }

    /** With one on each page: of its own, of one payable, and of everybody's to who watches over all. */
    @Test
    void aListHasTheOldestFirstOrTheNewest() {
        UUID payable = issuedPayable();
        UUID first = idIn(
                post(debtor(), "settlements", instruction(payable, "400.00")).statusCode(201), "resourceId");
        post(debtor(), "settlements/" + first + "/withdrawal", "{}").statusCode(200);
        UUID second = idIn(
                post(debtor(), "settlements", instruction(payable, "300.00")).statusCode(201), "resourceId");
        String of = "payableId=" + payable;
        assertEquals(List.of("" + first, "" + second), twoPages(debtor(), debtor(), of));
        assertEquals(List.of("" + second, "" + first), twoPages(debtor(), debtor(), of + "&order=descending"));
        assertEquals(List.of("" + second, "" + first), twoPages(debtor(), debtor(), "order=descending"));
        UUID regulator = UUID.randomUUID();
        assertEquals(
                List.of("" + second, "" + first),
                twoPages(
                        consortium.as(regulator, "regulator"),
                        consortium.as(regulator, "regulator"),
                        "order=descending"));
        problem(debtor().get(API + "settlements?order=newest").then(), 400, "malformed");
    }

    private static List<String> twoPages(RequestSpecification asked, RequestSpecification again, String query) {
        ValidatableResponse page =
                asked.get(API + "settlements?limit=1&" + query).then().statusCode(200);
        String next = page.extract().path("nextCursor");
        return List.of(
                page.extract().path("items[0].id"),
                again.get(API + "settlements?limit=1&cursor=" + next + "&" + query)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items[0].id"));
    }

    @Test
    void aPaymentSettlesAPayableOnce() {
        UUID root = consortium.held("1000.00");
        UUID payable = reads.piece(root).orElseThrow().payableId();
        UUID first = idIn(
                post(debtor(), "settlements", instruction(payable, "400.00")).statusCode(201), "resourceId");
        Bytes32 reference = new Bytes32(new PaymentReference("T 1").hash());
        assertNull(bankActs(new LedgerCommand.Settle(payable, first, 40_000, reference))
                .failure());
        assertNull(bankActs(new LedgerCommand.Redeem(first, List.of(root), List.of(40_000L), 0, reference))
                .failure());
        await().atMost(Duration.ofSeconds(10)).until(() -> stateOf(first).equals("closed"));
        String again = instruction(payable, "400.00");
        problem(post(debtor(), "settlements", again), 409, "payment-settled-before");
        UUID other = UUID.randomUUID();
        assertInstanceOf(
                RedemptionError.PaymentSettledBefore.class,
                bankActs(new LedgerCommand.Settle(payable, other, 40_000, reference))
                        .failure());
        post(debtor(), "settlements", again.replace("T 1", "T 2")).statusCode(201);
    }

    @Test
    void theHolderOfRecordSaysOnceThatAPaymentDidNotArrive() {
        UUID root = consortium.held("1000.00");
        UUID payable = reads.piece(root).orElseThrow().payableId();
        UUID settlement = idIn(
                post(debtor(), "settlements", instruction(payable, "400.00")).statusCode(201), "resourceId");
        String dispute = "{\"settlementId\":\"" + settlement + "\"}";
        String path = "vouchers/" + root + "/dispute";
        problem(post(supplier(), path, dispute), 404, "not-found");
        Bytes32 reference = new Bytes32(new PaymentReference("T 1").hash());
        assertNull(bankActs(new LedgerCommand.Settle(payable, settlement, 40_000, reference))
                .failure());
        assertNull(bankActs(new LedgerCommand.Redeem(settlement, List.of(root), List.of(40_000L), 0, reference))
                .failure());
        await().atMost(Duration.ofSeconds(10)).until(() -> stateOf(settlement).equals("closed"));
        payments(supplier(), root)
                .body("items.settlementId", contains(settlement.toString()))
                .body("items[0].amount.amount", equalTo("400.00"))
                .body("items[0].remaining.amount", equalTo("600.00"))
                .body("items[0].disputed", equalTo(false));
        problem(post(consortium.as(consortium.secondTier, "supplier"), path, dispute), 404, "not-found");
        problem(post(supplier(), path, "{}"), 400, "malformed");
        post(supplier(), path, dispute).statusCode(200).body("kind", equalTo("dispute-payment"));
        payments(debtor(), root).body("items[0].disputed", equalTo(true));
        problem(post(supplier(), path, dispute), 409, "already-disputed");

        // What was passed on since is shown to its new holder without what the former one was paid.
        UUID part = consortium.offered(root, "100.00");
        post(consortium.as(consortium.secondTier, "supplier"), "offers/" + part + "/acceptance", "{}")
                .statusCode(200);
        payments(consortium.as(consortium.secondTier, "supplier"), part).body("items", empty());
    }

    private RequestSpecification supplier() {
        return consortium.as(consortium.supplier, "supplier");
    }

    private static ValidatableResponse payments(RequestSpecification who, UUID voucher) {
        return who.get("/api/v1/vouchers/" + voucher + "/payments").then().statusCode(200);
    }

    private String stateOf(UUID settlement) {
        return debtor().get("/api/v1/settlements/" + settlement)
                .then()
                .extract()
                .path("state");
    }

    @Test
    void noMoreIsPaidThanIsOwedAndOnlyOnWhatIsIssued() {
        problem(post(debtor(), "settlements", instruction(issuedPayable(), "1000.01")), 422, "policy");
        problem(
                post(debtor(), "settlements", instruction(consortium.recordPayable("1000.00"), "1.00")),
                409,
                "payable-not-open");
        problem(post(debtor(), "settlements", instruction(issuedPayable(), "0.00")), 400, "malformed");
        problem(
                post(
                        consortium.as(consortium.otherDebtor, "enterprise-maker"),
                        "settlements",
                        instruction(issuedPayable(), "1.00")),
                404,
                "not-found");
    }
}
