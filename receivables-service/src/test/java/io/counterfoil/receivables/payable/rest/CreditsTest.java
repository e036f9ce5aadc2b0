package io.counterfoil.receivables.payable.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.receivables.governance.BusinessDays;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** POST /payables/{id}/credit: a credit note or an agreed dispute lowers a payable before it is issued, and never afterwards. */
@QuarkusTest
class CreditsTest extends ServiceTest {

    @Inject
    BusinessDays days;

    private RequestSpecification maker() {
        return consortium.as(consortium.debtor, "enterprise-maker");
    }

    private RequestSpecification checker() {
        return consortium.as(consortium.debtor, "enterprise-checker");
    }

    private String credit(String kind, String number, String amount) {
        return "{\"kind\":\"%s\",\"number\":\"%s\",\"issuedOn\":\"%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"CNY\"}}"
                .formatted(kind, number, days.today(), amount);
    }

    private String credit(String amount) {
        return credit("credit-note", newKey(), amount);
    }

    private ValidatableResponse credited(UUID payable, String body) {
        return post(maker(), "payables/" + payable + "/credit", body);
    }

    private ValidatableResponse payable(UUID id) {
        return maker().get(API + "payables/" + id).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"credit-note", "agreed-dispute"})
    void anInvoiceOfAHundredLessFortyIsAPayableOfSixtyOnChain(String kind) {
        UUID invoiced = consortium.recordPayable("100.00");
        String number = newKey();
        UUID left = idIn(
                credited(invoiced, credit(kind, number, "40.00"))
                        .statusCode(200)
                        .body("kind", equalTo("credit-payable")),
                "resourceId");
        assertNotEquals(invoiced, left);
        payable(invoiced)
                .body("state", equalTo("refused"))
                .body("refusalReason", containsString(number + " over 40.00 CNY"))
                .body("refusalReason", containsString(left.toString()));
        String invoice = payable(left)
                .body("state", equalTo("recorded"))
                .body("amount.amount", equalTo("60.00"))
                .extract()
                .path("invoiceNumber");
        payable(invoiced).body("invoiceNumber", equalTo(invoice));
        problem(post(checker(), "payables/" + invoiced + "/confirmation", "{}"), 409, "payable-not-open");
        post(checker(), "payables/" + left + "/confirmation", "{}").statusCode(200);
        assertEquals(6_000, reads.payable(left).orElseThrow().live());
        assertTrue(reads.payable(invoiced).isEmpty());
    }

    @Test
    void aCreditOfTheWholeAmountLeavesNothingToIssue() {
        UUID invoiced = consortium.recordPayable("100.00");
        String key = newKey();
        String body = credit("100.00");
        for (int time = 0; time < 2; time++) {
            post(maker(), key, "payables/" + invoiced + "/credit", body)
                    .statusCode(200)
                    .body("resourceId", equalTo(invoiced.toString()));
        }
        payable(invoiced)
                .body("state", equalTo("refused"))
                .body("refusalReason", containsString("nothing is left to pay"));
        problem(credited(invoiced, credit("1.00")), 409, "payable-not-open")
                .body("detail", containsString("Record what is still owed anew"));
    }

    @Test
    void whatWasTakenOffStaysOffWhenTheInvoiceIsRecordedAgain() {
        String invoice = newKey();
        String due = days.today().plusDays(80).toString();
        UUID invoiced = idIn(
                post(maker(), "payables", consortium.payable(invoice, "100.00", due))
                        .statusCode(201),
                "resourceId");
        UUID left = idIn(credited(invoiced, credit("40.00")).statusCode(200), "resourceId");
        post(maker(), "payables/" + left + "/refusal", "{\"reason\":\"a mistake\"}")
                .statusCode(200);
        problem(post(maker(), "payables", consortium.payable(invoice, "100.00", due)), 409, "duplicate-invoice")
                .body("detail", containsString("a credit was taken off it"));
        post(maker(), "payables", consortium.payable(invoice, "60.00", due)).statusCode(201);
    }

    @Test
    void whatIsIssuedIsNeverLoweredAndTheRefusalSaysWhatToDo() {
        UUID issued = consortium.recordPayable("100.00");
        consortium.issue(issued);
        problem(credited(issued, credit("40.00")), 409, "payable-not-open")
                .body("detail", containsString("never lowered"))
                .body("detail", containsString("let the supplier credit an invoice that is not issued yet"));
        assertEquals(10_000, reads.payable(issued).orElseThrow().live());
    }

    @Test
    void aCreditNoteCountsOnceAndARefusedOneLeavesEverythingAsItWas() {
        UUID first = consortium.recordPayable("100.00");
        UUID second = consortium.recordPayable("100.00");
        String body = credit("40.00");
        credited(first, body).statusCode(200);
        problem(credited(second, body), 409, "duplicate-credit");
        problem(credited(second, credit("100.01")), 422, "policy").body("rejections.rule", hasItem("credit"));
        problem(credited(second, credit("99.99")), 422, "policy").body("rejections.rule", hasItem("smallest-piece"));
        problem(
                        credited(
                                second,
                                credit("40.00").replaceFirst("\"issuedOn\":\"[^\"]*\"", "\"issuedOn\":\"2026-06-30\"")),
                        422,
                        "policy")
                .body("rejections.rule", hasItem("credit-issued-on"));
        problem(credited(second, credit("40.00").replace("CNY", "USD")), 400, "malformed")
                .body("violations.field", hasItem("amount.currency"));
        problem(credited(second, credit("gift", newKey(), "40.00")), 400, "malformed")
                .body("violations.field", hasItem("kind"));
        payable(second).body("state", equalTo("recorded")).body("amount.amount", equalTo("100.00"));
    }

    @Test
    void whoTookItOffDoesNotConsentToWhatIsLeft() {
        UUID invoiced = consortium.recordPayable("100.00");
        UUID left = idIn(
                post(
                                consortium.person("Takes it off", "portal", consortium.debtor, "enterprise-maker"),
                                "payables/" + invoiced + "/credit",
                                credit("40.00"))
                        .statusCode(200),
                "resourceId");
        problem(
                post(
                        consortium.person("Takes it off", "portal", consortium.debtor, "enterprise-checker"),
                        "payables/" + left + "/confirmation",
                        "{}"),
                403,
                "self-approval");
    }
}
