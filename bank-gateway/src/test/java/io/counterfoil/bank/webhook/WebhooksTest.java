package io.counterfoil.bank.webhook;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.counterfoil.bank.event.BankEvent;
import io.counterfoil.bank.event.EventType;
import io.counterfoil.bank.webhook.Receiver.Message;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Webhooks as an officer sets them up: addresses, secrets, types. */
@QuarkusTest
class WebhooksTest extends ReceiverAtHand {

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

    private static ValidatableResponse remove(RequestSpecification caller, String bank, String id) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .delete("/banks/" + bank + "/webhooks/" + id)
                .then();
    }
}
