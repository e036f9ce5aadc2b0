package io.counterfoil.bank.webhook;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.bank.event.BankEvent;
import io.counterfoil.bank.event.EventType;
import io.counterfoil.bank.webhook.Receiver.Fault;
import io.counterfoil.bank.webhook.Receiver.Message;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events on their way to a bank's own system, which does not always answer. */
@QuarkusTest
class DeliveriesTest extends ReceiverAtHand {

    private static final Duration TIMEOUT = Duration.ofSeconds(1); // as the surroundings have it

    @Inject
    DeliveryQueue queue;

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
}
