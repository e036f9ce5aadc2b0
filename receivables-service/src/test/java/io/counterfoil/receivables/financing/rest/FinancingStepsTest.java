package io.counterfoil.receivables.financing.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.receivables.Consortium;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** POST /financing-requests/{id}/steps: what a bank tells the supplier, and who reads it. */
@QuarkusTest
class FinancingStepsTest extends ServiceTest {

    private static final String REFUSED = """
            {"step":"not-verified","reasons":[{"check":"customs-status","sentence":"customs: cancelled, as of 2026-07-01"}]}""";
    private static final String VERIFIED = "{\"step\":\"verified\"}";
    private static final String REGISTERED = "{\"step\":\"registered\",\"registrationNumber\":\"R-2026-7\"}";

    private UUID otherBank;
    private String before;

    @BeforeEach
    void enrolAnother() {
        otherBank = consortium.enrol("Other bank", "BANK", newBankAddress());
        before = supplier()
                .queryParam("after", "newest")
                .get(API + "events")
                .then()
                .statusCode(200)
                .extract()
                .path("last");
    }

    private RequestSpecification supplier() {
        return consortium.as(consortium.supplier, "supplier");
    }

    private ValidatableResponse tell(UUID bank, UUID request, String body) {
        return post(consortium.as(bank, "bank-system"), "financing-requests/" + request + "/steps", body);
    }

    private ValidatableResponse shown(RequestSpecification reader, UUID request) {
        return reader.get(API + "financing-requests/" + request).then().statusCode(200);
    }

    /** Of both banks. */
    private UUID requested() {
        String body = consortium
                .financing(consortium.held("1000.00"), "400.00", newKey())
                .replace("\"banks\":[\"", "\"banks\":[\"" + otherBank + "\",\"");
        return Consortium.idIn(post(supplier(), "financing-requests", body).statusCode(201), "resourceId");
    }

    private List<String> told(RequestSpecification reader, UUID request) {
        return reader.queryParam("after", before)
                .queryParam("limit", 500)
                .get(API + "events")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.data.financingId == '" + request
                        + "' && it.type.contains('verified') || it.data.financingId == '" + request
                        + "' && it.type.contains('registered') }.type.collect { it.split('\\\\.')[3] }");
    }

    private void awaitTold(UUID request, String... types) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(List.of(types), told(supplier(), request)));
    }

    @Test
    void theSupplierReadsWhatEachBankSaysAndABankNothingOfTheOthers() {
        UUID request = requested();
        tell(consortium.bank, request, REFUSED).statusCode(200);
        tell(otherBank, request, VERIFIED).statusCode(200);
        shown(supplier(), request)
                .body("steps.bank", hasItems(consortium.bank.toString(), otherBank.toString()))
                .body("steps.find { it.bank == '" + consortium.bank + "' }.step", equalTo("not-verified"))
                .body(
                        "steps.find { it.bank == '" + consortium.bank + "' }.reasons[0].sentence",
                        equalTo("customs: cancelled, as of 2026-07-01"))
                .body("steps.find { it.bank == '" + otherBank + "' }.step", equalTo("verified"));
        shown(consortium.as(consortium.bank, "bank-officer"), request)
                .body("steps.step", equalTo(List.of("not-verified")));
        shown(consortium.as(otherBank, "bank-approver"), request).body("steps.step", equalTo(List.of("verified")));
        shown(consortium.as(consortium.operator, "operator"), request).body("steps", equalTo(List.of()));
        awaitTold(request, "financing-verified");
        assertEquals(List.of("financing-verified"), told(consortium.as(otherBank, "bank-system"), request));
        assertEquals(List.of(), told(consortium.as(consortium.bank, "bank-system"), request));
    }

    @Test
    void onlyWhenEveryBankSaysNoTheRequestIsToldToBeNotVerified() {
        UUID request = requested();
        tell(consortium.bank, request, REFUSED).statusCode(200);
        tell(otherBank, request, REFUSED.replace("not-verified", "undecided")).statusCode(200);
        tell(otherBank, request, REFUSED).statusCode(200);
        tell(otherBank, request, REFUSED).statusCode(200);
        awaitTold(request, "financing-not-verified");
        assertEquals(List.of(), told(consortium.as(consortium.bank, "bank-system"), request));
        assertEquals(List.of(), told(consortium.as(otherBank, "bank-system"), request));

        tell(consortium.bank, request, VERIFIED).statusCode(200);
        awaitTold(request, "financing-not-verified", "financing-verified");
        shown(supplier(), request)
                .body("steps.find { it.bank == '" + consortium.bank + "' }.step", equalTo("verified"))
                .body("steps.find { it.bank == '" + consortium.bank + "' }.reasons", equalTo(List.of()));
    }

    @Test
    void theRegistrationStandsBesideTheVerification() {
        Locked locked = locked();
        tell(consortium.bank, locked.request(), VERIFIED).statusCode(200);
        tell(consortium.bank, locked.request(), REGISTERED).statusCode(200);
        String key = newKey();
        for (int time = 0; time < 2; time++) {
            post(
                            consortium.as(consortium.bank, "bank-system"),
                            key,
                            "financing-requests/" + locked.request() + "/steps",
                            REGISTERED)
                    .statusCode(200);
        }
        shown(supplier(), locked.request())
                .body("steps.step", equalTo(List.of("verified", "registered")))
                .body("steps[1].registrationNumber", equalTo("R-2026-7"));
        awaitTold(locked.request(), "financing-verified", "financing-registered");
    }

    @Test
    void whoWasNotAskedOrComesTooLateIsRefused() {
        UUID request = requested();
        UUID stranger = consortium.enrol("Third bank", "BANK", newBankAddress());
        problem(tell(stranger, request, VERIFIED), 404, "not-found");
        problem(
                post(
                        consortium.as(consortium.bank, "bank-approver"),
                        "financing-requests/" + request + "/steps",
                        VERIFIED),
                403,
                "forbidden");
        problem(tell(consortium.bank, request, REGISTERED), 409, "financing-not-open")
                .body("detail", containsString("before the supplier took a quote"));
        post(supplier(), "financing-requests/" + request + "/withdrawal", "{}").statusCode(200);
        problem(tell(consortium.bank, request, VERIFIED), 409, "financing-not-open")
                .body("detail", containsString("over for this bank"));
    }

    @Test
    void whatIsMissingOrTooMuchIsNamed() {
        UUID request = requested();
        problem(tell(consortium.bank, request, "{\"step\":\"perhaps\"}"), 400, "malformed")
                .body("violations[0].field", equalTo("step"));
        problem(tell(consortium.bank, request, "{\"step\":\"undecided\"}"), 400, "malformed")
                .body("violations[0].field", equalTo("reasons"));
        problem(tell(consortium.bank, request, REFUSED.replace("not-verified", "verified")), 400, "malformed")
                .body("violations[0].message", equalTo("only with not-verified and undecided"));
        problem(tell(consortium.bank, request, "{\"step\":\"registered\"}"), 400, "malformed")
                .body("violations[0].field", equalTo("registrationNumber"));
        problem(tell(consortium.bank, request, REGISTERED.replace("registered", "verified")), 400, "malformed")
                .body("violations[0].message", equalTo("only with registered"));
        problem(tell(consortium.bank, request, REFUSED.replace("customs-status", "Customs")), 400, "malformed")
                .body("violations[0].field", equalTo("reasons[0].check"));
        problem(tell(consortium.bank, request, REFUSED.replace("cancelled", "c".repeat(300))), 400, "malformed")
                .body("violations[0].field", equalTo("reasons[0].sentence"));
    }
}
