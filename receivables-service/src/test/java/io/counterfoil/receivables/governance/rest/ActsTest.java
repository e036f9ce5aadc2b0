package io.counterfoil.receivables.governance.rest;

import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerCommand.Support;
import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.receivables.governance.BusinessDays;
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
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two operators of whom both have to support an act; after each test one is enough again, as the other tests need it. */
@QuarkusTest
class ActsTest extends ServiceTest {

    private static UUID second;

    @Inject
    BusinessDays days;

    @Inject
    DataSource database;

    @BeforeEach
    void twoOperators() {
        if (second == null) {
            second = consortium.secondOperator();
        }
        threshold(2).body("act.state", equalTo("executed"));
    }

    @AfterEach
    void oneIsEnough() {
        UUID act = UUID.randomUUID();
        String body = "{\"operators\":1,\"actId\":\"%s\"}".formatted(act);
        post(first(), "threshold", body).statusCode(200);
        post(other(), "threshold", body).statusCode(200).body("act.state", equalTo("executed"));
        assertEquals(1, reads.operatorCounts().threshold());
    }

    private ValidatableResponse threshold(int operators) {
        return post(first(), "threshold", "{\"operators\":" + operators + "}").statusCode(200);
    }

    private RequestSpecification first() {
        return consortium.as(consortium.operator, "operator");
    }

    private RequestSpecification other() {
        return consortium.as(second, "operator");
    }

    private static String actIn(ValidatableResponse response) {
        return response.extract().path("act.id");
    }

    private ValidatableResponse get(RequestSpecification caller, String path) {
        return caller.get("/api/v1/" + path).then();
    }

    @Test
    void whoSupportsAnEnrolmentSeesNameAndNumbersThatItConfirms() {
        UUID id = UUID.randomUUID();
        String uscc = consortium.newUscc();
        String body =
                "{\"id\":\"%s\",\"name\":\"Newcomer\",\"roles\":[\"SUPPLIER\"],\"uscc\":\"%s\",\"eori\":\"GB7%s\"}"
                        .formatted(id, uscc, uscc.substring(12, 17));
        String act = actIn(post(first(), "participants", body).statusCode(200).body("act.state", equalTo("waiting")));
        get(other(), "acts/" + act)
                .statusCode(200)
                .body("recorded.name", equalTo("Newcomer"))
                .body("recorded.uscc", equalTo(uscc))
                .body("recorded.eori", equalTo("GB7" + uscc.substring(12, 17)))
                .body("recorded.lei", nullValue());
        get(other(), "acts?state=waiting&limit=200")
                .body("items.find { it.id == '" + act + "' }.recorded.uscc", equalTo(uscc));
        // Nobody changes what waits by proposing the same participant again, nor takes its number.
        problem(post(first(), "participants", body.replace("Newcomer", "Another")), 409, "already-enrolled");
        problem(
                post(
                        first(),
                        "participants",
                        body.replace(id.toString(), UUID.randomUUID().toString())),
                409,
                "duplicate-identifier");
        post(first(), "acts/" + act + "/cancellation", "{}").statusCode(200);
        // What was taken back holds no number.
        String again = actIn(post(
                        first(),
                        "participants",
                        body.replace(id.toString(), UUID.randomUUID().toString()))
                .statusCode(200));
        post(other(), "acts/" + again + "/support", "{}").statusCode(201).body("act.state", equalTo("executed"));
        get(first(), "acts/" + again).body("recorded.uscc", equalTo(uscc));
    }

    /** Its transaction was taken for lapsed, and came after all. */
    @Test
    void anEnrolmentWhoseNameAndNumbersAreKeptNoMoreIsNotSupported() throws SQLException {
        UUID id = UUID.randomUUID();
        String body = "{\"id\":\"%s\",\"name\":\"Newcomer\",\"roles\":[\"SUPPLIER\"],\"uscc\":\"%s\"}"
                .formatted(id, consortium.newUscc());
        String act = actIn(post(first(), "participants", body).statusCode(200).body("act.state", equalTo("waiting")));
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from records.participant_record where id = ?")) {
            delete.setObject(1, id);
            assertEquals(1, delete.executeUpdate());
        }
        problem(post(other(), "acts/" + act + "/support", "{}"), 409, "act-differs");
        post(first(), "acts/" + act + "/cancellation", "{}").statusCode(200);
        String again = actIn(post(first(), "participants", body).statusCode(200));
        post(other(), "acts/" + again + "/support", "{}").statusCode(201).body("act.state", equalTo("executed"));
    }

    @Test
    void anActWaitsForTheSecondOperatorWhoSeesItAndSupportsIt() {
        String path = "participants/" + consortium.otherDebtor;
        String key = newKey();
        ValidatableResponse asked = post(first(), key, path + "/suspension", "{}")
                .statusCode(200)
                .body("kind", equalTo("suspend-participant"))
                .body("act.state", equalTo("waiting"))
                .body("act.supporters", contains(consortium.operator.toString()));
        String act = actIn(asked);
        get(other(), "acts/" + act)
                .statusCode(200)
                .body("kind", equalTo("suspend-participant"))
                .body("resourceId", equalTo(consortium.otherDebtor.toString()))
                .body("content.id", equalTo(consortium.otherDebtor.toString()))
                .body("state", equalTo("waiting"))
                .body("threshold", equalTo(2))
                .body("lastDay", equalTo(days.today().plusDays(30).toString()));
        get(other(), "acts?limit=200").statusCode(200).body("items.id", hasItem(act));
        get(first(), path).body("suspended", equalTo(false));

        String support = newKey();
        post(other(), support, "acts/" + act + "/support", "{}")
                .statusCode(200)
                .body("kind", equalTo("suspend-participant"))
                .body("act.state", equalTo("executed"))
                .body("act.supporters", contains(consortium.operator.toString(), second.toString()));
        post(other(), support, "acts/" + act + "/support", "{}")
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("act.state", equalTo("executed"));
        post(first(), key, path + "/suspension", "{}")
                .header("Idempotency-Replayed", "true")
                .body("act.state", equalTo("executed"));
        get(first(), path).body("suspended", equalTo(true));
        problem(
                post(
                        consortium.as(consortium.otherDebtor, "enterprise-checker"),
                        "payables/" + consortium.recordPayable("100.00") + "/confirmation",
                        "{}"),
                404,
                "not-found");

        UUID reinstatement = UUID.randomUUID();
        String body = "{\"actId\":\"" + reinstatement + "\"}";
        post(other(), path + "/reinstatement", body).body("act.state", equalTo("waiting"));
        post(first(), path + "/reinstatement", body).body("act.state", equalTo("executed"));
        get(first(), path).body("suspended", equalTo(false));
    }

    @Test
    void supportsSentAtTheSameTimeExecuteTheActWhicheverComesFirst() {
        for (int i = 0; i < 5; i++) {
            LocalDate next = days.today().plusDays(1);
            String body = "{\"date\":\"%s\",\"actId\":\"%s\"}".formatted(next, UUID.randomUUID());
            RequestSpecification one = first();
            RequestSpecification two = other();
            CompletableFuture<ValidatableResponse> asked =
                    CompletableFuture.supplyAsync(() -> post(one, "business-date", body));
            ValidatableResponse supported = post(two, "business-date", body).statusCode(200);
            ValidatableResponse proposed = asked.join().statusCode(200);
            assertEquals(next, reads.today());
            // The day is closed by the one whose support executed the act, and by nobody else.
            Object closedByOne = proposed.extract().path("closing");
            Object closedByTwo = supported.extract().path("closing");
            assertTrue((closedByOne == null) != (closedByTwo == null), closedByOne + " and " + closedByTwo);
        }
    }

    @Test
    void aDayThatOneOperatorAloneWouldLeaveIsNotLeftNorClosed() {
        LocalDate today = days.today();
        ValidatableResponse asked = post(first(), "business-date", "{\"date\":\"" + today.plusDays(1) + "\"}")
                .statusCode(200)
                .body("state", equalTo("confirmed"))
                .body("closing", nullValue())
                .body("act.state", equalTo("waiting"));
        assertEquals(today, reads.today());
        problem(post(other(), "acts/" + actIn(asked) + "/cancellation", "{}"), 403, "forbidden");
        post(first(), "acts/" + actIn(asked) + "/cancellation", "{}").statusCode(200);
        get(first(), "acts/" + actIn(asked)).body("state", equalTo("cancelled"));
        problem(post(other(), "acts/" + actIn(asked) + "/support", "{}"), 409, "act-not-waiting");
    }

    @Test
    void aParticipantIsThereOnlyOnceTwoOperatorsEnrolledIt() {
        UUID id = UUID.randomUUID();
        String body = "{\"id\":\"%s\",\"name\":\"Slow\",\"roles\":[\"SUPPLIER\"],\"actId\":\"%s\"}"
                .formatted(id, UUID.randomUUID());
        post(first(), "participants", body)
                .statusCode(200)
                .header("Location", nullValue())
                .body("act.state", equalTo("waiting"));
        problem(get(first(), "participants/" + id), 404, "not-found");
        problem(post(other(), "participants", body.replace("Slow", "Quick")), 409, "act-differs");
        post(other(), "participants", body).statusCode(201).body("act.state", equalTo("executed"));
        get(first(), "participants/" + id).statusCode(200).body("name", equalTo("Slow"));
    }

    @Test
    void theSamePersonSupportsAnActForOneOperatorOnly() {
        Map<String, Object> claims = consortium.claims(second, "operator");
        claims.put("sub", consortium.claims(consortium.operator, "operator").get("sub"));
        String bothHats = consortium.sign(claims);
        String path = "vouchers/" + consortium.held("100.00");
        UUID act = UUID.randomUUID();
        String body = "{\"actId\":\"" + act + "\"}";
        post(first(), path + "/freeze", body).statusCode(200).body("act.state", equalTo("waiting"));
        problem(post(given().auth().oauth2(bothHats), path + "/freeze", body), 409, "same-person");
        problem(post(given().auth().oauth2(bothHats), "acts/" + act + "/support", "{}"), 409, "same-person");
        problem(post(first(), "acts/" + act + "/support", "{}"), 409, "already-supported");
        // Nor the other way round: what the chain refused was asked for by that person, too.
        claims.put("sub", "another person of the second operator");
        post(given().auth().oauth2(consortium.sign(claims)), "acts/" + act + "/support", "{}")
                .statusCode(200)
                .body("act.state", equalTo("executed"));
        get(first(), path).body("frozen", equalTo(true));
    }

    @Test
    void aPersonThatSupportedForTheSecondOperatorDoesNotProposeForTheFirst() {
        String act = actIn(post(other(), "participants/" + consortium.otherDebtor + "/suspension", "{}"));
        Map<String, Object> claims = consortium.claims(consortium.operator, "operator");
        claims.put("sub", consortium.claims(second, "operator").get("sub"));
        problem(
                post(given().auth().oauth2(consortium.sign(claims)), "acts/" + act + "/support", "{}"),
                409,
                "same-person");
        claims.remove("sub");
        problem(
                post(given().auth().oauth2(consortium.sign(claims)), "acts/" + act + "/support", "{}"),
                403,
                "forbidden");
    }

    @Test
    void aFrozenPieceAndAFrozenPayableDoNotMoveUntilBothOperatorsLetThem() {
        UUID voucher = consortium.held("1000.00");
        UUID payable = reads.piece(voucher).orElseThrow().payableId();
        for (String path : List.of("vouchers/" + voucher, "payables/" + payable)) {
            together(path + "/freeze");
            get(first(), path).body("frozen", equalTo(true));
            problem(
                    post(
                            consortium.as(consortium.supplier, "supplier"),
                            "vouchers/" + voucher + "/offers",
                            consortium.offer(consortium.secondTier, "100.00")),
                    409,
                    "voucher-not-held");
            together(path + "/unfreeze");
        }
        consortium.offered(voucher, "100.00");
    }

    @Test
    void theKeyOfABankIsReplacedAndItsOldKeyIsRefused() {
        UUID bank = UUID.randomUUID();
        String old = "0x" + newKey().replace("-", "") + "00000001";
        String address = "0x" + newKey().replace("-", "") + "00000002";
        String enrolment =
                "{\"id\":\"%s\",\"name\":\"B\",\"roles\":[\"BANK\"],\"signingAddress\":\"%s\",\"actId\":\"%s\"}"
                        .formatted(bank, old, UUID.randomUUID());
        post(first(), "participants", enrolment).statusCode(200);
        post(other(), "participants", enrolment).statusCode(201);
        String body = "{\"signingAddress\":\"%s\",\"actId\":\"%s\"}".formatted(address, UUID.randomUUID());
        post(first(), "participants/" + bank + "/key", body).body("act.state", equalTo("waiting"));
        post(other(), "participants/" + bank + "/key", body).body("act.state", equalTo("executed"));
        get(first(), "participants/" + bank).body("signingAddress", equalTo(address));
        assertEquals(bank, reads.participantOfKey(address).orElseThrow());
        assertTrue(reads.participantOfKey(old).isEmpty());

        String back = "{\"signingAddress\":\"%s\",\"actId\":\"%s\"}".formatted(old, UUID.randomUUID());
        post(first(), "participants/" + bank + "/key", back).statusCode(200);
        problem(post(other(), "participants/" + bank + "/key", back), 409, "already-enrolled");
        problem(post(first(), "participants/" + consortium.supplier + "/key", body), 422, "policy")
                .body("rejections.rule", hasItem("hosted-key"));
        problem(post(first(), "participants/" + bank + "/key", "{\"signingAddress\":\"0x7\"}"), 400, "malformed");
    }

    @Test
    void anOperatorWhoseKeyWasReplacedSupportsAgain() {
        String suspension = "participants/" + consortium.otherDebtor + "/suspension";
        String path = "acts/" + actIn(post(other(), suspension, "{}"));
        get(first(), path).body("counted", contains(second.toString()));
        together("participants/" + second + "/key");
        get(first(), path).body("supporters", contains(second.toString())).body("counted", empty());
        post(other(), path + "/support", "{}").statusCode(200).body("act.state", equalTo("waiting"));
        get(first(), path).body("supporters", contains(second.toString())).body("counted", contains(second.toString()));
        problem(post(other(), path + "/support", "{}"), 409, "already-supported");
        post(other(), path + "/cancellation", "{}").statusCode(200);
    }

    @Test
    void theThresholdNeverExceedsTheActiveOperatorsAndTheyNeverBecomeTooFew() {
        UUID act = UUID.randomUUID();
        String three = "{\"operators\":3,\"actId\":\"" + act + "\"}";
        post(first(), "threshold", three).statusCode(200);
        problem(post(other(), "threshold", three), 422, "policy");
        String path = "participants/" + second + "/suspension";
        String suspension = "{\"actId\":\"" + UUID.randomUUID() + "\"}";
        post(first(), path, suspension).statusCode(200);
        problem(post(other(), path, suspension), 422, "policy");
        assertFalse(reads.participant(second).orElseThrow().suspended());
        problem(post(first(), "threshold", "{\"operators\":33}"), 400, "malformed");
        problem(post(first(), "threshold", "{}"), 400, "malformed");
    }

    @Test
    void anActProposedPastThisServiceIsShownAndWhatTheContractSaysOfItComesThrough() {
        UUID act = UUID.randomUUID();
        send(
                serviceLedger,
                consortium.operator,
                new Support(act, new LedgerCommand.SetFrozen(UUID.randomUUID(), true)));
        ValidatableResponse waiting = null;
        for (int i = 0; i < 100 && (waiting == null || waiting.extract().statusCode() == 404); i++) {
            waiting = get(other(), "acts/" + act);
        }
        waiting.statusCode(200).body("kind", equalTo("freeze-voucher"));
        // The piece does not exist, and so nothing is executed.
        problem(post(other(), "acts/" + act + "/support", "{}"), 409, "ledger-refused");
        get(other(), "acts/" + act)
                .body("state", equalTo("waiting"))
                .body("supporters", not(hasItem(second.toString())));
    }

    @Test
    void anActNobodyProposedIsNotFound() {
        UUID nothing = UUID.randomUUID();
        problem(get(first(), "acts/" + nothing), 404, "not-found");
        problem(post(first(), "acts/" + nothing + "/support", "{}"), 404, "not-found");
        problem(post(first(), "acts/" + nothing + "/cancellation", "{}"), 404, "not-found");
        problem(post(first(), "vouchers/" + nothing + "/freeze", "{}"), 404, "not-found");
        problem(post(first(), "payables/" + nothing + "/unfreeze", "{}"), 404, "not-found");
        problem(post(first(), "participants/" + nothing + "/suspension", "{}"), 404, "not-found");
    }

    private void together(String path) {
        String body = "{\"actId\":\"" + UUID.randomUUID() + "\"}";
        post(first(), path, body).statusCode(200).body("act.state", equalTo("waiting"));
        post(other(), path, body).statusCode(200).body("act.state", equalTo("executed"));
    }
}
