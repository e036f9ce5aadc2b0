package io.counterfoil.sandbox.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;
import io.counterfoil.replay.client.Confirmed;
import io.counterfoil.replay.client.ProblemException;
import io.counterfoil.sandbox.identity.DemoUser;
import io.counterfoil.sandbox.infrastructure.Identity;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.sandbox.replay.Clients;
import io.counterfoil.sandbox.replay.RunningSandbox;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Something to look at: what the demo users' companies did before somebody opens a page. */
public final class Trade {

    private static final int TENOR_DAYS = 60;

    private final Clients clients;
    private final Api api;
    private final Caller operator;
    private final Caller maker;
    private final Caller checker;
    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final Caller supplier;
    private final Caller secondTier;
    private final String secondTierName;
    private final String makerName;
    private final String payingBank;
    private final Map<String, Caller> banks;

    private Trade(Clients clients, List<DemoUser> users) {
        this.clients = clients;
        api = clients.api();
        operator = clients.operator();
        maker = as(users, "enterprise-maker", TokenRole.ENTERPRISE_MAKER);
        checker = as(users, "enterprise-checker", TokenRole.ENTERPRISE_CHECKER);
        supplier = as(users, "supplier", TokenRole.SUPPLIER);
        secondTier = as(users, "supplier-tier-2", TokenRole.SUPPLIER);
        clients.tokens().register(List.of(maker, checker, supplier, secondTier));
        secondTierName = user(users, "supplier-tier-2").participantName();
        makerName = user(users, "enterprise-maker").participantName();
        clients.enrol(secondTier.participant(), secondTierName, "SUPPLIER", null);
        clients.enrol(maker.participant(), user(users, "enterprise-maker").participantName(), "ENTERPRISE", null);
        clients.enrol(supplier.participant(), user(users, "supplier").participantName(), "SUPPLIER", null);
        banks = new LinkedHashMap<>();
        for (JsonNode bank : api.banks(operator)) {
            UUID participant = UUID.fromString(bank.path("participant").asText());
            banks.put(bank.path("id").asText(), new Caller(participant, TokenRole.BANK_SYSTEM));
            clients.enrol(
                    participant,
                    bank.path("name").asText(),
                    "BANK",
                    bank.path("signingAddress").asText());
        }
        clients.tokens().register(List.copyOf(banks.values()));
        payingBank = banks.values().iterator().next().participant().toString();
    }

    public static Trade of(Sandbox sandbox) throws IOException {
        return new Trade(Clients.of(new RunningSandbox(sandbox).place()), new Identity(sandbox).demoUsers());
    }

    private static Caller as(List<DemoUser> users, String name, TokenRole role) {
        return new Caller(user(users, name).participant(), role);
    }

    private static DemoUser user(List<DemoUser> users, String name) {
        return users.stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Of the core enterprise of the demo users. */
    String makerName() {
        return makerName + " (synthetic)"; // as it is enrolled
    }

    LocalDate today() {
        return LocalDate.parse(api.get(operator, "/business-date").path("date").asText());
    }

    /** @return id of the payable, which no checker has seen */
    String recorded(String invoiceNumber, String amount) {
        LocalDate today = today();
        ObjectNode payable = object().put("invoiceNumber", invoiceNumber)
                .put("creditor", supplier.participant().toString())
                .put("issuedOn", today.toString())
                .put("dueOn", today.plusDays(TENOR_DAYS).toString())
                .put("payingBank", payingBank);
        payable.set("amount", object().put("amount", amount).put("currency", "CNY"));
        return post(maker, "/payables", payable).text("resourceId");
    }

    /** @return id of the offer, which is open */
    String offered(String invoiceNumber, String amount) {
        return confirmed(recorded(invoiceNumber, amount));
    }

    /** @return id of the offer, which is open */
    String confirmed(String payable) {
        return post(checker, "/payables/" + payable + "/confirmation", object()).text("voucherId");
    }

    /** By the maker. */
    void refused(String payable, String reason) {
        post(maker, "/payables/" + payable + "/refusal", object().put("reason", reason));
    }

    /** @return id of the payable, whose voucher is accepted */
    String owed(String invoiceNumber, String amount) {
        String payable = recorded(invoiceNumber, amount);
        post(supplier, "/offers/" + confirmed(payable) + "/acceptance", object());
        return payable;
    }

    /** @return id of the instruction, which the paying bank has not begun */
    String instructed(String payable, String amount, String reference) {
        ObjectNode settlement = object().put("payableId", payable).put("paymentReference", reference);
        settlement.set("amount", object().put("amount", amount).put("currency", "CNY"));
        return post(maker, "/settlements", settlement).text("resourceId");
    }

    String held(String invoiceNumber, String amount) {
        return accepted(offered(invoiceNumber, amount));
    }

    /** @return id of the piece, which is the offer's */
    String accepted(String offer) {
        post(supplier, "/offers/" + offer + "/acceptance", object());
        return offer;
    }

    /** @return id of the offer of the supplier to its own supplier, which is open */
    String passedOn(String voucher, String amount) {
        ObjectNode offer = object().put("recipient", secondTier.participant().toString());
        offer.set("value", object().put("amount", amount).put("currency", "CNY"));
        return post(supplier, "/vouchers/" + voucher + "/offers", offer).text("voucherId");
    }

    /** By the supplier to its own supplier, and by that one back. */
    void passedInACircle(String invoiceNumber, String amount) {
        String part = passedOn(held(invoiceNumber, amount), amount);
        post(secondTier, "/offers/" + part + "/acceptance", object());
        ObjectNode back = object().put("recipient", supplier.participant().toString());
        back.set("value", object().put("amount", amount).put("currency", "CNY"));
        accepted(post(secondTier, "/vouchers/" + part + "/offers", back).text("voucherId"));
    }

    /** Accepted by the supplier's own supplier. @return id of its piece */
    String heldBySecondTier(String voucher, String amount) {
        return acceptedBySecondTier(passedOn(voucher, amount));
    }

    /** @return id of the piece, which is the offer's */
    String acceptedBySecondTier(String offer) {
        post(secondTier, "/offers/" + offer + "/acceptance", object());
        return offer;
    }

    /** Each of these quotes at its own rate. */
    void quoted(String request, String... banks) {
        for (String bank : banks) {
            askBank(bank, request, "quote");
        }
    }

    /** @param bank whose quote was taken */
    void approved(String bank, String request) {
        askBank(bank, request, "approval");
    }

    void paidOut(String bank, String request) {
        askBank(bank, request, "payout");
    }

    void agreedToUndo(String bank, String request) {
        askBank(bank, request, "undo");
    }

    /** The paying bank does what it was instructed. */
    void executed(String settlement) {
        String bank = banks.keySet().iterator().next();
        String key = UUID.randomUUID().toString();
        api.postToBank(banks.get(bank), bank + "/settlements/" + settlement + "/execution", attempt -> key);
    }

    /** By another approver than the one who uses the portal. */
    void approvedBySomebodyElse(String bank, String request) {
        Caller approver = new Caller(banks.get(bank).participant(), TokenRole.BANK_APPROVER);
        clients.tokens().register(List.of(approver));
        String key = UUID.randomUUID().toString();
        api.postToBank(approver, bank + "/financing-requests/" + request + "/approval", attempt -> key);
    }

    private void askBank(String bank, String request, String act) {
        String key = UUID.randomUUID().toString();
        api.postToBank(banks.get(bank), bank + "/financing-requests/" + request + "/" + act, attempt -> key);
    }

    /** @return id of the request, of one bank, for all of the piece */
    String asked(String voucher, String invoiceNumber, String amount, String bank) {
        return askedOn(voucher, typed(invoiceNumber, amount), amount, bank);
    }

    /** The same, on this document. */
    String askedOn(String voucher, String document, String amount, String bank) {
        ObjectNode request = object().put("voucherId", voucher);
        request.set("value", object().put("amount", amount).put("currency", "CNY"));
        request.putArray("documents").addObject().put("documentId", document);
        request.putArray("banks").add(banks.get(bank).participant().toString());
        return post(supplier, "/financing-requests", request).text("resourceId");
    }

    /** An invoice of the supplier, typed once. @return its id */
    String typed(String invoiceNumber, String amount) {
        return documents.computeIfAbsent(invoiceNumber, first -> {
            ObjectNode invoice =
                    object().put("kind", "invoice").put("number", invoiceNumber).put("issuedOn", today().toString());
            invoice.set("amount", object().put("amount", amount).put("currency", "CNY"));
            return post(supplier, "/trade-documents", invoice).text("resourceId");
        });
    }

    /** A certificate of a voucher that the supplier holds. @return its id */
    String certified(String voucher) {
        ObjectNode wish = object().put("kind", "voucher").put("voucherId", voucher);
        wish.putArray("disclosed");
        return post(supplier, "/certificates", wish).text("resourceId");
    }

    /** An export declaration of the supplier, typed. @return its id */
    String declared(String serial, String amount) {
        ObjectNode declaration = object().put("kind", "customs-declaration")
                .put("number", declarationNumber(serial))
                .put("issuedOn", today().toString());
        declaration.set("amount", object().put("amount", amount).put("currency", "CNY"));
        return post(supplier, "/trade-documents", declaration).text("resourceId");
    }

    /** Whether there is a quote that can be taken. */
    boolean isQuoted(String request) {
        return !api.get(supplier, "/financing-requests/" + request)
                .path("quotes")
                .isEmpty();
    }

    /** @param serial nine digits */
    String declarationNumber(String serial) {
        return declarationNumber(today(), serial);
    }

    /** Office, year, 0 for exports. */
    static String declarationNumber(LocalDate day, String serial) {
        return "3101" + day.getYear() + "0" + serial;
    }

    /** By which a bank approves. */
    BankRules rules(String bank) {
        return new BankRules(clients, bank, banks.get(bank).participant(), maker.participant(), supplier.participant());
    }

    /** An export of the supplier to the demo's debtor. */
    ExportPapers exports() {
        return new ExportPapers(api, supplier, makerName, today());
    }

    /** Takes away what other journeys left to suppliers, before it is so much that what the next one makes is not listed. */
    void makeRoom() {
        new Leftovers(api, this, supplier, secondTier).makeRoom();
    }

    /** Who accepts what the demo's debtor owes. */
    Caller supplier() {
        return supplier;
    }

    /** Who consents for the demo's debtor. */
    Caller checker() {
        return checker;
    }

    UUID participantOf(String bank) {
        return banks.get(bank).participant();
    }

    /** What the bank's software and its officer do about the documents of a request. */
    BankChecks checks(String bank) {
        return new BankChecks(clients, bank, banks.get(bank));
    }

    States states() {
        return new States(api, supplier, operator);
    }

    SupplierInstructions instructions() {
        return new SupplierInstructions(api, supplier, maker.participant());
    }

    String supplierUscc() {
        return api.get(operator, "/participants/" + supplier.participant())
                .path("uscc")
                .asText();
    }

    /** Of the first document of a request, as the chain knows it once a bank has quoted. */
    String fingerprintOf(String request) {
        return api.get(operator, "/financing-requests/" + request)
                .path("documents")
                .path(0)
                .path("fingerprint")
                .asText();
    }

    JsonNode attestedDocument(String fingerprint) {
        return api.get(operator, "/documents/" + fingerprint);
    }

    /** The only quote there is. */
    void quoteTaken(String request) {
        String quote = api.get(supplier, "/financing-requests/" + request)
                .path("quotes")
                .path(0)
                .path("id")
                .asText();
        post(supplier, "/financing-requests/" + request + "/acceptance", object().put("quoteId", quote));
    }

    /** Takes money on one invoice a second time, which the contract refuses. Both are quoted before: later the bank itself refuses. */
    public void triedTwice(String invoiceNumber, String amount) {
        String bank = banks.keySet().iterator().next();
        String first = asked(held(invoiceNumber + "-1", amount), invoiceNumber, amount, bank);
        String second = asked(held(invoiceNumber + "-2", amount), invoiceNumber, amount, bank);
        quoted(first, bank);
        quoted(second, bank);
        quoteTaken(first);
        try {
            quoteTaken(second);
        } catch (ProblemException refused) {
            return;
        }
        throw new AssertionError("one invoice was financed twice: request " + second);
    }

    /** Name at the gateway of the bank whose quote was taken. */
    String bankOf(String request) {
        String bank =
                api.get(operator, "/financing-requests/" + request).path("bank").asText();
        return banks.entrySet().stream()
                .filter(one -> one.getValue().participant().toString().equals(bank))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** @return id of the account of the supplier, which nobody has checked */
    String account(String number) {
        ObjectNode account = object().put("number", number)
                .put("bankCode", "102100099996")
                .put("holder", "Tier 1 supplier")
                .put("currency", "CNY");
        return post(supplier, "/bank-accounts", account).text("resourceId");
    }

    String secondTierName() {
        return secondTierName;
    }

    /** The day after the last one on which the bank attests that it paid. */
    void attestationMissed(String request) {
        LocalDate attestBy = LocalDate.parse(api.get(operator, "/financing-requests/" + request)
                .path("attestBy")
                .asText());
        if (!today().isAfter(attestBy)) {
            clients.together(
                    "/business-date", object().put("date", attestBy.plusDays(1).toString()));
        }
    }

    private ObjectNode object() {
        return api.http().json().createObjectNode();
    }

    private Confirmed post(Caller as, String path, ObjectNode body) {
        String key = UUID.randomUUID().toString();
        return api.post(as, path, body, attempt -> key + "-" + attempt);
    }
}
