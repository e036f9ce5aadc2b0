package io.counterfoil.bank;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.approval.ApprovalTables;
import io.counterfoil.bank.approval.TableFile;
import io.counterfoil.bank.booking.Camt;
import io.counterfoil.bank.booking.ExpectedPayment;
import io.counterfoil.bank.booking.Pain;
import io.counterfoil.bank.booking.PaymentBooks;
import io.counterfoil.bank.booking.PaymentInstructionFile;
import io.counterfoil.bank.event.BankEvents;
import io.counterfoil.bank.event.EventData;
import io.counterfoil.bank.event.EventType;
import io.counterfoil.bank.recheck.DocumentAlert;
import io.counterfoil.bank.recheck.DocumentAlerts;
import io.counterfoil.bank.registration.Registration;
import io.counterfoil.bank.registration.Registrations;
import io.counterfoil.bank.webhook.Webhook;
import io.counterfoil.bank.webhook.Webhooks;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Person;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.messages.InstructionState;
import io.counterfoil.messages.writing.CreditTransfer;
import io.counterfoil.messages.writing.InstructionWriter;
import io.counterfoil.messages.writing.PaymentInstruction;
import io.counterfoil.service.testing.AuthorisationMatrix;
import io.counterfoil.service.testing.Contract.Operation;
import io.counterfoil.service.testing.Target;
import io.counterfoil.service.testing.Target.Relation;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The banks' contract, tried whole, on a bank of one's own and on another's. */
@QuarkusTest
class AuthorisationMatrixTest extends GatewayTest {

    @Inject
    ApprovalTables tables;

    @Inject
    Registrations registrations;

    @Inject
    PaymentBooks books;

    @Inject
    BankEvents events;

    @Inject
    Webhooks webhooks;

    @Inject
    DocumentAlerts alerts;

    @Test
    void nobodyGetsInWhoIsNotInTheTableAndEverybodyWhoIsDoes() {
        int cases = new AuthorisationMatrix("banks", CONTRACT, this, Set.of(), this::target, Set::of).judgeAll();
        assertTrue(cases > (Boolean.getBoolean("counterfoil.full") ? 1_000 : 350), "cases: " + cases);
    }

    private Target target(Operation operation) {
        return switch (operation.id()) {
            case "listBanks" -> shared("/banks");
            case "listAuditEntries" -> shared("/audit-entries?limit=1");
            case "exportAuditEntries" -> shared("/audit-entries/export?format=csv&resource=" + UUID.randomUUID());
            case "quote" -> ofBankA("financing-requests/" + requested() + "/quote");
            case "previewQuote" -> ofBankA("financing-requests/" + requested() + "/quote");
            case "getVerification" -> ofBankA("financing-requests/" + checked() + "/verification");
            case "verifyDocuments" -> ofBankA("financing-requests/" + requested() + "/verification");
            case "decideCheck" -> {
                UUID request = checked();
                yield ofBankA(
                        "financing-requests/" + request + "/verification/decisions",
                        "{\"check\":\"file\",\"document\":\""
                                + fingerprint("INV-" + request).hex()
                                + "\",\"accepted\":true,\"reason\":\"seen on paper\"}");
            }
            case "approve" -> ofBankA("financing-requests/" + locked() + "/approval");
            case "getApproval" -> ofBankA("financing-requests/" + locked() + "/approval");
            case "listApprovalTables" -> ofBankA("approval-tables");
            case "getApprovalTable" -> ofBankA("approval-tables/" + proposedTable());
            case "proposeApprovalTable" ->
                ofBankA("approval-tables", TableFile.proposal(TableFile.ALWAYS, TableFile.EXAMPLE));
            case "activateApprovalTable" -> ofBankA("approval-tables/" + proposedTable() + "/activation");
            case "rejectApprovalTable" ->
                ofBankA("approval-tables/" + proposedTable() + "/rejection", "{\"reason\":\"tried\"}");
            case "listLimits" -> ofBankA("limits");
            case "proposeLimit" -> ofBankA("limits", limit());
            case "activateLimit" -> ofBankA("limits/" + proposedLimit() + "/activation");
            case "rejectLimit" -> ofBankA("limits/" + proposedLimit() + "/rejection", "{\"reason\":\"tried\"}");
            case "listExposures" -> ofBankA("exposures");
            case "getExposureTotals" -> ofBankA("exposure-totals?by=due-day");
            case "recheckFinancing" -> ofBankA("financing-requests/" + checked() + "/recheck");
            case "listDocumentAlerts" -> ofBankA("document-alerts?state=open");
            case "acknowledgeDocumentAlert" ->
                ofBankA("document-alerts/" + alert() + "/acknowledgement", "{\"note\":\"seen\"}");
            case "decline" -> ofBankA("financing-requests/" + locked() + "/decline");
            case "payOut" -> ofBankA("financing-requests/" + approved() + "/payout");
            case "returnPayout" ->
                ofBankA(
                        "financing-requests/" + approved() + "/payout-return",
                        "{\"paymentReference\":\"sandbox payout of another\"}");
            case "agreeToUndo" -> ofBankA("financing-requests/" + approved() + "/undo");
            case "withdrawUndo" -> ofBankA("financing-requests/" + approved() + "/undo-withdrawal");
            case "getRegistration" -> ofBankA("financing-requests/" + registering() + "/registration");
            case "goOnBesidePriorRegistration" ->
                ofBankA(
                        "financing-requests/" + registering() + "/registration/decision",
                        "{\"reason\":\"repaid\",\"numbers\":[\"9\"]}");
            case "amendRegistration" ->
                ofBankA(
                        "financing-requests/" + registering() + "/registration/amendment",
                        "{\"amount\":{\"amount\":\"1.00\",\"currency\":\"CNY\"},\"expiresOn\":\""
                                + reads.today().plusYears(1) + "\",\"reason\":\"repaid\"}");
            case "lookUpDocument" ->
                ofBankA(
                        "document-register/look-ups",
                        "{\"kind\":\"invoice\",\"issuer\":\"" + ScriptedPaper.SUPPLIER.uscc()
                                + "\",\"number\":\"INV-1\",\"issuedOn\":\"2026-07-01\"}");
            case "disputeShare" -> ofBankA("settlements/" + toBePaid() + "/shares/" + UUID.randomUUID() + "/dispute");
            case "lowerDocument" ->
                ofBankA(
                        "documents/" + attestedDocument() + "/lowering",
                        "{\"faceValue\":{\"amount\":\"1.00\",\"currency\":\"CNY\"},\"rate\":1}");
            case "joinSameGoods" ->
                ofBankA(
                        "documents/" + attestedDocument() + "/same-goods",
                        "{\"fingerprint\":\"" + attestedDocument()
                                + "\",\"limit\":{\"amount\":\"1.00\",\"currency\":\"CNY\"}}");
            case "executeSettlement" -> ofBankA("settlements/" + toBePaid() + "/execution");
            case "getSettlementExecution" -> {
                UUID settlement = toBePaid();
                bankA("settlements/" + settlement + "/execution").statusCode(200);
                yield ofBankA("settlements/" + settlement + "/execution");
            }
            case "takeAccountStatement" -> ofBankA("account-statements", Camt.statement());
            case "listBookings" -> ofBankA("bookings");
            case "listPaymentWorkItems" -> ofBankA("payment-work-items");
            case "resolvePaymentWorkItem" ->
                ofBankA(
                        "payment-work-items/" + workItem() + "/resolution",
                        "{\"action\":\"put-aside\",\"reason\":\"of another business\"}");
            case "listPaymentInstructions" -> ofBankA("payment-instructions");
            case "takePaymentStatusReport" ->
                ofBankA(
                        "payment-status-reports",
                        Pain.status(rejectedInstruction().toString(), "E", "RJCT", "AC01"));
            case "repeatPaymentInstruction" ->
                ofBankA("payment-instructions/" + rejectedInstruction() + "/repetition", "{\"reason\":\"once more\"}");
            case "listBankEvents" -> ofBankA("events?limit=5");
            case "listWebhooks" -> ofBankA("webhooks");
            case "addWebhook" -> ofBankA("webhooks", "{\"url\":\"http://127.0.0.1:9/" + UUID.randomUUID() + "\"}");
            case "removeWebhook" -> ofBankA("webhooks/" + removedWebhook());
            case "rotateWebhookSecret" -> ofBankA("webhooks/" + webhook() + "/secret");
            case "disableWebhook" -> ofBankA("webhooks/" + webhook() + "/disabling");
            case "enableWebhook" -> ofBankA("webhooks/" + webhook() + "/enabling");
            case "listWebhookDeliveries" -> ofBankA("webhooks/" + webhook() + "/deliveries");
            case "replayWebhookDelivery" -> {
                UUID kept = delivered();
                yield ofBankA("webhooks/" + webhook() + "/deliveries/" + kept + "/replay");
            }
            default -> throw new AssertionError("name a target for " + operation.id());
        };
    }

    private static Target shared(String path) {
        return new Target(path, "{}", null, Map.of(Relation.OWN, BANK_A, Relation.STRANGER, UUID.randomUUID()));
    }

    /** {@code read} names the operation itself: nobody sees of another's bank that there is such a thing. */
    private static Target ofBankA(String act) {
        return ofBankA(act, "{}");
    }

    private static Target ofBankA(String act, String body) {
        return new Target(
                "/banks/bank-a/" + act,
                body,
                "getSettlementExecution",
                Map.of(Relation.OWN, BANK_A, Relation.STRANGER, BANK_B));
    }

    /** Takes nothing, so that what is sent there waits. */
    private UUID webhook() {
        return webhooks.list(BANK_A).stream()
                .map(Webhook::id)
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(
                                webhooks.add(BANK_A, "http://127.0.0.1:9/matrix", List.of(), "matrix")
                                        .webhook())
                        .id());
    }

    private UUID removedWebhook() {
        UUID id = Objects.requireNonNull(webhooks.add(BANK_A, "http://127.0.0.1:9/removed", List.of(), "matrix")
                        .webhook())
                .id();
        webhooks.remove(BANK_A, id);
        return id;
    }

    private UUID delivered() {
        UUID webhook = webhook();
        events.tell(BANK_A, EventType.LOCKED, "matrix " + UUID.randomUUID(), EventData.of(UUID.randomUUID()));
        return webhooks.deliveries(BANK_A, webhook, null, 1).get(0).id();
    }

    /** Bank A waits for no statements, so that it writes none by itself. */
    private UUID rejectedInstruction() {
        UUID id = Ids.next();
        UUID financing = UUID.randomUUID();
        String reference = financing.toString().replace("-", "");
        byte[] message = InstructionWriter.write(new PaymentInstruction(
                id.toString().replace("-", ""),
                OffsetDateTime.now(Clock.systemUTC()),
                "Bank A",
                "955880000001",
                null,
                reads.today(),
                List.of(new CreditTransfer(reference, money(1), "Supplier", "955880000002", null, "payout"))));
        return books.keep(BANK_A, kept -> {
            kept.add(new PaymentInstructionFile(
                    id,
                    ExpectedPayment.Kind.PAYOUT,
                    financing,
                    0,
                    0,
                    consortium.supplier,
                    reference,
                    money(1),
                    Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS),
                    new String(message, StandardCharsets.UTF_8),
                    new PaymentInstructionFile.Reported(
                            InstructionState.REJECTED,
                            "AC06",
                            Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS)),
                    null));
            return id;
        });
    }

    private String workItem() {
        as(BANK_A, "bank-system")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/xml")
                .body(Camt.statement(Camt.credit(money(1), "matrix " + UUID.randomUUID())))
                .post("/banks/bank-a/account-statements")
                .then()
                .statusCode(200);
        return as(BANK_A, "bank-officer")
                .get("/banks/bank-a/payment-work-items?state=open&limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private String attestedDocument() {
        UUID request = requested();
        bankA("financing-requests/" + request + "/quote").statusCode(200);
        return fingerprint("INV-" + request).hex();
    }

    /** Its rules approve as if there were none: other tests are of the same bank. */
    private int proposedTable() {
        return tables.proposed(BANK_A)
                .or(() -> tables.propose(
                        BANK_A, TableFile.of(TableFile.ALWAYS), List.of(), new Person("proposer", "Proposer", "tests")))
                .orElseThrow()
                .version();
    }

    private String limit() {
        return "{\"party\":\"debtor\",\"participant\":\"" + consortium.debtor
                + "\",\"limit\":{\"amount\":\"9000000000.00\",\"currency\":\"CNY\"}}";
    }

    /** So high that it changes nothing: other tests are of the same bank. */
    private String proposedLimit() {
        List<Map<String, Object>> shown = as(BANK_A, "bank-officer")
                .get("/banks/bank-a/limits?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return shown.stream()
                .filter(each -> each.get("state").equals("proposed"))
                .map(each -> (String) each.get("id"))
                .findFirst()
                .orElseGet(() -> as(BANK_A, "bank-officer")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType("application/json")
                        .body(limit())
                        .post("/banks/bank-a/limits")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    /** Begun by bank A, which registers nothing by itself. */
    private UUID registering() {
        UUID request = requested();
        Registration.Terms terms =
                new Registration.Terms(money(VALUE), reads.today().plusYears(1));
        registrations.begin(
                new Registrations.Key(BANK_A, request),
                new Registration(
                        Registration.State.ASKED,
                        null,
                        terms,
                        List.of(),
                        null,
                        null,
                        null,
                        false,
                        Instant.now(Clock.systemUTC())));
        return request;
    }

    private UUID alert() {
        DocumentAlert alert = new DocumentAlert(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Bytes32("0x" + "a".repeat(64)),
                DocumentKind.INVOICE,
                "INV-1",
                DocumentAlert.Finding.FROZEN,
                money(1).currency(),
                null,
                false,
                Instant.now(Clock.systemUTC()),
                null);
        assertTrue(alerts.store(BANK_A, alert));
        return alert.id();
    }

    private UUID checked() {
        UUID request = requested();
        bankA("financing-requests/" + request + "/verification").statusCode(200);
        return request;
    }

    private UUID requested() {
        UUID request = UUID.randomUUID();
        Issued issued = consortium.issued(VALUE, BANK_B);
        showRequest(request, issued.root(), "INV-" + request);
        return request;
    }

    private UUID approved() {
        UUID request = locked();
        bankA("financing-requests/" + request + "/approval").statusCode(200);
        return request;
    }

    private UUID locked() {
        UUID request = UUID.randomUUID();
        String invoice = "INV-" + request;
        Issued issued = consortium.issued(VALUE, BANK_B);
        showRequest(request, issued.root(), invoice);
        String terms = bankA("financing-requests/" + request + "/quote")
                .statusCode(200)
                .extract()
                .path("termsHash");
        consortium.lock(request, issued.root(), BANK_A, VALUE, new Bytes32(terms), fingerprint(invoice));
        return request;
    }

    private UUID toBePaid() {
        return instructed(consortium.issued(VALUE, BANK_A));
    }
}
