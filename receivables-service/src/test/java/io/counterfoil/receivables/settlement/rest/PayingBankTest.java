package io.counterfoil.receivables.settlement.rest;

import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another bank pays: asked for by the debtor, or named for a settlement that its bank left. */
@QuarkusTest
class PayingBankTest extends ServiceTest {

    private static final Bytes32 REFERENCE = new Bytes32(new PaymentReference("B 1").hash());

    private UUID other;
    private UUID voucher;
    private UUID payable;

    @BeforeEach
    void issued() {
        other = newBank();
        voucher = consortium.held("1000.00");
        payable = reads.piece(voucher).orElseThrow().payableId();
    }

    @Test
    void theOperatorsNameTheBankThatTheDebtorAskedFor() {
        problem(change(other), 409, "paying-bank-stays");
        ask(other).statusCode(200).body("kind", equalTo("ask-for-paying-bank"));
        shown(debtor(), "askedBank", other);
        problem(ask(other), 409, "paying-bank-stays");
        change(other)
                .statusCode(200)
                .body("kind", equalTo("change-paying-bank"))
                .body("resourceId", equalTo(payable.toString()))
                .body("act.state", equalTo("executed"));
        shown(debtor(), "payingBank", other);
        debtor().get("/api/v1/payables/" + payable).then().body("askedBank", nullValue());
        shown(consortium.as(other, "bank-officer"), "payingBank", other);
        consortium
                .as(other, "bank-officer")
                .get("/api/v1/payables")
                .then()
                .body("items.id", hasItem(payable.toString()));
        consortium
                .as(other, "bank-officer")
                .get("/api/v1/payables?state=issued")
                .then()
                .body("items.id", hasItem(payable.toString()));
        UUID settlement = idIn(instruct("B 2").statusCode(201), "resourceId");
        consortium
                .as(other, "bank-officer")
                .get("/api/v1/settlements/" + settlement)
                .then()
                .statusCode(200)
                .body("payingBank", equalTo(other.toString()));
    }

    /** The bank that pays no more can never execute it, and the one that pays now was told nothing. */
    @Test
    void anInstructionToABankThatPaysNoMoreStandsInNobodysWay() {
        UUID former = idIn(instruct("B 4").statusCode(201), "resourceId");
        settlementShown(former, "state", "instructed");
        ask(other).statusCode(200);
        change(other).statusCode(200);
        settlementShown(former, "state", "withdrawn");
        consortium
                .as(consortium.bank, "bank-officer")
                .get("/api/v1/settlements/" + former)
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"));
        UUID now = idIn(instruct("B 5").statusCode(201), "resourceId");
        settlementShown(now, "payingBank", other.toString());
        settlementShown(now, "state", "instructed");
        problem(instruct("B 6"), 409, "settlement-open");
        ask(consortium.bank).statusCode(200);
        change(consortium.bank).statusCode(200);
        // It pays again, and what it was told before does not come back.
        settlementShown(former, "state", "withdrawn");
        settlementShown(now, "state", "withdrawn");
        instruct("B 7").statusCode(201);
    }

    @Test
    void aRequestIsTakenBackByAskingForTheBankThatPaysNow() {
        ask(other).statusCode(200);
        ask(consortium.bank).statusCode(200);
        await().untilAsserted(
                        () -> debtor().get("/api/v1/payables/" + payable).then().body("askedBank", nullValue()));
        problem(change(other), 409, "paying-bank-stays");
    }

    @Test
    void onlyTheDebtorAsksAndOnlyForAnActiveBank() {
        String path = "payables/" + payable + "/paying-bank-request";
        String body = "{\"bank\":\"" + other + "\"}";
        problem(post(consortium.as(consortium.debtor, "enterprise-maker"), path, body), 403, "forbidden");
        problem(post(consortium.as(consortium.otherDebtor, "enterprise-checker"), path, body), 404, "not-found");
        problem(post(consortium.as(consortium.supplier, "supplier"), path, body), 403, "forbidden");
        problem(ask(consortium.supplier), 403, "role-missing");
        problem(post(debtor(), path, "{}"), 400, "malformed");
        UUID recorded = consortium.recordPayable("10.00");
        problem(post(debtor(), "payables/" + recorded + "/paying-bank-request", body), 409, "payable-not-open");
    }

    @Test
    void onlyOperatorsNameABankAndOnlyOneThatThereIs() {
        String path = "payables/" + payable + "/paying-bank";
        problem(post(debtor(), path, "{\"bank\":\"" + other + "\"}"), 403, "forbidden");
        problem(change(consortium.supplier), 404, "not-found");
        problem(post(operator(), path, "{}"), 400, "malformed");
        problem(
                post(operator(), "payables/" + UUID.randomUUID() + "/paying-bank", "{\"bank\":\"" + other + "\"}"),
                404,
                "not-found");
    }

    @Test
    void anotherBankGoesOnWithASettlementOrItIsClosedAtWhatWasPaid() {
        UUID part = consortium.offered(voucher, "400.00");
        post(consortium.as(consortium.secondTier, "supplier"), "offers/" + part + "/acceptance", "{}")
                .statusCode(200);
        UUID settlement = idIn(instruct("B 1").statusCode(201), "resourceId");
        assertNull(bankActs(new LedgerCommand.Settle(payable, settlement, 50_000, REFERENCE))
                .failure());
        assertNull(bankActs(new LedgerCommand.Redeem(settlement, List.of(part), List.of(20_000L), 0, REFERENCE))
                .failure());
        settlementShown(settlement, "paid.amount", "200.00");
        problem(change(other), 409, "not-lapsed");
        String closing = "settlements/" + settlement + "/closing";
        problem(post(operator(), closing, "{}"), 409, "not-lapsed");
        LocalDate lastDay = reads.settlement(settlement).orElseThrow().lastDay();
        moveTo(lastDay.plusDays(1));

        change(other).statusCode(200).body("act.state", equalTo("executed"));
        LocalDate renewed = reads.settlement(settlement).orElseThrow().lastDay();
        assertEquals(reads.today().plusDays(5), renewed);
        settlementShown(settlement, "payingBank", other.toString());
        settlementShown(settlement, "lastDay", renewed.toString());
        consortium
                .as(other, "bank-system")
                .get("/api/v1/settlements")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(settlement.toString()));

        moveTo(renewed.plusDays(1));
        problem(post(debtor(), closing, "{}"), 403, "forbidden");
        problem(post(operator(), "settlements/" + UUID.randomUUID() + "/closing", "{}"), 404, "not-found");
        post(operator(), closing, "{}")
                .statusCode(200)
                .body("kind", equalTo("close-settlement"))
                .body("act.state", equalTo("executed"));
        settlementShown(settlement, "state", "closed");
        settlementShown(settlement, "paid.amount", "200.00");
        problem(post(operator(), closing, "{}"), 409, "settlement-not-open");
        problem(instruct("B 1"), 409, "payment-settled-before");
        instruct("B 3").statusCode(201);

        UUID third = newBank();
        ask(third).statusCode(200);
        change(third).statusCode(200);
        shown(debtor(), "payingBank", third);
        payments(other, settlement).statusCode(200).body("items.voucherId", hasItem(part.toString()));
        payments(third, settlement).statusCode(200).body("items.voucherId", hasItem(part.toString()));
    }

    /** By id as in the lists. What it was told of a settlement it goes on seeing. */
    @Test
    void theBankThatPaysNoMoreSeesThePayableNoMoreAndTheOneThatPaysNowDoes() {
        UUID recorded = consortium.recordPayable("10.00");
        UUID settlement = idIn(instruct("B 9").statusCode(201), "resourceId");
        seen(consortium.bank, payable, true);
        seen(other, payable, false);
        ask(other).statusCode(200);
        change(other).statusCode(200);
        shown(debtor(), "payingBank", other);
        seen(consortium.bank, payable, false);
        seen(other, payable, true);
        consortium
                .as(consortium.bank, "bank-officer")
                .get("/api/v1/settlements/" + settlement)
                .then()
                .statusCode(200);
        // What is not on chain yet has the bank that was recorded.
        consortium
                .as(consortium.bank, "bank-officer")
                .get("/api/v1/payables/" + recorded)
                .then()
                .statusCode(200);
    }

    /** By id, and in lists with and without a state. */
    private void seen(UUID bank, UUID id, boolean expected) {
        consortium.as(bank, "bank-officer").get("/api/v1/payables/" + id).then().statusCode(expected ? 200 : 404);
        assertEquals(expected, listed(bank, "", id));
        assertEquals(expected, listed(bank, "&state=issued", id));
    }

    private boolean listed(UUID bank, String filter, UUID id) {
        String cursor = "";
        for (int page = 0; page < 100; page++) {
            JsonPath answer = consortium
                    .as(bank, "bank-officer")
                    .get("/api/v1/payables?limit=200" + filter + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (answer.getList("items.id").contains(id.toString())) {
                return true;
            }
            if (answer.get("nextCursor") == null) {
                return false;
            }
            cursor = "&cursor=" + answer.getString("nextCursor");
        }
        throw new AssertionError("more payables than pages");
    }

    /** Whoever signs past the service gives its own settlement any id. */
    @Test
    void aBankThatWasInstructedSeesNothingOfASettlementThatTookTheIdOfItsOwn() {
        ask(other).statusCode(200);
        change(other).statusCode(200);
        shown(debtor(), "payingBank", other);
        UUID id = idIn(instruct("B 8").statusCode(201), "resourceId");
        UUID others = reads.piece(consortium.held("500.00")).orElseThrow().payableId();
        assertNull(bankActs(new LedgerCommand.Settle(others, id, 20_000, REFERENCE))
                .failure());
        await().untilAsserted(
                        () -> payments(consortium.bank, id).statusCode(200).body("items", hasSize(1)));
        payments(other, id).statusCode(200).body("items", empty());
    }

    private ValidatableResponse payments(UUID bank, UUID settlement) {
        return consortium
                .as(bank, "bank-officer")
                .get("/api/v1/settlements/" + settlement + "/payments")
                .then();
    }

    private UUID newBank() {
        return consortium.enrol("Other bank", "BANK", "0x%040x".formatted(new BigInteger(159, new SecureRandom())));
    }

    private ValidatableResponse ask(UUID bank) {
        return post(debtor(), "payables/" + payable + "/paying-bank-request", "{\"bank\":\"" + bank + "\"}");
    }

    private ValidatableResponse change(UUID bank) {
        return post(operator(), "payables/" + payable + "/paying-bank", "{\"bank\":\"" + bank + "\"}");
    }

    private ValidatableResponse instruct(String reference) {
        return post(
                consortium.as(consortium.debtor, "enterprise-maker"),
                "settlements",
                "{\"payableId\":\"%s\",\"amount\":{\"amount\":\"500.00\",\"currency\":\"CNY\"},\"paymentReference\":\"%s\"}"
                        .formatted(payable, reference));
    }

    private void moveTo(LocalDate day) {
        post(operator(), "business-date", "{\"date\":\"" + day + "\"}").statusCode(200);
    }

    private void shown(RequestSpecification caller, String field, UUID value) {
        await().untilAsserted(() -> caller.get("/api/v1/payables/" + payable)
                .then()
                .statusCode(200)
                .body(field, equalTo(value.toString())));
    }

    private void settlementShown(UUID settlement, String field, String value) {
        await().untilAsserted(() -> debtor().get("/api/v1/settlements/" + settlement)
                .then()
                .statusCode(200)
                .body(field, equalTo(value)));
    }

    private RequestSpecification debtor() {
        return consortium.as(consortium.debtor, "enterprise-checker");
    }

    private RequestSpecification operator() {
        return consortium.as(consortium.operator, "operator");
    }
}
