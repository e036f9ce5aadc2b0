package io.counterfoil.receivables.projection;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.receivables.Consortium;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** GET /events: to each participant what it may see, in an order that never gains anything behind a reader's back. */
@QuarkusTest
class EventFeedTest extends ServiceTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Inject
    Database database;

    private RequestSpecification maker(UUID participant) {
        return consortium.as(participant, "enterprise-maker");
    }

    private static JsonNode page(RequestSpecification reader, String after) {
        return EventContract.parse(reader.queryParam("after", after)
                .queryParam("limit", 500)
                .get(API + "events")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static List<JsonNode> after(RequestSpecification reader, String after) {
        List<JsonNode> events = new ArrayList<>();
        page(reader, after).get("items").forEach(events::add);
        return events;
    }

    /** All that the reader may see. */
    private static List<JsonNode> all(RequestSpecification... pages) {
        List<JsonNode> events = new ArrayList<>();
        String after = "0";
        for (RequestSpecification reader : pages) {
            JsonNode page = page(reader, after);
            page.get("items").forEach(events::add);
            after = page.get("last").asText();
            if (page.get("items").size() < 500) {
                return events;
            }
        }
        throw new AssertionError("more events than pages");
    }

    private List<JsonNode> seenBy(UUID participant, String role) {
        return all(Stream.generate(() -> consortium.as(participant, role))
                .limit(40)
                .toArray(RequestSpecification[]::new));
    }

    private static boolean isAbout(JsonNode event, UUID payable) {
        return payable.toString().equals(event.at("/data/payableId").asText());
    }

    private static List<String> typesAbout(List<JsonNode> events, UUID payable) {
        return events.stream()
                .filter(event -> isAbout(event, payable))
                .map(event -> event.get("type").asText().split("\\.")[3])
                .toList();
    }

    @Test
    void whoAsksForTheNewestHearsOfWhatComesOnly() {
        consortium.recordPayable("1001.00");
        await().atMost(LONG)
                .until(() -> !seenBy(consortium.debtor, "enterprise-maker").isEmpty());
        JsonNode now = page(maker(consortium.debtor), "newest");
        assertEquals(0, now.get("items").size());
        UUID next = consortium.recordPayable("1002.00");
        await().atMost(LONG)
                .untilAsserted(() -> assertEquals(
                        List.of("payable-recorded"),
                        typesAbout(
                                after(maker(consortium.debtor), now.get("last").asText()), next)));
    }

    @Test
    void aPayableIsToldToItsPartiesAndToThoseWhoWatchAndToNobodyElse() {
        UUID payable = consortium.recordPayable("1000.00");
        consortium.issue(payable);
        List<String> told = List.of("payable-recorded", "voucher-issued");
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertEquals(told, typesAbout(seenBy(consortium.debtor, "enterprise-maker"), payable)));
        assertEquals(told, typesAbout(seenBy(consortium.supplier, "supplier"), payable));
        assertEquals(told, typesAbout(seenBy(consortium.bank, "bank-system"), payable));
        assertEquals(told, typesAbout(seenBy(consortium.operator, "operator"), payable));
        assertEquals(told, typesAbout(seenBy(UUID.randomUUID(), "regulator"), payable));
        assertEquals(told, typesAbout(seenBy(UUID.randomUUID(), "system"), payable));
        assertEquals(List.of(), typesAbout(seenBy(consortium.otherDebtor, "enterprise-maker"), payable));
        assertEquals(List.of(), typesAbout(seenBy(consortium.secondTier, "supplier"), payable));
        consortium.as(UUID.randomUUID(), "auditor").get(API + "events").then().statusCode(403);
    }

    @Test
    void whoDeclinesAnOfferIsToldAndWhoNeverHadToDoWithItIsNot() {
        UUID voucher = consortium.held("1000.00");
        UUID piece = consortium.offered(voucher, "400.00");
        post(consortium.as(consortium.secondTier, "supplier"), "offers/" + piece + "/decline", "{}")
                .statusCode(200);
        await().atMost(LONG).untilAsserted(() -> {
            JsonNode declined = seenBy(consortium.secondTier, "supplier").stream()
                    .filter(event -> event.at("/data/pieceId").asText().equals(piece.toString()))
                    .filter(event -> event.get("type").asText().contains("offer-declined"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("not told"));
            JsonNode data = declined.get("data");
            assertEquals("400.00", data.at("/value/amount").asText());
            assertEquals("CNY", data.at("/value/currency").asText());
            assertEquals(consortium.debtor.toString(), data.get("debtor").asText());
            assertEquals(consortium.supplier.toString(), data.get("offeredBy").asText());
        });
    }

    @Test
    void numbersRiseAndNothingComesBehindAReader() {
        String last = page(consortium.as(consortium.operator, "operator"), "0")
                .get("last")
                .asText();
        List<String> known = database.column("select number::text from records.event e order by e.number");
        consortium.recordPayable("10.00");
        await().atMost(LONG)
                .until(() -> database.column("select number from records.event").size() > known.size());
        assertEquals(
                known,
                database.column("select number::text from records.event e order by e.number")
                        .subList(0, known.size()));
        List<Long> read = new ArrayList<>();
        page(consortium.as(consortium.operator, "operator"), last)
                .get("items")
                .forEach(event -> read.add(event.get("sequence").asLong()));
        assertEquals(read.stream().sorted().distinct().toList(), read);
        assertTrue(read.stream().allMatch(number -> number > Long.parseLong(last)));
    }

    @Test
    void everyEventOfThisRunIsAsTheContractSays() {
        consortium.recordPayable("30.00");
        EventContract contract = new EventContract();
        Set<String> faults = new TreeSet<>();
        Set<String> types = new TreeSet<>();
        for (JsonNode event : seenBy(consortium.operator, "operator")) {
            String type = event.get("type").asText();
            types.add(type);
            faults.addAll(contract.faults("counterfoil." + type.split("\\.")[2] + ".v1", event));
        }
        assertEquals(Set.of(), faults);
        assertTrue(types.contains("io.counterfoil.payable.payable-recorded.v1"), types::toString);
    }

    @Test
    void whoWaitsIsAnsweredWhenSomethingHappensThatItMaySee() {
        String last = page(maker(consortium.debtor), "99999999999").get("last").asText();
        assertEquals("00000000099999999999", last);
        String now = seenBy(consortium.debtor, "enterprise-maker").stream()
                .map(event -> event.get("sequence").asText())
                .reduce("0", (one, other) -> other);
        RequestSpecification waiting = maker(consortium.debtor);
        CompletableFuture<JsonNode> answer =
                CompletableFuture.supplyAsync(() -> EventContract.parse(waiting.queryParam("after", now)
                        .queryParam("wait", 30)
                        .get(API + "events")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()));
        UUID payable = consortium.recordPayable("20.00");
        JsonNode page =
                answer.orTimeout(30, java.util.concurrent.TimeUnit.SECONDS).join();
        assertFalse(page.get("items").isEmpty());
        assertTrue(isAbout(page.get("items").get(0), payable), page::toString);
    }

    @Test
    void aStreamTellsWhatHappensGoesOnAfterItsLastIdAndEndsWithItsToken() throws Exception {
        UUID before = consortium.recordPayable("40.00");
        await().atMost(LONG)
                .until(() -> !typesAbout(seenBy(consortium.debtor, "enterprise-maker"), before)
                        .isEmpty());
        String last = seenBy(consortium.debtor, "enterprise-maker").stream()
                .filter(event -> isAbout(event, before))
                .findFirst()
                .orElseThrow()
                .get("sequence")
                .asText();
        Map<String, Object> claims = consortium.claims(consortium.debtor, "enterprise-maker");
        claims.put("exp", Instant.now().plusSeconds(6).getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + API + "events"))
                .header("Authorization", "Bearer " + consortium.sign(claims))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", last)
                .build();
        CompletableFuture<List<String>> stream = HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.ofLines())
                .thenApply(answer -> {
                    assertEquals(200, answer.statusCode());
                    return answer.body().collect(Collectors.toList());
                });
        UUID payable = consortium.recordPayable("50.00");
        List<String> lines =
                stream.orTimeout(60, java.util.concurrent.TimeUnit.SECONDS).join();
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("data:") && line.contains(payable.toString())));
        assertFalse(lines.stream().anyMatch(line -> line.contains("\"" + before + "\"")), "that was read before");
        assertTrue(lines.stream().anyMatch(line -> line.matches("id:\\s?\\d{20}")), lines::toString);
    }

    @Test
    void whatIsNoNumberIsRefusedInWords() {
        Consortium.problem(
                        maker(consortium.debtor)
                                .queryParam("after", "yesterday")
                                .get(API + "events")
                                .then(),
                        400,
                        "malformed")
                .body("violations[0].field", equalTo("after"));
        Consortium.problem(
                        maker(consortium.debtor)
                                .queryParam("wait", "31")
                                .get(API + "events")
                                .then(),
                        400,
                        "malformed")
                .body("violations[0].message", startsWith("a whole number from 0 to 30"));
    }

    @Test
    void aCommandThatTheChainRefusesIsToldToWhoGaveItAlone() {
        UUID voucher = consortium.held("1000.00");
        String invoice = newKey();
        attested(invoice);
        UUID first = consortium.financingRequested(voucher, "600.00", invoice); // more than the document's 500.00
        String quote = post(
                        consortium.as(consortium.bank, "bank-officer"),
                        "financing-requests/" + first + "/quotes",
                        consortium.quote("595.00"))
                .statusCode(201)
                .extract()
                .path("resourceId");
        post(
                        consortium.as(consortium.supplier, "supplier"),
                        "financing-requests/" + first + "/acceptance",
                        "{\"quoteId\":\"" + quote + "\"}")
                .statusCode(409);
        await().atMost(LONG)
                .until(() -> seenBy(consortium.supplier, "supplier").stream()
                        .anyMatch(event -> event.get("type").asText().contains("command-refused")
                                && event.at("/data/problem").asText().equals("document-not-available")));
        assertTrue(seenBy(consortium.bank, "bank-system").stream()
                .noneMatch(event -> event.get("type").asText().contains("command-refused")));
    }
}
