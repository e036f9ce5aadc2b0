package io.counterfoil.receivables.alert.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.counterfoil.receivables.Circles;
import io.counterfoil.receivables.Consortium;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A circle that was really passed round is found, taken, handed on and acknowledged. */
@QuarkusTest
class AlertsTest extends ServiceTest {

    private static final UUID AUTHORITY = UUID.randomUUID();
    private static final String REASON = "{\"reason\":\"asked the holder for its contracts\"}";

    private RequestSpecification person(String name) {
        return consortium.person(name, "portal", AUTHORITY, "regulator");
    }

    @Test
    void aVoucherThatComesBackIsFoundWithItsEvidence() {
        UUID alert = Circles.found(consortium);
        person("Sun")
                .get(API + "supervision/alerts/" + alert)
                .then()
                .statusCode(200)
                .body("kind", equalTo("circular"))
                .body("state", equalTo("new"))
                .body("severity", equalTo("medium"))
                .body("measure", equalTo(2))
                .body("ageDays", equalTo(0))
                .body("involved", equalTo(List.of(consortium.supplier.toString(), consortium.secondTier.toString())))
                .body("payables", hasSize(1))
                .body("amount.amount", equalTo("100.00"))
                .body("acts", hasSize(0));
        person("Sun")
                .get(API + "supervision/alerts?state=new&kind=circular&limit=200")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThanOrEqualTo(1));
        post(person("Sun"), "supervision/alert-searches", "{}").statusCode(200);
        person("Sun")
                .get(API + "supervision/alerts?state=acknowledged&kind=splitting")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(alert.toString())));
    }

    /** Its owner may be away. */
    @Test
    void whatSomebodyElseHasIsEscalatedByWhoeverFindsItPressing() {
        String alert = "supervision/alerts/" + Circles.found(consortium);
        post(person("Sun"), alert + "/taking", "{}").statusCode(200);
        post(person("Ma"), alert + "/escalation", REASON).statusCode(200);
        problem(post(person("Ma"), alert + "/acknowledgement", REASON), 403, "self-approval");
        person("Sun")
                .get(API + alert)
                .then()
                .body("state", equalTo("escalated"))
                .body("acts.act", equalTo(List.of("taken", "escalated")));
        post(person("Sun"), alert + "/acknowledgement", REASON).statusCode(200);
    }

    @Test
    void whoeverTakesAnAlertHasItAlone() {
        String alert = "supervision/alerts/" + Circles.found(consortium);
        String key = Consortium.newKey();
        post(person("Sun"), key, alert + "/taking", "{}").statusCode(200).body("kind", equalTo("take-alert"));
        post(person("Sun"), key, alert + "/taking", "{}").statusCode(200);
        problem(post(person("Sun"), alert + "/taking", "{}"), 409, "alert-not-open");
        for (String step : List.of("/taking", "/acknowledgement")) {
            problem(post(person("Ma"), alert + step, step.equals("/taking") ? "{}" : REASON), 409, "alert-not-open");
        }
        person("Sun")
                .get(API + alert)
                .then()
                .body("owner", equalTo("Sun"))
                .body("state", equalTo("new"))
                .body("acts.act", equalTo(List.of("taken")));
        post(person("Sun"), alert + "/acknowledgement", REASON).statusCode(200);
        problem(post(person("Sun"), alert + "/escalation", REASON), 409, "alert-not-open");
        person("Ma")
                .get(API + alert)
                .then()
                .body("state", equalTo("acknowledged"))
                .body("acts[1].reason", equalTo("asked the holder for its contracts"));
    }

    @Test
    void whatOnePersonEscalatesAnotherOneAcknowledges() {
        String alert = "supervision/alerts/" + Circles.found(consortium);
        post(person("Sun"), alert + "/escalation", REASON).statusCode(200);
        person("Sun")
                .get(API + alert)
                .then()
                .body("state", equalTo("escalated"))
                .body("owner", nullValue());
        problem(post(person("Sun"), alert + "/taking", "{}"), 403, "self-approval");
        problem(post(person("Sun"), alert + "/acknowledgement", REASON), 403, "self-approval");
        post(person("Ma"), alert + "/taking", "{}").statusCode(200);
        problem(post(person("Ma"), alert + "/escalation", REASON), 409, "alert-not-open");
        post(person("Ma"), alert + "/acknowledgement", REASON).statusCode(200);
    }

    @Test
    void whatIsMissingIsSaidByName() {
        String alert = "supervision/alerts/" + Circles.found(consortium);
        for (String body : List.of("{}", "{\"reason\":\"\"}", "{\"reason\":\"" + "x".repeat(501) + "\"}")) {
            problem(post(person("Sun"), alert + "/escalation", body), 400, "malformed")
                    .body("violations[0].field", equalTo("reason"));
        }
        problem(post(person("Sun"), "supervision/alerts/" + UUID.randomUUID() + "/taking", "{}"), 404, "not-found");
        problem(person("Sun").get(API + "supervision/alerts?state=open").then(), 400, "malformed");
        problem(person("Sun").get(API + "supervision/alerts?kind=fraud").then(), 400, "malformed");
    }
}
