package io.counterfoil.bank.booking;

import io.counterfoil.bank.GatewayTest;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PaymentReference;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What tests of a bank's statements share: bank A, what it expects, and its work items. */
abstract class StatementsTest extends GatewayTest {

    static final Money HUNDRED = money(100_00);

    @Inject
    ExpectPayment expectPayment;

    @Inject
    PaymentBooks books;

    Set<String> identitiesOf(String reference) {
        Set<String> found = new HashSet<>();
        String cursor = null;
        do {
            ValidatableResponse page = officer()
                    .get("/banks/bank-a/bookings?limit=200" + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200);
            found.addAll(page.extract()
                    .<List<String>>path(
                            "items.findAll { it.payments[0].remittance[0] == '" + reference + "' }.identity"));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);
        return found;
    }

    void expect(UUID settlement, String reference) {
        expectPayment.settlement(banks.of(BANK_A), settlement, new PaymentReference(reference), HUNDRED);
    }

    ExpectedPayment.State state(UUID settlement) {
        return books.expected(BANK_A, ExpectedPayment.Kind.SETTLEMENT, settlement, 0)
                .orElseThrow()
                .state();
    }

    ValidatableResponse take(String statement) {
        return statement(as(BANK_A, "bank-officer"), statement);
    }

    ValidatableResponse statement(RequestSpecification caller, String statement) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/xml")
                .body(statement.getBytes(StandardCharsets.UTF_8))
                .post("/banks/bank-a/account-statements")
                .then();
    }

    RequestSpecification sender(String role) {
        return as(BANK_A, role).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    RequestSpecification officer() {
        return as(BANK_A, "bank-officer");
    }

    ValidatableResponse items(String state) {
        return officer()
                .get("/banks/bank-a/payment-work-items?limit=200&state=" + state
                        + (state.equals("open") && lastCursor != null ? "&cursor=" + lastCursor : ""))
                .then()
                .statusCode(200);
    }

    String lastCursor;

    /** Of the last page: ids are in the order in which they were made. */
    String newestItem(String state) {
        String cursor = null;
        ValidatableResponse page;
        do {
            lastCursor = cursor;
            page = officer()
                    .get("/banks/bank-a/payment-work-items?limit=200&state=" + state
                            + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200);
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);
        List<String> ids = page.extract().path("items.id");
        return ids.get(ids.size() - 1);
    }

    ValidatableResponse resolve(String item, Map<String, String> body) {
        return sender("bank-officer")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/banks/bank-a/payment-work-items/" + item + "/resolution")
                .then();
    }

    static ValidatableResponse postBody(RequestSpecification caller, String path, String body) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }
}
