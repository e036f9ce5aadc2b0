package io.counterfoil.workflow.caseflow;

import static io.counterfoil.workflow.caseflow.ProcessName.CONFIRMATION;
import static io.counterfoil.workflow.caseflow.ProcessName.LIQUIDATION;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.kernel.Ids;
import io.counterfoil.workflow.Story;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One operator asks to end a case, another one agrees; the ledger goes on without it. */
@QuarkusTest
class CancellationsTest extends Story {

    private static final String REASON = "recorded twice by the test bench";

    private final UUID one = Ids.next();
    private final UUID another = Ids.next();

    @Test
    void twoOperatorsEndACaseWithItsTasksAndTimersAndThePartiesReadWhy() {
        UUID payable = recorded(plain());
        UUID id = id(payable);
        String task = task(CONFIRMATION, payable, "consent").id();
        asked(one, id).statusCode(200).body("state", equalTo("asked")).body("askedOn", equalTo(today().toString()));
        whole(as(debtor, "enterprise-maker"), id).body("cancellation", nullValue());
        whole(as(another, "operator"), id).body("cancellation.reason", equalTo(REASON));
        list().body("items.caseId", hasItem(id.toString()));

        agreed(another, id)
                .statusCode(200)
                .body("state", equalTo("agreed"))
                .body("goesOn.en", containsString("The ledger is not changed"))
                .body("goesOn.zh", containsString("债务人"));
        whole(as(debtor, "enterprise-checker"), id)
                .body("state", equalTo("cancelled"))
                .body("outcome", nullValue())
                .body("endedOn", equalTo(today().toString()))
                .body("waits", equalTo(List.of()))
                .body("steps.find { it.activity == 'consent' }.state", equalTo("cancelled"))
                .body("cancellation.reason", equalTo(REASON))
                .body("cancellation.askedBy", nullValue())
                .body("cancellation.answeredBy", nullValue());
        whole(as(one, "auditor"), id).body("cancellation.answeredBy", containsString(another.toString()));
        as(debtor, "enterprise-checker")
                .get("/workflow/v1/tasks/" + task)
                .then()
                .statusCode(404);
        as(debtor, "enterprise-checker")
                .get("/workflow/v1/cases/" + id + "/diagram")
                .then()
                .statusCode(200);
        list().body("items.caseId", not(hasItem(id.toString())));
        as(debtor, "enterprise-checker")
                .get("/workflow/v1/cases?state=cancelled")
                .then()
                .body("items.id", contains(id.toString()));
        as(debtor, "enterprise-checker")
                .get("/workflow/v1/cases?state=ended")
                .then()
                .body("items.id", not(hasItem(id.toString())));

        day(today().plusDays(20));
        assertEquals(0, reminders(payable), "no timer is left");
        assertEquals(0, alerts(payable));
    }

    @Test
    void whatTheLedgerDoesLaterBeginsNoSecondCaseAndTheVoucherIsStillLiquidated() {
        UUID payable = recorded(plain());
        UUID id = cancelled(payable);
        long late = position.late();
        happens(
                "payable.payable-recorded",
                of(payable)
                        .put("dueOn", today().plusMonths(3).toString())
                        .put("rootId", root(payable).toString()));
        consented(payable, 0);
        issued(payable);
        assertEquals(late + 2, position.late(), "known as late");
        accepted(payable);
        assertEquals(id, id(payable));
        assertNull(caseOf(CONFIRMATION, payable).outcome());
        assertEquals(CaseState.CANCELLED, caseOf(CONFIRMATION, payable).state());
        assertEquals(List.of("first"), waits(LIQUIDATION, payable), "its holder has to be paid");
    }

    @Test
    void whoAskedDoesNotAgree() {
        UUID payable = recorded(plain());
        UUID id = id(payable);
        asked(one, id).statusCode(200);
        refused(agreed(one, id), 403, "self-approval");
        assertEquals(List.of("consent"), waits(CONFIRMATION, payable));
    }

    @Test
    void aCaseGoesOnWhenTheOtherOperatorRefusesOrWhoAskedTakesItBack() {
        UUID payable = recorded(plain());
        UUID id = id(payable);
        for (UUID who : List.of(another, one)) {
            asked(one, id).statusCode(200);
            post(as(who, "operator"), path(id) + "/refusal", Map.of())
                    .statusCode(200)
                    .body("state", equalTo("refused"));
            refused(agreed(another, id), 409, "cancellation-not-asked");
            refused(post(as(another, "operator"), path(id) + "/refusal", Map.of()), 409, "cancellation-not-asked");
        }
        consented(payable, 0);
        assertEquals(List.of("issue"), waits(CONFIRMATION, payable));
    }

    @Test
    void theSameRequestIsAnsweredAgainAndAnotherOneIsTooLate() {
        UUID id = id(recorded(plain()));
        String key = UUID.randomUUID().toString();
        for (int press = 0; press < 2; press++) {
            keyed(one, key, path(id), Map.of("reason", REASON)).statusCode(200).body("state", equalTo("asked"));
        }
        refused(asked(one, id), 409, "cancellation-asked");
        refused(asked(another, id), 409, "cancellation-asked");
        for (int press = 0; press < 2; press++) {
            keyed(another, key, path(id) + "/agreement", Map.of())
                    .statusCode(200)
                    .body("state", equalTo("agreed"));
        }
        refused(agreed(another, id), 409, "case-not-open");
    }

    @Test
    void ofTwoWhoAgreeAtTheSameMomentOneEndsIt() throws Exception {
        UUID id = id(recorded(plain()));
        asked(one, id).statusCode(200);
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> both = Stream.of(another, Ids.next())
                    .map(who -> threads.submit(() -> {
                        start.await(10, SECONDS);
                        return agreed(who, id).extract().statusCode();
                    }))
                    .toList();
            List<Integer> answers =
                    List.of(both.get(0).get(30, SECONDS), both.get(1).get(30, SECONDS));
            assertEquals(List.of(200, 409), answers.stream().sorted().toList());
        } finally {
            threads.shutdownNow();
        }
        whole(as(one, "operator"), id).body("state", equalTo("cancelled"));
    }

    @Test
    void whatEndsMeanwhileKeepsItsOwnEnd() {
        UUID payable = recorded(plain());
        UUID id = id(payable);
        asked(one, id).statusCode(200);
        happens("payable.payable-refused", of(payable));
        refused(agreed(another, id), 409, "case-not-open");
        refused(post(as(another, "operator"), path(id) + "/refusal", Map.of()), 409, "case-not-open");
        refused(asked(another, id), 409, "case-not-open");
        assertOutcome("refused", CONFIRMATION, payable);
        whole(as(one, "operator"), id).body("state", equalTo("ended")).body("cancellation.state", equalTo("overtaken"));
        whole(as(debtor, "enterprise-maker"), id).body("cancellation", nullValue());
        list().body("items.caseId", not(hasItem(id.toString())));
    }

    /** The answer of a call that was under way changes nothing any more. */
    @Test
    void aCallThatIsUnderWayIsDropped() {
        UUID payable = Ids.next();
        platform.show("/payables/" + payable, plain().put("id", payable.toString()));
        platform.duringRead("/payables/" + payable, () -> cancelled(payable));
        happens(
                "payable.payable-recorded",
                of(payable)
                        .put("dueOn", today().plusMonths(3).toString())
                        .put("rootId", root(payable).toString()));
        assertEquals(CaseState.CANCELLED, caseOf(CONFIRMATION, payable).state());
        assertEquals(List.of(), waits(CONFIRMATION, payable));
    }

    @Test
    void aCaseThatStandsStillCanBeCancelledAndItsIncidentIsGone() {
        platform.failReads(Integer.MAX_VALUE);
        UUID payable = recorded(plain());
        causesAnIncident(payable, "the platform answers 503 to every read");
        await().atMost(60, SECONDS).until(() -> {
            feed.round();
            return paths.of(caseOf(CONFIRMATION, payable).instance())
                            .waits()
                            .get(0)
                            .incident()
                    != null;
        });
        cancelled(payable);
        platform.failReads(0);
        feed.round();
        as(one, "operator")
                .get("/workflow/v1/incidents?limit=200")
                .then()
                .body("items.caseId", not(hasItem(id(payable).toString())));
        assertEquals(CaseState.CANCELLED, caseOf(CONFIRMATION, payable).state());
    }

    @Test
    void onlyOperatorsAskAndAReasonIsAsked() {
        UUID id = id(recorded(plain()));
        for (String role : List.of("enterprise-maker", "supplier", "bank-officer", "regulator", "auditor")) {
            for (String what : List.of("", "/agreement", "/refusal")) {
                Object body = what.isEmpty() ? Map.of("reason", REASON) : Map.of();
                refused(post(as(debtor, role), path(id) + what, body), 403, "forbidden");
            }
        }
        for (Map<String, String> body :
                List.of(Map.<String, String>of(), Map.of("reason", " "), Map.of("reason", "x".repeat(501)))) {
            refused(post(as(one, "operator"), path(id), body), 400, "malformed")
                    .body("violations.field", contains("reason"));
        }
        refused(asked(one, Ids.next()), 404, "not-found");
        refused(agreed(one, Ids.next()), 404, "not-found");
        refused(agreed(one, id), 409, "cancellation-not-asked");
    }

    private UUID id(UUID payable) {
        return caseOf(CONFIRMATION, payable).id();
    }

    private UUID cancelled(UUID payable) {
        UUID id = id(payable);
        asked(one, id).statusCode(200);
        agreed(another, id).statusCode(200);
        return id;
    }

    private static String path(UUID id) {
        return "/cases/" + id + "/cancellation";
    }

    private ValidatableResponse asked(UUID who, UUID id) {
        return post(as(who, "operator"), path(id), Map.of("reason", REASON));
    }

    private ValidatableResponse agreed(UUID who, UUID id) {
        return post(as(who, "operator"), path(id) + "/agreement", Map.of());
    }

    private ValidatableResponse keyed(UUID who, String key, String path, Object body) {
        return as(who, "operator")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/workflow/v1" + path)
                .then();
    }

    private ValidatableResponse list() {
        return as(one, "operator")
                .get("/workflow/v1/cancellations?limit=200")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse whole(RequestSpecification reader, UUID id) {
        return reader.get("/workflow/v1/cases/" + id).then().statusCode(200);
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String problem) {
        return answer.statusCode(status).body("type", endsWith("/" + problem));
    }
}
