package io.counterfoil.receivables.onboarding.rest;

import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A participant replaces its own key: prepared by one person, approved by another. */
@QuarkusTest
class OwnKeyRotationTest extends ServiceTest {

    private static final String REASON = "{\"reason\":\"the yearly rotation\"}";

    @Inject
    DataSource database;

    private UUID supplier;

    @BeforeEach
    void supplierOfItsOwn() {
        supplier = consortium.enrol("Supplier with a key", "SUPPLIER", null);
    }

    private RequestSpecification person(String name) {
        return consortium.person(name, "portal", supplier, "supplier");
    }

    private UUID proposed() {
        return idIn(post(person("Wang"), "key-rotations", REASON).statusCode(201), "resourceId");
    }

    private String currentKey() {
        return reads.participant(supplier).orElseThrow().key();
    }

    @Test
    void oneProposesAnotherApprovesAndTheKeyIsAnother() {
        String before = currentKey();
        UUID rotation = proposed();
        person("Wang")
                .get("/api/v1/key-rotations/" + rotation)
                .then()
                .body("state", equalTo("proposed"))
                .body("maker.subject", equalTo("Wang"))
                .body("checker", nullValue());
        problem(post(person("Wang"), "key-rotations", REASON), 409, "key-rotation-not-open");
        problem(post(person("Wang"), "key-rotations/" + rotation + "/approval", "{}"), 403, "self-approval");
        problem(
                post(
                        consortium.person("Wang", "another-program", supplier, "supplier", "operator"),
                        "key-rotations/" + rotation + "/approval",
                        "{}"),
                403,
                "self-approval");
        assertEquals(before, currentKey());

        String key = newKey();
        post(person("Li"), key, "key-rotations/" + rotation + "/approval", "{}")
                .statusCode(200)
                .body("kind", equalTo("approve-key-rotation"))
                .body("resourceId", equalTo(rotation.toString()));
        String now = currentKey();
        assertNotEquals(before, now);
        assertTrue(reads.participantOfKey(before).isEmpty());
        post(person("Li"), key, "key-rotations/" + rotation + "/approval", "{}").header("Idempotency-Replayed", "true");
        assertEquals(now, currentKey());
        problem(post(person("Zhao"), "key-rotations/" + rotation + "/approval", "{}"), 409, "key-rotation-not-open");
        problem(post(person("Li"), "key-rotations/" + rotation + "/approval", "{}"), 409, "key-rotation-not-open");
        problem(post(person("Wang"), "key-rotations/" + rotation + "/withdrawal", "{}"), 409, "key-rotation-not-open");
        person("Wang")
                .get("/api/v1/key-rotations/" + rotation)
                .then()
                .body("state", equalTo("approved"))
                .body("checker.subject", equalTo("Li"))
                .body("operationId", notNullValue());
        consortium
                .as(consortium.operator, "operator")
                .get("/api/v1/key-rotations?limit=200")
                .then()
                .body("items.id", hasItem(rotation.toString()));

        UUID again = proposed();
        post(person("Li"), "key-rotations/" + again + "/approval", "{}").statusCode(200);
        assertNotEquals(now, currentKey());
    }

    @Test
    void aWithdrawnRotationReplacesNothing() {
        String before = currentKey();
        UUID rotation = proposed();
        post(person("Li"), "key-rotations/" + rotation + "/withdrawal", "{}").statusCode(200);
        problem(post(person("Li"), "key-rotations/" + rotation + "/approval", "{}"), 409, "key-rotation-not-open");
        assertEquals(before, currentKey());
        person("Wang")
                .get("/api/v1/key-rotations/" + rotation)
                .then()
                .body("state", equalTo("withdrawn"))
                .body("checker", nullValue())
                .body("withdrawer.subject", equalTo("Li"))
                .body("withdrawer.at", notNullValue());
        UUID again = proposed();
        person("Wang").get("/api/v1/key-rotations/" + again).then().body("withdrawer", nullValue());
    }

    @Test
    void whoHoldsItsOwnKeyOrGivesNoReasonIsToldSo() {
        problem(post(person("Wang"), "key-rotations", "{}"), 400, "malformed")
                .body("violations.field", hasItem("reason"));
        problem(post(person("Wang"), "key-rotations", "{\"reason\":\"" + "x".repeat(201) + "\"}"), 400, "malformed");
        problem(
                post(consortium.person("Chen", "portal", consortium.bank, "supplier"), "key-rotations", REASON),
                422,
                "policy");
        problem(
                post(consortium.person("Chen", "portal", UUID.randomUUID(), "supplier"), "key-rotations", REASON),
                403,
                "not-enrolled");
        UUID rotation = proposed();
        RequestSpecification stranger = consortium.as(consortium.supplier, "supplier");
        problem(post(stranger, "key-rotations/" + rotation + "/approval", "{}"), 404, "not-found");
    }

    /** Also where the code is got round. */
    @Test
    void theDatabaseTakesNoApprovalOfTheMakerAndNoChangeOfWhatWasApproved() {
        UUID rotation = proposed();
        String where = " where id = '" + rotation + "'";
        refused(
                "update records.key_rotation set state = 'approved', checker_subject = maker_subject, approved_at = now()"
                        + where);
        refused("update records.key_rotation set state = 'approved'" + where);
        refused("update records.key_rotation set withdrawer_name = 'Zhao', withdrawer_client = 'portal'" + where);
        refused("update records.key_rotation set operation = id" + where);
        refused("update records.key_rotation set checker_subject = 'Zhao', approved_at = now()" + where);
        refused("update records.key_rotation set reason = 'another'" + where);
        post(person("Li"), "key-rotations/" + rotation + "/approval", "{}").statusCode(200);
        refused("update records.key_rotation set checker_subject = 'Zhao'" + where);
        refused("update records.key_rotation set operation = null" + where);
        refused("delete from records.key_rotation" + where);
    }

    private void refused(String statement) {
        assertThrows(
                SQLException.class,
                () -> {
                    try (Connection connection = database.getConnection();
                            Statement sql = connection.createStatement()) {
                        sql.executeUpdate(statement);
                    }
                },
                statement);
    }
}
