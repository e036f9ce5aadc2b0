package io.counterfoil.receivables.governance.rest;

import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.PayableState;
import io.counterfoil.ledger.PieceState;
import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.receivables.governance.BusinessDays;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** POST /participants, /business-date, /policies */
@QuarkusTest
class PlatformTest extends ServiceTest {

    @Inject
    BusinessDays days;

    private RequestSpecification operator() {
        return consortium.as(consortium.operator, "operator");
    }

    @Test
    void theDateMovesNoFurtherThanItsStep() {
        LocalDate today = days.today();
        operator().get("/api/v1/business-date").then().body("stepDaysMax", equalTo(31));
        problem(post(operator(), "business-date", "{\"date\":\"" + today.plusDays(32) + "\"}"), 409, "business-date")
                .body("detail", containsString("at most 31 days at once, from today to " + today.plusDays(31)));
        assertEquals(today, days.today());
    }

    @Test
    void theCloseOfADayMarksWhatIsOverdueAndEndsWhatHasExpired() {
        LocalDate today = days.today();
        UUID due = consortium.recordPayable("1000.00", today.plusDays(3).toString());
        UUID root = consortium.issue(due);
        post(consortium.as(consortium.supplier, "supplier"), "offers/" + root + "/acceptance", "{}")
                .statusCode(200);
        UUID lapsing = consortium.offered(consortium.held("1000.00"), "400.00");
        LocalDate next = today.plusDays(31);
        String body = "{\"date\":\"" + next + "\"}";
        String key = newKey();
        String first = post(operator(), key, "business-date", body)
                .statusCode(200)
                .body("state", equalTo("confirmed"))
                .body("closing.overdue", notNullValue())
                .extract()
                .asString();
        assertEquals(PayableState.OVERDUE, reads.payable(due).orElseThrow().state());
        assertEquals(PieceState.HELD, reads.piece(lapsing).orElseThrow().state());
        assertEquals(next, reads.today());
        assertEquals(
                first,
                post(operator(), key, "business-date", body)
                        .statusCode(200)
                        .extract()
                        .asString());
        post(operator(), "business-date", body).statusCode(200).body("closing.overdue", equalTo(0));
        problem(
                post(operator(), "business-date", body.replace(next.toString(), today.toString())),
                409,
                "business-date");
        problem(
                post(consortium.as(consortium.secondTier, "supplier"), "offers/" + lapsing + "/acceptance", "{}"),
                409,
                "offer-not-open");
    }

    /** A client that lost the answer asks by the key it has; the key is its own and nobody else's. */
    @Test
    void whatBecameOfACommandIsFoundByItsKeyAndByItsOwnerAlone() {
        String key = newKey();
        RequestSpecification debtor = consortium.as(consortium.debtor, "enterprise-maker");
        problem(debtor.get("/api/v1/operations/by-key/" + key).then(), 404, "not-found");
        String batch = "{\"items\":[" + consortium.payable(newKey(), "100.00", "2026-12-01") + "]}";
        String answered = post(consortium.as(consortium.debtor, "enterprise-maker"), key, "payable-batches", batch)
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(
                answered,
                consortium
                        .as(consortium.debtor, "enterprise-maker")
                        .get("/api/v1/operations/by-key/" + key)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
        problem(
                consortium
                        .as(consortium.supplier, "supplier")
                        .get("/api/v1/operations/by-key/" + key)
                        .then(),
                404,
                "not-found");
    }

    @Test
    void aPreferenceThatCannotBeMetRefusesTheCommandBeforeItIsCarriedOut() {
        String key = newKey();
        problem(
                consortium
                        .as(consortium.debtor, "enterprise-maker")
                        .header("Idempotency-Key", key)
                        .header("Prefer", "wait=soon")
                        .contentType("application/json")
                        .body(consortium.payable(newKey(), "100.00", "2026-12-01"))
                        .post("/api/v1/payables")
                        .then(),
                400,
                "malformed");
        problem(
                consortium
                        .as(consortium.debtor, "enterprise-maker")
                        .get("/api/v1/operations/by-key/" + key)
                        .then(),
                404,
                "not-found");
    }

    @Test
    void whatWasNeverAKeyIsNotFound() {
        for (String key : List.of("%00", "%20", "a".repeat(101))) {
            problem(
                    consortium
                            .as(consortium.debtor, "enterprise-maker")
                            .urlEncodingEnabled(false)
                            .get("/api/v1/operations/by-key/" + key)
                            .then(),
                    404,
                    "not-found");
        }
    }

    /** The chain refuses to mark a payable while it is being paid; that must not keep another one from being marked. */
    @Test
    void aPayableThatIsBeingPaidDoesNotKeepOthersFromBecomingOverdue() {
        LocalDate today = days.today();
        List<UUID> payables = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            UUID payable = consortium.recordPayable("1000.00", today.plusDays(2).toString());
            UUID root = consortium.issue(payable);
            post(consortium.as(consortium.supplier, "supplier"), "offers/" + root + "/acceptance", "{}")
                    .statusCode(200);
            payables.add(payable);
        }
        Bytes32 reference = new Bytes32(new PaymentReference("being paid").hash());
        assertNull(bankActs(new LedgerCommand.Settle(payables.get(0), UUID.randomUUID(), 100_000, reference))
                .failure());
        String body = "{\"date\":\"" + today.plusDays(3) + "\"}";
        post(operator(), "business-date", body).statusCode(200).body("state", equalTo("confirmed"));
        assertEquals(
                PayableState.ISSUED,
                reads.payable(payables.get(0)).orElseThrow().state());
        assertEquals(
                PayableState.OVERDUE,
                reads.payable(payables.get(1)).orElseThrow().state());
    }

    @Test
    void aLimitIsAddedAndHoldsAtOnceAndHistoryIsNotRewritten() {
        String jpy = """
                {"kind":"SMALLEST_PIECE","currency":"JPY","effectiveFrom":"2026-01-01","value":"100","source":"test rule"}""";
        post(operator(), "policies", jpy).statusCode(201);
        String payable = consortium.payable(newKey(), "99", "2026-12-01").replace("CNY", "JPY");
        problem(post(consortium.as(consortium.debtor, "enterprise-maker"), "payables", payable), 422, "policy")
                .body("rejections.source", hasItem("test rule"));
        problem(post(operator(), "policies", jpy), 422, "policy");
        problem(post(operator(), "policies", jpy.replace("\"JPY\"", "null")), 400, "malformed");
        problem(post(operator(), "policies", jpy.replace("SMALLEST_PIECE", "DEPTH_MAX")), 400, "malformed")
                .body("violations.field", hasItem("currency"));
    }

    @Test
    void aParticipantIsEnrolledOnceWithVerifiedIdentifiersAndABankBringsItsKey() {
        UUID id = UUID.randomUUID();
        String body = "{\"id\":\"%s\",\"name\":\"New\",\"roles\":[\"SUPPLIER\"]}".formatted(id);
        String key = newKey();
        post(operator(), key, "participants", body).statusCode(201);
        post(operator(), key, "participants", body).statusCode(201).header("Idempotency-Replayed", "true");
        problem(post(operator(), "participants", body), 409, "already-enrolled");
        problem(
                        post(
                                operator(),
                                "participants",
                                "{\"name\":\"X\",\"roles\":[\"SUPPLIER\"],\"uscc\":\"911100006000373410\"}"),
                        400,
                        "malformed")
                .body("violations.field", hasItem("uscc"));
        problem(post(operator(), "participants", "{\"name\":\"X\",\"roles\":[\"BANK\"]}"), 422, "policy")
                .body("rejections.rule", hasItem("own-key"));
        String both = "{\"name\":\"X\",\"roles\":[\"BANK\",\"SUPPLIER\"],\"signingAddress\":\"0x%s\"}"
                .formatted("1".repeat(40));
        problem(post(operator(), "participants", both), 422, "policy").body("rejections.rule", hasItem("bank-alone"));
        problem(post(operator(), "participants", "{\"name\":\"X\",\"roles\":[]}"), 400, "malformed");
        problem(post(operator(), "participants", "{\"name\":\"X\",\"roles\":[\"KING\"]}"), 400, "malformed");
    }
}
