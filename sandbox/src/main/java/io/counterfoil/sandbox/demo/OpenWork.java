package io.counterfoil.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;
import io.counterfoil.replay.client.ProblemException;
import io.counterfoil.replay.run.Replay;
import io.counterfoil.sandbox.identity.DemoUser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Leaves something open for each role, so that whoever logs in to the portal has something to do. Each thing is known by its key, so it is
 * there once, however often this runs on one business date.
 */
public final class OpenWork {

    private static final int TO_APPROVE = 6;
    private static final int OFFERED = 3;
    private static final int TENOR_DAYS = 75;
    private static final int NOTICE_DAYS = 30;
    private static final LocalDate LICENSED_ON = LocalDate.of(2000, 1, 3);

    private final Api api;
    private final Caller operator;
    private final Caller secondOperator;
    private final Caller maker;
    private final Caller checker;
    private final Caller supplier;
    private final String supplierName;
    private final Caller secondTier;
    private final List<JsonNode> banks = new ArrayList<>();
    private final LocalDate today;

    public OpenWork(Replay replay, List<DemoUser> users) {
        api = replay.api();
        operator = replay.parties().operator();
        maker = caller(users, "enterprise-maker", TokenRole.ENTERPRISE_MAKER);
        checker = caller(users, "enterprise-checker", TokenRole.ENTERPRISE_CHECKER);
        secondOperator = caller(users, "second-operator", TokenRole.OPERATOR);
        supplier = caller(users, "supplier", TokenRole.SUPPLIER);
        supplierName = user(users, "supplier").participantName();
        secondTier = caller(users, "supplier-tier-2", TokenRole.SUPPLIER);
        replay.tokens().register(List.of(operator, secondOperator));
        banks.addAll(api.banks(operator));
        List<Caller> all = new ArrayList<>(List.of(maker, checker, supplier, secondTier));
        banks.forEach(bank -> all.add(officer(bank)));
        replay.tokens().register(all);
        today = LocalDate.parse(api.get(operator, "/business-date").path("date").asText());
    }

    private static Caller caller(List<DemoUser> users, String name, TokenRole role) {
        return new Caller(user(users, name).participant(), role);
    }

    private static DemoUser user(List<DemoUser> users, String name) {
        return users.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private static Caller officer(JsonNode bank) {
        return new Caller(UUID.fromString(bank.path("participant").asText()), TokenRole.BANK_OFFICER);
    }

    public void leave() {
        for (int i = 1; i <= TO_APPROVE; i++) {
            recorded("OPEN-A" + i, 48_000L * i + 500);
        }
        for (int i = 1; i <= OFFERED; i++) {
            offered("OPEN-B" + i, 86_500L * i);
        }
        String kept = held("OPEN-C1", 418_600);
        String part = post(supplier, "/vouchers/" + kept + "/offers", offer(40_000), "pass-on")
                .path("voucherId")
                .asText();
        post(secondTier, "/offers/" + part + "/acceptance", object(), "pass-on-accept");
        post(supplier, "/vouchers/" + kept + "/offers", offer(25_000), "offer");
        asked("OPEN-D1", "OPEN-D1", 186_500);
        String quoted = asked("OPEN-D2", "OPEN-D2", 240_000);
        for (JsonNode bank : banks) {
            quote(bank, quoted);
        }
        String locked = asked("OPEN-D3", "OPEN-D3", 96_000);
        String twice = asked("OPEN-D4", "OPEN-D3", 96_000);
        // Both are quoted before one is taken: later the bank itself would refuse the second.
        String quote = quote(banks.get(0), locked);
        String second = quote(banks.get(0), twice);
        post(supplier, "/financing-requests/" + locked + "/acceptance", object().put("quoteId", quote), "take");
        triedTwice(twice, second);
        instructed("OPEN-E1", 158_000);
        forTheOperators();
    }

    /** The debtor has told its bank to pay, and the bank has not yet. */
    private void instructed(String invoice, long amount) {
        String payable = recorded(invoice, amount);
        accepted(invoice, payable);
        ObjectNode settlement =
                object().put("payableId", payable).put("paymentReference", "payment of " + invoice + "-" + today);
        settlement.set("amount", money(amount));
        post(maker, "/settlements", settlement, "settle-" + invoice);
    }

    /** An act that one of them proposed, a document to judge, an account to verify. */
    private void forTheOperators() {
        ObjectNode policy = object().put("kind", "SMALLEST_PIECE")
                .put("currency", "CNY")
                .put("value", "500.00")
                .put("effectiveFrom", today.plusDays(NOTICE_DAYS).toString())
                .put("source", "Rules of the consortium, next edition (made up)");
        post(secondOperator, "/policies", policy, "policy");
        ownPapers();
    }

    /** Once for all dates: a participant may have only so many open. */
    private void ownPapers() {
        byte[] licence = DemoLicence.of(supplierName);
        String path = "/kyc-documents?kind=business-licence&issuedOn=" + LICENSED_ON;
        api.upload(supplier, path, DemoLicence.MEDIA_TYPE, licence, attempt -> "open-work-licence-" + attempt);
        ObjectNode account = object().put("number", "6222000320260001")
                .put("bankCode", "102100099996")
                .put("holder", supplierName)
                .put("currency", "CNY");
        api.post(supplier, "/bank-accounts", account, attempt -> "open-work-account-" + attempt);
    }

    /** The invoice of the locked request once more, for another voucher: the contract refuses, and the regulator sees it. */
    private void triedTwice(String request, String quote) {
        String path = "/financing-requests/" + request;
        try {
            post(supplier, path + "/acceptance", object().put("quoteId", quote), "take-twice");
            throw new IllegalStateException("one invoice was financed twice: request " + request);
        } catch (ProblemException refused) {
            post(supplier, path + "/withdrawal", object(), "withdraw-twice");
        }
    }

    private String recorded(String invoice, long amount) {
        ObjectNode payable = object().put("invoiceNumber", invoice + "-" + today)
                .put("creditor", supplier.participant().toString())
                .put("issuedOn", today.toString())
                .put("dueOn", today.plusDays(TENOR_DAYS).toString())
                .put("payingBank", banks.get(0).path("participant").asText());
        payable.set("amount", money(amount));
        return post(maker, "/payables", payable, "record-" + invoice)
                .path("resourceId")
                .asText();
    }

    private String offered(String invoice, long amount) {
        return confirmed(invoice, recorded(invoice, amount));
    }

    private String confirmed(String invoice, String payable) {
        return post(checker, "/payables/" + payable + "/confirmation", object(), "confirm-" + invoice)
                .path("voucherId")
                .asText();
    }

    private String held(String invoice, long amount) {
        return accepted(invoice, recorded(invoice, amount));
    }

    private String accepted(String invoice, String payable) {
        String voucher = confirmed(invoice, payable);
        post(supplier, "/offers/" + voucher + "/acceptance", object(), "accept-" + invoice);
        return voucher;
    }

    private ObjectNode offer(long amount) {
        ObjectNode offer = object().put("recipient", secondTier.participant().toString());
        offer.set("value", money(amount));
        return offer;
    }

    /**
     * @param invoice of the payable
     * @param document number of the invoice that backs it
     * @return id of the request, of all banks
     */
    private String asked(String invoice, String document, long amount) {
        ObjectNode request = object().put("voucherId", held(invoice, amount));
        request.set("value", money(amount));
        request.putArray("documents").addObject().put("documentId", typed(document, amount));
        banks.forEach(
                bank -> request.withArray("/banks").add(bank.path("participant").asText()));
        return post(supplier, "/financing-requests", request, "ask-" + invoice)
                .path("resourceId")
                .asText();
    }

    /** An invoice of the supplier, made up, and it says so. @return its id, the same for the same number */
    private String typed(String number, long amount) {
        ObjectNode invoice = object().put("kind", "invoice")
                .put("number", number + "-" + today)
                .put("issuedOn", today.toString());
        invoice.set("amount", money(amount));
        invoice.putArray("lines").addObject().put("description", "made up for the demonstration (synthetic)");
        return post(supplier, "/trade-documents", invoice, "type-" + number)
                .path("resourceId")
                .asText();
    }

    private String quote(JsonNode bank, String request) {
        String name = bank.path("id").asText();
        return api.postToBank(
                        officer(bank),
                        name + "/financing-requests/" + request + "/quote",
                        attempt -> key("quote-" + name + "-" + request, attempt))
                .text("quoteId");
    }

    private JsonNode post(Caller as, String path, ObjectNode body, String what) {
        return api.post(as, path, body, attempt -> key(what, attempt)).operation();
    }

    private String key(String what, int attempt) {
        return "open-work-" + today + "-" + what + "-" + attempt;
    }

    private ObjectNode money(long amount) {
        return object().put("amount", amount + ".00").put("currency", "CNY");
    }

    private ObjectNode object() {
        return api.http().json().createObjectNode();
    }
}
