package io.counterfoil.bank;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.counterfoil.bank.Consortium.Issued;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may ask a bank what, and in which form. */
@QuarkusTest
class DoorTest extends GatewayTest {

    private UUID settlement;
    private String path;

    @BeforeEach
    void instruct() {
        Issued issued = consortium.issued(VALUE, BANK_A);
        settlement = instructed(issued);
        path = "/banks/bank-a/settlements/" + settlement + "/execution";
    }

    @Test
    void anotherBankAndOneThatIsNotHostedAreNotFoundAlike() {
        String others =
                post(as(BANK_B, "bank-system"), path).statusCode(404).extract().path("detail");
        problem(post(as(BANK_B, "bank-system"), path), 404, "not-found");
        post(as(BANK_B, "bank-system"), path.replace("bank-a", "bank-c"))
                .statusCode(404)
                .body("detail", equalTo(others.replace("bank-a", "bank-c")));
    }

    @Test
    void anActThatIsNoneIsNotFound() {
        problem(post(as(BANK_A, "bank-system"), path + "s"), 404, "not-found");
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        problem(bankA("financing-requests/" + "-".repeat(36) + "/quote"), 404, "not-found");
    }

    @Test
    void withoutIdempotencyKeyNothingIsDone() {
        problem(
                        as(BANK_A, "bank-system")
                                .contentType(ContentType.JSON)
                                .body("{}")
                                .post(path)
                                .then(),
                        400,
                        "malformed")
                .body("violations.field", hasItem("Idempotency-Key"));
    }

    @Test
    void fieldsAreRefusedAndNoBodyIsNone() {
        problem(send("{\"price\":1}"), 400, "malformed");
        problem(send("{\"price\""), 400, "malformed");
        asked().contentType(ContentType.JSON).post(path).then().statusCode(200);
    }

    @Test
    void anOversizedBodyIsRefused() {
        problem(send("{\"price\":\"" + "1".repeat(300_000) + "\"}"), 413, "too-large");
    }

    @Test
    void whatIsNeededToEnrolTheBanksIsShownToAnyMember() {
        as(consortium.supplier, "supplier")
                .get("/banks")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of("bank-a", "bank-b", "bank-c", "bank-d", "bank-e", "bank-f")))
                .body("items[1].participant", equalTo(BANK_B.toString()))
                .body("items[0].signingAddress", equalTo(banks.of(BANK_A).enrolledKey()));
    }

    @Test
    void whatABankDidStandsInTheAuditTrail() {
        String hash = bankA("settlements/" + settlement + "/execution")
                .statusCode(200)
                .extract()
                .path("operations[0].transactionHash");
        as(UUID.randomUUID(), "auditor")
                .get("/audit-entries?resource=" + settlement)
                .then()
                .statusCode(200)
                .body("items.operation", hasItem("POST /banks/{bank}/settlements/{id}/execution"))
                .body("items.participant", hasItem(BANK_A.toString()))
                .body("items.transactionHash", hasItem(containsString("0x")))
                .body("items.size()", equalTo(hash == null ? 0 : 1));
    }

    @Test
    void theContractIsServedAndHealthNeedsNoToken() {
        given().noFilters().get("/q/openapi").then().statusCode(200).body(containsString("executeSettlement"));
        given().noFilters().get("/q/health/live").then().statusCode(200);
        given().noFilters().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("ledger"));
    }

    private RequestSpecification asked() {
        return as(BANK_A, "bank-system").header("Idempotency-Key", UUID.randomUUID());
    }

    private ValidatableResponse send(String body) {
        return asked().contentType(ContentType.JSON).body(body).post(path).then();
    }
}
