package io.counterfoil.bank.booking;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.kernel.Money;
import io.counterfoil.ledger.Bytes32;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a bank says of its accounts: taken once, matched, and the rest given to its people. */
@QuarkusTest
class AccountStatementsTest extends StatementsTest {

    @Test
    void theSameFileIsTakenOnceAndAnOverlappingOneAddsWhatIsNew() {
        String one = Camt.credit(money(1_00), "twice " + UUID.randomUUID());
        String first = Camt.statement(one);
        ValidatableResponse taken = take(first)
                .statusCode(200)
                .body("messageType", equalTo("camt.053.001.08"))
                .body("bookings", equalTo(1))
                .body("newBookings", equalTo(1))
                .body("workItems", equalTo(1));
        assertEquals(
                taken.extract().asString(),
                take(first).statusCode(200).extract().asString());
        take(Camt.statement(one, one))
                .statusCode(200)
                .body("bookings", equalTo(2))
                .body("newBookings", equalTo(1))
                .body("workItems", equalTo(1));
        take(Camt.statement(one, one)).statusCode(200).body("newBookings", equalTo(0));
    }

    @Test
    void whatIsExpectedIsConfirmedWhicheverComesFirst() {
        UUID early = UUID.randomUUID();
        expect(early, "early " + early);
        assertEquals(ExpectedPayment.State.EXPECTED, state(early));
        take(Camt.statement(Camt.credit(HUNDRED, "EARLY " + early)))
                .statusCode(200)
                .body("matched", equalTo(1))
                .body("workItems", equalTo(0));
        assertEquals(ExpectedPayment.State.BOOKED, state(early));

        UUID late = UUID.randomUUID();
        take(Camt.statement(Camt.credit(HUNDRED, "late " + late)))
                .statusCode(200)
                .body("workItems", equalTo(1));
        String item = newestItem("open");
        expect(late, "late " + late);
        assertEquals(ExpectedPayment.State.BOOKED, state(late));
        items("matched").body("items.id", hasItem(item));
    }

    /** Bank A does not wait for its statements; they are matched all the same. */
    @Test
    void settlementsAndPayoutsOfABankThatDoesNotWaitAreMatchedToo() {
        Issued issued = consortium.issued(VALUE, BANK_A);
        bankA("settlements/" + instructed(issued) + "/execution")
                .statusCode(200)
                .body("state", equalTo("closed"));
        UUID request = UUID.randomUUID();
        String invoice = "INV-" + request;
        Issued other = consortium.issued(VALUE, BANK_B);
        showRequest(request, other.root(), invoice);
        String act = "financing-requests/" + request;
        String terms = bankA(act + "/quote").statusCode(200).extract().path("termsHash");
        consortium.lock(request, other.root(), BANK_A, VALUE, new Bytes32(terms), fingerprint(invoice));
        bankA(act + "/approval").statusCode(200);
        bankA(act + "/payout").statusCode(200).body("state", equalTo("funded"));
        Money proceeds = books.expected(BANK_A, ExpectedPayment.Kind.PAYOUT, request, 0)
                .orElseThrow()
                .amount();
        take(Camt.statement(
                        Camt.credit(money(VALUE), "payment of " + issued.payable()),
                        Camt.debit(proceeds, "sandbox payout " + request)))
                .statusCode(200)
                .body("matched", equalTo(2))
                .body("workItems", equalTo(0));
    }

    @Test
    void bookingsAreShownPageByPage() {
        String reference = "shown " + UUID.randomUUID();
        take(Camt.statement(Camt.credit(money(2_00), reference), Camt.debit(money(3_00), reference)))
                .statusCode(200);
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            ValidatableResponse page = officer()
                    .get("/banks/bank-a/bookings?limit=50" + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200);
            seen.addAll(page.extract().<List<String>>path("items.collect { it.payments[0].remittance[0] }"));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);
        assertEquals(2, seen.stream().filter(reference::equals).count());
    }

    @Test
    void whatCannotBeTakenSaysWhereAndWhy() {
        problem(take(Camt.statement(Camt.credit(HUNDRED, "x")).replace("CRDT", "PLUS")), 422, "statement-unreadable")
                .body("violations[0].field", equalTo("Document/BkToCstmrStmt/Stmt/Ntry/CdtDbtInd"))
                .body("violations[0].message", containsString("line 5, column"))
                .body("violations[0].message", containsString("neither CRDT nor DBIT; ask the bank"));
        problem(
                take("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
                422,
                "statement-unreadable");
        problem(
                sender("bank-officer")
                        .contentType("application/pdf")
                        .body("%PDF".getBytes(StandardCharsets.UTF_8))
                        .post("/banks/bank-a/account-statements")
                        .then(),
                415,
                "unsupported-media-type");
        problem(take("<a>" + " ".repeat(5 << 20) + "</a>"), 413, "too-large");
    }

    @Test
    void aLargeStatementIsTaken() {
        String reference = UUID.randomUUID().toString();
        String[] entries = new String[2_000];
        for (int at = 0; at < entries.length; at++) {
            entries[at] = Camt.credit(money(1 + at), reference + " " + at);
        }
        String statement = Camt.statement(entries);
        assertEquals(true, statement.length() > 300_000);
        take(statement).statusCode(200).body("newBookings", equalTo(entries.length));
        List<String> open = new ArrayList<>();
        officer()
                .get("/banks/bank-a/payment-work-items?state=open&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.id")
                .forEach(open::add);
        assertEquals(200, open.size());
    }

    @Test
    void lessIsNotTakenForWhatIsExpected() {
        UUID settlement = UUID.randomUUID();
        expect(settlement, "less " + settlement);
        take(Camt.statement(Camt.credit(money(99_00), "less " + settlement))).statusCode(200);
        String item = newestItem("open");
        items("open")
                .body("items.find { it.id == '" + item + "' }.kind", equalTo("partial"))
                .body("items.find { it.id == '" + item + "' }.proposal.action", equalTo("wait-for-rest"))
                .body("items.find { it.id == '" + item + "' }.proposal.amount.amount", equalTo("1.00"));
        problem(
                        resolve(item, Map.of("action", "take", "reason", "the debtor paid 1.00 in cash")),
                        409,
                        "work-item-not-open")
                .body("detail", containsString("is of less than expected payment"));
        problem(resolve(item, Map.of("action", "take-together", "reason", "r")), 409, "work-item-not-open");
        assertEquals(ExpectedPayment.State.EXPECTED, state(settlement));
    }

    @Test
    void whatGoesOutIsNotTakenForWhatHasToComeIn() {
        UUID settlement = UUID.randomUUID();
        expect(settlement, "in " + settlement);
        take(Camt.statement(Camt.debit(money(100_00), "out " + settlement))).statusCode(200);
        String expected = books.expected(BANK_A, ExpectedPayment.Kind.SETTLEMENT, settlement, 0)
                .orElseThrow()
                .id()
                .toString();
        problem(
                        resolve(
                                newestItem("open"),
                                Map.of("action", "take", "expectedPaymentId", expected, "reason", "seems right")),
                        409,
                        "work-item-not-open")
                .body("detail", containsString("goes the other way"));
        assertEquals(ExpectedPayment.State.EXPECTED, state(settlement));
    }
}
