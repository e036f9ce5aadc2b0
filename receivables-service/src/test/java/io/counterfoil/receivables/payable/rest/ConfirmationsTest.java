package io.counterfoil.receivables.payable.rest;

import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static io.counterfoil.receivables.Consortium.rule;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Makers, checkers and the rules that say how many: consents up to the last one, and what is shown of them. */
@QuarkusTest
class ConfirmationsTest extends ServiceTest {

    private static UUID debtor;

    @Inject
    DataSource database;

    /** A debtor that wants two checkers from 5000.00 on and three from 9000.00 on. */
    @BeforeEach
    void debtorWithARule() {
        if (debtor == null) {
            UUID enrolled = consortium.enrol("Debtor with a rule", "ENTERPRISE", null);
            agree(enrolled, rule("CNY", reads.today(), "0", 1, "5000.00", 2, "9000.00", 3));
            debtor = enrolled;
        }
    }

    private UUID agree(UUID participant, String rule) {
        UUID proposed =
                idIn(post(maker(participant), "confirmation-rules", rule).statusCode(201), "resourceId");
        post(checker("Li", participant), "confirmation-rules/" + proposed + "/consent", "{}")
                .statusCode(200)
                .body("consentsMissing", equalTo(0))
                .body("resource", equalTo("/api/v1/confirmation-rules/" + proposed));
        return proposed;
    }

    private RequestSpecification maker(UUID participant) {
        return consortium.person("Wang", "erp", participant, "enterprise-maker");
    }

    private RequestSpecification checker(String name, UUID participant) {
        return consortium.person(name, "portal", participant, "enterprise-checker");
    }

    private UUID recorded(String amount) {
        String body =
                consortium.payable(newKey(), amount, reads.today().plusDays(90).toString());
        return idIn(post(maker(debtor), "payables", body).statusCode(201), "resourceId");
    }

    private static String confirmation(UUID payable) {
        return "payables/" + payable + "/confirmation";
    }

    private static String ids(List<UUID> payables) {
        return payables.stream()
                .map(id -> "\"" + id + "\"")
                .collect(Collectors.joining(",", "{\"payableIds\":[", "]}"));
    }

    @Test
    void theLastConsentIssuesAndEveryPersonIsShownToTheDebtorAndWhoSeesAll() {
        UUID payable = recorded("9000.00");
        for (int missing = 2; missing > 0; missing--) {
            post(checker("checker " + missing, debtor), confirmation(payable), "{}")
                    .statusCode(200)
                    .body("state", equalTo("confirmed"))
                    .body("consentsMissing", equalTo(missing))
                    .body("transactionHash", nullValue());
            assertTrue(reads.payable(payable).isEmpty());
        }
        post(checker("checker 0", debtor), confirmation(payable), "{}")
                .statusCode(200)
                .body("consentsMissing", nullValue())
                .body("transactionHash", notNullValue());
        assertEquals(900_000, reads.payable(payable).orElseThrow().live());
        for (RequestSpecification reader : List.of(
                maker(debtor),
                consortium.as(consortium.operator, "operator"),
                consortium.as(UUID.randomUUID(), "regulator"))) {
            reader.get("/api/v1/payables/" + payable)
                    .then()
                    .statusCode(200)
                    .body("maker.subject", equalTo("Wang"))
                    .body("maker.name", equalTo("Wang"))
                    .body("maker.client", equalTo("erp"))
                    .body("maker.at", notNullValue())
                    .body("consents.subject", equalTo(List.of("checker 2", "checker 1", "checker 0")))
                    .body("consents.client", hasItem("portal"));
        }
        for (RequestSpecification other : List.of(
                consortium.as(consortium.supplier, "supplier"), consortium.as(consortium.bank, "bank-officer"))) {
            other.get("/api/v1/payables/" + payable)
                    .then()
                    .statusCode(200)
                    .body("maker", nullValue())
                    .body("consents", nullValue());
        }
    }

    @Test
    void aBatchIssuesWhatLacksNoConsentAndSaysOfTheRestWhatItLacks() {
        UUID small = recorded("1000.00");
        UUID large = recorded("5000.00");
        String key = newKey();
        String body = ids(List.of(large, small));
        for (int time = 0; time < 2; time++) {
            post(checker("Li", debtor), key, "confirmations", body)
                    .statusCode(200)
                    .body("transactionHash", notNullValue())
                    .body("items", hasSize(2))
                    .body("items[0].payableId", equalTo(large.toString()))
                    .body("items[0].consentsMissing", equalTo(1))
                    .body("items[1].payableId", equalTo(small.toString()))
                    .body("items[1].consentsMissing", nullValue());
        }
        assertTrue(reads.payable(small).isPresent());
        assertTrue(reads.payable(large).isEmpty());
        String again = newKey();
        for (int time = 0; time < 2; time++) {
            post(checker("Li", debtor), again, "confirmations", ids(List.of(large)))
                    .statusCode(200)
                    .body("transactionHash", nullValue())
                    .body("items[0].consentsMissing", equalTo(1));
        }
        post(checker("Zhao", debtor), "confirmations", ids(List.of(large)))
                .statusCode(200)
                .body("items[0].consentsMissing", nullValue());
        assertTrue(reads.payable(large).isPresent());
    }

    /** Neither may miss the other: then both would be told that one is missing, and nobody would issue. */
    @Test
    void twoCheckersAtTheSameMomentIssueOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 10; round++) {
            UUID payable = recorded("5000.00");
            List<Callable<String>> both = new ArrayList<>();
            for (String name : List.of("Li", "Zhao")) {
                both.add(() -> post(checker(name, debtor), confirmation(payable), "{}")
                        .statusCode(200)
                        .extract()
                        .path("transactionHash"));
            }
            int issued = 0;
            for (Future<String> transaction : threads.invokeAll(both)) {
                issued += transaction.get() == null ? 0 : 1;
            }
            assertEquals(1, issued);
            assertTrue(reads.payable(payable).isPresent());
        }
        threads.shutdown();
    }

    /**
     * The same, made certain: the other consent is stored and not yet visible when this checker's arrives. It holds no lock but that of its foreign key, so
     * that only this checker's own lock makes it wait.
     */
    @Test
    void aCheckerWaitsForTheConsentThatIsBeingGivenAtThisMoment() throws Exception {
        UUID payable = recorded("5000.00");
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Connection zhao = database.getConnection()) {
            zhao.setAutoCommit(false);
            execute(zhao, """
                    insert into records.payable_consent (payable_id, subject, name, client, maker_subject)
                    select id, 'Zhao', 'Zhao', 'portal', maker_subject from records.payable_record where id = ?
                    """, payable);
            Future<String> li = thread.submit(() -> post(checker("Li", debtor), confirmation(payable), "{}")
                    .statusCode(200)
                    .extract()
                    .path("transactionHash"));
            await().until(() -> li.isDone() || somebodyWaitsForARow());
            zhao.commit();
            assertNotNull(li.get(), "Li was told that a consent is missing, although Zhao had given it");
        } finally {
            thread.shutdown();
        }
    }

    private boolean somebodyWaitsForARow() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select from pg_stat_activity where wait_event_type = 'Lock' and query like '%payable_record%'
                        """)) {
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.execute();
        }
    }

    /** As when the process ends between the one and the other. */
    @Test
    void aConsentIsStoredWithItsEventOrItsCommandOrNotAtAll() throws SQLException {
        UUID one = recorded("1000.00");
        UUID two = recorded("5000.00");
        for (String body : List.of(ids(List.of(one)), ids(List.of(two)), ids(List.of(one, two)))) {
            refuse("records.outbox", "new.block is null");
            refuse("records.submission", "new.participant = '" + debtor + "'");
            try {
                post(checker("Li", debtor).noFilters(), "confirmations", body).statusCode(500);
            } finally {
                execute("drop function public.refuse_row() cascade");
            }
            for (UUID payable : List.of(one, two)) {
                maker(debtor).get("/api/v1/payables/" + payable).then().body("consents", hasSize(0));
            }
        }
        post(checker("Li", debtor), confirmation(two), "{}").statusCode(200).body("consentsMissing", equalTo(1));
        maker(debtor).get("/api/v1/payables/" + two).then().body("consents.subject", equalTo(List.of("Li")));
        post(checker("Li", debtor), confirmation(one), "{}").statusCode(200).body("transactionHash", notNullValue());
    }

    private void refuse(String table, String rows) throws SQLException {
        execute("""
                create or replace function public.refuse_row() returns trigger language plpgsql as $$
                begin
                    raise exception 'the test stops the request here';
                end $$""");
        execute("create trigger refuse_row before insert on " + table + " for each row when (" + rows
                + ") execute function public.refuse_row()");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    @Test
    void aRefusedPayableTakesNoConsentAndOneThatHasConsentsCanStillBeRefused() {
        UUID payable = recorded("5000.00");
        post(checker("Li", debtor), confirmation(payable), "{}").statusCode(200);
        post(checker("Zhao", debtor), "payables/" + payable + "/refusal", "{\"reason\":\"goods damaged\"}")
                .statusCode(200);
        problem(post(checker("Zhao", debtor), confirmation(payable), "{}"), 409, "payable-not-open");
        maker(debtor)
                .get("/api/v1/payables/" + payable)
                .then()
                .body("state", equalTo("refused"))
                .body("consents", hasSize(1));
    }

    @Test
    void aRuleIsAgreedOnByTwoPersonsAndShownToItsParticipantAlone() {
        UUID participant = consortium.enrol("Debtor that proposes", "ENTERPRISE", null);
        LocalDate today = reads.today();
        UUID proposed = idIn(
                post(maker(participant), "confirmation-rules", rule("CNY", today, "0", 2))
                        .statusCode(201),
                "resourceId");
        problem(
                post(maker(participant), "confirmation-rules", rule("CNY", today.plusDays(1), "0", 1)),
                409,
                "rule-not-open");
        post(checker("Li", participant), "confirmation-rules/" + proposed + "/withdrawal", "{}")
                .statusCode(200);
        problem(
                post(checker("Zhao", participant), "confirmation-rules/" + proposed + "/consent", "{}"),
                409,
                "rule-not-open");
        problem(
                post(checker("Zhao", participant), "confirmation-rules/" + proposed + "/withdrawal", "{}"),
                409,
                "rule-not-open");
        UUID agreed = agree(participant, rule("CNY", today, "0", 2));
        problem(
                post(checker("Zhao", participant), "confirmation-rules/" + agreed + "/consent", "{}"),
                409,
                "rule-not-open");
        maker(participant)
                .get("/api/v1/confirmation-rules/" + agreed)
                .then()
                .statusCode(200)
                .body("state", equalTo("agreed"))
                .body("effectiveFrom", equalTo(today.toString()))
                .body("tiers", hasSize(1))
                .body("tiers[0].from.amount", equalTo("0.00"))
                .body("tiers[0].checkers", equalTo(2))
                .body("maker.subject", equalTo("Wang"))
                .body("consents.subject", equalTo(List.of("Li")));
        maker(participant)
                .get("/api/v1/confirmation-rules")
                .then()
                .statusCode(200)
                .body("items.state", equalTo(List.of("withdrawn", "agreed")));
        maker(debtor).get("/api/v1/confirmation-rules").then().statusCode(200).body("items", hasSize(1));
        problem(maker(debtor).get("/api/v1/confirmation-rules/" + agreed).then(), 404, "not-found");
    }

    @Test
    void aRuleOfTheFutureDoesNotHoldTodayAndNoneBeginsInThePast() {
        UUID participant = consortium.enrol("Debtor that plans", "ENTERPRISE", null);
        LocalDate today = reads.today();
        agree(participant, rule("CNY", today.plusDays(1), "0", 2));
        String body = consortium.payable(newKey(), "1000.00", today.plusDays(90).toString());
        UUID payable = idIn(post(maker(participant), "payables", body).statusCode(201), "resourceId");
        post(checker("Li", participant), confirmation(payable), "{}")
                .statusCode(200)
                .body("transactionHash", notNullValue());
        for (LocalDate day : List.of(today.minusDays(1), today, today.plusDays(1))) {
            problem(post(maker(participant), "confirmation-rules", rule("CNY", day, "0", 1)), 422, "policy")
                    .body("rejections.rule", hasItem("effective-from"));
        }
        post(maker(participant), "confirmation-rules", rule("EUR", today, "0", 1))
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"0\"|\"1.00\"|tiers",
                "\"checkers\":2|\"checkers\":0|tiers",
                "\"checkers\":2|\"checkers\":6|tiers",
                "\"checkers\":3|\"checkers\":1|tiers",
                "\"checkers\":2|\"checkers\":\"2\"|tiers[0].checkers",
                "\"checkers\":2|\"checkers\":null|tiers[0].checkers",
                "\"9.00\"|\"0.00\"|tiers",
                "\"9.00\",\"currency\":\"CNY\"|\"9.00\",\"currency\":\"EUR\"|tiers",
                "\"9.00\"|\"-9.00\"|tiers[1].from.amount",
                "\"effectiveFrom\"|\"from\"|from",
            })
    void aRuleThatIsMalformedIsNamedByItsField(String right, String wrong, String field) {
        String body = rule("CNY", reads.today().plusDays(1), "0", 2, "9.00", 3);
        assertTrue(body.contains(right), body);
        problem(post(maker(debtor), "confirmation-rules", body.replace(right, wrong)), 400, "malformed")
                .body("violations.field", hasItem(field));
    }

    @Test
    void aHundredPayablesAreConfirmedInOneTransaction() {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            items.add(consortium.payable(
                    newKey(), "100.00", reads.today().plusDays(90).toString()));
        }
        List<String> payables = post(maker(debtor), "payable-batches", "{\"items\":[" + String.join(",", items) + "]}")
                .statusCode(200)
                .extract()
                .path("items.payableId");
        post(
                        checker("Li", debtor),
                        "confirmations",
                        ids(payables.stream().map(UUID::fromString).toList()))
                .statusCode(200)
                .body("items", hasSize(100))
                .body("transactionHash", notNullValue());
    }
}
