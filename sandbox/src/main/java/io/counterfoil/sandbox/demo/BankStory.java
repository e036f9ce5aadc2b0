package io.counterfoil.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;
import io.counterfoil.replay.client.ProblemException;
import io.counterfoil.replay.run.Replay;
import io.counterfoil.sandbox.identity.DemoUser;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * One export at two banks: financed by software, blocked where it is shown again, cut at what is left, and looked at again when customs
 * changes its mind. Each act is known by its key, so that it happens once on one business date and is told again.
 */
public final class BankStory {

    private static final long WORTH = 200_000;
    private static final long EACH_AT_A = 60_000;
    private static final long TOO_MUCH = 100_000;
    private static final long AMENDED = 50_000;
    private static final long FORGED = 1_000;
    private static final int TENOR_DAYS = 90;
    private static final int NOT_FOUND = 404;
    private static final int EVENTS = 500;

    private final Api api;
    private final Caller maker;
    private final Caller checker;
    private final Caller supplier;
    private final JsonNode debtor;
    private final JsonNode bankA;
    private final JsonNode bankB;
    private final LocalDate today;
    private final CustomsDesk customs;
    private final PrintWriter out;

    public BankStory(Replay replay, Sandbox sandbox, List<DemoUser> users, PrintWriter out) {
        this.out = out;
        api = replay.api();
        Caller operator = replay.parties().operator();
        maker = caller(users, "enterprise-maker", TokenRole.ENTERPRISE_MAKER);
        checker = caller(users, "enterprise-checker", TokenRole.ENTERPRISE_CHECKER);
        supplier = caller(users, "supplier", TokenRole.SUPPLIER);
        replay.tokens().register(List.of(operator, maker, checker, supplier));
        List<JsonNode> banks = api.banks(operator);
        bankA = banks.get(0);
        bankB = banks.get(1);
        replay.tokens().register(List.of(software(bankA), software(bankB)));
        debtor = api.get(operator, "/participants/" + maker.participant());
        today = LocalDate.parse(api.get(operator, "/business-date").path("date").asText());
        customs = new CustomsDesk(
                sandbox,
                api.get(operator, "/participants/" + supplier.participant())
                        .path("uscc")
                        .asText());
    }

    private static Caller caller(List<DemoUser> users, String name, TokenRole role) {
        return users.stream()
                .filter(one -> one.name().equals(name))
                .map(one -> new Caller(one.participant(), role))
                .findFirst()
                .orElseThrow();
    }

    private static Caller software(JsonNode bank) {
        return new Caller(UUID.fromString(bank.path("participant").asText()), TokenRole.BANK_SYSTEM);
    }

    public void tell() throws IOException {
        out.println();
        out.println("One export at two banks");
        out.println("=======================");
        String voucher = held();
        String number = declarationNumber(1);
        customs.says(object(), number, "released", money(WORTH));
        List<String> papers = List.of(invoice(), declaration("export", number));

        String first = asked("first", voucher, bankA, papers, EACH_AT_A);
        financed(first);
        blocked(voucher, papers);
        atTheBalance(voucher, papers);
        forged(voucher);
        amended(first, number);
    }

    private void financed(String request) {
        String quote = quote(bankA, request);
        JsonNode documents = api.get(supplier, "/financing-requests/" + request).path("documents");
        sameGoods(documents.path(0), documents.path(1));
        take(request, quote);
        act(bankA, request, "approval");
        act(bankA, request, "payout");
        say(
                "Straight through",
                "An invoice and an export declaration over " + figure(WORTH)
                        + " of the same goods; customs has released"
                        + " them. " + name(bankA)
                        + "'s software checked both, quoted, and once the quote was taken approved,"
                        + " registered and paid " + figure(2 * EACH_AT_A) + " through the API: " + took(request)
                        + " from the taken quote to attested funds.");
    }

    private void blocked(String voucher, List<String> papers) {
        String request = asked("again", voucher, bankB, papers, TOO_MUCH);
        say(
                "Shown again",
                "The supplier shows the same two papers to " + name(bankB) + ", for " + figure(2 * TOO_MUCH)
                        + ". " + name(bankB) + " does not learn who financed what, only the balance: "
                        + refusal(bankB, request) + ".");
    }

    /** Half of what is left of the goods on each paper. */
    private void atTheBalance(String voucher, List<String> papers) {
        long left = WORTH - 2 * EACH_AT_A;
        String request = asked("balance", voucher, bankB, papers, left / 2);
        take(request, quote(bankB, request));
        act(bankB, request, "approval");
        say(
                "Cut at the balance",
                "Asked for the " + figure(left) + " that are left of the goods, " + name(bankB)
                        + " approves: together the two banks have financed " + figure(WORTH)
                        + ", and neither paper carries more.");
    }

    private void forged(String voucher) {
        String forged = declaration("forged", declarationNumber(2)); // customs has never heard of it
        String request = asked("forged", voucher, bankA, List.of(forged), FORGED);
        say(
                "Forged",
                "Asked for " + figure(FORGED) + " on a declaration that nobody lodged: " + refusal(bankA, request)
                        + ".");
    }

    private void amended(String request, String number) throws IOException {
        customs.says(object(), number, "amended", money(AMENDED));
        act(bankA, request, "recheck");
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.getOfBank(software(bankA), path(bankA, "document-alerts?limit=200" + cursor));
            for (JsonNode alert : page.path("items")) {
                if (alert.path("financingId").asText().equals(request)) {
                    found.add(alert.path("finding").asText()
                            + (alert.path("lowered").asBoolean() ? " (lowered on chain)" : ""));
                }
            }
            cursor = page.hasNonNull("nextCursor")
                    ? "&cursor=" + page.path("nextCursor").asText()
                    : "";
        } while (!cursor.isEmpty());
        say(
                "Amended afterwards",
                "Customs amends the declaration to " + figure(AMENDED) + ". " + name(bankA)
                        + " looks again at what it has financed, and alerts its people: " + String.join(", ", found)
                        + ".");
    }

    private String held() {
        ObjectNode payable = object().put("invoiceNumber", "EXPORT-" + today)
                .put("creditor", supplier.participant().toString())
                .put("issuedOn", today.toString())
                .put("dueOn", today.plusDays(TENOR_DAYS).toString())
                .put("payingBank", bankA.path("participant").asText());
        payable.set("amount", money(3 * WORTH));
        String recorded =
                post(maker, "/payables", payable, "record").path("resourceId").asText();
        String voucher = post(checker, "/payables/" + recorded + "/confirmation", object(), "confirm")
                .path("voucherId")
                .asText();
        post(supplier, "/offers/" + voucher + "/acceptance", object(), "accept");
        return voucher;
    }

    private String invoice() {
        return typed("invoice", "invoice", "EXPORT-" + today, "buyer");
    }

    private String declaration(String what, String number) {
        return typed(what, "customs-declaration", number, "consignee");
    }

    private String typed(String what, String kind, String number, String otherSide) {
        ObjectNode document = object().put("kind", kind).put("number", number).put("issuedOn", today.toString());
        document.set("amount", money(WORTH));
        document.putArray("parties")
                .addObject()
                .put("role", otherSide)
                .put("name", debtor.path("name").asText());
        document.putArray("lines")
                .addObject()
                .put("description", "brake discs (made up for the demonstration)")
                .put("quantity", "400")
                .put("unit", "piece");
        return post(supplier, "/trade-documents", document, "type-" + what)
                .path("resourceId")
                .asText();
    }

    /** Office, year, 0 for exports, nine digits. */
    private String declarationNumber(int which) {
        return "3101" + today.getYear() + "0" + String.format(Locale.ROOT, "%09d", today.toEpochDay() * 10 + which);
    }

    private String asked(String what, String voucher, JsonNode bank, List<String> documents, long onEach) {
        ObjectNode request = object().put("voucherId", voucher);
        request.set("value", money(documents.size() * onEach));
        for (String document : documents) {
            request.withArray("/documents")
                    .addObject()
                    .put("documentId", document)
                    .set("amount", money(onEach));
        }
        request.putArray("banks").add(bank.path("participant").asText());
        return post(supplier, "/financing-requests", request, "ask-" + what)
                .path("resourceId")
                .asText();
    }

    private String quote(JsonNode bank, String request) {
        return act(bank, request, "quote").path("quoteId").asText();
    }

    private void sameGoods(JsonNode one, JsonNode other) {
        ObjectNode same = object().put("fingerprint", other.path("fingerprint").asText());
        same.set("limit", money(WORTH));
        api.postToBank(
                software(bankA),
                path(bankA, "documents/" + one.path("fingerprint").asText() + "/same-goods"),
                same,
                attempt -> key("same-goods", attempt));
    }

    private void take(String request, String quote) {
        post(
                supplier,
                "/financing-requests/" + request + "/acceptance",
                object().put("quoteId", quote),
                "take-" + request);
    }

    private JsonNode act(JsonNode bank, String request, String act) {
        return api.postToBank(
                        software(bank),
                        path(bank, "financing-requests/" + request + "/" + act),
                        attempt -> key(act + "-" + request, attempt))
                .operation();
    }

    /** As the bank's own events tell it. */
    private String took(String request) {
        Instant locked = Instant.EPOCH;
        Instant attested = Instant.EPOCH;
        long after = 0;
        while (true) {
            JsonNode page = api.getOfBank(software(bankA), path(bankA, "events?limit=" + EVENTS + "&after=" + after));
            for (JsonNode event : page.path("items")) {
                if (event.path("data").path("financingId").asText().equals(request)) {
                    Instant at = Instant.parse(event.path("timestamp").asText());
                    switch (event.path("type").asText()) {
                        case "financing.locked" -> locked = at;
                        case "financing.funds-attested" -> attested = at;
                        default -> {}
                    }
                }
            }
            if (page.path("items").size() < EVENTS) {
                return String.format(
                        Locale.ROOT,
                        "%.1f s",
                        Duration.between(locked, attested).toMillis() / 1_000.0);
            }
            after = page.path("last").asLong();
        }
    }

    /** What the bank's checks refused when it was asked to quote: their report is kept. */
    private String refusal(JsonNode bank, String request) {
        String report = path(bank, "financing-requests/" + request + "/verification");
        Set<String> refused = new LinkedHashSet<>();
        for (JsonNode check : checked(bank, request, report).path("checks")) {
            if (check.path("state").asText().equals("refused")) {
                refused.add(check.path("message").asText());
            }
        }
        if (refused.isEmpty()) {
            throw new IllegalStateException("what a bank must refuse was verified: " + request);
        }
        return String.join("; ", refused);
    }

    private JsonNode checked(JsonNode bank, String request, String report) {
        try {
            return api.getOfBank(software(bank), report);
        } catch (ProblemException notChecked) {
            if (notChecked.status() != NOT_FOUND) {
                throw notChecked;
            }
        }
        try {
            quote(bank, request);
        } catch (ProblemException refused) {
            return api.getOfBank(software(bank), report);
        }
        throw new IllegalStateException("what a bank must refuse was quoted: " + request);
    }

    private void say(String what, String sentence) {
        out.println(what + ": " + sentence);
    }

    private static String figure(long amount) {
        return String.format(Locale.ROOT, "%,d CNY", amount);
    }

    private static String name(JsonNode bank) {
        return bank.path("name").asText();
    }

    private static String path(JsonNode bank, String rest) {
        return bank.path("id").asText() + "/" + rest;
    }

    private JsonNode post(Caller as, String path, ObjectNode body, String what) {
        return api.post(as, path, body, attempt -> key(what, attempt)).operation();
    }

    private String key(String what, int attempt) {
        return "bank-story-" + today + "-" + what + "-" + attempt;
    }

    private ObjectNode money(long amount) {
        return object().put("amount", amount + ".00").put("currency", "CNY");
    }

    private ObjectNode object() {
        return api.http().json().createObjectNode();
    }
}
