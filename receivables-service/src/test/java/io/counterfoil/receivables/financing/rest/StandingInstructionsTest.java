package io.counterfoil.receivables.financing.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.FinancingState;
import io.counterfoil.receivables.Consortium;
import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.receivables.financing.StandingInstructions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A supplier lets quotes be taken in its name: what is covered, and what the platform's services cannot take by themselves. */
@QuarkusTest
class StandingInstructionsTest extends ServiceTest {

    @Inject
    StandingInstructions instructions;

    private RequestSpecification supplier() {
        return consortium.as(consortium.supplier, "supplier");
    }

    private RequestSpecification system() {
        return consortium.as(consortium.operator, "system");
    }

    private static String instruction(UUID debtor, String max) {
        return "{\"debtor\":\"" + debtor + "\",\"yearlyCostMax\":\"" + max + "\"}";
    }

    private UUID given(UUID debtor, String max) {
        return Consortium.idIn(
                post(supplier(), "standing-instructions", instruction(debtor, max))
                        .statusCode(201),
                "resourceId");
    }

    private void stopAll() {
        List<String> active = supplier()
                .get(API + "standing-instructions?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.state == 'active' }.id");
        active.forEach(id ->
                post(supplier(), "standing-instructions/" + id + "/stop", "{}").statusCode(200));
    }

    private record Quoted(UUID request, String quote) {

        String body() {
            return "{\"quoteId\":\"" + quote + "\"}";
        }
    }

    /** Of 400.00, of which so much arrives: due in December, so 4.80 less is a few percent a year. */
    private Quoted quoted(String net) {
        String number = newKey();
        attested(number);
        UUID request = consortium.financingRequested(consortium.held("1000.00"), "400.00", number);
        String quote = post(
                        consortium.as(consortium.bank, "bank-officer"),
                        "financing-requests/" + request + "/quotes",
                        consortium.quote(net))
                .statusCode(201)
                .extract()
                .path("resourceId");
        return new Quoted(request, quote);
    }

    private ValidatableResponse taken(Quoted quoted, String key) {
        return post(system(), key, "financing-requests/" + quoted.request() + "/acceptance", quoted.body());
    }

    @Test
    void whatIsCoveredIsTakenInTheSuppliersNameAndOnce() {
        stopAll();
        UUID given = given(consortium.debtor, "99.99");
        Quoted quoted = quoted("395.20");
        String key = newKey();
        String transaction = taken(quoted, key).statusCode(200).extract().path("transactionHash");
        taken(quoted, key)
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("transactionHash", equalTo(transaction));
        var financing = reads.financing(quoted.request()).orElseThrow();
        assertEquals(FinancingState.LOCKED, financing.state());
        assertEquals(consortium.supplier, financing.supplier());
        problem(taken(quoted, newKey()), 409, "financing-not-open");
        supplier()
                .get(API + "standing-instructions/" + given)
                .then()
                .body("taken", equalTo(1))
                .body("financingRequests", equalTo(List.of(quoted.request().toString())));
        supplier()
                .get(API + "financing-requests/" + quoted.request())
                .then()
                .body("standingInstructionId", equalTo(given.toString()));
        system().get(API + "financing-requests/" + quoted.request())
                .then()
                .body("standingInstructionId", equalTo(given.toString()));
        supplier()
                .get(API + "standing-instructions?limit=200")
                .then()
                .body("items.find { it.id == '" + given + "' }.taken", equalTo(1));
        consortium
                .as(consortium.bank, "bank-officer")
                .get(API + "financing-requests/" + quoted.request())
                .then()
                .statusCode(200)
                .body("standingInstructionId", nullValue());
    }

    /** The command that was to take it under the instruction was not carried out. */
    @Test
    void whatAPersonTakesIsTakenUnderNone() {
        stopAll();
        UUID given = given(consortium.debtor, "99.99");
        Quoted quoted = quoted("395.20");
        QuarkusTransaction.requiringNew().run(() -> instructions.takes(given, quoted.request(), UUID.randomUUID()));
        post(supplier(), "financing-requests/" + quoted.request() + "/acceptance", quoted.body())
                .statusCode(200);
        supplier()
                .get(API + "financing-requests/" + quoted.request())
                .then()
                .body("acceptedQuoteId", equalTo(quoted.quote()))
                .body("standingInstructionId", nullValue());
        supplier()
                .get(API + "standing-instructions/" + given)
                .then()
                .body("taken", equalTo(0))
                .body("financingRequests", equalTo(List.of()));
    }

    @Test
    void whatCostsMoreThanTheCeilingIsNotTakenAndThePriceIsNotTold() {
        stopAll();
        given(consortium.debtor, "0.01");
        Quoted quoted = quoted("395.20");
        String yearly = supplier()
                .get(API + "financing-requests/" + quoted.request())
                .then()
                .extract()
                .path("quotes[0].price.yearlyCost");
        problem(taken(quoted, newKey()), 409, "not-instructed")
                .body("detail", containsString("costs more a year than the standing instruction allows, 0.01 %"))
                .body("detail", not(containsString(yearly)));
        assertTrue(reads.financing(quoted.request()).isEmpty());
        // It is compared exactly, and shown with two decimals.
        given(
                consortium.debtor,
                new BigDecimal(yearly).add(new BigDecimal("0.01")).toPlainString());
        taken(quoted, newKey()).statusCode(200);
    }

    @Test
    void withoutOneForThisDebtorOrOnceItIsStoppedNothingIsTaken() {
        stopAll();
        given(consortium.otherDebtor, "99.99");
        Quoted quoted = quoted("395.20");
        problem(taken(quoted, newKey()), 409, "not-instructed")
                .body("detail", containsString("no standing instruction for vouchers of the debtor"));
        UUID given = given(consortium.debtor, "99.99");
        post(supplier(), "standing-instructions/" + given + "/stop", "{}").statusCode(200);
        problem(post(supplier(), "standing-instructions/" + given + "/stop", "{}"), 409, "not-instructed")
                .body("detail", containsString("stopped before"));
        problem(taken(quoted, newKey()), 409, "not-instructed");
        assertTrue(reads.financing(quoted.request()).isEmpty());
    }

    /** The one who stops it has it locked when the acceptance comes to store what was signed. */
    @Test
    void whatIsStoppedWhileItIsSignedIsNotCarriedOut() {
        stopAll();
        UUID given = given(consortium.debtor, "99.99");
        Quoted quoted = quoted("395.20");
        RequestSpecification caller = system();
        CompletableFuture<ValidatableResponse> answer = QuarkusTransaction.requiringNew()
                .call(() -> {
                    assertTrue(instructions.stop(given, new io.counterfoil.kernel.Person("li", "Li", "portal")));
                    CompletableFuture<ValidatableResponse> asked = CompletableFuture.supplyAsync(() -> post(
                            caller, newKey(), "financing-requests/" + quoted.request() + "/acceptance", quoted.body()));
                    await().during(Duration.ofSeconds(2))
                            .atMost(Duration.ofSeconds(20))
                            .until(() -> !asked.isDone());
                    return asked;
                });
        problem(answer.orTimeout(30, java.util.concurrent.TimeUnit.SECONDS).join(), 409, "not-instructed")
                .body("detail", containsString("stopped at this moment"));
        assertTrue(reads.financing(quoted.request()).isEmpty());
    }

    @Test
    void anotherOneTakesThePlaceOfTheFirstAndOthersSeeNone() {
        stopAll();
        UUID first = given(consortium.debtor, "4.50");
        UUID second = given(consortium.debtor, "5");
        supplier()
                .get(API + "standing-instructions/" + first)
                .then()
                .statusCode(200)
                .body("state", equalTo("stopped"))
                .body("stopped.subject", equalTo("supplier of " + consortium.supplier));
        supplier()
                .get(API + "standing-instructions/" + second)
                .then()
                .statusCode(200)
                .body("state", equalTo("active"))
                .body("yearlyCostMax", equalTo("5.00"))
                .body("debtor", equalTo(consortium.debtor.toString()));
        RequestSpecification[] strangers = {
            consortium.as(consortium.secondTier, "supplier"), consortium.as(consortium.secondTier, "supplier")
        };
        problem(strangers[0].get(API + "standing-instructions/" + second).then(), 404, "not-found");
        strangers[1]
                .get(API + "standing-instructions?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(second.toString())));
        problem(
                post(
                        consortium.as(consortium.secondTier, "supplier"),
                        "standing-instructions/" + second + "/stop",
                        "{}"),
                404,
                "not-found");
        system().get(API + "standing-instructions/" + second)
                .then()
                .statusCode(200)
                .body("supplier", equalTo(consortium.supplier.toString()));
    }

    @Test
    void whatIsNoCeilingOrNoDebtorIsNamed() {
        for (String wrong : List.of("0", "0.00", "100", "4,5", "4.505", "-1")) {
            problem(post(supplier(), "standing-instructions", instruction(consortium.debtor, wrong)), 400, "malformed")
                    .body("violations[0].field", equalTo("yearlyCostMax"));
        }
        problem(post(supplier(), "standing-instructions", "{\"yearlyCostMax\":\"4.5\"}"), 400, "malformed")
                .body("violations[0].field", equalTo("debtor"));
        problem(post(supplier(), "standing-instructions", instruction(consortium.bank, "4.5")), 404, "not-found");
        problem(post(system(), "standing-instructions", instruction(consortium.debtor, "4.5")), 403, "forbidden");
    }
}
