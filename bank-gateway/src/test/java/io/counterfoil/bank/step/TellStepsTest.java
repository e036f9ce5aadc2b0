package io.counterfoil.bank.step;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.bank.ScriptedPaper;
import io.counterfoil.bank.step.StepsToTell.About;
import io.counterfoil.bank.step.StepsToTell.Due;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a supplier is told of its bank's work, whatever the platform and the gateway do meanwhile. */
@QuarkusTest
class TellStepsTest extends GatewayTest {

    private static final Duration WITHIN = Duration.ofSeconds(40);

    @Inject
    StepsToTell steps;

    private UUID request;
    private Issued issued;

    @BeforeEach
    void issue() {
        request = UUID.randomUUID();
        issued = consortium.issued(VALUE, BANK_B);
    }

    private ValidatableResponse officer(String act, String body) {
        return given().auth()
                .oauth2(sign(claims(BANK_B, List.of("bank-officer"))))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/banks/bank-b/financing-requests/" + request + act)
                .then()
                .statusCode(200);
    }

    private ScriptedPaper typed() {
        ScriptedPaper paper = invoice("TYPED-" + request);
        showRequest(BANK_B, request, issued.root(), money(VALUE), paper);
        return paper;
    }

    private void decide(ScriptedPaper paper, boolean accepted) {
        officer(
                "/verification/decisions",
                "{\"check\":\"file\",\"document\":\"%s\",\"accepted\":%s,\"reason\":\"the seller is on our list\"}"
                        .formatted(paper.fingerprint(fingerprints), accepted));
    }

    private List<JsonNode> told() {
        return platform.stepsOf(BANK_B, request);
    }

    private void awaitTold(String... steps) {
        await().atMost(WITHIN)
                .untilAsserted(() -> assertEquals(
                        List.of(steps),
                        told().stream().map(told -> told.path("step").asText()).toList()));
    }

    @Test
    void eachChangeIsToldWithItsReasonsAndWithoutWhatThePersonOfTheBankWrote() {
        ScriptedPaper paper = typed();
        officer("/verification", "{}").body("state", equalTo("waiting"));
        awaitTold("undecided");
        assertTrue(told().get(0).path("reasons").findValuesAsText("check").contains("file"), told()::toString);
        decide(paper, false);
        awaitTold("undecided", "not-verified");
        String refused = told().get(1).toString();
        assertTrue(refused.contains("an officer of the bank refused it: there is no file"), refused);
        assertFalse(refused.contains("on our list"), refused);
        decide(paper, true);
        awaitTold("undecided", "not-verified", "verified");
        assertTrue(told().get(2).path("reasons").isMissingNode(), told()::toString);
    }

    @Test
    void whatIsFoundAgainIsNotToldAgain() {
        ScriptedPaper paper = typed();
        officer("/verification", "{}");
        awaitTold("undecided");
        officer("/verification", "{}");
        await().during(Duration.ofSeconds(2)).atMost(WITHIN).until(() -> told().size() == 1);
        decide(paper, true);
        awaitTold("undecided", "verified");
    }

    @Test
    void whileThePlatformTakesNothingItWaitsAndTheNewestIsTold() {
        platform.takeSteps(false);
        ScriptedPaper paper = typed();
        officer("/verification", "{}");
        decide(paper, true);
        await().during(Duration.ofSeconds(3)).atMost(WITHIN).until(() -> told().isEmpty());
        platform.takeSteps(true);
        awaitTold("verified");
    }

    /** Of a bank that this gateway does not host, so nobody tells it. */
    @Test
    void oneOfTwoTakesItAndAChangeMeanwhileStaysDue() {
        UUID bank = UUID.randomUUID();
        changed(bank);
        Due first = taken(bank).get(0);
        assertEquals(new Due(bank, request, About.VERIFICATION, 1, 1, null), first);
        assertEquals(List.of(), taken(bank));
        changed(bank);
        steps.told(first, "digest of the first");
        Due second = taken(bank).get(0);
        assertEquals(new Due(bank, request, About.VERIFICATION, 2, 1, "digest of the first"), second);
        steps.again(second, "not now", 0);
        assertEquals(2, taken(bank).get(0).attempts());
        steps.giveUp(second, "over");
        assertEquals(List.of(), taken(bank));
        changed(bank);
        assertEquals(3, taken(bank).get(0).version());
    }

    @Test
    void whatNoEyeSeesAndWhatIsTooLongIsLeftOut() {
        ToldStep.Reason reason = new ToldStep.Reason("file", "a\u200bb\u0007" + "\uD83D\uDE00".repeat(200));
        assertEquals(300, reason.sentence().length());
        assertTrue(reason.sentence().startsWith("ab\uD83D\uDE00"), reason.sentence());
        assertNull(ToldStep.verified().reasons());
    }

    private void changed(UUID bank) {
        QuarkusTransaction.requiringNew().run(() -> steps.changed(bank, request, About.VERIFICATION));
    }

    private List<Due> taken(UUID bank) {
        return steps.take(List.of(bank), 5);
    }
}
