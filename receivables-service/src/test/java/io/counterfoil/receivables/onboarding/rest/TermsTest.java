package io.counterfoil.receivables.onboarding.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static io.counterfoil.receivables.Papers.TERMS_SHA256;
import static io.counterfoil.receivables.Papers.nextDay;
import static io.counterfoil.receivables.Papers.proposedTerms;
import static io.counterfoil.receivables.Papers.publishedTerms;
import static io.counterfoil.receivables.Papers.terms;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** /terms: proposed by one person, published by another, accepted by participants with the hash of the text. */
@QuarkusTest
class TermsTest extends ServiceTest {

    /** By somebody who forgets the service's rules. */
    private static final String PUBLICATION = """
            insert into records.terms_publication (terms_id, version, effective_from, subject, name, client, proposer_subject)
            select id, version, effective_from, 'Pang', 'n', 'c', proposer_subject from records.terms_version where id = ?
            """;

    private static final String ACCEPTANCE = "{\"sha256\":\"" + TERMS_SHA256 + "\"}";
    private static final String ANOTHER_HASH = "0x" + "cd".repeat(32);

    @Inject
    DataSource database;

    private UUID participant;

    @BeforeEach
    void newParticipant() {
        participant = consortium.enrol("Supplier that reads terms", "SUPPLIER", null);
    }

    private RequestSpecification supplier() {
        return consortium.person("Ke", "portal", participant, "supplier");
    }

    private RequestSpecification operator(String name) {
        return consortium.person(name, "portal", consortium.operator, "operator");
    }

    private ValidatableResponse publish(String name, UUID id) {
        return post(operator(name), "terms/" + id + "/publication", "{}");
    }

    private ValidatableResponse accept(UUID id) {
        return post(supplier(), "terms/" + id + "/acceptance", ACCEPTANCE);
    }

    private LocalDate next() {
        return nextDay(consortium, reads.today());
    }

    private ValidatableResponse standings() {
        return supplier()
                .get(API + "participants/" + participant + "/terms?limit=200")
                .then()
                .statusCode(200);
    }

    private String stateOf(UUID id) {
        return standings().extract().path("items.find { it.id == '" + id + "' }.state");
    }

    @Test
    void aVersionIsProposedByOnePersonPublishedByAnotherAndAcceptedWithItsHash() {
        LocalDate day = next();
        UUID id = idIn(post(operator("Ou"), "terms", terms("t-" + day, day)).statusCode(201), "resourceId");
        operator("Pang")
                .get(API + "terms/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("proposed"))
                .body("proposed.subject", equalTo("Ou"));
        problem(supplier().get(API + "terms/" + id).then(), 404, "not-found");
        problem(accept(id), 404, "not-found");
        publish("Pang", id).statusCode(200).body("resource", equalTo("/api/v1/terms/" + id));
        operator("Ou").get(API + "terms/" + id).then().body("published.subject", equalTo("Pang"));
        supplier()
                .get(API + "terms/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("version", equalTo("t-" + day))
                .body("sha256", equalTo(TERMS_SHA256))
                .body("effectiveFrom", equalTo(day.toString()))
                .body("proposed", nullValue())
                .body("published", nullValue());
        accept(id).statusCode(200).body("kind", equalTo("accept-terms"));
        String item = "items.find { it.id == '" + id + "' }.";
        for (RequestSpecification reader :
                List.of(supplier(), operator("Ou"), consortium.as(UUID.randomUUID(), "regulator"))) {
            reader.get(API + "participants/" + participant + "/terms?limit=200")
                    .then()
                    .statusCode(200)
                    .body(item + "state", equalTo("accepted"))
                    .body(item + "acceptance.sha256", equalTo(TERMS_SHA256))
                    .body(item + "acceptance.day", equalTo(reads.today().toString()))
                    .body(item + "acceptance.by.subject", equalTo("Ke"))
                    .body(item + "acceptance.by.at", notNullValue());
        }
    }

    @Test
    void noOnePersonPublishesInWhateverRolesAndClients() {
        UUID id = proposedTerms(consortium, next());
        for (String client : List.of("portal", "erp")) {
            for (List<String> roles : List.of(List.of("operator"), List.of("operator", "supplier"))) {
                problem(
                                post(
                                        consortium.person(
                                                "Ou", client, consortium.operator, roles.toArray(String[]::new)),
                                        "terms/" + id + "/publication",
                                        "{}"),
                                403,
                                "self-approval")
                        .body("violations.field", hasItem("id"));
            }
        }
        problem(post(consortium.as(participant, "operator"), "terms/" + id + "/publication", "{}"), 404, "not-found");
        problem(post(consortium.as(participant, "operator"), "terms", terms("x", next())), 404, "not-found");
        problem(publish("Pang", UUID.randomUUID()), 404, "not-found");
        problem(post(supplier(), "terms/" + id + "/publication", "{}"), 403, "forbidden");
        publish("Pang", id).statusCode(200);
        problem(publish("Qi", id), 409, "terms-not-open");
    }

    @Test
    void anotherTextThanThePublishedOneIsNotAccepted() {
        UUID id = publishedTerms(consortium, reads.today());
        problem(
                        post(supplier(), "terms/" + id + "/acceptance", "{\"sha256\":\"" + ANOTHER_HASH + "\"}"),
                        409,
                        "terms-differ")
                .body("violations[0].field", equalTo("sha256"))
                .body("violations[0].message", containsString(TERMS_SHA256));
        assertTrue(!"accepted".equals(stateOf(id)));
        accept(id).statusCode(200);
        problem(accept(id), 409, "terms-not-open");
        problem(
                post(consortium.as(UUID.randomUUID(), "supplier"), "terms/" + id + "/acceptance", ACCEPTANCE),
                403,
                "not-enrolled");
    }

    @Test
    void versionsAreProposedAndPublishedInTheOrderOfTheirDays() {
        LocalDate day = next();
        UUID overtaken = proposedTerms(consortium, day);
        UUID later = proposedTerms(consortium, day.plusDays(1));
        publish("Pang", later).statusCode(200);
        problem(publish("Pang", overtaken), 422, "policy").body("rejections.rule", hasItem("effective-from"));
        for (LocalDate wrong : List.of(reads.today().minusDays(1), day, day.plusDays(1))) {
            problem(post(operator("Ou"), "terms", terms("wrong", wrong)), 422, "policy")
                    .body("rejections.rule", hasItem("effective-from"));
        }
        String taken =
                operator("Ou").get(API + "terms/" + later).then().extract().path("version");
        problem(post(operator("Ou"), "terms", terms(taken, day.plusDays(2))), 422, "policy")
                .body("rejections.rule", hasItem("version"));
    }

    @Test
    void termsOfAFarDayAreNotProposed() {
        LocalDate far = reads.today().plusDays(367);
        problem(post(operator("Ou"), "terms", terms("far", far)), 422, "policy")
                .body("rejections[0].reason", containsString("not after " + far.minusDays(1)));
    }

    @Test
    void whatWasPublishedByMistakeIsReplacedByTwoPersonsBeforeItsFirstDay() throws SQLException {
        LocalDate day = next().plusDays(1);
        UUID before = proposedTerms(consortium, day);
        publish("Pang", before).statusCode(200);
        UUID mistaken = proposedTerms(consortium, day.plusDays(200));
        publish("Pang", mistaken).statusCode(200);
        accept(mistaken).statusCode(200);
        problem(post(operator("Ou"), "terms", terms("blocked", day.plusDays(1))), 422, "policy");
        problem(replacement(before, "r-no-1", day.plusDays(1)), 409, "terms-not-open")
                .body("violations.field", hasItem("replaces"));
        problem(replacement(mistaken, "r-no-2", day), 422, "policy").body("rejections.rule", hasItem("effective-from"));
        UUID right = idIn(replacement(mistaken, "r-" + day, day.plusDays(200)).statusCode(201), "resourceId");
        UUID tooLate = idIn(replacement(mistaken, "l-" + day, day.plusDays(2)).statusCode(201), "resourceId");
        assertEquals("accepted", stateOf(mistaken));
        problem(publish("Ou", right), 403, "self-approval");
        publish("Pang", right).statusCode(200);
        problem(publish("Pang", tooLate), 409, "terms-not-open");
        assertThrows(SQLException.class, () -> execute(PUBLICATION, tooLate));
        UUID notTheLast = UUID.randomUUID();
        execute("""
                insert into records.terms_version (id, version, title, sha256, effective_from, replaces, proposer_subject, proposer_name, proposer_client)
                select ?, 'not-last', title, sha256, effective_from + 1, ?, 'Ou', 'n', 'c' from records.terms_version where id = ?
                """, notTheLast, before, right);
        SQLException refused = assertThrows(SQLException.class, () -> execute(PUBLICATION, notTheLast));
        assertTrue(refused.getMessage().contains("are not the last ones"), refused.getMessage());
        assertEquals("replaced", stateOf(mistaken));
        assertEquals("upcoming", stateOf(right));
        supplier().get(API + "terms/" + mistaken).then().body("state", equalTo("replaced"));
        supplier().get(API + "terms/" + right).then().body("replaces", equalTo(mistaken.toString()));
        UUID another = consortium.enrol("Supplier that reads later", "SUPPLIER", null);
        problem(
                post(consortium.as(another, "supplier"), "terms/" + mistaken + "/acceptance", ACCEPTANCE),
                409,
                "terms-not-open");
        UUID nearer = idIn(replacement(right, "n-" + day, day.plusDays(1)).statusCode(201), "resourceId");
        publish("Pang", nearer).statusCode(200);
        problem(post(operator("Ou"), "terms", terms("same", day.plusDays(1))), 422, "policy");
    }

    private ValidatableResponse replacement(UUID replaced, String version, LocalDate effectiveFrom) {
        String body = terms(version, effectiveFrom).replace("}", ",\"replaces\":\"" + replaced + "\"}");
        return post(operator("Ou"), "terms", body);
    }

    @Test
    void noTwoVersionsBeginOnOneDayWhateverStatementSaysSo() throws SQLException {
        published("twice-1", reads.today().minusDays(30));
        assertThrows(
                SQLException.class, () -> published("twice-2", reads.today().minusDays(30)));
    }

    @Test
    void whatIsOutstandingFollowsFromTheBusinessDate() throws SQLException {
        LocalDate today = reads.today();
        UUID first = published("old-1", today.minusDays(20));
        UUID second = published("old-2", today.minusDays(10));
        UUID upcoming = publishedTerms(consortium, today.plusDays(1));
        List<Map<String, String>> items = standings().extract().path("items.findAll { it.state != 'replaced' }");
        LocalDate inForce = items.stream()
                .map(item -> LocalDate.parse(item.get("effectiveFrom")))
                .filter(day -> !day.isAfter(today))
                .max(LocalDate::compareTo)
                .orElseThrow();
        for (Map<String, String> item : items) {
            LocalDate day = LocalDate.parse(item.get("effectiveFrom"));
            String expected = day.isAfter(today) ? "upcoming" : day.equals(inForce) ? "outstanding" : "superseded";
            assertEquals(expected, item.get("state"), item.toString());
        }
        assertEquals("superseded", stateOf(first));
        assertEquals("upcoming", stateOf(upcoming));
        problem(accept(first), 409, "terms-not-open").body("detail", containsString("later version"));
        accept(upcoming).statusCode(200);
        assertEquals("accepted", stateOf(upcoming));
        assertTrue(List.of("outstanding", "superseded").contains(stateOf(second)));
    }

    /** As it was published on a day that is past: the date of this run does not move for a test. */
    private UUID published(String version, LocalDate effectiveFrom) throws SQLException {
        UUID id = UUID.randomUUID();
        execute("""
                insert into records.terms_version (id, version, title, sha256, effective_from, proposer_subject, proposer_name, proposer_client)
                values (?, ?, 'old', ?, ?, 'Ou', 'Ou', 'c')
                """, id, version, TERMS_SHA256, effectiveFrom);
        execute("""
                insert into records.terms_publication (terms_id, version, effective_from, subject, name, client, proposer_subject)
                values (?, ?, ?, 'Pang', 'Pang', 'c', 'Ou')
                """, id, version, effectiveFrom);
        return id;
    }

    @Test
    void aStrangerFindsNothingAndListsShowProposalsToOperatorsOnly() {
        UUID proposal = proposedTerms(consortium, next());
        publishedTerms(consortium, reads.today());
        UUID other = consortium.enrol("Stranger", "SUPPLIER", null);
        String path = API + "participants/" + participant + "/terms";
        problem(consortium.as(other, "supplier").get(path).then(), 404, "not-found");
        problem(consortium.as(other, "auditor").get(path).then(), 403, "forbidden");
        problem(
                operator("Ou")
                        .get(API + "participants/" + UUID.randomUUID() + "/terms")
                        .then(),
                404,
                "not-found");
        problem(operator("Ou").get(API + "terms?limit=0").then(), 400, "malformed");
        operator("Ou").get(API + "terms?limit=200").then().body("items.id", hasItem(proposal.toString()));
        for (String role : List.of("supplier", "auditor")) {
            consortium
                    .as(participant, role)
                    .get(API + "terms?limit=200")
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(proposal.toString())))
                    .body("items.state", everyItem(not(is("proposed"))));
        }
        String cursor = supplier()
                .get(path + "?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("nextCursor");
        if (cursor != null) {
            supplier()
                    .get(path + "?limit=1&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"m-1\"|\"m 1\"|version",
                "\"m-1\"|\"123456789012345678901\"|version",
                "\"m-1\"|null|version",
                "0xab|0xAB|sha256",
                "\"0xab|\"ab|sha256",
                "\"Terms of the platform\"|\"\"|title",
                "\"2999-01-01\"|\"2999-01-01T00:00\"|effectiveFrom",
                "\"2999-01-01\"|null|effectiveFrom",
                "\"title\"|\"text\"|text",
            })
    void aVersionThatIsMalformedIsNamedByItsField(String right, String wrong, String field) {
        String body = terms("m-1", LocalDate.of(2999, 1, 1)).replace(right, wrong);
        problem(post(operator("Ou"), "terms", body), 400, "malformed").body("violations.field", hasItem(field));
    }

    @Test
    void theSameKeyDoesItOnceAndBelongsToThePerson() {
        UUID id = publishedTerms(consortium, reads.today());
        String key = newKey();
        String path = "terms/" + id + "/acceptance";
        String operation = post(supplier(), key, path, ACCEPTANCE)
                .statusCode(200)
                .extract()
                .path("id");
        post(supplier(), key, path, ACCEPTANCE)
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(operation));
        problem(
                post(consortium.person("Mo", "portal", participant, "supplier"), key, path, ACCEPTANCE),
                422,
                "idempotency-key-reused");
        problem(post(supplier(), path, "{\"sha256\":\"7\"}"), 400, "malformed")
                .body("violations.field", hasItem("sha256"));
        problem(post(supplier(), path, "{}"), 400, "malformed");
    }

    @Test
    void noStatementChangesWhatWasAcceptedOrPublishesAlone() throws SQLException {
        UUID id = publishedTerms(consortium, reads.today());
        accept(id).statusCode(200);
        for (String statement : List.of(
                "update records.terms_acceptance set sha256 = sha256 where terms_id = ?",
                "delete from records.terms_acceptance where terms_id = ?",
                "update records.terms_publication set subject = 'Qi' where terms_id = ?",
                "delete from records.terms_publication where terms_id = ?",
                "update records.terms_version set title = 'other' where id = ?",
                "delete from records.terms_version where id = ?")) {
            assertThrows(SQLException.class, () -> execute(statement, id), statement);
        }
        assertThrows(SQLException.class, () -> execute("truncate records.terms_acceptance"));
        String acceptance =
                "insert into records.terms_acceptance (terms_id, participant, sha256, subject, name, client, accepted_on)"
                        + " values (?, ?, ?, 's', 'n', 'c', '2026-07-01')";
        UUID other = consortium.enrol("Somebody", "SUPPLIER", null);
        assertThrows(SQLException.class, () -> execute(acceptance, id, other, ANOTHER_HASH));
        UUID proposal = proposedTerms(consortium, next());
        assertThrows(SQLException.class, () -> execute(acceptance, proposal, other, TERMS_SHA256));
        String publication =
                "insert into records.terms_publication (terms_id, version, effective_from, subject, name, client, proposer_subject)"
                        + " select id, version, effective_from, ?, 'n', 'c', ? from records.terms_version where id = ?";
        assertThrows(SQLException.class, () -> execute(publication, "Ou", "Ou", proposal));
        assertThrows(SQLException.class, () -> execute(publication, "Ou", "Li", proposal));
        execute(acceptance, id, other, TERMS_SHA256);
    }

    private void execute(String statement, Object... arguments) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < arguments.length; i++) {
                prepared.setObject(i + 1, arguments[i]);
            }
            prepared.executeUpdate();
        }
    }
}
