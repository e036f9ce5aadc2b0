package io.counterfoil.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.counterfoil.client.*;
import io.counterfoil.client.model.*;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.*;
import java.time.temporal.ChronoUnit;
import java.util.*;
import java.util.concurrent.*;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A bank's core system, as small as can be: it lends on what its gateway has verified, pays what it is instructed to, and says so. */
public final class BankCore {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String bank = setting("BANK");
    private static final Set<Integer> REFUSED = Set.of(400, 409, 422);
    private final Path work = Path.of(setting("WORK"));
    private final Semaphore news = new Semaphore(1);
    private final EventsApi events;
    private final FinancingRequestsApi requests;
    private final VerificationApi verification;
    private final PaymentsApi payments;
    private String token = "";
    private Instant tokenEnds = Instant.EPOCH;
    private volatile byte[] secret = {0};

    private BankCore() {
        ApiClient client = new ApiClient().setConnectTimeout(Duration.ofSeconds(5)).setReadTimeout(Duration.ofSeconds(60));
        client.updateBaseUri(setting("GATEWAY"));
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token()));
        events = new EventsApi(client);
        requests = new FinancingRequestsApi(client);
        verification = new VerificationApi(client);
        payments = new PaymentsApi(client);
    }

    public static void main(String[] arguments) throws Exception {
        BankCore core = new BankCore();
        core.listen();
        while (true) {
            try {
                core.readFeed();
                core.news.tryAcquire(5, TimeUnit.SECONDS); // a webhook shortens the wait; what counts is the feed
                core.news.drainPermits();
            } catch (ApiException | IOException | IllegalStateException notNow) { // the same event is read again, and acts under the same key
                say("not now: " + notNow.getMessage());
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    /** All events in their order, each once: how far it is done stands in a file. */
    private void readFeed() throws ApiException, IOException {
        Path done = Files.createDirectories(work).resolve("last-event");
        long last = Files.exists(done) ? Long.parseLong(Files.readString(done).strip()) : 0;
        BankEventPage page = events.listBankEvents(bank, last, 100);
        for (BankEvent event : page.getItems()) {
            try {
                take(event);
            } catch (ApiException refused) { // what the bank refuses stays as it is, whoever asks again; all else passes
                if (!REFUSED.contains(refused.getCode())) {
                    throw refused;
                }
                say("  refused: " + JSON.readTree(refused.getResponseBody()).path("detail").asText());
            }
            Files.writeString(done, String.valueOf(event.getSequence()));
        }
        news.release(page.getItems().isEmpty() ? 0 : 1);
    }

    private void take(BankEvent event) throws ApiException, IOException {
        UUID financing = event.getData().getFinancingId();
        String key = event.getId().toString();
        say(event.getSequence() + " " + event.getType() + " " + financing);
        switch (event.getType()) {
            case FINANCING_REQUESTED -> verification.verifyDocuments(key, bank, financing, null).getChecks()
                    .forEach(check -> say("  " + check.getCheck() + " " + check.getState() + ": " + check.getMessage()));
            case FINANCING_CHECKED -> {
                if (event.getData().getState() == VerificationState.VERIFIED) { // what waits for an officer comes again
                    say("  quote: " + requests.quote(key, bank, financing, null).getState());
                }
            }
            case FINANCING_LOCKED -> say("  approval: " + requests.approve(key, bank, financing, null).getState());
            case FINANCING_APPROVED -> say("  payout: " + requests.payOut(key, bank, financing, null).getState());
            case PAYMENT_INSTRUCTION_CREATED -> pay(key, event.getData().getInstructionId());
        }
    }

    /** Hands the pain.001 over to where payments are made (here: a folder), and reports the debit as a camt.054. */
    private void pay(String key, UUID instruction) throws ApiException, IOException {
        String cursor = null;
        do {
            PaymentInstructionPage page = payments.listPaymentInstructions(bank, null, 200, cursor);
            for (PaymentInstruction each : page.getItems()) {
                if (each.getId().equals(instruction)) {
                    if (each.getMessage() != null) { // without one: paid by other means, under the same reference
                        Files.writeString(work.resolve(instruction + ".pain.001.xml"), each.getMessage());
                    }
                    say("  paid and matched: " + payments.takeAccountStatement(key, bank, debit(each)).getMatched());
                    return;
                }
            }
            cursor = page.getNextCursor();
        } while (cursor != null);
    }

    private static String debit(PaymentInstruction paid) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
                <GrpHdr><MsgId>%1$s</MsgId><CreDtTm>%2$s</CreDtTm></GrpHdr><Ntfctn><Id>%1$s</Id><CreDtTm>%2$s</CreDtTm>
                <Acct><Id><Othr><Id>%3$s</Id></Othr></Id></Acct><Ntry><Amt Ccy="%4$s">%5$s</Amt><CdtDbtInd>DBIT</CdtDbtInd>
                <Sts><Cd>BOOK</Cd></Sts><BookgDt><DtTm>%2$s</DtTm></BookgDt><AcctSvcrRef>%1$s</AcctSvcrRef><BkTxCd/><NtryDtls><TxDtls>
                <Refs><EndToEndId>%6$s</EndToEndId></Refs></TxDtls></NtryDtls></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
                """.formatted(paid.getId().toString().replace("-", ""), now, setting("ACCOUNT"),
                paid.getAmount().getCurrency(), paid.getAmount().getAmount(), paid.getEndToEndId());
    }

    /** Listens at the port LISTEN for what the gateway sends to the address WEBHOOK. */
    private void listen() throws ApiException, IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(Integer.parseInt(setting("LISTEN"))), 0);
        server.createContext("/", this::hear);
        server.start();
        for (Webhook known : events.listWebhooks(bank).getItems()) {
            if (known.getUrl().equals(setting("WEBHOOK"))) { // of an earlier run, whose secret is forgotten
                events.removeWebhook(UUID.randomUUID().toString(), bank, known.getId());
            }
        }
        NewWebhook wish = new NewWebhook().url(setting("WEBHOOK"));
        String shown = events.addWebhook(UUID.randomUUID().toString(), bank, wish).getSecret();
        secret = Base64.getDecoder().decode(shown.substring("whsec_".length()));
        say("listens at " + setting("WEBHOOK"));
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean good = isSigned(exchange, exchange.getRequestBody().readNBytes(65_536));
            say((good ? "webhook " : "not of our gateway: ") + exchange.getRequestHeaders().getFirst("webhook-id"));
            exchange.sendResponseHeaders(good ? 204 : 401, -1);
            news.release(good ? 1 : 0);
        }
    }

    /** Standard Webhooks 1.0: HMAC-SHA-256 of id, time and body, and nothing that is older than five minutes. */
    private boolean isSigned(HttpExchange exchange, byte[] body) {
        try {
            String time = exchange.getRequestHeaders().getFirst("webhook-timestamp");
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((exchange.getRequestHeaders().getFirst("webhook-id") + "." + time + ".").getBytes(StandardCharsets.UTF_8));
            byte[] own = ("v1," + Base64.getEncoder().encodeToString(mac.doFinal(body))).getBytes(StandardCharsets.UTF_8);
            boolean signed = Arrays.stream(exchange.getRequestHeaders().getFirst("webhook-signature").split(" "))
                    .anyMatch(given -> MessageDigest.isEqual(own, given.getBytes(StandardCharsets.UTF_8)));
            return signed && Math.abs(Instant.now().getEpochSecond() - Long.parseLong(time)) < 300;
        } catch (GeneralSecurityException | RuntimeException notOurs) {
            return false;
        }
    }

    /** By client credentials, and a new one half a minute before it ends. */
    private synchronized String token() {
        if (Instant.now().isAfter(tokenEnds)) {
            String client = "&client_id=" + encoded("CLIENT_ID") + "&client_secret=" + encoded("CLIENT_SECRET");
            HttpRequest request = HttpRequest.newBuilder(URI.create(setting("TOKEN_ENDPOINT"))).timeout(Duration.ofSeconds(10))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials" + client)).build();
            try {
                JsonNode answer = JSON.readTree(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
                token = Objects.requireNonNull(answer.path("access_token").textValue(), "no token: " + answer);
                tokenEnds = Instant.now().plusSeconds(answer.path("expires_in").asLong(60) - 30);
            } catch (IOException | InterruptedException | NullPointerException none) {
                throw new IllegalStateException("no token from " + request.uri(), none);
            }
        }
        return token;
    }

    private static String encoded(String name) { return URLEncoder.encode(setting(name), StandardCharsets.UTF_8); }

    private static String setting(String name) {
        return Objects.requireNonNull(System.getenv(name), "set " + name + " in the environment");
    }

    private static void say(String line) { System.out.println(line); }
}
