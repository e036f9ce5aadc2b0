package io.counterfoil.bank.approval;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.kernel.Person;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bank's own rules: proposed with examples, put into force by somebody else, and then approvals follow them. */
@QuarkusTest
class ApprovalTablesTest extends GatewayTest {

    private static final String TABLES = "/banks/bank-a/approval-tables";
    private static final String TWO_PERSONS = "-|-|-|-|-|\"person\"|\"2\"|large ones";

    @Inject
    EntityManager entities;

    @Inject
    Approvals approvals;

    /** The bank is everybody's in these tests. */
    @AfterEach
    void withoutRulesAgain() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from bank.approval_table")
                        .executeUpdate());
    }

    private RequestSpecification person(UUID bank, String name, String role) {
        Map<String, Object> said = claims(bank, List.of(role));
        said.put("sub", name);
        said.put("name", name);
        return given().auth().oauth2(sign(said));
    }

    private RequestSpecification officer() {
        return person(BANK_A, "Officer", "bank-officer");
    }

    private RequestSpecification approver(String name) {
        return person(BANK_A, name, "bank-approver");
    }

    private static ValidatableResponse send(RequestSpecification caller, String path, String body) {
        return caller.header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    private int inForce(String rule, String example) {
        int version = send(officer(), TABLES, TableFile.proposal(rule, example))
                .statusCode(201)
                .extract()
                .path("version");
        send(approver("First"), TABLES + "/" + version + "/activation", "{}")
                .statusCode(200)
                .body("state", equalTo("active"))
                .body("decidedBy.name", equalTo("First"));
        return version;
    }

    private static String example(String route, int checkers) {
        return TableFile.example("any", "1.00", 90, TableFile.SOMEBODY, route, checkers);
    }

    private UUID locked() {
        UUID request = UUID.randomUUID();
        String invoice = "INV-" + request;
        Issued issued = consortium.issued(VALUE, BANK_B);
        showRequest(request, issued.root(), invoice);
        String terms = bankA("financing-requests/" + request + "/quote")
                .statusCode(200)
                .extract()
                .path("termsHash");
        consortium.lock(request, issued.root(), BANK_A, VALUE, new Bytes32(terms), fingerprint(invoice));
        return request;
    }

    private static String approval(UUID request) {
        return "/banks/bank-a/financing-requests/" + request + "/approval";
    }

    private FinancingState state(UUID request) {
        return reads.financing(request).orElseThrow().state();
    }

    @Test
    void withoutATableOneApprovalIsEnough() {
        UUID request = locked();
        officer()
                .get(approval(request))
                .then()
                .statusCode(200)
                .body("route", equalTo("approve"))
                .body("tableVersion", nullValue());
        bankA("financing-requests/" + request + "/approval").statusCode(200).body("state", equalTo("approved"));
    }

    @Test
    void aTableIsProposedWithExamplesAndPutIntoForceBySomebodyElse() {
        String body = TableFile.proposal(TableFile.ALWAYS, TableFile.EXAMPLE);
        int version = send(officer(), TABLES, body)
                .statusCode(201)
                .body("state", equalTo("proposed"))
                .body("proposedBy.name", equalTo("Officer"))
                .extract()
                .path("version");
        send(officer(), TABLES, body).statusCode(201).body("version", equalTo(version));
        problem(send(person(BANK_A, "Another", "bank-officer"), TABLES, body), 409, "approval-table-not-open");
        problem(send(approver("Officer"), TABLES + "/" + version + "/activation", "{}"), 403, "self-approval");
        send(approver("First"), TABLES + "/" + version + "/activation", "{}").statusCode(200);
        send(approver("First"), TABLES + "/" + version + "/activation", "{}").statusCode(200);
        problem(send(approver("Second"), TABLES + "/" + version + "/activation", "{}"), 409, "approval-table-not-open");
        officer()
                .get(TABLES + "/" + version)
                .then()
                .statusCode(200)
                .body("table", containsString("decisionTable"))
                .body("examples[0].route", equalTo("approve"))
                .body("decidedBy.at", notNullValue());
        int next = inForce(TWO_PERSONS, example("person", 2));
        officer()
                .get(TABLES)
                .then()
                .statusCode(200)
                .body("items.version", equalTo(List.of(next, version)))
                .body("items.state", equalTo(List.of("active", "replaced")));
    }

    @Test
    void aRejectedTableIsNotInForceAndSaysWhy() {
        int version = send(officer(), TABLES, TableFile.proposal(TableFile.ALWAYS, TableFile.EXAMPLE))
                .statusCode(201)
                .extract()
                .path("version");
        String path = TABLES + "/" + version + "/rejection";
        problem(send(approver("First"), path, "{}"), 400, "malformed").body("violations.field", hasItem("reason"));
        send(approver("First"), path, "{\"reason\":\"too generous\"}")
                .statusCode(200)
                .body("state", equalTo("rejected"))
                .body("reason", equalTo("too generous"));
        problem(send(approver("First"), TABLES + "/" + version + "/activation", "{}"), 409, "approval-table-not-open");
        problem(send(approver("First"), TABLES + "/999/activation", "{}"), 404, "not-found");
    }

    @Test
    void whatIsWrongWithATableIsSaidWithRuleAndColumn() {
        problem(
                        send(officer(), TABLES, "{\"table\":\"<a/>\",\"examples\":[" + TableFile.EXAMPLE + "]}"),
                        400,
                        "malformed")
                .body("violations[0].field", equalTo("table"))
                .body("violations[0].message", containsString("no DMN file"));
        problem(
                        send(
                                officer(),
                                TABLES,
                                TableFile.proposal("amount * 2|-|-|-|-|\"approve\"|\"1\"|", TableFile.EXAMPLE)),
                        400,
                        "malformed")
                .body(
                        "violations.message",
                        hasItem(containsString("rule 1, amount: “amount * 2” is no condition here")));
        problem(send(officer(), TABLES, TableFile.proposal(TableFile.ALWAYS, example("person", 2))), 400, "malformed")
                .body("violations[0].field", equalTo("examples[0]"))
                .body("violations[0].message", equalTo("“any” is decided by rule 1: approve, checkers 1"));
        problem(send(officer(), TABLES, "{}"), 400, "malformed")
                .body("violations.field", equalTo(List.of("table", "examples")));
    }

    @Test
    void asManyPersonsApproveAsTheRuleAsksFor() {
        UUID request = locked();
        inForce(TWO_PERSONS, example("person", 2));
        officer()
                .get(approval(request))
                .then()
                .statusCode(200)
                .body("route", equalTo("person"))
                .body("checkers", equalTo(2))
                .body("why", equalTo("large ones"))
                .body("approvedBy", equalTo(List.of()));
        problem(bankA("financing-requests/" + request + "/approval"), 409, "person-needed");
        for (int pressed = 0; pressed < 2; pressed++) {
            send(approver("First"), approval(request), "{}")
                    .statusCode(200)
                    .body("state", equalTo("waits-for-approver"));
        }
        assertEquals(FinancingState.LOCKED, state(request));
        for (String name : List.of("First", "Second")) {
            approver(name)
                    .get(approval(request))
                    .then()
                    .body("approvedBy", equalTo(List.of("First")))
                    .body("approvedByCaller", equalTo(name.equals("First")));
        }
        send(approver("Second"), approval(request), "{}").statusCode(200).body("state", equalTo("approved"));
        assertEquals(FinancingState.APPROVED, state(request));
        send(approver("First"), approval(request), "{}").statusCode(200).body("state", equalTo("approved"));
        problem(officer().get(approval(request)).then(), 409, "financing-not-open");
    }

    /** As after an approval by software that did not get through, and another table. */
    @Test
    void whatARuleDecidedCountsForNoPerson() {
        UUID request = locked();
        inForce(TWO_PERSONS, example("person", 2));
        approvals.add(
                BANK_A,
                request,
                reads.financing(request).orElseThrow().termsHash(),
                new Person("counterfoil:approval-table", "Approval table", "bank-gateway"),
                1,
                1);
        send(approver("First"), approval(request), "{}").statusCode(200).body("state", equalTo("waits-for-approver"));
        assertEquals(FinancingState.LOCKED, state(request));
    }

    @Test
    void whatTheRulesDeclineNobodyApproves() {
        UUID request = locked();
        inForce("-|-|-|-|-|\"decline\"|\"1\"|not now", example("decline", 1));
        problem(send(approver("First"), approval(request), "{}"), 409, "rules-decline")
                .body("detail", containsString("rule 1 of this bank's approval table"))
                .body("detail", containsString("(not now)"));
        assertEquals(FinancingState.LOCKED, state(request));
    }

    @Test
    void theSoftwareApprovesWhatTheRulesLeaveToIt() {
        UUID request = locked();
        inForce(TableFile.ALWAYS, TableFile.EXAMPLE);
        bankA("financing-requests/" + request + "/approval").statusCode(200).body("state", equalTo("approved"));
    }

    /** The facts are the bank's own: value, currency and tenor as the chain has them. */
    @Test
    void theRulesAreAskedWithWhatIsOnChain() {
        UUID request = locked();
        var piece =
                reads.piece(reads.financing(request).orElseThrow().pieceId()).orElseThrow();
        var payable = reads.payable(piece.payableId()).orElseThrow();
        String debtor = payable.debtor().toString();
        String[] rules = {
            "999.99|-|-|-|-|\"decline\"|\"1\"|",
            "-|not(\"CNY\")|-|-|-|\"decline\"|\"1\"|",
            "1000|\"CNY\"|[1..400]|\"" + debtor + "\"|\"" + consortium.supplier + "\"|\"person\"|\"1\"|exactly this",
            "-|-|-|-|-|\"decline\"|\"1\"|",
        };
        int version = send(officer(), TABLES, TableFile.proposal(rules, example("decline", 1)))
                .statusCode(201)
                .extract()
                .path("version");
        send(approver("First"), TABLES + "/" + version + "/activation", "{}").statusCode(200);
        officer()
                .get(approval(request))
                .then()
                .statusCode(200)
                .body("rule", equalTo(3))
                .body("why", equalTo("exactly this"));
    }

    @Test
    void anotherBankSeesNothingOfIt() {
        UUID request = locked();
        int version = inForce(TWO_PERSONS, example("person", 2));
        RequestSpecification other = person(BANK_B, "Officer", "bank-officer");
        for (String path : List.of(TABLES, TABLES + "/" + version, approval(request))) {
            problem(person(BANK_B, "Officer", "bank-officer").get(path).then(), 404, "not-found");
            problem(person(BANK_A, "Clerk", "supplier").get(path).then(), 403, "forbidden");
        }
        problem(send(other, TABLES, TableFile.proposal(TableFile.ALWAYS, TableFile.EXAMPLE)), 404, "not-found");
        other.get("/banks/bank-b/approval-tables").then().statusCode(200).body("items.size()", equalTo(0));
        problem(
                person(BANK_B, "Officer", "bank-officer")
                        .get("/banks/bank-b/financing-requests/" + request + "/approval")
                        .then(),
                404,
                "not-found");
    }

    @Test
    void anApprovalOfALockThatEndedApprovesNothing() {
        UUID request = locked();
        inForce(TWO_PERSONS, example("person", 2));
        send(approver("First"), approval(request), "{}").statusCode(200);
        consortium.send(consortium.supplier, new LedgerCommand.WithdrawFinancing(request));
        problem(officer().get(approval(request)).then(), 409, "financing-not-open");
        problem(send(approver("Second"), approval(request), "{}"), 409, "financing-not-open");
    }
}
