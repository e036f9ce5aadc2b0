package io.counterfoil.receivables.onboarding.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Papers.licence;
import static io.counterfoil.receivables.Papers.pdf;
import static io.counterfoil.receivables.Papers.upload;

import io.counterfoil.receivables.ServiceTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** What tests of KYC documents share. */
abstract class KycTest extends ServiceTest {

    protected static final String ACCEPT = "{\"verdict\":\"accept\",\"reason\":\"legible\"}";

    protected static final String REJECT = "{\"verdict\":\"reject\",\"reason\":\"page 2 is missing\"}";

    @Inject
    DataSource database;

    /** Another one for each test: the number of its documents is limited. */
    protected UUID owner;

    @BeforeEach
    void newParticipant() {
        owner = enrolled();
    }

    protected RequestSpecification supplier() {
        return consortium.as(owner, "supplier");
    }

    protected RequestSpecification operator(String name) {
        return consortium.person(name, "portal", consortium.operator, "operator");
    }

    protected UUID enrolled() {
        return consortium.enrol("Supplier with papers", "SUPPLIER", null);
    }

    protected String today() {
        return licence(reads.today());
    }

    protected static String document(UUID id) {
        return "kyc-documents/" + id;
    }

    protected UUID judged(UUID participant, String query, String verdict) {
        UUID id = upload(consortium.as(participant, "supplier"), query, pdf(newKey()));
        post(operator("Ou"), document(id) + "/review", verdict).statusCode(200);
        post(operator("Pang"), document(id) + "/decision", verdict).statusCode(200);
        return id;
    }

    protected ValidatableResponse read(UUID id) {
        return operator("Ou").get(API + document(id)).then().statusCode(200);
    }

    protected void execute(String statement, Object... arguments) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < arguments.length; i++) {
                prepared.setObject(i + 1, arguments[i]);
            }
            prepared.executeUpdate();
        }
    }
}
