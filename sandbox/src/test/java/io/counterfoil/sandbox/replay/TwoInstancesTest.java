package io.counterfoil.sandbox.replay;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;
import io.counterfoil.replay.client.Place;
import io.counterfoil.replay.client.Tokens;
import io.counterfoil.sandbox.audit.AuditCommand;
import io.counterfoil.sandbox.infrastructure.SecondInstance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two processes of each service on one database, as in production. Every command goes to both at the same moment, under the same
 * key; one of the two is killed in the middle.
 */
class TwoInstancesTest {

    private static final int COMMANDS = Boolean.getBoolean("counterfoil.full") ? 466 : 40;
    private static final int SETTLEMENTS = Boolean.getBoolean("counterfoil.full") ? 40 : 4;
    private static final int AT_ONCE = 8;

    private static final Caller DEBTOR = new Caller(UUID.randomUUID(), TokenRole.ENTERPRISE_MAKER);
    private static final Caller DEBTORS_CHECKER = new Caller(DEBTOR.participant(), TokenRole.ENTERPRISE_CHECKER);
    private static final Caller SUPPLIER = new Caller(UUID.randomUUID(), TokenRole.SUPPLIER);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(2 * AT_ONCE);

    /** Set just before the second instance is. */
    private static final AtomicBoolean KILLED = new AtomicBoolean();

    private static TestInstallation parts;
    private static Place place;
    private static Api api;
    private static Tokens tokens;
    private static Caller operator;
    private static Caller payingBank;
    private static LocalDate today;

    /** The answer of one instance; null when it was gone. */
    private record Answer(int status, boolean replayed, JsonNode body) {}

    /** What both said of one command. */
    private record Pair(Answer one, Answer other) {

        String operation() {
            Answer answered = one != null ? one : other;
            assertTrue(answered.status() < 300, answered.toString());
            return answered.body().path("id").asText();
        }
    }

    @BeforeAll
    static void start() throws IOException {
        parts = SharedInstallation.get();
        Clients clients = Clients.of(parts);
        place = clients.place();
        tokens = clients.tokens();
        api = clients.api();
        operator = clients.operator();
        JsonNode bank = api.banks(operator).get(0);
        payingBank = new Caller(UUID.fromString(bank.path("participant").asText()), TokenRole.BANK_SYSTEM);
        tokens.register(List.of(payingBank, DEBTOR, DEBTORS_CHECKER, SUPPLIER));
        clients.enrol(DEBTOR.participant(), "ENTERPRISE", null);
        clients.enrol(SUPPLIER.participant(), "SUPPLIER", null);
        clients.enrol(
                payingBank.participant(), "BANK", bank.path("signingAddress").asText());
        today = LocalDate.parse(api.get(operator, "/business-date").path("date").asText());
    }

    @AfterAll
    static void stop() {
        THREADS.shutdownNow();
    }

    private static ObjectNode object() {
        return api.http().json().createObjectNode();
    }

    private static ObjectNode money(String amount) {
        return object().put("amount", amount).put("currency", "CNY");
    }

    private static URI service(String path) {
        return place.service().resolve("/api/v1" + path);
    }

    /** To both at the same moment. */
    private static Pair both(URI first, URI second, Caller as, JsonNode body, String key) {
        CompletableFuture<Answer> other = CompletableFuture.supplyAsync(() -> send(second, as, body, key), THREADS);
        Answer one = send(first, as, body, key);
        return new Pair(one, other.join());
    }

    private static Answer send(URI uri, Caller as, JsonNode body, String key) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + tokens.of(as))
                .header("Idempotency-Key", key)
                .header("Prefer", "wait=20")
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Idempotency-Replayed").isPresent(),
                    api.http().json().readTree(answer.body()));
        } catch (IOException gone) {
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private record Command(String path, Caller as, JsonNode body, String key) {}

    private static ObjectNode payable(String invoice) {
        ObjectNode payable = object().put("invoiceNumber", invoice)
                .put("creditor", SUPPLIER.participant().toString())
                .put("issuedOn", today.toString())
                .put("dueOn", today.plusDays(60).toString())
                .put("payingBank", payingBank.participant().toString());
        payable.set("amount", money("1000.00"));
        return payable;
    }

    /** Off chain first, then on chain: each command refers to what the one before it made. */
    @Test
    void theSameKeyOnBothIsOneCommandAlsoWhenOneIsKilledUnderLoad() throws Exception {
        long recorded = parts.count("select count(*) from records.payable_record");
        long issued = parts.count("select count(*) from projection.payable");
        List<Command> sent = new ArrayList<>();
        List<String> operations = new ArrayList<>();
        AtomicInteger gone = new AtomicInteger();
        try (SecondInstance second = SecondInstance.ofService(parts.sandbox(), Map.of())) {
            AtomicInteger begun = new AtomicInteger();
            ExecutorService load = Executors.newFixedThreadPool(AT_ONCE);
            try {
                List<CompletableFuture<Void>> all = IntStream.range(0, COMMANDS)
                        .mapToObj(i -> CompletableFuture.runAsync(
                                () -> {
                                    if (begun.incrementAndGet() == COMMANDS / 2) {
                                        KILLED.set(true);
                                        second.killMinusNine();
                                    }
                                    String payable = ask(
                                                    second,
                                                    new Command(
                                                            "/payables",
                                                            DEBTOR,
                                                            payable(UUID.randomUUID()
                                                                    .toString()),
                                                            key()),
                                                    sent,
                                                    operations,
                                                    gone)
                                            .path("resourceId")
                                            .asText();
                                    ask(
                                            second,
                                            new Command(
                                                    "/payables/" + payable + "/confirmation",
                                                    DEBTORS_CHECKER,
                                                    object(),
                                                    key()),
                                            sent,
                                            operations,
                                            gone);
                                },
                                load))
                        .toList();
                all.forEach(CompletableFuture::join);
            } finally {
                load.shutdownNow();
            }
        }
        assertTrue(gone.get() > 0, "nothing was asked while one was gone");
        assertTrue(gone.get() < 2 * COMMANDS, "nothing was asked while both were there");
        for (int i = 0; i < sent.size(); i++) {
            Command command = sent.get(i);
            Answer again = send(service(command.path()), command.as(), command.body(), command.key());
            assertTrue(again.replayed(), again.toString());
            assertEquals(operations.get(i), again.body().path("id").asText());
        }
        assertEquals(COMMANDS, parts.count("select count(*) from records.payable_record") - recorded);
        assertEquals(COMMANDS, parts.count("select count(*) from projection.payable") - issued);
        everythingAgrees();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** @return the operation, on which both agree if both are there */
    private static JsonNode ask(
            SecondInstance second, Command command, List<Command> sent, List<String> operations, AtomicInteger gone) {
        Pair pair = both(
                service(command.path()),
                second.url().resolve("/api/v1" + command.path()),
                command.as(),
                command.body(),
                command.key());
        assertTrue(pair.one() != null, "the instance that nobody killed was gone");
        if (pair.other() == null) {
            assertTrue(KILLED.get(), "the second instance did not answer before it was killed");
            gone.incrementAndGet();
        } else {
            assertEquals(pair.operation(), pair.other().body().path("id").asText(), pair.toString());
            assertNotEquals(pair.one().replayed(), pair.other().replayed(), pair.toString());
        }
        synchronized (sent) {
            sent.add(command);
            operations.add(pair.operation());
        }
        return pair.one().body();
    }

    @Test
    void aSettlementThatBothGatewaysAreAskedForIsPaidOnceAlsoWhenOneIsKilled() throws Exception {
        List<String> payables = new ArrayList<>();
        try (SecondInstance second = SecondInstance.ofGateway(parts.sandbox(), Map.of())) {
            for (int i = 0; i < SETTLEMENTS; i++) {
                String payable = settlable();
                payables.add(payable);
                URI first = place.atBank("bank-a/settlements/" + instructed(payable) + "/execution");
                if (i == SETTLEMENTS / 2) {
                    CompletableFuture<Answer> doomed = CompletableFuture.supplyAsync(
                            () -> send(second.url().resolve(first.getPath()), payingBank, object(), key()), THREADS);
                    second.killMinusNine();
                    doomed.join();
                }
                String key = key();
                Pair pair = both(first, second.url().resolve(first.getPath()), payingBank, object(), key);
                assertTrue(pair.one() != null && pair.one().status() < 300, pair.toString());
                assertEquals(i < SETTLEMENTS / 2, pair.other() != null, pair.toString());
            }
        }
        for (String payable : payables) {
            await().atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> assertEquals(
                            "settled",
                            api.get(operator, "/payables/" + payable)
                                    .path("state")
                                    .asText()));
            assertEquals(
                    1,
                    parts.count(
                            "select count(*) from projection.redemption r join projection.piece p on p.id = r.piece_id"
                                    + " where p.payable_id = '" + payable + "'"));
        }
        everythingAgrees();
    }

    /** Nobody who asks the other one notices: neither an error, nor a day gone by, nor a payable that is missing. */
    @Test
    void aRebuildBesideAnInstanceThatServesIsNotNoticed() throws Exception {
        AtomicBoolean rebuilt = new AtomicBoolean();
        CompletableFuture<Integer> serving = CompletableFuture.supplyAsync(
                () -> {
                    int issued = 0;
                    for (; !rebuilt.get(); issued++) {
                        String payable = settlable();
                        assertEquals(
                                "issued",
                                api.get(operator, "/payables/" + payable)
                                        .path("state")
                                        .asText());
                        assertEquals(
                                today.toString(),
                                api.get(operator, "/business-date").path("date").asText());
                    }
                    return issued;
                },
                THREADS);
        try (SecondInstance rebuilding =
                SecondInstance.ofService(parts.sandbox(), Map.of("counterfoil.projection.rebuild", "YES"))) {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> serving.isDone()
                            || rebuilding.hasSaid("the new copy of the chain is the one that is read"));
            rebuilt.set(true);
            assertTrue(serving.join() > 1, "nothing was asked meanwhile");
        }
        everythingAgrees();
    }

    private static String settlable() {
        String payable = post(DEBTOR, "/payables", payable(UUID.randomUUID().toString()))
                .path("resourceId")
                .asText();
        String root = post(DEBTORS_CHECKER, "/payables/" + payable + "/confirmation", object())
                .path("voucherId")
                .asText();
        post(SUPPLIER, "/offers/" + root + "/acceptance", object());
        return payable;
    }

    private static String instructed(String payable) {
        ObjectNode settlement = object().put("payableId", payable).put("paymentReference", "transfer for " + payable);
        settlement.set("amount", money("1000.00"));
        return post(DEBTOR, "/settlements", settlement).path("resourceId").asText();
    }

    private static JsonNode post(Caller as, String path, JsonNode body) {
        String key = key();
        return api.post(as, path, body, attempt -> key + "-" + attempt).operation();
    }

    /** Chain, database and events; and the trail, which both instances have written. */
    private static void everythingAgrees() {
        assertTrue(parts.verify(null).passed(), () -> parts.verify(null).toString());
        TestInstallation.Answer audit = parts.run(new AuditCommand(), "verify", "--data", parts.data());
        assertEquals(0, audit.exitCode(), audit.out() + audit.err());
        assertFalse(audit.out().contains("NOT_SEALED"), audit.out());
    }
}
