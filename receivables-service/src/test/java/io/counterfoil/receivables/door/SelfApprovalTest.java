package io.counterfoil.receivables.door;

import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static io.counterfoil.receivables.Consortium.rule;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person alone never confirms a payable, and never changes how many must: every path to it that we know of. */
@QuarkusTest
class SelfApprovalTest extends ServiceTest {

    private static final String WANG = "Wang (recorded it)";
    private static final String LI = "Li";
    private static final String PORTAL = "portal";
    private static final List<String> CLIENTS = List.of(PORTAL, "erp");
    private static final List<List<String>> RECORDING =
            List.of(List.of("enterprise-maker"), List.of("enterprise-maker", "enterprise-checker"));
    private static final List<List<String>> CONFIRMING = List.of(
            List.of("enterprise-checker"),
            List.of("enterprise-maker", "enterprise-checker"),
            List.of("enterprise-checker", "operator", "bank-approver"));

    private static int tried;
    private static int succeeded;
    private static UUID strict;

    @Inject
    DataSource database;

    /** A debtor that wants two checkers from 5000.00 on. */
    @BeforeEach
    void strictDebtor() {
        if (strict == null) {
            UUID debtor = consortium.enrol("Strict debtor", "ENTERPRISE", null);
            UUID proposed = idIn(
                    post(maker(debtor), "confirmation-rules", rule("CNY", reads.today(), "0", 1, "5000.00", 2))
                            .statusCode(201),
                    "resourceId");
            post(checker(LI, debtor), "confirmation-rules/" + proposed + "/consent", "{}")
                    .statusCode(200)
                    .body("consentsMissing", equalTo(0));
            strict = debtor;
        }
    }

    @AfterAll
    static void count() {
        System.out.printf("self-approvals: %d tried, %d succeeded%n", tried, succeeded);
        assertEquals(0, succeeded);
        assertTrue(tried > 120, "tried: " + tried);
    }

    private RequestSpecification maker(UUID debtor) {
        return consortium.person(WANG, PORTAL, debtor, "enterprise-maker");
    }

    private RequestSpecification checker(String name, UUID debtor) {
        return consortium.person(name, PORTAL, debtor, "enterprise-checker");
    }

    private String payable(String amount) {
        return consortium.payable(newKey(), amount, reads.today().plusDays(90).toString());
    }

    private static UUID record(RequestSpecification maker, String key, String body) {
        return idIn(post(maker, key, "payables", body).statusCode(201), "resourceId");
    }

    private static UUID recordInBatch(RequestSpecification maker, String key, String body) {
        String id = post(maker, key, "payable-batches", "{\"items\":[" + body + "]}")
                .statusCode(200)
                .extract()
                .path("items[0].payableId");
        return UUID.fromString(id);
    }

    private static String ids(UUID... payables) {
        return List.of(payables).stream()
                .map(id -> "\"" + id + "\"")
                .collect(Collectors.joining(",", "{\"payableIds\":[", "]}"));
    }

    private RequestSpecification debtorAsksFor(UUID debtor) {
        return consortium.person("reader", PORTAL, debtor, "enterprise-maker");
    }

    private void assertNotIssued(UUID debtor, UUID... payables) {
        for (UUID payable : payables) {
            tried++;
            succeeded += reads.payable(payable).isPresent() ? 1 : 0;
            debtorAsksFor(debtor)
                    .get("/api/v1/payables/" + payable)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("recorded"));
        }
    }

    @Test
    void whoRecordedCannotConfirmByAnyEndpointInAnyRoleWithAnyClientUnderAnyKey() {
        UUID debtor = consortium.debtor;
        UUID ofAnother = record(checkerWhoRecords(debtor), newKey(), payable("1000.00"));
        for (List<String> recording : RECORDING) {
            for (boolean inBatch : new boolean[] {false, true}) {
                String key = newKey();
                RequestSpecification maker = consortium.person(WANG, PORTAL, debtor, recording.toArray(String[]::new));
                UUID payable = inBatch
                        ? recordInBatch(maker, key, payable("1000.00"))
                        : record(maker, key, payable("1000.00"));
                for (List<String> confirming : CONFIRMING) {
                    for (String client : CLIENTS) {
                        String[] roles = confirming.toArray(String[]::new);
                        String single = "payables/" + payable + "/confirmation";
                        problem(post(person(client, debtor, roles), single, "{}"), 403, "self-approval")
                                .body("violations.message", hasItem(containsString(payable.toString())));
                        problem(
                                post(person(client, debtor, roles), "confirmations", ids(payable)),
                                403,
                                "self-approval");
                        problem(
                                post(person(client, debtor, roles), "confirmations", ids(ofAnother, payable)),
                                403,
                                "self-approval");
                        problem(post(person(client, debtor, roles), key, single, "{}"), 422, "idempotency-key-reused");
                        assertNotIssued(debtor, payable, payable, ofAnother, payable);
                    }
                }
                debtorAsksFor(debtor)
                        .get("/api/v1/payables/" + payable)
                        .then()
                        .body("consents", hasSize(0))
                        .body("maker.subject", equalTo(WANG));
            }
        }
        // What the batches refused was the whole of them; another person may still confirm it.
        post(checker(LI, debtor), "payables/" + ofAnother + "/confirmation", "{}")
                .statusCode(403);
        post(checker("Zhao", debtor), "payables/" + ofAnother + "/confirmation", "{}")
                .statusCode(200);
    }

    private RequestSpecification checkerWhoRecords(UUID debtor) {
        return consortium.person(LI, PORTAL, debtor, "enterprise-maker");
    }

    private RequestSpecification person(String client, UUID debtor, String... roles) {
        return consortium.person(WANG, client, debtor, roles);
    }

    @Test
    void askingManyTimesAtOnceIsStillOnePerson() throws Exception {
        UUID payable = record(maker(consortium.debtor), newKey(), payable("1000.00"));
        Callable<Integer> attempt = () -> post(
                        person("erp", consortium.debtor, "enterprise-checker"),
                        "payables/" + payable + "/confirmation",
                        "{}")
                .extract()
                .statusCode();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (Future<Integer> status : threads.invokeAll(List.of(attempt, attempt, attempt, attempt))) {
            assertEquals(403, status.get());
        }
        threads.shutdown();
        assertNotIssued(consortium.debtor, payable, payable, payable, payable);
    }

    @Test
    void recordingItAgainMakesNobodyElseItsMaker() {
        String body = payable("1000.00");
        UUID payable = record(maker(consortium.debtor), newKey(), body);
        RequestSpecification other = checkerWhoRecords(consortium.debtor);
        problem(post(other, "payables", body), 409, "duplicate-invoice");
        post(checkerWhoRecords(consortium.debtor), "payable-batches", "{\"items\":[" + body + "]}")
                .statusCode(200)
                .body("items[0].problem.type", containsString("duplicate-invoice"));
        problem(post(other(), "payables/" + payable + "/confirmation", "{}"), 403, "self-approval");
        assertNotIssued(consortium.debtor, payable);
    }

    private RequestSpecification other() {
        return person("erp", consortium.debtor, "enterprise-checker");
    }

    @Test
    void theTokenOfAnotherUsedByTheMakerIsNoConsent() {
        UUID payable = record(maker(consortium.debtor), newKey(), payable("1000.00"));
        Map<String, Object> delegated = consortium.claims(consortium.debtor, "enterprise-checker");
        delegated.put("sub", LI);
        delegated.put("act", Map.of("sub", WANG));
        RequestSpecification caller = given().auth().oauth2(consortium.sign(delegated));
        problem(post(caller, "payables/" + payable + "/confirmation", "{}"), 403, "forbidden");
        Map<String, Object> nameless = consortium.claims(consortium.debtor, "enterprise-checker");
        nameless.put("sub", " ");
        RequestSpecification nobody = given().auth().oauth2(consortium.sign(nameless));
        problem(post(nobody, "payables/" + payable + "/confirmation", "{}"), 403, "forbidden");
        problem(
                post(
                        consortium.person(LI, PORTAL, consortium.otherDebtor, "enterprise-checker"),
                        "payables/" + payable + "/confirmation",
                        "{}"),
                404,
                "not-found");
        assertNotIssued(consortium.debtor, payable, payable, payable);
    }

    @Test
    void oneCheckerNeverCountsForTwoAndTheMakerNeverForOne() {
        UUID payable = record(maker(strict), newKey(), payable("5000.00"));
        String single = "payables/" + payable + "/confirmation";
        for (String client : CLIENTS) {
            RequestSpecification li = consortium.person(LI, client, strict, "enterprise-checker");
            post(li, single, "{}").statusCode(200).body("consentsMissing", equalTo(1));
            post(
                            consortium.person(LI, client, strict, "enterprise-maker", "enterprise-checker"),
                            "confirmations",
                            ids(payable))
                    .statusCode(200)
                    .body("items[0].consentsMissing", equalTo(1));
            problem(
                    post(consortium.person(WANG, client, strict, "enterprise-checker"), single, "{}"),
                    403,
                    "self-approval");
            assertNotIssued(strict, payable, payable, payable);
        }
        problem(post(checker(LI, strict), "confirmations", ids(payable, payable)), 400, "malformed");
        assertNotIssued(strict, payable);
        debtorAsksFor(strict).get("/api/v1/payables/" + payable).then().body("consents.subject", equalTo(List.of(LI)));
        post(checker("Zhao", strict), single, "{}").statusCode(200);
        assertTrue(reads.payable(payable).isPresent());
    }

    @Test
    void theKeyOfACheckerGivesNobodyItsConsent() {
        UUID payable = record(maker(strict), newKey(), payable("5000.00"));
        String single = "payables/" + payable + "/confirmation";
        String key = newKey();
        post(checker(LI, strict), key, single, "{}").statusCode(200).body("consentsMissing", equalTo(1));
        for (int time = 0; time < 3; time++) {
            post(checker(LI, strict), key, single, "{}")
                    .statusCode(200)
                    .header("Idempotency-Replayed", "true")
                    .body("consentsMissing", equalTo(1));
        }
        problem(
                post(consortium.person(WANG, PORTAL, strict, "enterprise-checker"), key, single, "{}"),
                422,
                "idempotency-key-reused");
        problem(post(checker("Zhao", strict), key, single, "{}"), 422, "idempotency-key-reused");
        assertNotIssued(strict, payable, payable, payable);
    }

    @Test
    void noStatementChangesWhatWasConsentedToOrByWhom() throws SQLException {
        UUID payable = record(maker(strict), newKey(), payable("5000.00"));
        post(checker(LI, strict), "payables/" + payable + "/confirmation", "{}").statusCode(200);
        problem(
                given().auth()
                        .oauth2(consortium.token(strict, "enterprise-maker"))
                        .contentType("application/json")
                        .body("{}")
                        .put("/api/v1/payables/" + payable)
                        .then(),
                405,
                "method-not-allowed");
        for (String statement : List.of(
                "update records.payable_record set value = 1 where id = ?",
                "update records.payable_record set creditor = debtor where id = ?",
                "update records.payable_record set maker_subject = 'Li' where id = ?",
                "update records.payable_consent set subject = 'Zhao' where payable_id = ?",
                "update records.payable_consent set maker_subject = 'Zhao' where payable_id = ?",
                "delete from records.payable_consent where payable_id = ?",
                "insert into records.payable_consent (payable_id, subject, name, client, maker_subject)"
                        + " select id, maker_subject, '', '', maker_subject from records.payable_record where id = ?")) {
            assertThrows(SQLException.class, () -> execute(statement, payable), statement);
            assertNotIssued(strict, payable);
        }
        execute("update records.payable_record set state = state where id = ?", payable);
    }

    private void execute(String statement, UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setObject(1, id);
            prepared.executeUpdate();
        }
    }

    @Test
    void theNumberOfCheckersIsNotLoweredByFewerThanItAsksFor() {
        UUID debtor = consortium.enrol("Stricter debtor", "ENTERPRISE", null);
        String three = rule("CNY", reads.today(), "0", 2);
        UUID first = idIn(post(maker(debtor), "confirmation-rules", three).statusCode(201), "resourceId");
        List<RequestSpecification> oneAlone = new ArrayList<>();
        for (String client : CLIENTS) {
            oneAlone.add(consortium.person(WANG, client, debtor, "enterprise-checker"));
            oneAlone.add(consortium.person(WANG, client, debtor, "enterprise-maker", "enterprise-checker"));
        }
        for (RequestSpecification same : oneAlone) {
            problem(post(same, "confirmation-rules/" + first + "/consent", "{}"), 403, "self-approval");
            assertState(debtor, first, "proposed");
        }
        post(checker(LI, debtor), "confirmation-rules/" + first + "/consent", "{}")
                .statusCode(200);
        assertAgreed(debtor, first);

        String lower = rule("CNY", reads.today().plusDays(1), "0", 1);
        UUID second = idIn(post(maker(debtor), "confirmation-rules", lower).statusCode(201), "resourceId");
        for (String client : CLIENTS) {
            post(
                            consortium.person(LI, client, debtor, "enterprise-checker"),
                            "confirmation-rules/" + second + "/consent",
                            "{}")
                    .statusCode(200)
                    .body("consentsMissing", equalTo(1));
            assertState(debtor, second, "proposed");
        }
        post(checker("Zhao", debtor), "confirmation-rules/" + second + "/consent", "{}")
                .statusCode(200)
                .body("consentsMissing", equalTo(0));
        assertAgreed(debtor, second);
    }

    private void assertState(UUID debtor, UUID rule, String state) {
        tried++;
        String found = debtorAsksFor(debtor)
                .get("/api/v1/confirmation-rules/" + rule)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
        succeeded += found.equals(state) ? 0 : 1;
        assertEquals(state, found);
    }

    private void assertAgreed(UUID debtor, UUID rule) {
        debtorAsksFor(debtor).get("/api/v1/confirmation-rules/" + rule).then().body("state", equalTo("agreed"));
    }
}
