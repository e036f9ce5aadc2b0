package io.counterfoil.bank.booking;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What no expectation explains: a person of the bank resolves it with a reason, and nobody else does. */
@QuarkusTest
class PaymentWorkItemsTest extends StatementsTest {

    @Test
    void aPersonTakesWhatDiffersAndTheReasonIsKept() {
        UUID settlement = UUID.randomUUID();
        expect(settlement, "more " + settlement);
        take(Camt.statement(Camt.credit(money(101_00), "more " + settlement))).statusCode(200);
        String item = newestItem("open");
        items("open")
                .body("items.find { it.id == '" + item + "' }.kind", equalTo("over"))
                .body("items.find { it.id == '" + item + "' }.proposal.action", equalTo("take-and-pay-back"))
                .body("items.find { it.id == '" + item + "' }.booking.amount.amount", equalTo("101.00"))
                .body("items.find { it.id == '" + item + "' }.booking.payments.direction", equalTo(List.of("credit")))
                .body("items.find { it.id == '" + item + "' }.expectedPayment.settlementId", equalTo("" + settlement))
                .body("items.find { it.id == '" + item + "' }.expectedPayment.amount.amount", equalTo("100.00"));
        problem(resolve(item, Map.of("action", "wait-for-rest", "reason", "r")), 400, "malformed");
        problem(resolve(item, Map.of("action", "dance", "reason", "r")), 400, "malformed");
        problem(resolve(item, Map.of("action", "take")), 400, "malformed");
        Map<String, String> taken = Map.of("action", "take", "reason", "1.00 is for another payable");
        String resolved = resolve(item, taken)
                .statusCode(200)
                .body("state", equalTo("resolved"))
                .body("resolution.reason", equalTo("1.00 is for another payable"))
                .extract()
                .asString();
        assertEquals(resolved, resolve(item, taken).statusCode(200).extract().asString());
        problem(resolve(item, Map.of("action", "put-aside", "reason", "r")), 409, "work-item-not-open");
        as(UUID.randomUUID(), "auditor")
                .get("/audit-entries?outcome=done&resource=" + item)
                .then()
                .statusCode(200)
                .body("items.operation", hasItem("POST /banks/{bank}/payment-work-items/{id}/resolution"));
        assertEquals(ExpectedPayment.State.BOOKED, state(settlement));
    }

    @Test
    void partsAreTakenTogether() {
        UUID settlement = UUID.randomUUID();
        expect(settlement, "parts " + settlement);
        take(Camt.statement(
                        Camt.credit(money(60_00), "parts " + settlement),
                        Camt.credit(money(40_00), "parts " + settlement)))
                .statusCode(200)
                .body("workItems", equalTo(2));
        String item = newestItem("open");
        resolve(item, Map.of("action", "take-together", "reason", "two transfers"))
                .statusCode(200)
                .body("state", equalTo("resolved"));
        assertEquals(ExpectedPayment.State.BOOKED, state(settlement));
        Set<String> bookings = identitiesOf("parts " + settlement);
        assertEquals(2, bookings.size());
        assertEquals(
                2,
                books.keep(BANK_A, kept -> kept.workItemsOf(bookings)).stream()
                        .filter(each -> each.state() == PaymentWorkItem.State.RESOLVED)
                        .count());
    }

    @Test
    void aDoublePaymentIsNotTakenForTheSameSettlement() {
        UUID settlement = UUID.randomUUID();
        expect(settlement, "double " + settlement);
        String credit = Camt.credit(HUNDRED, "double " + settlement);
        take(Camt.statement(credit, credit))
                .statusCode(200)
                .body("matched", equalTo(1))
                .body("workItems", equalTo(1));
        String item = newestItem("open");
        items("open").body("items.find { it.id == '" + item + "' }.kind", equalTo("double"));
        problem(resolve(item, Map.of("action", "take", "reason", "r")), 409, "payment-used");
        resolve(item, Map.of("action", "pay-back", "reason", "sent back on 2 July"))
                .statusCode(200);
    }

    @Test
    void whatComesBackOpensItsCaseAgainAndAnotherBookingConfirmsItAnew() {
        UUID settlement = UUID.randomUUID();
        String reference = "back " + settlement;
        expect(settlement, reference);
        take(Camt.statement(Camt.credit(HUNDRED, reference))).statusCode(200);
        take(Camt.statement(Camt.debit(HUNDRED, reference))).statusCode(200).body("workItems", equalTo(1));
        String item = newestItem("open");
        items("open")
                .body("items.find { it.id == '" + item + "' }.kind", equalTo("returned"))
                .body("items.find { it.id == '" + item + "' }.proposal.action", equalTo("reopen"));
        resolve(item, Map.of("action", "reopen", "reason", "the debtor's bank took it back"))
                .statusCode(200);
        assertEquals(ExpectedPayment.State.REOPENED, state(settlement));
        take(Camt.statement(Camt.credit(HUNDRED, reference), Camt.credit(HUNDRED, reference)))
                .statusCode(200)
                .body("newBookings", equalTo(1))
                .body("matched", equalTo(1));
        assertEquals(ExpectedPayment.State.BOOKED, state(settlement));
    }

    @Test
    void anotherBankAStrangerAndTheWrongRoleAreRefused() {
        take(Camt.statement(Camt.credit(money(7_00), "mine " + UUID.randomUUID())))
                .statusCode(200);
        String item = newestItem("open");
        String body = "{\"action\":\"put-aside\",\"reason\":\"r\"}";
        String path = "/payment-work-items/" + item + "/resolution";
        for (UUID other : List.of(BANK_B, UUID.randomUUID())) {
            problem(postBody(as(other, "bank-officer"), "/banks/bank-a" + path, body), 404, "not-found");
            problem(statement(as(other, "bank-officer"), Camt.statement()), 404, "not-found");
            for (String list : List.of("bookings", "payment-work-items", "payment-instructions")) {
                problem(as(other, "bank-officer").get("/banks/bank-a/" + list).then(), 404, "not-found");
            }
        }
        problem(postBody(as(BANK_B, "bank-officer"), "/banks/bank-b" + path, body), 404, "not-found");
        problem(postBody(as(BANK_A, "bank-approver"), "/banks/bank-a" + path, body), 403, "forbidden");
        problem(statement(as(BANK_A, "bank-approver"), Camt.statement()), 403, "forbidden");
        problem(as(BANK_A, "supplier").get("/banks/bank-a/bookings").then(), 403, "forbidden");
        items("open").body("items.id", hasItem(item));
    }
}
