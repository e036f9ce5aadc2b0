package io.counterfoil.receivables;

import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.service.testing.Contract.Operation;
import io.counterfoil.service.testing.Target;
import io.counterfoil.service.testing.Target.Relation;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** What each operation is tried on. A new operation with an id in its path or body needs a line here, or there is no test of it. */
final class MatrixTargets {

    private final Consortium consortium;
    private final LedgerReads reads;
    private final Supplier<ServiceTest.Locked> locked;
    private final Function<String, Bytes32> attested;
    private final Function<UUID, UUID> paid;
    private final Runnable grouped;
    private static final String LIMIT = "{\"amount\":\"400.00\",\"currency\":\"CNY\"}";

    private final Set<UUID> known = new HashSet<>();
    private final AtomicInteger policies = new AtomicInteger();

    MatrixTargets(
            Consortium consortium,
            LedgerReads reads,
            Supplier<ServiceTest.Locked> locked,
            Function<String, Bytes32> attested,
            Function<UUID, UUID> paid,
            Runnable grouped) {
        this.consortium = consortium;
        this.reads = reads;
        this.locked = locked;
        this.attested = attested;
        this.paid = paid;
        this.grouped = grouped;
    }

    /** Ids that only whoever may see them is shown. */
    Set<UUID> known() {
        return known;
    }

    Target of(Operation operation) {
        return switch (operation.id()) {
            case "getPayable", "confirmPayable" -> ofPayable(operation, recorded(), "{}");
            case "refusePayable" -> ofPayable(operation, recorded(), "{\"reason\":\"x\"}");
            case "creditPayable" ->
                ofPayable(
                        operation,
                        recorded(),
                        "{\"kind\":\"credit-note\",\"number\":\"%s\",\"issuedOn\":\"%s\",\"amount\":%s}"
                                .formatted(newKey(), reads.today(), LIMIT));
            case "uploadIntake" ->
                new Target(operation.path() + "?fileName=matrix.csv", IntakePapers.csv(newKey()), null, parties());
            case "getIntake",
                    "listIntakeRows",
                    "getIntakeRejects",
                    "changeIntakeLayout",
                    "confirmIntake",
                    "withdrawIntake",
                    "correctIntakeRow" -> ofIntake(operation);
            case "confirmPayables" -> {
                UUID payable = recorded();
                yield ofPayable(operation, payable, "{\"payableIds\":[\"" + payable + "\"]}");
            }
            case "instructSettlement" -> {
                UUID payable = issued();
                yield ofPayable(operation, payable, settlement(payable));
            }
            case "getVoucher", "traceVoucher", "listPayments" -> ofOffer(operation, offered(), "getVoucher");
            case "getOffer", "acceptOffer", "declineOffer", "withdrawOffer" ->
                ofOffer(operation, offered(), "getOffer");
            case "disputePayment" -> {
                UUID voucher = held();
                yield ofHolder(operation, voucher, "{\"settlementId\":\"" + paid.apply(voucher) + "\"}", "getVoucher");
            }
            case "offerPart" ->
                ofHolder(operation, held(), consortium.offer(consortium.secondTier, "10.00"), "getVoucher");
            case "requestFinancing" -> {
                UUID voucher = held();
                yield ofHolder(operation, voucher, consortium.financing(voucher, "100.00", newKey()), "getVoucher");
            }
            case "getFinancingRequest",
                    "withdrawFinancing",
                    "undoFinancing",
                    "withdrawUndo",
                    "disputeFunds",
                    "sayNotReceived" -> ofRequest(operation, "{}");
            case "acceptQuote" -> ofRequest(operation, null);
            case "quoteFinancing" -> ofRequest(operation, consortium.quote("95.00"));
            case "makeCertificate" -> {
                UUID voucher = held();
                yield new Target(
                        operation.path(),
                        certificate(voucher),
                        "getVoucher",
                        parties(consortium.supplier, consortium.debtor));
            }
            case "getCertificate" -> ofCertificate(operation, "");
            case "getCertificateFile" -> ofCertificate(operation, "?language=en");
            case "checkCertificate" -> new Target(operation.path() + "?number=1&code=ABCD", "{}", null, parties());
            case "getStandingInstruction", "stopStandingInstruction" -> ofInstruction(operation);
            case "giveStandingInstruction" -> new Target(operation.path(), instruction(), null, parties());
            case "tellFinancingStep" -> ofRequest(operation, "{\"step\":\"verified\"}");
            case "getFinancingEvidence" -> ofRequest(operation, "{}");
            case "getBackingDocumentFile" -> ofBackingFile(operation);
            case "getSettlement", "listSettlementPayments", "listSettlementPayees", "withdrawSettlement" ->
                ofSettlement(operation);
            case "getConfirmationRule" -> ofRule(operation, "EUR");
            case "consentToConfirmationRule" -> ofRule(operation, "GBP");
            case "withdrawConfirmationRule" -> ofRule(operation, "USD");
            case "getKeyRotation", "approveKeyRotation", "withdrawKeyRotation" -> ofRotation(operation);
            case "getOperation" ->
                ofOperation(operation, idIn(instructed(newKey()), "id").toString());
            case "findOperation" -> {
                String key = newKey();
                instructed(key);
                yield ofOperation(operation, key);
            }
            // Of the operator itself, which the chain refuses: what is allowed is carried out here.
            case "suspendParticipant", "reinstateParticipant" -> watched(operation, consortium.operator, "{}");
            case "rotateKey" -> watched(operation, consortium.operator, "{\"signingAddress\":\"0x7\"}");
            case "expireOffer" -> watched(operation, offered(), "{}");
            case "endFinancing" -> watched(operation, locked.get().request(), "{}");
            // One that has ended: the service refuses what is allowed.
            case "expireSettlement" -> watched(operation, paid.apply(held()), "{}");
            case "markOverdue" -> watched(operation, issued(), "{}");
            case "freezeVoucher", "unfreezeVoucher" -> watched(operation, offered(), "{}");
            case "closeSettlement" -> watched(operation, paid.apply(held()), "{}");
            // The bank that pays already: the chain refuses what is allowed.
            case "changePayingBank" -> watched(operation, issued(), "{\"bank\":\"" + consortium.bank + "\"}");
            case "askForPayingBank" -> ofPayable(operation, issued(), "{\"bank\":\"" + consortium.bank + "\"}");
            case "freezePayable", "unfreezePayable" -> watched(operation, issued(), "{}");
            // A locked one, whose payout nobody instructed: the chain refuses what is allowed.
            case "undoPayout" -> watched(operation, locked.get().request(), "{}");
            case "getAttestedDocument", "unfreezeDocument", "leaveTradeGroup" -> ofDocument(operation, "{}");
            case "restateDocument" ->
                ofDocument(operation, "{\"faceValue\":{\"amount\":\"400.00\",\"currency\":\"CNY\"},\"rate\":9000}");
            case "decideTradeGroup" -> ofGroup(operation, "{\"limit\":" + LIMIT + "}");
            case "mergeTradeGroups" -> ofGroup(operation, "{\"into\":1,\"limit\":" + LIMIT + "}");
            case "getAct", "supportAct", "cancelAct" -> watched(operation, act(), "{}");
            case "uploadKycDocument" ->
                new Target(
                        operation.path() + "?" + Papers.licence(reads.today()),
                        new String(Papers.pdf("matrix"), StandardCharsets.US_ASCII),
                        null,
                        parties());
            case "getKycDocument", "getKycContent" -> ofKycDocument(operation);
            case "reviewKycDocument", "decideKycDocument" ->
                watched(operation, kycDocument(), "{\"verdict\":\"accept\",\"reason\":\"legible\"}");
            case "uploadTradeDocument" ->
                new Target(
                        operation.path(),
                        new String(Papers.pdf("matrix " + newKey()), StandardCharsets.US_ASCII),
                        null,
                        parties(consortium.supplier, consortium.debtor));
            case "getTradeDocument" -> ofTradeDocument(operation, typed(newKey()), "{}");
            case "getTradeDocumentFile" -> ofTradeDocument(operation, uploaded(), "{}");
            case "describeTradeDocument" -> ofTradeDocument(operation, uploaded(), TradePapers.invoice(newKey()));
            case "putTradeDocumentAside" -> ofTradeDocument(operation, typed(newKey()), "{\"reason\":\"a test\"}");
            case "linkTradeDocument" -> ofTradeDocument(operation, typed(newKey()), payableOf());
            case "unlinkTradeDocument" -> {
                UUID document = typed(newKey());
                String payable = payableOf();
                post(consortium.as(consortium.supplier, "supplier"), "trade-documents/" + document + "/links", payable)
                        .statusCode(200);
                yield ofTradeDocument(operation, document, payable);
            }
            case "getBankAccount" -> ofBankAccount(operation, "{}");
            case "closeBankAccount" -> ofBankAccount(operation, "{\"reason\":\"moved\"}");
            case "stateMicroStatement" ->
                ofBankAccount(
                        operation, "{\"amount\":{\"amount\":\"0.01\",\"currency\":\"CNY\"},\"reference\":\"ABC234\"}");
            case "checkBankAccount" -> watched(operation, bankAccount(), "{\"evidence\":\"seen\"}");
            case "verifyBankAccount", "drawMicroStatement" -> watched(operation, bankAccount(), "{}");
            // Of the persons of an operator, the one who drew it: the others find nothing.
            case "getMicroStatement", "sendMicroStatement" -> {
                UUID account = bankAccount();
                post(
                                consortium.as(consortium.operator, "operator"),
                                "bank-accounts/" + account + "/micro-statement",
                                "{}")
                        .statusCode(200);
                yield watched(operation, account, "{}");
            }
            case "getPolicyChange" -> ofPolicyChange(operation);
            case "agreeToPolicyChange", "withdrawPolicyChange" -> watched(operation, policyChange(), "{}");
            case "previewPolicy" ->
                new Target(
                        operation.path() + "?kind=DEPTH_MAX&value=9&effectiveFrom=" + reads.today(),
                        "{}",
                        null,
                        parties());
            case "getIdentifier", "confirmIdentifier" -> watched(operation, identifier(), "{}");
            case "rejectIdentifier" -> watched(operation, identifier(), "{\"reason\":\"a test\"}");
            case "getAlert", "takeAlert" -> watched(operation, Circles.found(consortium), "{}");
            case "acknowledgeAlert", "escalateAlert" ->
                watched(operation, Circles.found(consortium), "{\"reason\":\"a test\"}");
            case "publishTerms" ->
                watched(operation, Papers.proposedTerms(consortium, Papers.nextDay(consortium, reads.today())), "{}");
            case "getTerms", "acceptTerms" ->
                new Target(
                        operation
                                .path()
                                .replace(
                                        "{id}",
                                        Papers.publishedTerms(consortium, reads.today())
                                                .toString()),
                        "{\"sha256\":\"" + Papers.TERMS_SHA256 + "\"}",
                        null,
                        parties());
            case "changeProfileOfParticipant" -> watched(operation, consortium.debtor, "{\"version\":0}");
            case "listTermsOfParticipant", "getProfile" ->
                new Target(
                        operation.path().replace("{id}", consortium.debtor.toString()),
                        "{}",
                        operation.id(),
                        parties());
            case "getParticipant" ->
                new Target(
                        operation.path().replace("{id}", consortium.bank.toString()),
                        "{}",
                        "getParticipant",
                        parties());
            case "listSupervisedParticipants" -> listed(operation, "measure=debtor");
            case "listSupervisedPayables" -> listed(operation, "debtor=" + consortium.debtor);
            case "listSupervisedPieces" -> listed(operation, "depth=0");
            case "listBlockedAttempts" -> listed(operation, "day=" + reads.today());
            case "searchVouchers" -> listed(operation, "limit=200&order=descending");
            case "exportVouchers" -> listed(operation, "changedFrom=" + reads.today());
            case "exportRemittance" -> listed(operation, "from=" + reads.today() + "&to=" + reads.today());
            case "listMovements" -> listed(operation, "kind=issued&day=" + reads.today());
            default -> {
                boolean named = operation.path().contains("{");
                assertTrue(!named, "say here on which resource to try " + operation.id());
                yield new Target(operation.path(), "{}", null, parties());
            }
        };
    }

    private String instruction() {
        return "{\"debtor\":\"" + consortium.debtor + "\",\"yearlyCostMax\":\"4.50\"}";
    }

    private static String certificate(UUID voucher) {
        return "{\"kind\":\"voucher\",\"voucherId\":\"" + voucher + "\"}";
    }

    private Target ofCertificate(Operation operation, String query) {
        UUID made = remember(idIn(
                post(consortium.as(consortium.supplier, "supplier"), "certificates", certificate(held()))
                        .statusCode(201),
                "resourceId"));
        return new Target(
                operation.path().replace("{id}", made.toString()) + query,
                "{}",
                "getCertificate",
                parties(consortium.supplier, consortium.debtor));
    }

    private Target ofInstruction(Operation operation) {
        UUID given = remember(idIn(
                post(consortium.as(consortium.supplier, "supplier"), "standing-instructions", instruction())
                        .statusCode(201),
                "resourceId"));
        return new Target(
                operation.path().replace("{id}", given.toString()),
                "{}",
                "getStandingInstruction",
                parties(consortium.supplier, consortium.debtor));
    }

    private Target listed(Operation operation, String filter) {
        return new Target(operation.path() + "?currency=CNY&" + filter, "{}", null, parties());
    }

    private Target ofDocument(Operation operation, String body) {
        String fingerprint = attested.apply(newKey()).hex();
        return new Target(
                operation.path().replace("{fingerprint}", fingerprint),
                body,
                null,
                parties(consortium.operator, consortium.supplier));
    }

    /** The first there is: the bank has said of two documents that they are of the same goods. */
    private Target ofGroup(Operation operation, String body) {
        grouped.run();
        return new Target(
                operation.path().replace("{group}", "1"),
                body,
                null,
                parties(consortium.operator, consortium.supplier));
    }

    private Target watched(Operation operation, UUID id, String body) {
        return new Target(
                operation.path().replace("{id}", id.toString()),
                body,
                null,
                parties(consortium.operator, consortium.supplier));
    }

    private Target ofIntake(Operation operation) {
        UUID intake = remember(IntakePapers.uploaded(
                consortium.as(consortium.debtor, "enterprise-maker"), "matrix.csv", IntakePapers.csv(newKey())));
        String body = switch (operation.id()) {
            case "changeIntakeLayout" -> IntakePapers.layout(1);
            case "confirmIntake" -> IntakePapers.confirmation(1, consortium.bank, false);
            case "correctIntakeRow" -> "{\"cells\":{\"Amount\":\"1.00\"}}";
            default -> "{}";
        };
        return new Target(
                operation.path().replace("{id}", intake.toString()).replace("{row}", "1"),
                body,
                "getIntake",
                parties());
    }

    private String payableOf() {
        return "{\"payableId\":\"" + recorded() + "\"}";
    }

    /** Of a debtor each: one of a scheme is enough. */
    private UUID identifier() {
        UUID debtor = consortium.enrol("Debtor without a number", "ENTERPRISE", null);
        return idIn(
                post(
                                consortium.as(consortium.operator, "operator"),
                                "identifiers",
                                Papers.identifier(debtor, "uscc", consortium.newUscc()))
                        .statusCode(201),
                "resourceId");
    }

    /** For a debtor each: one change of a policy is open at a time. It changes nothing. */
    private UUID policyChange() {
        UUID debtor = consortium.enrol("Debtor that is not frozen", "ENTERPRISE", null);
        return proposed("ISSUANCE_FREEZE", debtor, "", reads.today(), "lifted");
    }

    private UUID proposed(String kind, UUID debtor, String more, LocalDate from, String value) {
        return idIn(
                post(
                                consortium.as(consortium.operator, "operator"),
                                "policy-changes",
                                "{\"kind\":\"%s\",\"participant\":\"%s\",%s\"effectiveFrom\":\"%s\",\"value\":\"%s\",\"source\":\"x\"}"
                                        .formatted(kind, debtor, more, from, value))
                        .statusCode(201),
                "resourceId");
    }

    /** A limit of the debtor that nothing here comes near; each begins after the one before. */
    private Target ofPolicyChange(Operation operation) {
        LocalDate from = reads.today().plusDays(policies.incrementAndGet());
        UUID change = remember(
                proposed("ISSUANCE_LIMIT", consortium.debtor, "\"currency\":\"CNY\",", from, "99999999999999.00"));
        post(
                        consortium.person("Agrees", "portal", consortium.operator, "operator"),
                        "policy-changes/" + change + "/agreement",
                        "{}")
                .statusCode(200);
        return new Target(operation.path().replace("{id}", change.toString()), "{}", "getPolicyChange", parties());
    }

    private UUID act() {
        return UUID.fromString(
                post(consortium.as(consortium.operator, "operator"), "vouchers/" + offered() + "/freeze", "{}")
                        .statusCode(200)
                        .extract()
                        .path("act.id"));
    }

    private Map<Relation, UUID> parties() {
        return parties(consortium.debtor, consortium.supplier);
    }

    private Map<Relation, UUID> parties(UUID own, UUID counterparty) {
        return new TreeMap<>(Map.of(
                Relation.OWN,
                own,
                Relation.COUNTERPARTY,
                counterparty,
                Relation.BANK,
                consortium.bank,
                Relation.STRANGER,
                consortium.otherDebtor));
    }

    private Target ofPayable(Operation operation, UUID payable, String body) {
        return new Target(operation.path().replace("{id}", payable.toString()), body, "getPayable", parties());
    }

    private Target ofHolder(Operation operation, UUID voucher, String body, String read) {
        return new Target(
                operation.path().replace("{id}", voucher.toString()),
                body,
                read,
                parties(consortium.supplier, consortium.debtor));
    }

    private Target ofOffer(Operation operation, UUID offer, String read) {
        return new Target(
                operation.path().replace("{id}", offer.toString()),
                "{}",
                read,
                parties(consortium.supplier, consortium.secondTier));
    }

    /** @param body null for the acceptance of the bank's quote */
    private Target ofRequest(Operation operation, String body) {
        UUID voucher = held();
        UUID request = remember(consortium.financingRequested(voucher, "100.00", newKey()));
        UUID quote = idIn(
                post(
                                consortium.as(consortium.bank, "bank-officer"),
                                "financing-requests/" + request + "/quotes",
                                consortium.quote("95.00"))
                        .statusCode(201),
                "resourceId");
        return new Target(
                operation.path().replace("{id}", request.toString()),
                body == null ? "{\"quoteId\":\"" + quote + "\"}" : body,
                "getFinancingRequest",
                parties(consortium.supplier, consortium.debtor));
    }

    private Target ofBackingFile(Operation operation) {
        UUID document = remember(TradePapers.scanned(() -> consortium.as(consortium.supplier, "supplier"), newKey()));
        UUID request = remember(idIn(
                post(
                                consortium.as(consortium.supplier, "supplier"),
                                "financing-requests",
                                consortium.financing(held(), "100.00", document))
                        .statusCode(201),
                "resourceId"));
        return new Target(
                operation.path().replace("{id}", request.toString()).replace("{documentId}", document.toString()),
                "{}",
                "getFinancingRequest",
                parties(consortium.supplier, consortium.debtor));
    }

    private Target ofSettlement(Operation operation) {
        UUID settlement = remember(idIn(instructed(newKey()), "resourceId"));
        return new Target(operation.path().replace("{id}", settlement.toString()), "{}", "getSettlement", parties());
    }

    /** @param currency another for each: one proposal is open at a time */
    private Target ofRule(Operation operation, String currency) {
        UUID rule = remember(idIn(
                post(
                                consortium.as(consortium.debtor, "enterprise-maker"),
                                "confirmation-rules",
                                Consortium.rule(currency, reads.today(), "0", 1))
                        .statusCode(201),
                "resourceId"));
        return new Target(operation.path().replace("{id}", rule.toString()), "{}", "getConfirmationRule", parties());
    }

    /** Of a debtor each: one is open at a time. */
    private Target ofRotation(Operation operation) {
        UUID debtor = consortium.enrol("Debtor of " + operation.id(), "ENTERPRISE", null);
        UUID rotation = remember(idIn(
                post(consortium.as(debtor, "enterprise-maker"), "key-rotations", "{\"reason\":\"a test\"}")
                        .statusCode(201),
                "resourceId"));
        return new Target(
                operation.path().replace("{id}", rotation.toString()),
                "{}",
                "getKeyRotation",
                parties(debtor, consortium.supplier));
    }

    private Target ofKycDocument(Operation operation) {
        return new Target(
                operation.path().replace("{id}", kycDocument().toString()), "{}", "getKycDocument", parties());
    }

    private Target ofTradeDocument(Operation operation, UUID document, String body) {
        return new Target(
                operation.path().replace("{id}", document.toString()),
                body,
                "getTradeDocument",
                parties(consortium.supplier, consortium.debtor));
    }

    private UUID typed(String number) {
        return remember(TradePapers.typed(consortium.as(consortium.supplier, "supplier"), TradePapers.invoice(number)));
    }

    private UUID uploaded() {
        return remember(
                TradePapers.uploaded(consortium.as(consortium.supplier, "supplier"), Papers.pdf("matrix " + newKey())));
    }

    private UUID kycDocument() {
        return remember(Papers.upload(
                consortium.as(consortium.debtor, "enterprise-maker"),
                Papers.licence(reads.today()),
                Papers.pdf("matrix")));
    }

    private Target ofBankAccount(Operation operation, String body) {
        return new Target(
                operation.path().replace("{id}", bankAccount().toString()), body, "getBankAccount", parties());
    }

    private UUID bankAccount() {
        return remember(Papers.bankAccount(consortium.as(consortium.debtor, "enterprise-maker")));
    }

    private static Target withOperation(Operation operation, String name, Map<Relation, UUID> parties) {
        return new Target(operation.path().replaceAll("\\{[^}]+}", name), "{}", "getOperation", parties);
    }

    private Target ofOperation(Operation operation, String name) {
        return withOperation(operation, name, parties());
    }

    private UUID remember(UUID id) {
        known.add(id);
        return id;
    }

    private UUID recorded() {
        return remember(consortium.recordPayable("1000.00"));
    }

    private UUID held() {
        return remember(consortium.held("1000.00"));
    }

    private UUID offered() {
        return remember(consortium.offered(held(), "100.00"));
    }

    private UUID issued() {
        return remember(reads.piece(held()).orElseThrow().payableId());
    }

    private static String settlement(UUID payable) {
        return "{\"payableId\":\"%s\",\"amount\":{\"amount\":\"1000.00\",\"currency\":\"CNY\"},\"paymentReference\":\"T\"}"
                .formatted(payable);
    }

    private ValidatableResponse instructed(String key) {
        return post(consortium.as(consortium.debtor, "enterprise-maker"), key, "settlements", settlement(issued()))
                .statusCode(201);
    }
}
