package io.counterfoil.receivables.onboarding.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.post;

import io.counterfoil.receivables.Papers;
import io.counterfoil.receivables.ServiceTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What tests of bank accounts share. Ke is of the participant, the others of the operators. */
abstract class AccountTest extends ServiceTest {

    protected static final String EVIDENCE = "{\"evidence\":\"opening permit, seen in the original\"}";

    /** Another one for each test: the number of its accounts is limited. */
    protected UUID owner;

    @BeforeEach
    void newParticipant() {
        owner = consortium.enrol("Supplier with accounts", "SUPPLIER", null);
    }

    protected RequestSpecification supplier() {
        return consortium.person("Ke", "portal", owner, "supplier");
    }

    protected RequestSpecification operator(String name) {
        return operator(name, "portal");
    }

    protected RequestSpecification operator(String name, String client) {
        return consortium.person(name, client, consortium.operator, "operator");
    }

    protected UUID proposed() {
        return Papers.bankAccount(supplier());
    }

    protected static String path(UUID id, String act) {
        return "bank-accounts/" + id + "/" + act;
    }

    protected static String answer(String amount, String reference) {
        return "{\"amount\":{\"amount\":\"%s\",\"currency\":\"CNY\"},\"reference\":\"%s\"}"
                .formatted(amount, reference);
    }

    protected ValidatableResponse check(String name, UUID id) {
        return post(operator(name), path(id, "check"), EVIDENCE);
    }

    protected ValidatableResponse verify(String name, UUID id) {
        return post(operator(name), path(id, "verification"), "{}");
    }

    protected ValidatableResponse read(UUID id) {
        return operator("Ou").get(API + "bank-accounts/" + id).then().statusCode(200);
    }
}
