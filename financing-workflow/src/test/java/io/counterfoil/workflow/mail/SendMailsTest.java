package io.counterfoil.workflow.mail;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Ids;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.workflow.Story;
import io.counterfoil.workflow.caseflow.ProcessName;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails to a real server, which delivers them to nobody. */
@QuarkusTest
class SendMailsTest extends Story {

    private static final String CHECKER = "enterprise-checker";

    @Inject
    SendMails mails;

    @Inject
    TaskMails outbox;

    @Inject
    Sql sql;

    @ConfigProperty(name = "counterfoil.test.mail-catcher")
    URI catcher;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void nothingIsLeft() throws Exception {
        answers(true);
        sql.update("update workflow.task_mail set outcome = 'closed' where outcome is null");
        put("/control/empty", "{}");
    }

    @AfterEach
    void itAnswersAgain() throws Exception {
        answers(true);
    }

    @Test
    void whoMustActGetsOneMailInTheirLanguageAndItSaysNoAmount() throws Exception {
        came("wei@lantern.example", "zh-CN");
        came("ann@lantern.example", "en");
        came("lee@lantern.example", null);
        recorded(plain());
        assertEquals(3, mails.send());
        Map<String, Mail> sent = byAddress();
        assertEquals("有 1 项事项等您处理", sent.get("wei@lantern.example").subject());
        assertEquals("One task waits for you", sent.get("ann@lantern.example").subject());
        assertEquals(
                "有 1 项事项等您处理 / One task waits for you",
                sent.get("lee@lantern.example").subject());
        Mail english = sent.get("ann@lantern.example");
        assertTrue(english.text().contains("- Consent to payable, last day "), english.text());
        assertTrue(english.text().contains("https://portal.example/tasks"), english.text());
        assertTrue(sent.get("wei@lantern.example").text().contains("复核同意"));
        for (Mail mail : sent.values()) {
            assertFalse((mail.subject() + mail.text()).contains("1000"), "an amount");
            assertFalse((mail.subject() + mail.text()).contains("Lantern Works"), "a name");
            assertEquals("counterfoil@platform.example", mail.from());
        }
        assertEquals(0, mails.send(), "once");
        assertEquals(3, caught().size());
    }

    @Test
    void whatIsNewToAPersonComesInOneMail() throws Exception {
        came("wei@lantern.example", "en");
        for (int i = 0; i < 23; i++) {
            recorded(plain());
        }
        assertEquals(1, mails.send());
        Mail mail = caught().get(0);
        assertEquals("23 tasks wait for you", mail.subject());
        assertEquals(20, mail.text().split("- Consent to payable", -1).length - 1);
        assertTrue(mail.text().contains("- and 3 more"), mail.text());
    }

    @Test
    void nobodyElseIsTold() throws Exception {
        as(debtor, "enterprise-maker"); // has no address
        came(Ids.next(), CHECKER, "other@elsewhere.example", "en");
        came(debtor, "enterprise-maker", "maker@lantern.example", "en");
        UUID payable = recorded(plain());
        assertEquals(0, mails.send());
        assertEquals("nobody", outcome(payable));
    }

    @Test
    void whatIsDoneBeforeIsNoMail() throws Exception {
        came("wei@lantern.example", "en");
        UUID payable = recorded(plain());
        String task = task(ProcessName.CONFIRMATION, payable, "consent").id();
        happens("payable.payable-refused", of(payable));
        assertEquals(0, mails.send());
        assertEquals("closed", outcome(task));
    }

    @Test
    void aServerThatIsAwayDelaysMailsAndNothingElse() throws Exception {
        came("wei@lantern.example", "en");
        answers(false);
        UUID payable = recorded(plain());
        String task = task(ProcessName.CONFIRMATION, payable, "consent").id();
        assertEquals(0, mails.send());
        assertEquals("null", outcome(task));
        assertEquals(0, mails.send(), "not at once");
        consented(payable, 1);
        assertEquals(List.of("consent"), waits(ProcessName.CONFIRMATION, payable), "the case goes on");
        answers(true);
        sql.update("update workflow.task_mail set next_try = now()");
        assertEquals(1, mails.send(), "of the two tasks that came of it, for the one that is open");
        assertEquals(1, caught().size());
    }

    @Test
    void afterFiveTriesItGivesUpAndCounts() throws Exception {
        came("wei@lantern.example", "en");
        answers(false);
        String task =
                task(ProcessName.CONFIRMATION, recorded(plain()), "consent").id();
        long failed = outbox.failed();
        for (int tried = 0; tried < 5; tried++) {
            assertEquals("null", outcome(task));
            mails.send();
            sql.update("update workflow.task_mail set next_try = now() where task_id = ?", task);
        }
        assertEquals("failed", outcome(task));
        assertEquals(failed + 1, outbox.failed());
        answers(true);
        assertEquals(0, mails.send());
    }

    @Test
    void whatIsNoAddressIsNotRemembered() throws Exception {
        for (String odd : List.of("", "nobody", "a@b\r\nBcc: c@d", "a b@c", "x".repeat(250) + "@y.example")) {
            came(odd, "en");
        }
        UUID payable = recorded(plain());
        assertEquals(0, mails.send());
        assertEquals("nobody", outcome(payable));
    }

    private void came(String email, @Nullable String locale) {
        came(debtor, CHECKER, email, locale);
    }

    /** Looks at what waits, as the first page of the portal does. */
    private void came(UUID participant, String role, String email, @Nullable String locale) {
        Map<String, Object> said = claims(participant, List.of(role));
        said.put("sub", Ids.next().toString());
        said.put("email", email);
        if (locale != null) {
            said.put("locale", locale);
        }
        given().auth().oauth2(sign(said)).get("/workflow/v1/tasks").then().statusCode(200);
    }

    private String outcome(UUID payable) {
        return outcome(task(ProcessName.CONFIRMATION, payable, "consent").id());
    }

    private String outcome(String task) {
        return sql.first(
                        "select coalesce(outcome, 'null') as outcome from workflow.task_mail where task_id = ?",
                        row -> row.text("outcome"),
                        task)
                .orElseThrow();
    }

    private record Mail(String to, String from, String subject, String text) {}

    private Map<String, Mail> byAddress() throws Exception {
        Map<String, Mail> found = new HashMap<>();
        caught().forEach(mail -> found.put(mail.to(), mail));
        return found;
    }

    private List<Mail> caught() throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(catcher.resolve("/mails")).build(), BodyHandlers.ofString());
        List<Mail> found = new ArrayList<>();
        JSON.readTree(answer.body())
                .path("items")
                .forEach(mail -> found.add(new Mail(
                        mail.path("to").path(0).asText(),
                        mail.path("from").asText(),
                        mail.path("subject").asText(),
                        mail.path("text").asText())));
        return found;
    }

    private void answers(boolean does) throws IOException, InterruptedException {
        put("/control/smtp", "{\"answers\":" + does + "}");
    }

    private void put(String path, String body) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(catcher.resolve(path))
                        .PUT(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
    }
}
