package io.counterfoil.sandbox.replay;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.devservers.Loopback;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;
import io.counterfoil.replay.client.Confirmed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of a bank's core system, as its developer has it: copied, built on the contract that the gateway serves, started. */
class BankCoreExampleTest {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int BUILD_MINUTES_MAX = 10; // the first one on a machine fetches the generator
    private static final int LINES_MAX = 200;
    private static final int KILLS = Boolean.getBoolean("counterfoil.full") ? 20 : 2;
    /** Of a financing, in their order: the gateway is killed as soon as one of them is told. */
    private static final List<String> STEPS = List.of(
            "financing.requested",
            "financing.checked",
            "financing.quoted",
            "financing.locked",
            "financing.approved",
            "financing.payout-instructed",
            "payment.instruction-created",
            "payment.booked");

    private static final int QUOTED = STEPS.indexOf("financing.quoted");
    private static final String ACCOUNT = "955880000001";
    private static final Path ROOT =
            Path.of(System.getProperty("counterfoil.programs")).toAbsolutePath().normalize();

    private static final Caller DEBTOR = new Caller(UUID.randomUUID(), TokenRole.ENTERPRISE_MAKER);
    private static final Caller DEBTORS_CHECKER = new Caller(DEBTOR.participant(), TokenRole.ENTERPRISE_CHECKER);
    private static final Caller SUPPLIER = new Caller(UUID.randomUUID(), TokenRole.SUPPLIER);

    @TempDir
    static Path folder;

    private static TestInstallation parts;
    private static Clients clients;
    private static Api api;
    private static Caller bank;
    private static @Nullable Process core;
    private static long beforeKills;

    @BeforeAll
    static void start() throws Exception {
        parts = SharedInstallation.get();
        clients = Clients.of(parts);
        api = clients.api();
        List<JsonNode> banks = api.banks(clients.operator());
        bank = new Caller(UUID.fromString(banks.get(1).path("participant").asText()), TokenRole.BANK_SYSTEM);
        clients.tokens().register(List.of(bank, DEBTOR, DEBTORS_CHECKER, SUPPLIER));
        clients.enrol(DEBTOR.participant(), "ENTERPRISE", null);
        clients.enrol(SUPPLIER.participant(), "SUPPLIER", null);
        verifiedAccount();
        banks.forEach(card -> clients.enrol(
                UUID.fromString(card.path("participant").asText()),
                "BANK",
                card.path("signingAddress").asText()));
        Process build = built();
        assertTrue(build.waitFor(BUILD_MINUTES_MAX, TimeUnit.MINUTES), "the build goes on and on");
        assertEquals(0, build.exitValue(), () -> text(folder.resolve("build.log")));
    }

    /** A bank that waits for statements pays to nothing else. */
    private static void verifiedAccount() {
        String account = post(
                        SUPPLIER,
                        "/bank-accounts",
                        object().put("number", "6222000200112233445")
                                .put("bankCode", "102100099996")
                                .put("holder", "Supplier")
                                .put("currency", "CNY"))
                .text("resourceId");
        String path = "/bank-accounts/" + account;
        post(clients.operators().get(0), path + "/check", object().put("evidence", "seen"));
        post(clients.operators().get(1), path + "/verification", object());
    }

    @AfterAll
    static void end() throws IOException, InterruptedException {
        if (core != null) {
            core.destroyForcibly().waitFor();
        }
        Files.deleteIfExists(parts.data().resolve("config/application.properties"));
        Files.deleteIfExists(parts.data().resolve("config"));
        restartBank();
    }

    /** In the middle of a financing; from then on money is there when a statement shows it, as README says. */
    private static void killAndWaitForStatements() throws IOException {
        Files.writeString(
                Files.createDirectories(parts.data().resolve("config")).resolve("application.properties"),
                "counterfoil.banks.bank-b.confirmation=statements\ncounterfoil.banks.bank-b.payout-account=" + ACCOUNT
                        + "\n");
        restartBank();
    }

    private static void restartBank() throws IOException {
        parts.killMinusNine("bank-b");
        parts.up();
    }

    private static Process built() throws IOException {
        Path source = ROOT.resolve("examples/bank-core");
        try (Stream<Path> all = Files.walk(source)) {
            for (Path each : all.toList()) {
                Path relative = source.relativize(each);
                if (!relative.startsWith("target")) {
                    Path to = folder.resolve("bank-core").resolve(relative);
                    if (Files.isDirectory(each)) {
                        Files.createDirectories(to);
                    } else {
                        Files.copy(each, to);
                    }
                }
            }
        }
        return new ProcessBuilder(
                        ROOT.resolve("mvnw").toString(),
                        "--batch-mode",
                        "--no-transfer-progress",
                        "-f",
                        folder.resolve("bank-core/pom.xml").toString(),
                        "-Dcontract=" + clients.place().gatewayOf("bank-b") + "/q/openapi?format=json",
                        "package")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("build.log").toFile())
                .start();
    }

    @Test
    void itLendsFromTheRequestToTheAttestedFunds() throws Exception {
        int port = Loopback.freePort();
        startCore(port);
        await().atMost(LONG).until(() -> said().stream().anyMatch(line -> line.startsWith("listens at")));
        assertEquals(401, forged(port), "whoever cannot sign is not heard");
        String request = asked("600.00");
        JsonNode quoted = quoted(request);
        killAndWaitForStatements();
        post(
                SUPPLIER,
                "/financing-requests/" + request + "/acceptance",
                object().put("quoteId", quoted.path("id").asText()));
        await().atMost(LONG)
                .untilAsserted(() -> assertEquals("funded", state(request), () -> String.join("\n", said())));
        List<String> told = new ArrayList<>();
        for (String line : said()) {
            if (line.endsWith(" " + request)) {
                told.add(line.split(" ")[1]);
            }
        }
        await().atMost(LONG)
                .until(() -> said().stream().anyMatch(line -> line.contains("financing.funds-attested " + request)));
        assertTrue(told.containsAll(STEPS), told.toString());
        assertTrue(said().contains("  paid and matched: 1"), () -> String.join("\n", said()));
        assertTrue(said().stream().anyMatch(line -> line.startsWith("webhook ")), "it was woken by a signed message");
        try (Stream<Path> kept = Files.list(folder.resolve("work"))) {
            assertEquals(
                    1,
                    kept.filter(each -> each.toString().endsWith(".pain.001.xml"))
                            .count());
        }
        killedAtAnyMoment();
    }

    /** Wherever in a financing the gateway is killed, the supplier is paid, and once. */
    private static void killedAtAnyMoment() throws Exception {
        long seed = Long.getLong("counterfoil.seed", System.nanoTime());
        System.out.println("BankCoreExampleTest: " + KILLS + " kills, -Dcounterfoil.seed=" + seed);
        beforeKills = newest();
        int first = new SplittableRandom(seed).nextInt(STEPS.size());
        List<String> requests = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            int step = (first + kill * STEPS.size() / Math.min(KILLS, STEPS.size())) % STEPS.size();
            String request = asked("600.00");
            requests.add(request);
            if (step <= QUOTED) {
                killedAt(STEPS.get(step), request);
            }
            post(
                    SUPPLIER,
                    "/financing-requests/" + request + "/acceptance",
                    object().put("quoteId", quoted(request).path("id").asText()));
            if (step > QUOTED) {
                killedAt(STEPS.get(step), request);
            }
            await().atMost(LONG)
                    .untilAsserted(() -> assertEquals("funded", state(request), () -> String.join("\n", said())));
        }
        for (String request : requests) {
            assertEquals(1, instructed(request), "payments instructed for " + request);
        }
        try (Stream<Path> paid = Files.list(folder.resolve("work"))) {
            assertEquals(
                    1 + KILLS,
                    paid.filter(each -> each.toString().endsWith(".pain.001.xml"))
                            .count(),
                    "payments that the core system was given, with the one before");
        }
        assertTrue(parts.verify(null).passed(), () -> parts.verify(null).toString());
    }

    private static void killedAt(String step, String request) throws IOException {
        await().atMost(LONG)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> told(request).contains(step));
        restartBank();
    }

    /** Types of the bank's events about the request. */
    private static List<String> told(String request) throws IOException, InterruptedException {
        List<String> types = new ArrayList<>();
        JsonNode page = bankGet("/events?limit=500&after=" + beforeKills);
        for (JsonNode event : page.path("items")) {
            if (event.path("data").path("financingId").asText().equals(request)) {
                types.add(event.path("type").asText());
            }
        }
        return types;
    }

    private static long instructed(String request) throws IOException, InterruptedException {
        long instructed = 0;
        String cursor = "";
        do {
            JsonNode page = bankGet("/payment-instructions?limit=200" + cursor);
            for (JsonNode each : page.path("items")) {
                instructed += each.path("financingId").asText().equals(request) ? 1 : 0;
            }
            cursor = page.hasNonNull("nextCursor")
                    ? "&cursor=" + page.path("nextCursor").asText()
                    : "";
        } while (!cursor.isEmpty());
        return instructed;
    }

    @Test
    void itIsShort() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT.resolve("examples/bank-core/src"))) {
            long lines = 0;
            for (Path file :
                    all.filter(each -> each.toString().endsWith(".java")).toList()) {
                lines += Files.readAllLines(file).size();
            }
            assertTrue(lines > 0 && lines <= LINES_MAX, "lines: " + lines);
        }
    }

    private static void startCore(int port) throws IOException, InterruptedException {
        Path work = Files.createDirectories(folder.resolve("work"));
        Files.writeString(work.resolve("last-event"), String.valueOf(newest())); // other tests' financings are theirs
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-jar",
                        folder.resolve("bank-core/target/bank-core.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("core.log").toFile());
        Map<String, String> settings = new HashMap<>();
        settings.put("BANK", "bank-b");
        settings.put("GATEWAY", clients.place().gatewayOf("bank-b").toString());
        settings.put("TOKEN_ENDPOINT", clients.place().clients().tokenEndpoint().toString());
        settings.put("CLIENT_ID", bank.clientId());
        settings.put("CLIENT_SECRET", clients.place().clients().secret(bank));
        settings.put("LISTEN", String.valueOf(port));
        settings.put("WEBHOOK", "http://127.0.0.1:" + port + "/counterfoil");
        settings.put("ACCOUNT", ACCOUNT);
        settings.put("WORK", work.toString());
        builder.environment().putAll(settings);
        core = builder.start();
    }

    private static long newest() throws IOException, InterruptedException {
        long last = -1;
        long next = 0;
        while (next != last) {
            last = next;
            next = bankGet("/events?limit=500&after=" + last).path("last").asLong();
        }
        return last;
    }

    private static JsonNode bankGet(String path) throws IOException, InterruptedException {
        return api.http()
                .json()
                .readTree(PlainHttp.send(HttpRequest.newBuilder(clients.place().atBank("bank-b" + path))
                                .header(
                                        "Authorization",
                                        "Bearer " + clients.tokens().of(bank))
                                .GET())
                        .body());
    }

    private static int forged(int port) throws IOException, InterruptedException {
        return PlainHttp.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/counterfoil"))
                        .header("webhook-id", UUID.randomUUID().toString())
                        .header("webhook-timestamp", String.valueOf(System.currentTimeMillis() / 1000))
                        .header("webhook-signature", "v1,AAAA")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")))
                .statusCode();
    }

    /** @return id of the request, for a voucher that the supplier holds */
    private static String asked(String amount) {
        String today =
                api.get(clients.operator(), "/business-date").path("date").asText();
        ObjectNode payable = object().put("invoiceNumber", UUID.randomUUID().toString())
                .put("creditor", SUPPLIER.participant().toString())
                .put("issuedOn", today)
                .put("dueOn", LocalDate.parse(today).plusDays(60).toString())
                .put("payingBank", bank.participant().toString());
        payable.set("amount", money("1000.00"));
        String id = post(DEBTOR, "/payables", payable).text("resourceId");
        String root = post(DEBTORS_CHECKER, "/payables/" + id + "/confirmation", object())
                .text("voucherId");
        post(SUPPLIER, "/offers/" + root + "/acceptance", object());
        ObjectNode invoice = object().put("kind", "invoice")
                .put("number", UUID.randomUUID().toString())
                .put("issuedOn", today);
        invoice.set("amount", money(amount));
        ObjectNode request = object().put("voucherId", root);
        request.set("value", money(amount));
        request.putArray("documents")
                .addObject()
                .put("documentId", post(SUPPLIER, "/trade-documents", invoice).text("resourceId"));
        request.putArray("banks").add(bank.participant().toString());
        return post(SUPPLIER, "/financing-requests", request).text("resourceId");
    }

    private static JsonNode quoted(String request) {
        await().atMost(LONG)
                .untilAsserted(() -> assertEquals(1, quotes(request).size(), () -> String.join("\n", said())));
        return quotes(request).path(0);
    }

    private static JsonNode quotes(String request) {
        return api.get(SUPPLIER, "/financing-requests/" + request).path("quotes");
    }

    private static String state(String request) {
        return api.get(SUPPLIER, "/financing-requests/" + request).path("state").asText();
    }

    private static Confirmed post(Caller as, String path, ObjectNode body) {
        String key = UUID.randomUUID().toString();
        return api.post(as, path, body, attempt -> key + "-" + attempt);
    }

    private static ObjectNode object() {
        return api.http().json().createObjectNode();
    }

    private static ObjectNode money(String amount) {
        return object().put("amount", amount).put("currency", "CNY");
    }

    private static List<String> said() {
        return List.of(text(folder.resolve("core.log")).split("\n"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
