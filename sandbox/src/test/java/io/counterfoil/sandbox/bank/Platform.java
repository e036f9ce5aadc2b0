package io.counterfoil.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.counterfoil.devservers.issuer.TokenIssuer;
import io.counterfoil.kernel.FinancingTerms;
import io.counterfoil.kernel.Money;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A platform that says what a test has it say: the real one does not lie, and a bank must not rely on that. Its tokens are
 * an issuer for tests.
 */
final class Platform implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, JsonNode> shown = new ConcurrentHashMap<>();
    private final List<JsonNode> quotes = new ArrayList<>();
    private final TokenIssuer issuer;
    private final HttpServer http;
    private final String secret = UUID.randomUUID().toString();
    private final UUID bank;
    private volatile boolean takesQuotes = true;

    Platform(UUID bank) throws IOException {
        this.bank = bank;
        issuer = TokenIssuer.start();
        issuer.register("bank", secret, List.of("bank-system"), bank);
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/api/v1", this::answer);
        http.start();
    }

    ServiceApi asTheBankSeesIt() {
        HttpClient client = HttpClient.newHttpClient();
        AccessTokens tokens = new AccessTokens(client, json, URI.create(issuer.tokenUrl()), "bank", secret);
        URI service = URI.create("http://127.0.0.1:" + http.getAddress().getPort());
        return new ServiceApi(client, json, service, tokens);
    }

    /** Refused by the platform before its quote was taken, for instance because it was not reachable. */
    void takeQuotes(boolean take) {
        takesQuotes = take;
    }

    /** Bodies of the quotes it took, oldest first. */
    synchronized List<JsonNode> quotes() {
        return List.copyOf(quotes);
    }

    /** @param document number of an invoice of the debtor that backs all of the value */
    synchronized void showRequest(
            UUID id, UUID supplier, UUID voucher, Money value, String document, String fingerprint) {
        ObjectNode request = json.createObjectNode();
        request.put("id", id.toString());
        request.put("supplier", supplier.toString());
        request.put("voucherId", voucher.toString());
        request.set("value", money(value));
        ObjectNode backing = request.putArray("documents").addObject();
        backing.put("kind", "invoice").put("issuer", "debtor").put("number", document);
        backing.put("fingerprint", fingerprint);
        backing.set("amount", money(value));
        request.putArray("quotes");
        shown.put("/api/v1/financing-requests/" + id, request);
    }

    /** @param state as the platform has it: instructed, withdrawn, open or closed */
    void showSettlement(UUID id, UUID payable, Money amount, String state) {
        ObjectNode settlement = json.createObjectNode();
        settlement.put("payingBank", bank.toString());
        settlement.put("payableId", payable.toString());
        settlement.set("amount", money(amount));
        settlement.put("paymentReference", "payment of " + payable);
        settlement.put("state", state);
        shown.put("/api/v1/settlements/" + id, settlement);
    }

    private ObjectNode money(Money money) {
        return json.createObjectNode()
                .put("amount", money.toDecimal())
                .put("currency", money.currency().getCurrencyCode());
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (exchange.getRequestMethod().equals("GET")) {
                JsonNode found = shown.get(path);
                send(exchange, found == null ? 404 : 200, found == null ? json.createObjectNode() : found);
            } else if (takesQuotes && path.endsWith("/quotes")) {
                JsonNode quote = json.readTree(exchange.getRequestBody().readAllBytes());
                ObjectNode request = (ObjectNode) shown.get(path.substring(0, path.length() - "/quotes".length()));
                String termsHash = terms(request, quote).hash();
                quotes.add(quote);
                request.withArray("quotes").addObject().put("termsHash", termsHash);
                send(
                        exchange,
                        201,
                        json.createObjectNode()
                                .put("resourceId", "quote-" + quotes.size())
                                .put("termsHash", termsHash));
            } else {
                send(exchange, 503, json.createObjectNode());
            }
        }
    }

    private FinancingTerms terms(JsonNode request, JsonNode quote) {
        return new FinancingTerms(
                UUID.fromString(request.path("id").asText()),
                UUID.fromString(request.path("supplier").asText()),
                bank,
                money(request.path("value")),
                quote.path("annualRate").asText(),
                money(quote.path("fee")),
                money(quote.path("netProceeds")),
                quote.path("recourse").asBoolean(),
                quote.path("payoutAccountRef").asText(),
                LocalDate.parse(quote.path("approveBy").asText()));
    }

    private static Money money(JsonNode json) {
        return Money.parse(json.path("amount").asText(), json.path("currency").asText());
    }

    private void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        http.stop(0);
        issuer.close();
    }
}
