package io.counterfoil.bank.webhook;

import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.bank.GatewayTest;
import io.counterfoil.bank.event.BankEvent;
import io.counterfoil.bank.event.BankEvents;
import io.counterfoil.bank.event.EventData;
import io.counterfoil.bank.event.EventType;
import io.counterfoil.bank.webhook.Receiver.Message;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Bank A's and bank B's webhooks, none at first, and a place where they may go to. */
abstract class ReceiverAtHand extends GatewayTest {

    static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    BankEvents events;

    @Inject
    Webhooks webhooks;

    Receiver receiver;

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

    RequestSpecification officer() {
        return as(BANK_A, "bank-officer");
    }

    static ValidatableResponse command(RequestSpecification caller, String path, Object body) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body == null ? Map.of() : body)
                .post("/banks/bank-a" + path)
                .then();
    }

    JsonPath added(String path) {
        return command(officer(), "/webhooks", Map.of("url", receiver.url(path)))
                .statusCode(201)
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                .extract()
                .jsonPath();
    }

    JsonPath shown(JsonPath webhook) {
        return JsonPath.from(officer().get("/banks/bank-a/webhooks").asString())
                .setRootPath("items.find { it.id == '" + webhook.getString("id") + "' }");
    }

    JsonPath deliveries(JsonPath webhook) {
        return officer()
                .get("/banks/bank-a/webhooks/" + webhook.getString("id") + "/deliveries?limit=100")
                .jsonPath();
    }

    BankEvent told(UUID bank, EventType type) {
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
    static void assertSigned(String secret, Message message) {
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
