package io.counterfoil.bank.event;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.bank.booking.Camt;
import io.counterfoil.bank.ledger.NodeHeight;
import io.counterfoil.ledger.Bytes32;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Each step of a financing is an event of its bank, once, whoever tells of it first. */
@QuarkusTest
class BankEventsTest extends GatewayTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    BankEvents events;

    @Inject
    NodeHeight height;

    @Inject
    ObjectMapper json;

    @Test
    void theStepsOfAFinancingAreTheBanksEventsInTheirOrder() {
        UUID request = UUID.randomUUID();
        Issued issued = consortium.issued(VALUE, BANK_B);
        String invoice = "INV-" + request;
        showRequest(request, issued.root(), invoice);
        platform.tell(BANK_A, "financing-requested", asked(request, BANK_A));
        await().atMost(LONG).until(() -> types(request).contains("financing.requested"));
        String terms = bankA("financing-requests/" + request + "/quote")
                .statusCode(200)
                .extract()
                .path("termsHash");
        consortium.lock(request, issued.root(), BANK_A, VALUE, new Bytes32(terms), fingerprint(invoice));
        platform.tell(BANK_A, "piece-locked", onChain(request, "0x" + "01".repeat(32)));
        await().atMost(LONG).until(() -> types(request).contains("financing.locked"));
        String approved = bankA("financing-requests/" + request + "/approval")
                .statusCode(200)
                .extract()
                .path("operations[0].transactionHash");
        bankA("financing-requests/" + request + "/payout").statusCode(200).body("state", equalTo("funded"));
        bankA("financing-requests/" + request + "/payout").statusCode(200); // asked again, nothing more happens
        platform.tell(BANK_A, "financing-approved", onChain(request, approved)); // as the real one does, later
        platform.tell(BANK_A, "funds-disputed", onChain(request, "0x" + "02".repeat(32)));
        await().atMost(LONG).until(() -> types(request).contains("financing.funds-disputed"));
        assertEquals(
                List.of(
                        "financing.requested",
                        "financing.checked",
                        "financing.quoted",
                        "financing.locked",
                        "financing.approved",
                        "financing.payout-instructed",
                        "financing.funds-attested",
                        "financing.funds-disputed"),
                types(request));
    }

    @Test
    void theContractNamesEachType() {
        List<String> named =
                given().noFilters().get("/q/openapi?format=json").path("components.schemas.BankEventType.enum");
        assertEquals(EventType.wireNames(), named);
    }

    @Test
    void aReportIsAnEventWhenItsStateChanges() {
        UUID request = UUID.randomUUID();
        showRequest(BANK_B, request, consortium.issued(VALUE, BANK_A).root(), money(VALUE), invoice("INV-" + request));
        for (int i = 0; i < 2; i++) {
            post(as(BANK_B, "bank-officer"), "/banks/bank-b/financing-requests/" + request + "/verification")
                    .statusCode(200)
                    .body("state", equalTo("waiting")); // bank B has a person look at what was typed
        }
        as(BANK_B, "bank-officer")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of(
                        "check",
                        "file",
                        "document",
                        fingerprint("INV-" + request).hex(),
                        "accepted",
                        true,
                        "reason",
                        "seen on paper"))
                .post("/banks/bank-b/financing-requests/" + request + "/verification/decisions")
                .then()
                .statusCode(200);
        assertEquals(
                List.of("waiting", "verified"),
                all("bank-b", BANK_B).stream()
                        .filter(event -> isAbout(event, request))
                        .map(event -> event.at("/data/state").asText())
                        .toList());
    }

    @Test
    void aWorkItemIsAnEventInTheTransactionThatOpensIt() {
        as(BANK_C, "bank-system")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/xml")
                .body(Camt.statement(Camt.credit(money(3), "nobody's " + UUID.randomUUID())))
                .post("/banks/bank-c/account-statements")
                .then()
                .statusCode(200)
                .body("workItems", equalTo(1));
        List<JsonNode> all = all("bank-c", BANK_C);
        JsonNode last = all.get(all.size() - 1);
        assertEquals("payment-work-item.opened", last.path("type").asText());
        as(BANK_C, "bank-officer")
                .get("/banks/bank-c/payment-work-items?state=open&limit=200")
                .then()
                .body("items.findAll { it.id == '" + last.at("/data/workItemId").asText() + "' }", hasSize(1));
    }

    @Test
    void whatIsRolledBackWasNoEventAndLeavesNoGap() throws Exception {
        UUID bank = UUID.randomUUID();
        UUID financing = UUID.randomUUID();
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    events.tell(bank, EventType.QUOTED, "rolled back", EventData.of(financing));
                    throw new IllegalStateException("the step failed");
                }));
        List<CompletableFuture<Void>> telling = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String once = "event " + i % 20;
            telling.add(CompletableFuture.runAsync(
                    () -> events.tell(bank, EventType.QUOTED, once, EventData.of(financing))));
        }
        CompletableFuture.allOf(telling.toArray(CompletableFuture[]::new)).get(LONG.toSeconds(), TimeUnit.SECONDS);
        List<BankEvent> told = events.after(bank, 0, 100);
        assertEquals(20, told.size());
        assertEquals(20, new HashSet<>(told.stream().map(BankEvent::id).toList()).size());
        for (int i = 0; i < told.size(); i++) {
            assertEquals(i + 1, told.get(i).sequence());
        }
        assertEquals(3, events.after(bank, 17, 100).size());
    }

    @Test
    void whatThePlatformTellsOfAnotherBankOrOfNoFinancingOnChainIsNoEvent() {
        UUID unknown = UUID.randomUUID();
        UUID others = UUID.randomUUID();
        UUID own = UUID.randomUUID();
        platform.tell(BANK_A, "funds-attested", onChain(unknown, "0x" + "03".repeat(32)));
        platform.tell(BANK_A, "financing-requested", asked(others, BANK_B));
        platform.tell(BANK_A, "financing-requested", asked(own, BANK_B, BANK_A));
        await().atMost(LONG).until(() -> types(own).size() == 1);
        assertEquals(List.of(), types(unknown));
        assertEquals(List.of(), types(others));
    }

    @Test
    void pagesGoOnAfterTheLastAndAnotherBankSeesNone() {
        UUID request = UUID.randomUUID();
        for (String type : List.of("financing-requested", "financing-request-withdrawn")) {
            platform.tell(BANK_A, type, asked(request, BANK_A));
        }
        await().atMost(LONG).until(() -> types(request).size() == 2);
        JsonPath page =
                as(BANK_A, "bank-system").get("/banks/bank-a/events?limit=1").jsonPath();
        assertEquals(1, page.getList("items").size());
        as(BANK_A, "bank-system")
                .get("/banks/bank-a/events?limit=1&after=" + page.getLong("last"))
                .then()
                .statusCode(200)
                .body("items[0].sequence", equalTo(page.getInt("last") + 1));
        problem(as(BANK_B, "bank-system").get("/banks/bank-a/events").then(), 404, "not-found");
        problem(as(BANK_A, "bank-system").get("/banks/bank-a/events?after=-1").then(), 400, "malformed");
        assertTrue(all("bank-b", BANK_B).stream().noneMatch(event -> isAbout(event, request)));
    }

    /** The platform's node may be ahead of the bank's own, and an item may be odd. */
    @Test
    void whatTheBanksNodeHasNotSeenYetWaitsAndWhatCannotBeReadDoesNot() {
        UUID own = UUID.randomUUID();
        UUID unknown = UUID.randomUUID();
        platform.tell(BANK_A, "financing-requested", json.createObjectNode().put("financingId", "no id"));
        platform.tell(BANK_A, "financing-requested", asked(own, BANK_A));
        await().atMost(LONG).until(() -> types(own).size() == 1);
        long ahead = height.now() + 3;
        platform.tell(
                BANK_A, "piece-locked", onChain(unknown, "0x" + "04".repeat(32)).put("block", ahead));
        UUID later = UUID.randomUUID();
        platform.tell(BANK_A, "financing-requested", asked(later, BANK_A));
        await().during(Duration.ofSeconds(1))
                .atMost(LONG)
                .until(() -> types(later).isEmpty());
        while (height.now() < ahead) {
            consortium.issued(VALUE, BANK_B);
        }
        await().atMost(LONG).until(() -> types(later).size() == 1);
        assertEquals(List.of(), types(unknown));
    }

    private ObjectNode asked(UUID request, UUID... banks) {
        ObjectNode data = json.createObjectNode().put("financingId", request.toString());
        for (UUID bank : banks) {
            data.withArray("banks").add(bank.toString());
        }
        return data;
    }

    private ObjectNode onChain(UUID financing, String transaction) {
        return json.createObjectNode()
                .put("financingId", financing.toString())
                .put("bank", BANK_A.toString())
                .put("transactionHash", transaction);
    }

    private List<String> types(UUID financing) {
        return all("bank-a", BANK_A).stream()
                .filter(event -> isAbout(event, financing))
                .map(event -> event.path("type").asText())
                .toList();
    }

    private List<JsonNode> all(String bank, UUID participant) {
        List<JsonNode> all = new ArrayList<>();
        long after = 0;
        while (true) {
            JsonNode page = page(bank, participant, after);
            if (page.path("items").isEmpty()) {
                return all;
            }
            page.path("items").forEach(all::add);
            after = page.path("last").asLong();
        }
    }

    private JsonNode page(String bank, UUID participant, long after) {
        try {
            return json.readTree(as(participant, "bank-officer")
                    .get("/banks/" + bank + "/events?limit=500&after=" + after)
                    .asString());
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(noJson);
        }
    }

    private static boolean isAbout(JsonNode event, UUID financing) {
        return event.at("/data/financingId").asText().equals(financing.toString());
    }
}
