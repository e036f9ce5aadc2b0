package io.counterfoil.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.counterfoil.devservers.Loopback;
import io.counterfoil.kernel.FinancingTerms;
import io.counterfoil.kernel.Money;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A platform that says what a test has it say: the real one does not lie, and a bank must not rely on that. It shows to each bank
 * what is shown to that one, by the token.
 */
public final class ScriptedPlatform {

    /** Of each supplier, unless a test says otherwise. */
    public static final String ACCOUNT = "6222000200112233445";

    private static final String PAYABLES = " /api/v1/payables";
    private static final String POLICIES = "/api/v1/policies";
    private static final String REQUESTS = " /api/v1/financing-requests";

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, JsonNode> shown = new ConcurrentHashMap<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<JsonNode> quotes = new ArrayList<>();
    private final Map<String, JsonNode> steps = new LinkedHashMap<>();
    private final Map<UUID, List<JsonNode>> feeds = new ConcurrentHashMap<>();
    private final Map<String, String> traces = new ConcurrentHashMap<>();
    private final ObjectNode policies = json.createObjectNode();
    private volatile boolean there = true;
    private volatile boolean takesQuotes = true;
    private volatile boolean takesSteps = true;

    ScriptedPlatform(int port) throws IOException {
        policies.putArray("items");
        HttpServer http = HttpServer.create(Loopback.address(port), 0);
        http.createContext("/api/v1", this::answer);
        http.start();
    }

    /** From the day on; for all banks. */
    public synchronized void advanceRate(String documentKind, LocalDate from, String rate) {
        policies.withArray("items")
                .addObject()
                .put("kind", "ADVANCE_RATE")
                .put("documentKind", documentKind)
                .put("effectiveFrom", from.toString())
                .put("value", rate)
                .put("source", "a test");
    }

    public synchronized void withoutPolicies() {
        policies.putArray("items");
    }

    /** Whether it answers at all. */
    public void isThere(boolean is) {
        there = is;
        takesQuotes = true;
        takesSteps = true;
    }

    /** Refused by the platform before its quote was taken, for instance because it was not reachable. */
    public void takeQuotes(boolean take) {
        takesQuotes = take;
    }

    /** Whether it takes what suppliers are told. */
    public void takeSteps(boolean take) {
        takesSteps = take;
    }

    /** Bodies of the quotes it took, oldest first. */
    public synchronized List<JsonNode> quotes() {
        return List.copyOf(quotes);
    }

    /** What this bank told of a request, oldest first; what came again under the same key once. */
    public synchronized List<JsonNode> stepsOf(UUID bank, UUID request) {
        String told = bank + REQUESTS + "/" + request + "/steps ";
        return steps.entrySet().stream()
                .filter(step -> step.getKey().startsWith(told))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The {@code traceparent} that this path was first asked for with; "null" without one, empty when it never was. */
    public String traceOf(String path) {
        return traces.getOrDefault(path, "");
    }

    /** As one request on these documents, each of which backs all of the value. */
    public synchronized void showRequest(
            UUID bank, UUID id, UUID supplier, UUID debtor, UUID voucher, Money value, List<ScriptedPaper> papers) {
        ObjectNode request = json.createObjectNode();
        request.put("id", id.toString());
        request.put("supplier", supplier.toString());
        request.put("voucherId", voucher.toString());
        request.set("value", money(value));
        papers.forEach(paper -> request.withArray("documents").add(paper.asked(json, money(value))));
        request.putArray("quotes");
        request.put("state", "requested"); // and whatever else it may show
        String address = bank + REQUESTS + "/" + id;
        shown.put(address, request);
        ObjectNode evidence = json.createObjectNode();
        ObjectNode asks = ScriptedPaper.SUPPLIER.shown(json, supplier);
        asks.set("accounts", accounts(Optional.of(ACCOUNT)));
        evidence.set("supplier", asks);
        evidence.set("debtor", ScriptedPaper.DEBTOR.shown(json, debtor));
        evidence.putArray("documents");
        for (ScriptedPaper paper : papers) {
            evidence.withArray("documents").add(paper.shown(json));
            if (paper.file() != null) {
                files.put(address + "/documents/" + paper.id() + "/file", paper.file());
            }
        }
        shown.put(address + "/evidence", evidence);
    }

    /** It shows who asks and who owes, and none of the documents. */
    public void hideEvidenceOf(UUID bank, UUID request) {
        ((ObjectNode) shown.get(bank + REQUESTS + "/" + request + "/evidence")).putArray("documents");
    }

    /** @param state as the platform has it, such as locked */
    public synchronized void showState(UUID bank, UUID request, String state) {
        ((ObjectNode) shown.get(bank + REQUESTS + "/" + request)).put("state", state);
    }

    /** In the feed that this bank reads. */
    public synchronized void tell(UUID bank, String type, ObjectNode data) {
        feeds.computeIfAbsent(bank, first -> new ArrayList<>())
                .add(json.createObjectNode()
                        .put("type", "io.counterfoil.financing." + type + ".v1")
                        .set("data", data));
    }

    /** What is after the sequence that the query names, at most two at a time. */
    private JsonNode feed(UUID bank, String query) {
        int after = Integer.parseInt(query.replaceAll("(?:.*&)?after=(\\d+).*", "$1"));
        List<JsonNode> all = feeds.getOrDefault(bank, List.of());
        int last = Math.min(all.size(), after + 2);
        ObjectNode page = json.createObjectNode();
        page.putArray("items").addAll(all.subList(Math.min(after, last), last));
        return page.put("last", String.valueOf(Math.max(after, last)));
    }

    /** Those of a bank that are in the state that the query names. */
    private JsonNode requests(UUID bank, String query) {
        ObjectNode page = json.createObjectNode();
        ArrayNode items = page.putArray("items");
        shown.forEach((key, request) -> {
            if (key.startsWith(bank + REQUESTS + "/")
                    && query.contains("state=" + request.path("state").asText() + "&")) {
                items.add(request);
            }
        });
        return page;
    }

    /** @param state as the platform has it: instructed, withdrawn, open or closed */
    public void showSettlement(UUID bank, UUID id, UUID payable, Money amount, String state) {
        showSettlement(bank, id, payable, amount, state, "payment of " + payable);
    }

    public void showSettlement(UUID bank, UUID id, UUID payable, Money amount, String state, String paymentReference) {
        ObjectNode settlement = json.createObjectNode();
        settlement.put("payingBank", bank.toString());
        settlement.put("payableId", payable.toString());
        settlement.set("amount", money(amount));
        settlement.put("paymentReference", paymentReference);
        settlement.put("state", state);
        shown.put(bank + " /api/v1/settlements/" + id, settlement);
    }

    /** @param accounts verified one of each payee; empty: it has none */
    public void showPayees(UUID bank, UUID settlement, Map<UUID, Optional<String>> accounts) {
        ObjectNode page = json.createObjectNode();
        ArrayNode items = page.putArray("items");
        accounts.forEach((payee, account) -> {
            ObjectNode item = items.addObject().put("participant", payee.toString());
            item.put("name", "Payee");
            item.set("accounts", accounts(account));
        });
        shown.put(bank + " /api/v1/settlements/" + settlement + "/payees", page);
    }

    private ArrayNode accounts(Optional<String> account) {
        ArrayNode verified = json.createArrayNode();
        account.ifPresent(number -> verified.addObject()
                .put("number", number)
                .put("bankCode", "102100099996")
                .put("holder", "Holder of " + number)
                .put("method", "operators")
                .put("verifiedOn", "2026-07-01"));
        return verified;
    }

    /** The supplier of a request has another account now, or none. */
    public void showAccount(UUID bank, UUID request, Optional<String> account) {
        ((ObjectNode) shown.get(bank + REQUESTS + "/" + request + "/evidence").path("supplier"))
                .set("accounts", accounts(account));
    }

    /** As the only payable that the bank pays. */
    public void showPaid(UUID bank, UUID payable) {
        ObjectNode page = json.createObjectNode();
        page.putArray("items")
                .addObject()
                .put("id", payable.toString())
                .put("payingBank", bank.toString())
                .put("state", "overdue");
        shown.put(bank + PAYABLES, page);
    }

    /** What a settlement did on a voucher: where both are asked about. */
    public void showShare(UUID bank, UUID settlement, UUID voucher, String state) {
        ObjectNode page = json.createObjectNode();
        page.putArray("items")
                .addObject()
                .put("settlementId", settlement.toString())
                .put("voucherId", voucher.toString())
                .put("state", state);
        shown.put(bank + " /api/v1/vouchers/" + voucher + "/payments", page);
        shown.put(bank + " /api/v1/settlements/" + settlement + "/payments", page);
    }

    private ObjectNode money(Money money) {
        return json.createObjectNode()
                .put("amount", money.toDecimal())
                .put("currency", money.currency().getCurrencyCode());
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            traces.putIfAbsent(path, String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")));
            UUID bank = bank(exchange.getRequestHeaders().getFirst("Authorization"));
            if (!there) {
                send(exchange, 503, json.createObjectNode());
            } else if (files.containsKey(bank + " " + path)) {
                send(exchange, 200, "application/xml", files.get(bank + " " + path));
            } else if (exchange.getRequestMethod().equals("GET")) {
                JsonNode found = asked(bank, path, exchange.getRequestURI().getQuery() + "&");
                if (POLICIES.equals(path)) {
                    found = policies;
                }
                if (found == null && PAYABLES.equals(" " + path)) {
                    found = json.createObjectNode().set("items", json.createArrayNode());
                }
                send(exchange, found == null ? 404 : 200, found == null ? json.createObjectNode() : found);
            } else if (takesQuotes && path.endsWith("/quotes")) {
                JsonNode quote = json.readTree(exchange.getRequestBody().readAllBytes());
                String request = bank + " " + path.substring(0, path.length() - "/quotes".length());
                send(exchange, 201, take(bank, (ObjectNode) shown.get(request), quote));
            } else if (takesSteps && path.endsWith("/steps")) {
                String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
                steps.put(
                        bank + " " + path + " " + key,
                        json.readTree(exchange.getRequestBody().readAllBytes()));
                send(exchange, 200, json.createObjectNode());
            } else {
                send(exchange, 503, json.createObjectNode());
            }
        }
    }

    private JsonNode asked(UUID bank, String path, String query) {
        return switch (path) {
            case "/api/v1/financing-requests" -> requests(bank, query);
            case "/api/v1/events" -> feed(bank, query);
            default -> shown.get(bank + " " + path);
        };
    }

    private JsonNode take(UUID bank, ObjectNode request, JsonNode quote) {
        String termsHash = terms(bank, request, quote).hash();
        quotes.add(quote);
        request.withArray("quotes").addObject().put("termsHash", termsHash);
        return json.createObjectNode()
                .put("resourceId", UUID.randomUUID().toString())
                .put("termsHash", termsHash);
    }

    /** Whose token it is; that it is a good one, the issuer's own tests show. */
    private UUID bank(String authorization) throws IOException {
        String payload = authorization.substring("Bearer ".length()).split("\\.")[1];
        JsonNode token = json.readTree(Base64.getUrlDecoder().decode(payload));
        return UUID.fromString(token.path("participant").asText());
    }

    private FinancingTerms terms(UUID bank, JsonNode request, JsonNode quote) {
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
        send(exchange, status, "application/json", json.writeValueAsBytes(body));
    }

    private static void send(HttpExchange exchange, int status, String mediaType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
