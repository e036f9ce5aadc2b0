package io.counterfoil.receivables.onboarding.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** /bank-accounts/{id}/micro-statement: drawn, sent, stated; three tries; and what the database holds of it. */
@QuarkusTest
class MicroStatementsTest extends AccountTest {

    @Inject
    DataSource database;

    private record Sent(UUID account, String amount, String reference) {

        String answer() {
            return AccountTest.answer(amount, reference);
        }

        String wrong() {
            return AccountTest.answer(
                    amount, reference.charAt(0) == '2' ? "3" + reference.substring(1) : "2" + reference.substring(1));
        }
    }

    /** Drawn and sent by Ou. */
    private Sent sent() {
        UUID id = proposed();
        post(operator("Ou"), path(id, "micro-statement"), "{}").statusCode(200);
        JsonPath drawn = operator("Ou")
                .get(API + path(id, "micro-statement"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        post(operator("Ou"), path(id, "micro-statement/sending"), "{}").statusCode(200);
        return new Sent(id, drawn.getString("amount.amount"), drawn.getString("reference"));
    }

    private String answerPath(Sent sent) {
        return path(sent.account(), "micro-statement/answer");
    }

    @Test
    void whoCanSayWhatArrivedHasAVerifiedAccount() {
        Sent sent = sent();
        read(sent.account()).body("microStatement", equalTo("sent")).body("triesLeft", equalTo(3));
        post(
                        supplier(),
                        answerPath(sent),
                        sent.answer().toLowerCase(Locale.ROOT).replace("cny", "CNY"))
                .statusCode(200)
                .body("kind", equalTo("state-micro-statement"))
                .body("triesLeft", nullValue());
        read(sent.account())
                .body("state", equalTo("verified"))
                .body("verified.method", equalTo("micro-statement"))
                .body("microStatement", nullValue());
        problem(post(supplier(), answerPath(sent), sent.answer()), 409, "bank-account-not-open");
    }

    @Test
    void onlyWhoDrewItSeesItAndRecordsThatItWasSent() {
        UUID id = proposed();
        String statement = path(id, "micro-statement");
        problem(operator("Ou").get(API + statement).then(), 404, "not-found");
        problem(post(operator("Ou"), statement + "/sending", "{}"), 404, "not-found");
        problem(post(operator("Ke"), statement, "{}"), 403, "self-approval");
        post(operator("Ou"), statement, "{}").statusCode(200);
        problem(post(operator("Pang"), statement, "{}"), 409, "bank-account-not-open");
        problem(operator("Pang").get(API + statement).then(), 404, "not-found");
        problem(supplier().get(API + statement).then(), 403, "forbidden");
        problem(post(operator("Pang"), statement + "/sending", "{}"), 404, "not-found");
        read(id).body("microStatement", equalTo("drawn")).body("triesLeft", nullValue());
        problem(post(supplier(), statement + "/answer", answer("0.01", "ABC234")), 409, "bank-account-not-open")
                .body("detail", containsString("sent"));
        operator("Ou", "erp").get(API + statement).then().statusCode(200);
        post(operator("Ou"), statement + "/sending", "{}").statusCode(200);
        problem(post(operator("Ou"), statement + "/sending", "{}"), 409, "bank-account-not-open");
        problem(operator("Ou").get(API + statement).then(), 404, "not-found");
    }

    @Test
    void whoDrewItNeverStatesItInWhateverRole() {
        Sent sent = sent();
        for (String client : List.of("portal", "erp")) {
            problem(
                    post(consortium.person("Ou", client, owner, "supplier"), answerPath(sent), sent.answer()),
                    403,
                    "self-approval");
            problem(
                    post(
                            consortium.person("Ou", client, owner, "supplier", "operator"),
                            answerPath(sent),
                            sent.answer()),
                    403,
                    "self-approval");
        }
        read(sent.account()).body("state", equalTo("proposed")).body("triesLeft", equalTo(3));
    }

    @Test
    void threeWrongTriesBlockAndTheSameKeyIsNoOtherTry() {
        Sent sent = sent();
        String key = newKey();
        for (int time = 0; time < 3; time++) {
            post(supplier(), key, answerPath(sent), sent.wrong())
                    .statusCode(200)
                    .body("triesLeft", equalTo(2));
        }
        post(supplier(), answerPath(sent), sent.answer().replace("CNY", "EUR"))
                .statusCode(200)
                .body("triesLeft", equalTo(1));
        String otherAmount = sent.amount().equals("0.01") ? "0.02" : "0.01";
        post(supplier(), answerPath(sent), answer(otherAmount, sent.reference()))
                .statusCode(200)
                .body("triesLeft", equalTo(0));
        problem(post(supplier(), answerPath(sent), sent.answer()), 409, "bank-account-not-open")
                .body("detail", containsString("two persons of the operators"));
        read(sent.account())
                .body("state", equalTo("proposed"))
                .body("microStatement", equalTo("blocked"))
                .body("triesLeft", equalTo(0));
        problem(post(operator("Ou"), path(sent.account(), "micro-statement"), "{}"), 409, "bank-account-not-open");
        check("Pang", sent.account()).statusCode(200);
        verify("Qi", sent.account()).statusCode(200);
        read(sent.account()).body("state", equalTo("verified")).body("verified.method", equalTo("operators"));
    }

    @Test
    void triesAtTheSameMomentAreCountedOneByOne() throws Exception {
        Sent sent = sent();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            tries.add(() ->
                    post(supplier(), answerPath(sent), sent.wrong()).extract().statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answered : threads.invokeAll(tries)) {
            statuses.add(answered.get());
        }
        threads.shutdown();
        assertEquals(
                List.of(200, 200, 200, 409, 409, 409),
                statuses.stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"0.01\"|\"0.001\"|amount.amount",
                "\"0.01\"|\"0.00\"|amount.amount",
                "\"0.01\"|null|amount.amount",
                "ABC234|ABC 23|reference",
                "ABC234|ABC2345|reference",
                "\"ABC234\"|null|reference",
                "\"reference\"|\"code\"|code",
            })
    void anAnswerThatIsMalformedIsNoTry(String right, String wrong, String field) {
        UUID id = proposed();
        String body = answer("0.01", "ABC234").replace(right, wrong);
        problem(post(supplier(), path(id, "micro-statement/answer"), body), 400, "malformed")
                .body("violations.field", hasItem(field));
    }

    @Test
    void noStatementVerifiesAloneOrChangesWhatWasSaid() throws SQLException {
        Sent sent = sent();
        post(supplier(), answerPath(sent), sent.wrong()).statusCode(200);
        check("Pang", sent.account()).statusCode(200);
        String verification = "insert into records.bank_account_verification"
                + " (account_id, method, subject, name, client, verified_on, proposer_subject, checker_subject, try_number, try_matches) values (?, ";
        String tried =
                "insert into records.micro_statement_try (account_id, number, matches, subject, name, client, sender_subject) values (?, ";
        for (String statement : List.of(
                verification + "'operators', 'Pang', 'n', 'c', '2026-07-01', 'Ke', 'Pang', null, null)",
                verification + "'operators', 'Ke', 'n', 'c', '2026-07-01', 'Ke', 'Pang', null, null)",
                verification + "'operators', 'Ke', 'n', 'c', '2026-07-01', 'Li', 'Pang', null, null)",
                verification + "'operators', 'Pang', 'n', 'c', '2026-07-01', 'Ke', 'Qi', null, null)",
                verification + "'operators', 'Qi', 'n', 'c', '2026-07-01', 'Ke', null, null, null)",
                verification + "'micro-statement', 'Ke', 'n', 'c', '2026-07-01', 'Ke', null, 1, true)",
                verification + "'micro-statement', 'Ke', 'n', 'c', '2026-07-01', 'Ke', null, 1, false)",
                verification + "'micro-statement', 'Ke', 'n', 'c', '2026-07-01', 'Ke', null, 1, null)",
                verification + "'micro-statement', 'Ke', 'n', 'c', '2026-07-01', 'Ke', null, null, true)",
                tried + "2, true, 'Ou', 'n', 'c', 'Ou')",
                tried + "2, true, 'Ke', 'n', 'c', 'Pang')",
                tried + "4, true, 'Ke', 'n', 'c', 'Ou')",
                "update records.micro_statement_try set matches = true where account_id = ?",
                "delete from records.micro_statement_try where account_id = ?",
                "update records.micro_statement set reference = 'ABC234' where account_id = ?",
                "update records.micro_statement_sending set subject = 'Pang' where account_id = ?",
                "update records.bank_account_check set subject = 'Qi' where account_id = ?",
                "update records.bank_account set number = '123456' where id = ?",
                "delete from records.bank_account where id = ?")) {
            assertThrows(SQLException.class, () -> execute(statement, sent.account()), statement);
        }
        read(sent.account()).body("state", equalTo("proposed")).body("triesLeft", equalTo(2));
        post(supplier(), path(sent.account(), "closure"), "{\"reason\":\"x\"}").statusCode(200);
        assertThrows(
                SQLException.class,
                () -> execute("delete from records.bank_account_closing where account_id = ?", sent.account()));
    }

    private void execute(String statement, UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setObject(1, id);
            prepared.executeUpdate();
        }
    }
}
