package io.counterfoil.workflow.task;

import static io.counterfoil.workflow.caseflow.ProcessName.CONFIRMATION;
import static io.counterfoil.workflow.caseflow.ProcessName.LIQUIDATION;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.kernel.Ids;
import io.counterfoil.workflow.ScriptedPlatform.Act;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What people do on the ledger about their tasks: at once, with their own token, and once. */
@QuarkusTest
class ActDeskTest extends AtTheDesk {

    @Test
    void anActGoesWithThePersonsOwnTokenAndTheTaskInItsKeyAndTheEventClosesTheTask() {
        UUID payable = recorded(plain());
        String id = consent(payable);
        String token = sign(claims(debtor, List.of("enterprise-checker")));
        for (int press = 0; press < 2; press++) {
            post(given().auth().oauth2(token), "/tasks/" + id + "/acts", CONFIRM)
                    .statusCode(200)
                    .body("state", equalTo("confirmed"));
        }
        List<Act> acts = acts(payable);
        assertEquals(2, acts.size());
        assertEquals("/payables/" + payable + "/confirmation", acts.get(0).path());
        assertEquals("Bearer " + token, acts.get(0).bearer());
        assertTrue(acts.get(0).key().startsWith(id), acts.get(0).key());
        assertEquals(acts.get(0).key(), acts.get(1).key(), "the same button never acts twice");
        read(checker(), id).statusCode(200).body("sent.act", equalTo("confirmation"));

        consented(payable, 0);
        read(checker(), id).statusCode(404);
        RequestSpecification colleague = as(debtor, "enterprise-checker", "supplier");
        refused(post(colleague, "/tasks/" + id + "/acts", CONFIRM), 404, "not-found");
        post(given().auth().oauth2(token), "/tasks/" + id + "/acts", CONFIRM).statusCode(200);
        assertEquals(acts.get(0).key(), acts(payable).get(2).key(), "the answer was lost: the ledger gives it again");
        String acted = "/workflow/v1/tasks?state=acted&about=" + payable;
        given().auth()
                .oauth2(token)
                .get(acted)
                .then()
                .body("items.id", contains(id))
                .body("items.sent.act", contains("confirmation"));
        as(debtor, "enterprise-checker", "supplier")
                .get(acted)
                .then()
                .statusCode(200)
                .body("items", empty());
        refused(checker().get("/workflow/v1/tasks?state=acted").then(), 400, "malformed");
        refused(
                post(
                        given().auth().oauth2(token),
                        "/tasks/" + id + "/acts",
                        Map.of("act", "refusal", "reason", "late")),
                404,
                "not-found");
    }

    @Test
    void aBusyServiceAndAColleaguesRefusalUseNobodysButtonUp() {
        UUID payable = recorded(plain());
        String id = consent(payable);
        platform.refuseActs(
                data("type", "https://counterfoil.io/problems/too-many-requests", "title", "busy", "status", 429));
        post(checker(), "/tasks/" + id + "/acts", CONFIRM).statusCode(503);
        platform.refuseActs(
                data("type", "https://counterfoil.io/problems/same-person", "title", "same person", "status", 422));
        RequestSpecification colleague = as(debtor, "enterprise-checker", "supplier");
        post(colleague, "/tasks/" + id + "/acts", CONFIRM).statusCode(422);
        platform.refuseActs(null);
        post(checker(), "/tasks/" + id + "/acts", CONFIRM).statusCode(200);
        List<String> keys =
                platform.keys().stream().filter(key -> key.startsWith(id)).toList();
        assertEquals(3, keys.size());
        assertEquals(keys.get(0), keys.get(2), "the same act, sent again");
        consented(payable, 0);
        post(checker(), "/tasks/" + id + "/acts", CONFIRM).statusCode(200);
        as(debtor, "enterprise-checker", "supplier")
                .get("/workflow/v1/tasks?state=acted&about=" + payable)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void severalPayablesAreConsentedToInOneRequestOrNoneOfThem() {
        List<UUID> payables = List.of(recorded(plain()), recorded(plain()), recorded(plain()));
        List<String> ids = payables.stream().map(this::consent).toList();
        UUID longer = recorded(longTenor());
        String noConsent = task(CONFIRMATION, longer, "answer").id();
        int before = platform.acts().size();
        refused(post(checker(), "/confirmations", Map.of("taskIds", with(ids, noConsent))), 403, "task-for-others");
        refused(
                post(
                        checker(),
                        "/confirmations",
                        Map.of("taskIds", with(ids, Ids.next().toString()))),
                404,
                "not-found");
        refused(post(as(supplier, "enterprise-checker"), "/confirmations", Map.of("taskIds", ids)), 404, "not-found");
        refused(post(checker(), "/confirmations", Map.of("taskIds", with(ids, ids.get(0)))), 400, "malformed");
        refused(post(checker(), "/confirmations", Map.of("taskIds", List.of())), 400, "malformed");
        refused(post(maker(), "/confirmations", Map.of("taskIds", ids)), 403, "forbidden");
        assertEquals(before, platform.acts().size(), "nothing was sent");

        String token = sign(claims(debtor, List.of("enterprise-checker")));
        for (int press = 0; press < 2; press++) {
            post(given().auth().oauth2(token), "/confirmations", Map.of("taskIds", ids))
                    .statusCode(200);
            consented(payables.get(press), 0);
        }
        List<Act> acts = platform.acts().subList(before, platform.acts().size());
        assertEquals(
                List.of("/confirmations", "/confirmations"),
                acts.stream().map(Act::path).toList());
        assertEquals(acts.get(0).key(), acts.get(1).key(), "one of them was closed meanwhile");
        assertEquals(
                payables.stream().map(UUID::toString).toList(),
                StreamSupport.stream(acts.get(0).body().path("payableIds").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
        read(checker(), ids.get(2)).statusCode(200).body("sent.act", equalTo("confirmation"));
    }

    private static List<String> with(List<String> ids, String another) {
        return Stream.concat(ids.stream(), Stream.of(another)).toList();
    }

    @Test
    void aRefusalIsPassedOnAndTheTaskStays() {
        UUID payable = recorded(plain());
        String id = consent(payable);
        platform.refuseActs(data(
                "type",
                "https://counterfoil.io/problems/same-person",
                "title",
                "same person",
                "status",
                422,
                "detail",
                "the maker does not consent"));
        refused(post(checker(), "/tasks/" + id + "/acts", CONFIRM), 422, "same-person")
                .body("detail", equalTo("the maker does not consent"));
        read(checker(), id).statusCode(200).body("sent", nullValue());
        assertEquals(List.of("consent"), waits(CONFIRMATION, payable));
        refused(post(checker(), "/tasks/" + id + "/acts", CONFIRM), 422, "same-person");
        platform.refuseActs(null);
        post(checker(), "/tasks/" + id + "/acts", CONFIRM).statusCode(200);
        List<String> keys =
                platform.keys().stream().filter(key -> key.startsWith(id)).toList();
        assertEquals(3, keys.stream().distinct().count(), "a refusal uses no button up: " + keys);
    }

    @Test
    void aRefusalWithoutANameIsPassedOnAsOne() {
        String id = consent(recorded(plain()));
        for (JsonNode nameless :
                List.of(JSON.nullNode(), data("title", "no"), data("type", "mailto:x", "title", "no"))) {
            platform.refuseActs(nameless);
            refused(post(checker(), "/tasks/" + id + "/acts", CONFIRM), 403, "service-refused");
        }
    }

    @Test
    void anActTakesItsFieldsAndNoOthers() {
        UUID payable = recorded(plain());
        String acts = "/tasks/" + consent(payable) + "/acts";
        refused(post(checker(), acts, Map.of("act", "refusal")), 400, "malformed")
                .body("violations.field", contains("reason"));
        refused(post(checker(), acts, Map.of("act", "confirmation", "reason", "why not")), 400, "malformed")
                .body("violations.field", contains("reason"));
        refused(post(checker(), acts, Map.of("act", "undo")), 409, "act-unknown")
                .body("detail", containsString("confirmation"));
        refused(post(checker(), acts, Map.of()), 400, "malformed").body("violations.field", contains("act"));
        assertEquals(0, acts(payable).size(), "nothing was sent");
        post(checker(), acts, Map.of("act", "refusal", "reason", "twice")).statusCode(200);
        assertEquals("twice", acts(payable).get(0).body().path("reason").asText());
    }

    @Test
    void anActOfAConfirmationIsAboutTheRootAndAnInstructionNamesThePayable() {
        UUID payable = issuedPayable();
        String accept = task(CONFIRMATION, payable, "accept").id();
        post(as(supplier, "supplier"), "/tasks/" + accept + "/acts", Map.of("act", "acceptance"))
                .statusCode(200);
        assertEquals(
                "/offers/" + root(payable) + "/acceptance",
                acts(root(payable)).get(0).path());
        accepted(payable);
        day(variable(LIQUIDATION, payable, "noticeOn"));
        String instruct = task(LIQUIDATION, payable, "instruct").id();
        post(
                        maker(),
                        "/tasks/" + instruct + "/acts",
                        Map.of("act", "instruction", "amount", money("400.00"), "paymentReference", "PAY-1"))
                .statusCode(200);
        Act sent = platform.acts().get(platform.acts().size() - 1);
        assertEquals("/settlements", sent.path());
        assertEquals(payable.toString(), sent.body().path("payableId").asText());
        assertEquals("400.00", sent.body().at("/amount/amount").asText());
    }
}
