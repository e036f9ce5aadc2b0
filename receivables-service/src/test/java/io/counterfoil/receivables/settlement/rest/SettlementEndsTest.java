package io.counterfoil.receivables.settlement.rest;

import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A settlement whose bank pays nobody. */
@QuarkusTest
class SettlementEndsTest extends ServiceTest {

    private static final Bytes32 REFERENCE = new Bytes32(new PaymentReference("E 1").hash());

    private UUID payable;
    private UUID settlement;
    private LocalDate lastDay;

    @BeforeEach
    void opened() {
        payable = reads.piece(consortium.held("1000.00")).orElseThrow().payableId();
        settlement = idIn(instruct().statusCode(201), "resourceId");
        assertNull(bankActs(new LedgerCommand.Settle(payable, settlement, 40_000, REFERENCE))
                .failure());
        lastDay = reads.settlement(settlement).orElseThrow().lastDay();
        assertEquals(reads.today().plusDays(5), lastDay);
        shown("open");
    }

    @Test
    void endsWithTheDayAfterItsLastAndItsPaymentIsFreeAgain() {
        problem(instruct(), 409, "settlement-open");
        problem(post(system(), "settlements/" + settlement + "/expiry", "{}"), 409, "not-lapsed");
        post(operator(), "business-date", "{\"date\":\"" + lastDay + "\"}").statusCode(200);
        shown("open");
        post(operator(), "business-date", "{\"date\":\"" + lastDay.plusDays(1) + "\"}")
                .statusCode(200)
                .body("closing.settlementsExpired", greaterThanOrEqualTo(1));
        shown("expired");
        assertNull(reads.payable(payable).orElseThrow().settlementId());
        problem(post(system(), "settlements/" + settlement + "/expiry", "{}"), 409, "settlement-not-open");
        UUID again = idIn(instruct().statusCode(201), "resourceId");
        assertNull(bankActs(new LedgerCommand.Settle(payable, again, 40_000, REFERENCE))
                .failure());
    }

    @Test
    void isEndedByTheSystemAloneAndOnlyWhatThereIs() {
        String path = "settlements/" + settlement + "/expiry";
        problem(post(consortium.as(consortium.debtor, "enterprise-maker"), path, "{}"), 403, "forbidden");
        problem(post(consortium.as(consortium.otherDebtor, "enterprise-maker"), path, "{}"), 403, "forbidden");
        problem(post(consortium.as(consortium.bank, "bank-system"), path, "{}"), 403, "forbidden");
        problem(post(system(), "settlements/" + UUID.randomUUID() + "/expiry", "{}"), 404, "not-found");
    }

    private ValidatableResponse instruct() {
        return post(
                consortium.as(consortium.debtor, "enterprise-maker"),
                "settlements",
                "{\"payableId\":\"%s\",\"amount\":{\"amount\":\"400.00\",\"currency\":\"CNY\"},\"paymentReference\":\"E 1\"}"
                        .formatted(payable));
    }

    private void shown(String state) {
        await().untilAsserted(() -> consortium
                .as(consortium.debtor, "enterprise-maker")
                .get("/api/v1/settlements/" + settlement)
                .then()
                .statusCode(200)
                .body("state", equalTo(state))
                .body("lastDay", equalTo(lastDay.toString())));
    }

    private RequestSpecification operator() {
        return consortium.as(consortium.operator, "operator");
    }

    private RequestSpecification system() {
        return consortium.as(consortium.operator, "system");
    }
}
