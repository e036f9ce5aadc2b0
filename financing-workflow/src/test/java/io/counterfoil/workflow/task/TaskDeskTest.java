package io.counterfoil.workflow.task;

import static io.counterfoil.workflow.caseflow.ProcessName.CONFIRMATION;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.counterfoil.kernel.Ids;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people see and do about their tasks, and what they may not. */
@QuarkusTest
class TaskDeskTest extends AtTheDesk {

    @Test
    void aTaskIsListedForThoseWhoMayDoItAndShownToTheirColleagues() {
        String id = consent(recorded(plain()));
        checker().get("/workflow/v1/tasks").then().statusCode(200).body("items.id", contains(id));
        maker().get("/workflow/v1/tasks").then().statusCode(200).body("items.id", not(contains(id)));
        String other = consent(recorded(plain()));
        checker()
                .get("/workflow/v1/tasks?caseId="
                        + read(checker(), id).extract().path("caseId"))
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        checker().get("/workflow/v1/tasks").then().body("items.id.size()", equalTo(2));
        as(supplier, "enterprise-checker")
                .get("/workflow/v1/tasks?caseId="
                        + read(checker(), other).extract().path("caseId"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        checker().get("/workflow/v1/tasks?caseId=x").then().statusCode(400);
        read(maker(), id).statusCode(200).body("groups", contains("enterprise-checker@" + debtor));
        read(as(supplier, "enterprise-checker"), id).statusCode(404);
        read(as(debtor, "bank-officer"), id).statusCode(403);
        read(as(Ids.next(), "operator"), id).statusCode(200);
    }

    @Test
    void aTaskForAnotherRoleOfTheSameParticipantIsRefusedByItsName() {
        UUID payable = recorded(plain());
        String id = consent(payable);
        for (RequestSpecification other : List.of(maker(), as(Ids.next(), "operator"))) {
            for (String what : List.of("claim", "release", "completion")) {
                refused(post(other, "/tasks/" + id + "/" + what, Map.of()), 403, "task-for-others")
                        .body("detail", containsString("enterprise-checker"));
            }
            refused(post(other, "/tasks/" + id + "/acts", CONFIRM), 403, "task-for-others");
        }
        assertEquals(0, acts(payable).size(), "nothing was sent");
    }

    @Test
    void aStrangerAndTheWrongRoleAreRefused() {
        UUID payable = recorded(plain());
        String id = consent(payable);
        for (String what : List.of("claim", "release", "completion", "acts", "comments")) {
            Object body = what.equals("acts") ? CONFIRM : what.equals("comments") ? Map.of("comment", "?") : Map.of();
            refused(post(as(Ids.next(), "enterprise-checker"), "/tasks/" + id + "/" + what, body), 404, "not-found");
            refused(post(as(debtor, "bank-officer"), "/tasks/" + id + "/" + what, body), 403, "forbidden");
        }
        assertEquals(0, acts(payable).size(), "nothing was sent");
    }

    @Test
    void whoTakesATaskKeepsItUntilItIsReleased() {
        String id = consent(recorded(plain()));
        RequestSpecification colleague = as(debtor, "enterprise-checker", "supplier");
        post(checker(), "/tasks/" + id + "/claim", Map.of()).statusCode(200).body("claimedBy", not(nullValue()));
        post(checker(), "/tasks/" + id + "/claim", Map.of()).statusCode(200);
        refused(post(colleague, "/tasks/" + id + "/claim", Map.of()), 409, "task-claimed");
        refused(post(colleague, "/tasks/" + id + "/release", Map.of()), 409, "task-claimed");
        refused(post(colleague, "/tasks/" + id + "/acts", CONFIRM), 409, "task-claimed");
        refused(post(colleague, "/tasks/" + id + "/completion", Map.of()), 409, "task-claimed");
        post(checker(), "/tasks/" + id + "/release", Map.of()).statusCode(200).body("claimedBy", nullValue());
        post(colleague, "/tasks/" + id + "/claim", Map.of()).statusCode(200);
    }

    @Test
    void aCommentHasALimit() {
        String id = consent(recorded(plain()));
        post(maker(), "/tasks/" + id + "/comments", Map.of("comment", "the goods came on Monday"))
                .statusCode(200)
                .body("comment", equalTo("the goods came on Monday"))
                .body("taskId", equalTo(id));
        refused(post(maker(), "/tasks/" + id + "/comments", Map.of("comment", "x".repeat(1001))), 400, "malformed")
                .body("violations.field", contains("comment"));
        refused(post(maker(), "/tasks/" + id + "/comments", Map.of()), 400, "malformed")
                .body("violations.field", contains("comment"));
    }

    /** What a debtor's people say to each other is not for its creditor. */
    @Test
    void commentsAreReadBackByThosePeopleAndByOperators() {
        UUID payable = recorded(plain());
        String id = consent(payable);
        String comments = "/workflow/v1/cases/" + caseOf(CONFIRMATION, payable).id() + "/comments";
        for (String said : List.of("the goods came on Monday", "two boxes are missing")) {
            post(maker(), "/tasks/" + id + "/comments", Map.of("comment", said)).statusCode(200);
        }
        post(as(Ids.next(), "operator"), "/tasks/" + id + "/comments", Map.of("comment", "please look again"))
                .statusCode(200);
        consented(payable, 0);

        String next = checker()
                .get(comments + "?limit=2")
                .then()
                .statusCode(200)
                .body("items.comment", contains("the goods came on Monday", "two boxes are missing"))
                .body("items[0].name", not(nullValue()))
                .extract()
                .path("nextCursor");
        checker()
                .get(comments + "?limit=2&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.comment", contains("please look again"))
                .body("nextCursor", nullValue());
        as(Ids.next(), "auditor").get(comments).then().body("items.size()", equalTo(3));
        as(supplier, "supplier").get(comments).then().statusCode(200).body("items.size()", equalTo(0));
        as(Ids.next(), "supplier").get(comments).then().statusCode(404);
        as(bank, "bank-officer").get(comments).then().statusCode(403);
    }

    @Test
    void aCaseTakesTwoHundredComments() {
        String id = consent(recorded(plain()));
        for (int said = 0; said < TaskComments.MAX; said++) {
            post(maker(), "/tasks/" + id + "/comments", Map.of("comment", "no. " + said))
                    .statusCode(200);
        }
        refused(post(maker(), "/tasks/" + id + "/comments", Map.of("comment", "more")), 409, "too-many-comments");
    }

    @Test
    void tasksAreFoundByWhatTheyAreAbout() {
        UUID payable = recorded(plain());
        UUID other = recorded(plain());
        recorded(plain());
        checker()
                .get("/workflow/v1/tasks?about=" + payable + "&about=" + other)
                .then()
                .statusCode(200)
                .body("items.businessKey", containsInAnyOrder(payable.toString(), other.toString()));
        for (String none : List.of("about=" + Ids.next(), "state=acted&about=" + payable)) {
            checker().get("/workflow/v1/tasks?" + none).then().statusCode(200).body("items", empty());
        }
        refused(checker().get("/workflow/v1/tasks?about=x").then(), 400, "malformed");
        refused(
                checker()
                        .get("/workflow/v1/tasks?about=" + "&about=x".repeat(101))
                        .then(),
                400,
                "malformed");
    }

    /** As a proxy between the two may say it: without a body, or with one that names no problem. */
    @Test
    void onlyATaskOfItsOwnIsClosedByItsButton() {
        String id = consent(recorded(plain()));
        refused(post(checker(), "/tasks/" + id + "/completion", Map.of("note", "done")), 409, "act-unknown");
        read(checker(), id).statusCode(200).body("closedByItself", equalTo(false));

        UUID longer = recorded(longTenor());
        String answer = task(CONFIRMATION, longer, "answer").id();
        refused(post(maker(), "/tasks/" + answer + "/completion", Map.of("note", "x".repeat(1001))), 400, "malformed")
                .body("violations.field", contains("note"));
        refused(post(maker(), "/tasks/" + answer + "/completion", Map.of("remedies", List.of())), 400, "malformed")
                .body("violations.field", contains("remedies"));
        refused(
                        post(maker(), "/tasks/" + answer + "/completion", Map.of("remedies", List.of("prayer"))),
                        400,
                        "malformed")
                .body("violations.field", contains("remedies"));
        done(task(CONFIRMATION, longer, "answer"), debtor, "enterprise-maker");
        assertFalse(waits(CONFIRMATION, longer).contains("answer"));
    }
}
