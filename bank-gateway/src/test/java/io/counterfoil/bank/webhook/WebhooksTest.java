package io.counterfoil.bank.webhook;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.bank.GatewayTest;
import io.counterfoil.bank.event.BankEvent;
import io.counterfoil.bank.event.BankEvents;
import io.counterfoil.bank.event.EventData;
import io.counterfoil.bank.event.EventType;
import io.counterfoil.bank.webhook.Receiver.Fault;
import io.counterfoil.bank.webhook.Receiver.Message;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events on their way to a bank's own system, which does not always answer. */
@QuarkusTest
class WebhooksTest extends GatewayTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration TIMEOUT = Duration.ofSeconds(1); // as the surroundings have it

    @Inject
    BankEvents events;

    @Inject
    Webhooks webhooks;

    @Inject
    DeliveryQueue queue;

    private Receiver receiver;

    @BeforeEach
    void receive() throws IOException {
        receiver = new Receiver();
        for (UUID bank : List.of(BANK_A, BANK_B)) {
            webhooks.list(bank).forEach(webhook -> webhooks.remove(bank, webhook.id()));
        }
    }

    @AfterEach
    void end() {
        receiver.close();
    }

    @Test
    void eachEventTakesEffectOnceWhateverBecomesOfTheAnswers() {
        JsonPath webhook = added("/effects");
        receiver.next(Fault.DROP, Fault.NONE, Fault.DELAY, Fault.FAIL, Fault.DROP, Fault.NONE, Fault.DELAY);
        List<BankEvent> told = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            told.add(told(BANK_A, EventType.LOCKED));
        }
        await().atMost(LONG)
                .until(() -> deliveries(webhook)
                                .getList("items.findAll { it.state == 'delivered' }")
                                .size()
                        == 6);
        Set<String> effects = new HashSet<>();
        List<Message> messages = receiver.messages("/effects");
        for (Message message : messages) {
            assertSigned(webhook.getString("secret"), message);
            effects.add(message.id());
        }
        assertTrue(messages.size() > 6, "some came more than once: " + messages.size());
        assertEquals(
                new HashSet<>(told.stream().map(event -> event.id().toString()).toList()), effects);
        List<Object> statuses = deliveries(webhook).getList("items.attempts.flatten().status");
        assertTrue(statuses.contains(500) && statuses.contains(null) && statuses.contains(204), statuses.toString());
        List<String> problems = deliveries(webhook).getList("items.attempts.flatten().problem");
        assertTrue(problems.contains("timeout") && problems.contains("no-connection"), problems.toString());
    }

    @Test
    void theBodyIsTheEventAsTheFeedShowsIt() {
        added("/body");
        BankEvent told = told(BANK_A, EventType.LOCKED);
        await().atMost(LONG).until(() -> receiver.messages("/body").size() == 1);
        Map<String, Object> sent =
                JsonPath.from(receiver.messages("/body").get(0).body()).getMap("");
        Map<String, Object> shown = as(BANK_A, "bank-system")
                .get("/banks/bank-a/events?limit=1&after=" + (told.sequence() - 1))
                .jsonPath()
                .getMap("items[0]");
        assertEquals(shown, sent);
    }

    @Test
    void aRedirectIsNotFollowedAndABodyWithoutEndIsNotRead() {
        JsonPath webhook = added("/outside");
        receiver.next(Fault.REDIRECT_INSIDE, Fault.ENDLESS);
        told(BANK_A, EventType.LOCKED);
        await().atMost(LONG).until(() -> "delivered".equals(deliveries(webhook).getString("items[0].state")));
        assertEquals(List.of(307, 200), deliveries(webhook).getList("items[0].attempts.status"));
        assertEquals(List.of(), receiver.messages("/inside"));
        assertTrue(receiver.written() < Receiver.ENDLESS_BYTES / 4, "it was cut off: " + receiver.written());
    }

    @Test
    void whileASecretIsReplacedBothSign() {
        JsonPath first = added("/secrets");
        String id = first.getString("id");
        JsonPath second = command(officer(), "/webhooks/" + id + "/secret", null)
                .statusCode(200)
                .extract()
                .jsonPath();
        assertNotEquals(first.getString("secret"), second.getString("secret"));
        told(BANK_A, EventType.LOCKED);
        await().atMost(LONG).until(() -> receiver.messages("/secrets").size() == 1);
        Message message = receiver.messages("/secrets").get(0);
        assertEquals(2, message.signatures().split(" ").length);
        assertSigned(first.getString("secret"), message);
        assertSigned(second.getString("secret"), message);
        officer()
                .get("/banks/bank-a/webhooks")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].secret", nullValue());
    }

    /** A lost answer that is asked for again, or a page that is loaded again, must not put the secret in use out of use. */
    @Test
    void askedForTwiceUnderOneKeyASecretIsReplacedOnce() {
        String path = "/banks/bank-a/webhooks/" + added("/once").getString("id") + "/secret";
        String key = UUID.randomUUID().toString();
        List<String> secrets = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            secrets.add(officer()
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body("{}")
                    .post(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("secret"));
        }
        assertEquals(secrets.get(0), secrets.get(1));
    }

    @Test
    void aLongRowOfFailuresDisablesItAndEnablingSendsWhatWaits() {
        JsonPath webhook = added("/failing");
        receiver.always(Fault.FAIL);
        told(BANK_A, EventType.LOCKED);
        told(BANK_A, EventType.LOCKED);
        await().atMost(LONG).until(() -> "disabled".equals(shown(webhook).getString("state")));
        assertEquals("failures", shown(webhook).getString("disabledBy"));
        assertEquals(9, shown(webhook).getInt("failures"));
        int before = receiver.messages("/failing").size();
        BankEvent missed = told(BANK_A, EventType.LOCKED);
        receiver.always(Fault.NONE);
        UUID failed = deliveries(webhook).getUUID("items.find { it.state == 'failed' }.id");
        problem(
                command(officer(), "/webhooks/" + webhook.getString("id") + "/deliveries/" + failed + "/replay", null),
                409,
                "webhook-disabled");
        command(officer(), "/webhooks/" + webhook.getString("id") + "/enabling", null)
                .statusCode(200)
                .body("state", equalTo("active"))
                .body("failures", equalTo(0));
        await().atMost(LONG).until(() -> receiver.messages("/failing").size() == before + 1);
        assertTrue(receiver.messages("/failing").stream()
                .noneMatch(each -> each.id().equals(missed.id().toString())));
        assertEquals(List.of(missed), events.after(BANK_A, missed.sequence() - 1, 1), "the feed has it");
    }

    @Test
    void whoIsGoneGetsNothingMore() {
        JsonPath webhook = added("/gone");
        receiver.always(Fault.GONE);
        told(BANK_A, EventType.LOCKED);
        await().atMost(LONG).until(() -> "gone".equals(shown(webhook).getString("disabledBy")));
        assertEquals(1, receiver.messages("/gone").size());
    }

    @Test
    void aReplayIsAnotherDeliveryOfTheSameEvent() {
        JsonPath webhook = added("/replayed");
        BankEvent told = told(BANK_A, EventType.LOCKED);
        await().atMost(LONG).until(() -> "delivered".equals(deliveries(webhook).getString("items[0].state")));
        String first = deliveries(webhook).getString("items[0].id");
        String replay = command(
                        officer(), "/webhooks/" + webhook.getString("id") + "/deliveries/" + first + "/replay", null)
                .statusCode(201)
                .body("eventId", equalTo(told.id().toString()))
                .body("replay", equalTo(true))
                .extract()
                .path("id");
        assertNotEquals(first, replay);
        await().atMost(LONG).until(() -> receiver.messages("/replayed").size() == 2);
        List<Message> messages = receiver.messages("/replayed");
        assertEquals(messages.get(0).id(), messages.get(1).id());
        assertEquals(
                List.of(first, replay), messages.stream().map(Message::delivery).toList());
        problem(
                command(
                        officer(),
                        "/webhooks/" + webhook.getString("id") + "/deliveries/" + UUID.randomUUID() + "/replay",
                        null),
                404,
                "not-found");
    }

    @Test
    void onlyTheTypesThatWereAskedForAreSent() {
        command(officer(), "/webhooks", Map.of("url", receiver.url("/some"), "types", List.of("financing.undone")))
                .statusCode(201)
                .body("types", equalTo(List.of("financing.undone")));
        added("/all");
        told(BANK_A, EventType.LOCKED);
        BankEvent undone = told(BANK_A, EventType.UNDONE);
        await().atMost(LONG).until(() -> receiver.messages("/all").size() == 2);
        await().atMost(LONG).until(() -> receiver.messages("/some").size() == 1);
        assertEquals(undone.id().toString(), receiver.messages("/some").get(0).id());
    }

    /** As after a kill -9: whoever had it in hand does not come back. */
    @Test
    void aLeaseThatLapsesIsTakenUpByAnotherInstance() {
        JsonPath webhook = added("/lapsed");
        DeliveryQueue.Address address = new DeliveryQueue.Address(BANK_A, webhook.getUUID("id"));
        UUID gone = UUID.randomUUID();
        assertTrue(queue.claim(address, gone).isPresent());
        assertFalse(queue.claim(address, UUID.randomUUID()).isPresent(), "one pair of hands at a time");
        long begun = System.nanoTime();
        told(BANK_A, EventType.LOCKED);
        await().atMost(LONG).until(() -> receiver.messages("/lapsed").size() == 1);
        Duration waited = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(waited.compareTo(Duration.ofSeconds(1)) > 0, "it was left to whoever held it: " + waited);
        assertFalse(queue.renew(address, gone), "and is lost to it");
    }

    @Test
    void aSlowAddressOfOneBankDoesNotDelayAnothers() throws IOException {
        try (Receiver slow = new Receiver()) {
            slow.always(Fault.DELAY);
            for (int i = 0; i < Webhooks.OF_BANK_MAX; i++) {
                command(officer(), "/webhooks", Map.of("url", slow.url("/slow" + i)))
                        .statusCode(201);
            }
            as(BANK_B, "bank-system")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType("application/json")
                    .body(Map.of("url", receiver.url("/fast")))
                    .post("/banks/bank-b/webhooks")
                    .then()
                    .statusCode(201);
            for (int i = 0; i < 5; i++) {
                told(BANK_A, EventType.LOCKED);
            }
            await().atMost(LONG).until(() -> !slow.messages("/slow0").isEmpty());
            for (int i = 0; i < 10; i++) {
                told(BANK_B, EventType.LOCKED);
            }
            long begun = System.nanoTime();
            await().atMost(LONG).until(() -> receiver.messages("/fast").size() == 10);
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            // One after the other behind 5 addresses that each keep 1 second, it would be 5 seconds at the least.
            assertTrue(taken.compareTo(TIMEOUT.multipliedBy(4)) < 0, taken.toString());
        }
    }

    @Test
    void whatIsWrongWithAnAddressIsSaid() {
        refusedUrl("ftp://core.example/", "begins with https://");
        refusedUrl("http://user@127.0.0.1/", "neither user nor fragment");
        refusedUrl("no address", "an address such as");
        refusedUrl("https://" + "x".repeat(500), "at most 500");
        refusedUrl("https://no-such-name.invalid/", "no-such-name.invalid");
        problem(command(officer(), "/webhooks", Map.of("types", List.of("financing.unheard-of"))), 400, "malformed")
                .body("violations.field", equalTo(List.of("url", "types")));
        added("/one");
        problem(command(officer(), "/webhooks", Map.of("url", receiver.url("/one"))), 409, "webhook-known");
        for (int i = 1; i < Webhooks.OF_BANK_MAX; i++) {
            added("/more" + i);
        }
        problem(command(officer(), "/webhooks", Map.of("url", receiver.url("/too-many"))), 409, "too-many-webhooks");
        String id = webhooks.list(BANK_A).get(0).id().toString();
        remove(officer(), "bank-a", id).statusCode(200).body("state", equalTo("removed"));
        remove(officer(), "bank-a", id).statusCode(200).body("state", equalTo("removed"));
        remove(officer(), "bank-a", UUID.randomUUID().toString()).statusCode(404);
        added("/in-its-place");
    }

    @Test
    void anotherBankAndAnotherRoleAreRefused() {
        JsonPath webhook = added("/own");
        String id = webhook.getString("id");
        told(BANK_A, EventType.LOCKED);
        for (String path : List.of("/banks/bank-a/webhooks", "/banks/bank-a/webhooks/" + id + "/deliveries")) {
            problem(as(BANK_B, "bank-officer").get(path).then(), 404, "not-found");
        }
        problem(
                as(BANK_B, "bank-officer")
                        .get("/banks/bank-b/webhooks/" + id + "/deliveries")
                        .then(),
                404,
                "not-found");
        remove(as(BANK_B, "bank-officer"), "bank-a", id).statusCode(404);
        remove(as(BANK_B, "bank-officer"), "bank-b", id).statusCode(404);
        remove(as(BANK_A, "bank-approver"), "bank-a", id).statusCode(403);
        assertEquals("active", shown(webhook).getString("state"));
    }

    private void refusedUrl(String url, String why) {
        problem(command(officer(), "/webhooks", Map.of("url", url)), 400, "malformed")
                .body("violations[0].field", equalTo("url"))
                .body("violations[0].message", containsString(why));
    }

    private RequestSpecification officer() {
        return as(BANK_A, "bank-officer");
    }

    private static ValidatableResponse remove(RequestSpecification caller, String bank, String id) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .delete("/banks/" + bank + "/webhooks/" + id)
                .then();
    }

    private static ValidatableResponse command(RequestSpecification caller, String path, Object body) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body == null ? Map.of() : body)
                .post("/banks/bank-a" + path)
                .then();
    }

    private JsonPath added(String path) {
        return command(officer(), "/webhooks", Map.of("url", receiver.url(path)))
                .statusCode(201)
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                .extract()
                .jsonPath();
    }

    private JsonPath shown(JsonPath webhook) {
        return JsonPath.from(officer().get("/banks/bank-a/webhooks").asString())
                .setRootPath("items.find { it.id == '" + webhook.getString("id") + "' }");
    }

    private JsonPath deliveries(JsonPath webhook) {
        return officer()
                .get("/banks/bank-a/webhooks/" + webhook.getString("id") + "/deliveries?limit=100")
                .jsonPath();
    }

    private BankEvent told(UUID bank, EventType type) {
        UUID financing = UUID.randomUUID();
        events.tell(bank, type, "test " + financing, EventData.of(financing));
        long after = 0;
        while (true) {
            List<BankEvent> page = events.after(bank, after, BankEvents.PAGE_MAX);
            for (BankEvent event : page) {
                if (financing.equals(event.data().financingId())) {
                    return event;
                }
                after = event.sequence();
            }
            assertFalse(page.isEmpty());
        }
    }

    /** By the standard's own words, and by no line of what is tested. */
    private static void assertSigned(String secret, Message message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            byte[] signed =
                    (message.id() + "." + message.seconds() + "." + message.body()).getBytes(StandardCharsets.UTF_8);
            String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
            assertTrue(Arrays.asList(message.signatures().split(" ")).contains(expected), message.signatures());
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
