package io.counterfoil.workflow.incident;

import static io.counterfoil.workflow.caseflow.ProcessName.CONFIRMATION;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Ids;
import io.counterfoil.workflow.Story;
import io.counterfoil.workflow.caseflow.CasePath;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** A call that fails until its tries are used up stops its case, and an operator sets it going again. */
@QuarkusTest
class IncidentsTest extends Story {

    private static final UUID SOMEBODY = Ids.next();

    @Test
    void aReadThatFailsAgainAndAgainIsAnIncidentUntilAnOperatorTriesAgain() {
        platform.failReads(Integer.MAX_VALUE);
        UUID payable = recorded(plain());
        causesAnIncident(payable, "the platform answers 503 to every read");
        await().atMost(60, SECONDS).until(() -> {
            feed.round();
            return waitOf(payable).incident() != null;
        });
        assertEquals(why(payable), waitOf(payable).incident());
        shown(payable, as(SOMEBODY, "operator"), equalTo(why(payable)));
        shown(payable, as(debtor, "enterprise-maker"), not(containsString("503")));
        platform.failReads(0);
        feed.round();
        assertEquals(why(payable), waitOf(payable).incident(), "nobody but an operator tries again");

        String id = listed(payable);
        for (String role : List.of("supplier", "enterprise-maker", "bank-officer", "regulator", "auditor")) {
            retried(id, role, 403);
        }
        assertEquals(why(payable), waitOf(payable).incident(), "what is refused changes nothing");
        retried(id, "operator", 200);
        feed.round();
        assertEquals(List.of("consent"), waits(CONFIRMATION, payable));
        retried(id, "operator", 409).body("type", equalTo("https://counterfoil.io/problems/incident-not-open"));
        happens("payable.payable-refused", of(payable));
        assertOutcome("refused", CONFIRMATION, payable);
    }

    @Test
    void aReadThatFailsTwiceIsNoIncident() {
        platform.failReads(2);
        UUID payable = recorded(plain());
        await().atMost(20, SECONDS).until(() -> {
            feed.round();
            return waits(CONFIRMATION, payable).equals(List.of("consent"));
        });
    }

    private void shown(UUID payable, RequestSpecification reader, Matcher<String> incident) {
        reader.get("/workflow/v1/cases/" + caseOf(CONFIRMATION, payable).id())
                .then()
                .statusCode(200)
                .body("waits[0].incident", incident);
    }

    private static String why(UUID payable) {
        return "the receivables service answered 503 about the payable " + payable;
    }

    private CasePath.Wait waitOf(UUID payable) {
        List<CasePath.Wait> waits =
                paths.of(caseOf(CONFIRMATION, payable).instance()).waits();
        assertEquals(1, waits.size());
        return waits.get(0);
    }

    /** As the operators see it; the others do not. */
    private String listed(UUID payable) {
        as(debtor, "enterprise-maker").get("/workflow/v1/incidents").then().statusCode(403);
        List<Map<String, Object>> items = as(SOMEBODY, "operator")
                .get("/workflow/v1/incidents?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        Map<String, Object> shown = items.stream()
                .filter(each -> each.get("businessKey").equals(payable.toString()))
                .findFirst()
                .orElseThrow();
        assertEquals("read", shown.get("activity"));
        assertEquals(why(payable), shown.get("why"));
        assertEquals("confirmation", shown.get("process"));
        assertEquals(today().toString(), shown.get("since"));
        assertTrue(((Map<?, ?>) shown.get("name")).get("zh").toString().length() > 1, "in Chinese, too");
        return shown.get("id").toString();
    }

    private ValidatableResponse retried(String id, String role, int status) {
        return post(as(SOMEBODY, role), "/incidents/" + id + "/retry", Map.of()).statusCode(status);
    }
}
