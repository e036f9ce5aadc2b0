package io.counterfoil.receivables.onboarding.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.receivables.Papers;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles: stated by a participant or an operator, version after version, and read by few. */
@QuarkusTest
class ProfilesTest extends ServiceTest {

    private static final String OWN = "participants/own/profile";
    private static final String CONTACT =
            "{\"name\":\"Zhang Min\",\"role\":\"receivables\",\"email\":\"zhang.min@example.com\",\"phone\":\"+8675512345678\"}";

    @Inject
    DataSource database;

    private UUID participant;

    @BeforeEach
    void newParticipant() {
        participant = consortium.enrol("Supplier with a profile", "SUPPLIER", null);
    }

    private static String profile(int version) {
        return "{\"version\":%d,\"industry\":\"C\",\"region\":\"440305\",\"sizeClass\":\"small\",\"contacts\":[%s]}"
                .formatted(version, CONTACT);
    }

    private RequestSpecification supplier() {
        return consortium.person("Ke", "portal", participant, "supplier");
    }

    private RequestSpecification operator() {
        return consortium.as(consortium.operator, "operator");
    }

    private String path() {
        return "participants/" + participant + "/profile";
    }

    private ValidatableResponse read() {
        return supplier().get(API + path()).then().statusCode(200);
    }

    @Test
    void aParticipantSaysWhatItIsAndAnOperatorCorrectsIt() {
        read().body("version", equalTo(0)).body("contacts", hasSize(0)).body("changed", nullValue());
        post(supplier(), OWN, profile(0))
                .statusCode(200)
                .body("kind", equalTo("change-profile"))
                .body("resource", equalTo("/api/v1/participants/" + participant));
        read().body("version", equalTo(1))
                .body("participant", equalTo(participant.toString()))
                .body("industry", equalTo("C"))
                .body("region", equalTo("440305"))
                .body("sizeClass", equalTo("small"))
                .body("contacts[0].name", equalTo("Zhang Min"))
                .body("contacts[0].role", equalTo("receivables"))
                .body("contacts[0].email", equalTo("zhang.min@example.com"))
                .body("contacts[0].phone", equalTo("+8675512345678"))
                .body("changed.subject", equalTo("Ke"));
        post(operator(), path(), "{\"version\":1,\"region\":\"DE\"}").statusCode(200);
        read().body("version", equalTo(2))
                .body("region", equalTo("DE"))
                .body("industry", nullValue())
                .body("contacts", hasSize(0));
    }

    @Test
    void nobodyUndoesWhatWasNotSeen() {
        post(supplier(), OWN, profile(0)).statusCode(200);
        for (int version : List.of(0, 2, 7)) {
            problem(post(supplier(), OWN, profile(version)), 409, "profile-outdated")
                    .body("violations.field", hasItem("version"));
            problem(post(operator(), path(), profile(version)), 409, "profile-outdated");
        }
        read().body("version", equalTo(1));
    }

    @Test
    void ofTwoChangesAtTheSameMomentOneIsMade() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Integer>> changes = Collections.nCopies(
                4, () -> post(supplier(), OWN, profile(0)).extract().statusCode());
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answered : threads.invokeAll(changes)) {
            statuses.add(answered.get());
        }
        threads.shutdown();
        assertEquals(List.of(200, 409, 409, 409), statuses.stream().sorted().toList());
    }

    @Test
    void aStrangerFindsNothingAndNoTraderActsForAnother() {
        UUID other = consortium.enrol("Stranger", "SUPPLIER", null);
        problem(consortium.as(other, "supplier").get(API + path()).then(), 404, "not-found");
        problem(consortium.as(other, "auditor").get(API + path()).then(), 403, "forbidden");
        consortium.as(other, "regulator").get(API + path()).then().statusCode(200);
        problem(post(consortium.as(other, "supplier"), path(), profile(0)), 403, "forbidden");
        problem(post(consortium.as(other, "operator"), path(), profile(0)), 404, "not-found");
        problem(post(operator(), OWN, profile(0)), 403, "forbidden");
        problem(post(operator(), "participants/" + UUID.randomUUID() + "/profile", profile(0)), 404, "not-found");
        problem(
                operator()
                        .get(API + "participants/" + UUID.randomUUID() + "/profile")
                        .then(),
                404,
                "not-found");
        problem(post(consortium.as(UUID.randomUUID(), "supplier"), OWN, profile(0)), 403, "not-enrolled");
    }

    /** The first operator, enrolled with the contracts: it acts as an operator, and has nothing of its own here. */
    @Test
    void whoIsEnrolledOnChainAloneIsToldSoWhateverItWouldHaveKept() {
        RequestSpecification recordless = consortium.as(consortium.operator, "supplier");
        ValidatableResponse upload =
                Papers.post(recordless, newKey(), Papers.licence(reads.today()), "application/pdf", Papers.pdf("none"));
        problem(upload, 403, "not-recorded").body("detail", containsString("not enrolled through this service"));
        Map<String, String> requests = Map.of(
                OWN,
                profile(0),
                "bank-accounts",
                Papers.account(Papers.newNumber()),
                "terms/" + Papers.publishedTerms(consortium, reads.today()) + "/acceptance",
                "{\"sha256\":\"" + Papers.TERMS_SHA256 + "\"}");
        requests.forEach((path, body) ->
                problem(post(consortium.as(consortium.operator, "supplier"), path, body), 403, "not-recorded"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\":0|\"version\":-1|version",
                "\"version\":0|\"version\":null|version",
                "\"C\"|\"U\"|industry",
                "\"C\"|\"CC\"|industry",
                "440305|4403|region",
                "440305|990305|region",
                "440305|CN|region",
                "440305|XX|region",
                "small|tiny|sizeClass",
                "\"Zhang Min\"|\"\"|contacts[0].name",
                "\"receivables\"|null|contacts[0].role",
                "zhang.min@example.com|zhang.min|contacts[0].email",
                "zhang.min@example.com|a b@example.com|contacts[0].email",
                "zhang.min@example.com|a\\u3000b@example.com|contacts[0].email",
                "zhang.min@example.com|zhang\\u202Emin@example.com|contacts[0].email",
                "zhang.min@example.com|zhang.min@example.com\\u200B|contacts[0].email",
                "zhang.min@example.com|zhang\\uD800min@example.com|contacts[0].email",
                "zhang.min@example.com|zhang\\u0000min@example.com|contacts[0].email",
                "\"receivables\"|\"re\\u200Bceivables\"|contacts[0].role",
                "\"receivables\"|\"\\u2066receivables\"|contacts[0].role",
                "\"Zhang Min\"|\"Zhang\\u2028Min\"|contacts[0].name",
                "\"Zhang Min\"|\"\\u00A0\\u3000\"|contacts[0].name",
                "+8675512345678|075512345678|contacts[0].phone",
                "\"industry\"|\"sector\"|sector",
            })
    void aProfileThatIsMalformedIsNamedByItsField(String right, String wrong, String field) {
        problem(post(supplier(), OWN, profile(0).replace(right, wrong)), 400, "malformed")
                .body("violations.field", hasItem(field));
        problem(post(operator(), path(), profile(0).replace(right, wrong)), 400, "malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"710000", "810000", "HK", "US", "110101"})
    void aRegionIsADivisionOrAnotherCountry(String region) {
        post(supplier(), OWN, profile(0).replace("440305", region)).statusCode(200);
        read().body("region", equalTo(region));
    }

    @Test
    void aContactIsToBeReachedAndTenAreEnough() {
        String silent = "{\"version\":0,\"contacts\":[{\"name\":\"Zhang\",\"role\":\"r\"}]}";
        problem(post(supplier(), OWN, silent), 400, "malformed").body("violations.field", hasItem("contacts[0]"));
        String eleven = String.join(",", Collections.nCopies(11, CONTACT));
        problem(post(supplier(), OWN, profile(0).replace(CONTACT, eleven)), 400, "malformed")
                .body("violations.field", hasItem("contacts"));
        post(supplier(), OWN, profile(0).replace(CONTACT, String.join(",", Collections.nCopies(10, CONTACT))))
                .statusCode(200);
        read().body("contacts", hasSize(10));
        post(supplier(), OWN, "{\"version\":1,\"contacts\":[]}").statusCode(200);
    }

    @Test
    void theSameKeyDoesItOnceAndBelongsToThePerson() {
        String key = newKey();
        for (int time = 0; time < 3; time++) {
            post(supplier(), key, OWN, profile(0)).statusCode(200);
        }
        read().body("version", equalTo(1));
        problem(post(supplier(), key, OWN, profile(1)), 422, "idempotency-key-reused");
        problem(
                post(consortium.person("Mo", "portal", participant, "supplier"), key, OWN, profile(0)),
                422,
                "idempotency-key-reused");
    }

    @Test
    void noStatementChangesWhatWasSaid() {
        post(supplier(), OWN, profile(0)).statusCode(200);
        for (String statement : List.of(
                "update records.participant_profile set region = 'DE' where participant = ?",
                "delete from records.participant_profile where participant = ?",
                "update records.participant_contact set name = 'x' where participant = ?",
                "delete from records.participant_contact where participant = ?",
                "insert into records.participant_profile (participant, version, industry, subject, name, client) values (?, 2, 'Z', 's', 'n', 'c')",
                "insert into records.participant_contact (participant, version, position, name, role) values (?, 1, 5, 'n', 'r')")) {
            assertThrows(SQLException.class, () -> execute(statement), statement);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setObject(1, participant);
            prepared.executeUpdate();
        }
    }
}
