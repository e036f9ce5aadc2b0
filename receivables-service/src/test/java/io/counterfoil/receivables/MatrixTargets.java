package io.counterfoil.receivables;

import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.service.testing.Contract.Operation;
import io.counterfoil.service.testing.Target;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** What each operation is tried on. A new operation with an id in its path or body needs a line here, or there is no test of it. */
final class MatrixTargets {

    private static final String LIMIT = "{\"amount\":\"400.00\",\"currency\":\"CNY\"}";

    private final Consortium consortium;
    private final LedgerReads reads;
    private final Supplier<ServiceTest.Locked> locked;
    private final Function<UUID, UUID> paid;
    private final MatrixResources make;

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
        this.paid = paid;
        this.make = new MatrixResources(consortium, reads, attested, grouped);
    }

    /** Ids that only whoever may see them is shown. */
    Set<UUID> known() {
        return make.known();
    }

    Target of(Operation operation) {
        return switch (operation.id()) {
            case "getPayable", "confirmPayable" -> make.ofPayable(operation, make.recorded(), "{}");
            case "refusePayable" -> make.ofPayable(operation, make.recorded(), "{\"reason\":\"x\"}");
            case "creditPayable" ->
                make.ofPayable(
                        operation,
                        make.recorded(),
                        "{\"kind\":\"credit-note\",\"number\":\"%s\",\"issuedOn\":\"%s\",\"amount\":%s}"
                                .formatted(newKey(), reads.today(), LIMIT));
            case "uploadIntake" ->
                new Target(operation.path() + "?fileName=matrix.csv", IntakePapers.csv(newKey()), null, make.parties());
            case "getIntake",
                    "listIntakeRows",
                    "getIntakeRejects",
                    "changeIntakeLayout",
                    "confirmIntake",
                    "withdrawIntake",
                    "correctIntakeRow" -> make.ofIntake(operation);
            case "confirmPayables" -> {
                UUID payable = make.recorded();
                yield make.ofPayable(operation, payable, "{\"payableIds\":[\"" + payable + "\"]}");
            }
            case "instructSettlement" -> {
                UUID payable = make.issued();
                yield make.ofPayable(operation, payable, make.settlement(payable));
            }
            case "getVoucher", "traceVoucher", "listPayments" -> make.ofOffer(operation, make.offered(), "getVoucher");
            case "getOffer", "acceptOffer", "declineOffer", "withdrawOffer" ->
                make.ofOffer(operation, make.offered(), "getOffer");
            case "disputePayment" -> {
                UUID voucher = make.held();
                yield make.ofHolder(
                        operation, voucher, "{\"settlementId\":\"" + paid.apply(voucher) + "\"}", "getVoucher");
            }
            case "offerPart" ->
                make.ofHolder(operation, make.held(), consortium.offer(consortium.secondTier, "10.00"), "getVoucher");
            case "requestFinancing" -> {
                UUID voucher = make.held();
                yield make.ofHolder(
                        operation, voucher, consortium.financing(voucher, "100.00", newKey()), "getVoucher");
            }
            case "getFinancingRequest",
                    "withdrawFinancing",
                    "undoFinancing",
                    "withdrawUndo",
                    "disputeFunds",
                    "sayNotReceived" -> make.ofRequest(operation, "{}");
            case "acceptQuote" -> make.ofRequest(operation, null);
            case "quoteFinancing" -> make.ofRequest(operation, consortium.quote("95.00"));
            case "makeCertificate" -> {
                UUID voucher = make.held();
                yield new Target(
                        operation.path(),
                        make.certificate(voucher),
                        "getVoucher",
                        make.parties(consortium.supplier, consortium.debtor));
            }
            case "getCertificate" -> make.ofCertificate(operation, "");
            case "getCertificateFile" -> make.ofCertificate(operation, "?language=en");
            case "checkCertificate" -> new Target(operation.path() + "?number=1&code=ABCD", "{}", null, make.parties());
            case "getStandingInstruction", "stopStandingInstruction" -> make.ofInstruction(operation);
            case "giveStandingInstruction" -> new Target(operation.path(), make.instruction(), null, make.parties());
            case "tellFinancingStep" -> make.ofRequest(operation, "{\"step\":\"verified\"}");
            case "getFinancingEvidence" -> make.ofRequest(operation, "{}");
            case "getBackingDocumentFile" -> make.ofBackingFile(operation);
            case "getSettlement", "listSettlementPayments", "listSettlementPayees", "withdrawSettlement" ->
                make.ofSettlement(operation);
            case "getConfirmationRule" -> make.ofRule(operation, "EUR");
            case "consentToConfirmationRule" -> make.ofRule(operation, "GBP");
            case "withdrawConfirmationRule" -> make.ofRule(operation, "USD");
            case "getKeyRotation", "approveKeyRotation", "withdrawKeyRotation" -> make.ofRotation(operation);
            case "getOperation" ->
                make.ofOperation(
                        operation, idIn(make.instructed(newKey()), "id").toString());
            case "findOperation" -> {
                String key = newKey();
                make.instructed(key);
                yield make.ofOperation(operation, key);
            }
            // Of the operator itself, which the chain refuses: what is allowed is carried out here.
            case "suspendParticipant", "reinstateParticipant" -> make.watched(operation, consortium.operator, "{}");
            case "rotateKey" -> make.watched(operation, consortium.operator, "{\"signingAddress\":\"0x7\"}");
            case "expireOffer" -> make.watched(operation, make.offered(), "{}");
            case "endFinancing" -> make.watched(operation, locked.get().request(), "{}");
            // One that has ended: the service refuses what is allowed.
            case "expireSettlement" -> make.watched(operation, paid.apply(make.held()), "{}");
            case "markOverdue" -> make.watched(operation, make.issued(), "{}");
            case "freezeVoucher", "unfreezeVoucher" -> make.watched(operation, make.offered(), "{}");
            case "closeSettlement" -> make.watched(operation, paid.apply(make.held()), "{}");
            // The bank that pays already: the chain refuses what is allowed.
            case "changePayingBank" -> make.watched(operation, make.issued(), "{\"bank\":\"" + consortium.bank + "\"}");
            case "askForPayingBank" ->
                make.ofPayable(operation, make.issued(), "{\"bank\":\"" + consortium.bank + "\"}");
            case "freezePayable", "unfreezePayable" -> make.watched(operation, make.issued(), "{}");
            // A locked one, whose payout nobody instructed: the chain refuses what is allowed.
            case "undoPayout" -> make.watched(operation, locked.get().request(), "{}");
            case "getAttestedDocument", "unfreezeDocument", "leaveTradeGroup" -> make.ofDocument(operation, "{}");
            case "restateDocument" ->
                make.ofDocument(
                        operation, "{\"faceValue\":{\"amount\":\"400.00\",\"currency\":\"CNY\"},\"rate\":9000}");
            case "decideTradeGroup" -> make.ofGroup(operation, "{\"limit\":" + LIMIT + "}");
            case "mergeTradeGroups" -> make.ofGroup(operation, "{\"into\":1,\"limit\":" + LIMIT + "}");
            case "getAct", "supportAct", "cancelAct" -> make.watched(operation, make.act(), "{}");
            case "uploadKycDocument" ->
                new Target(
                        operation.path() + "?" + Papers.licence(reads.today()),
                        new String(Papers.pdf("matrix"), StandardCharsets.US_ASCII),
                        null,
                        make.parties());
            case "getKycDocument", "getKycContent" -> make.ofKycDocument(operation);
            case "reviewKycDocument", "decideKycDocument" ->
                make.watched(operation, make.kycDocument(), "{\"verdict\":\"accept\",\"reason\":\"legible\"}");
            case "uploadTradeDocument" ->
                new Target(
                        operation.path(),
                        new String(Papers.pdf("matrix " + newKey()), StandardCharsets.US_ASCII),
                        null,
                        make.parties(consortium.supplier, consortium.debtor));
            case "getTradeDocument" -> make.ofTradeDocument(operation, make.typed(newKey()), "{}");
            case "getTradeDocumentFile" -> make.ofTradeDocument(operation, make.uploaded(), "{}");
            case "describeTradeDocument" ->
                make.ofTradeDocument(operation, make.uploaded(), TradePapers.invoice(newKey()));
            case "putTradeDocumentAside" ->
                make.ofTradeDocument(operation, make.typed(newKey()), "{\"reason\":\"a test\"}");
            case "linkTradeDocument" -> make.ofTradeDocument(operation, make.typed(newKey()), make.payableOf());
            case "unlinkTradeDocument" -> {
                UUID document = make.typed(newKey());
                String payable = make.payableOf();
                post(consortium.as(consortium.supplier, "supplier"), "trade-documents/" + document + "/links", payable)
                        .statusCode(200);
                yield make.ofTradeDocument(operation, document, payable);
            }
            case "getBankAccount" -> make.ofBankAccount(operation, "{}");
            case "closeBankAccount" -> make.ofBankAccount(operation, "{\"reason\":\"moved\"}");
            case "stateMicroStatement" ->
                make.ofBankAccount(
                        operation, "{\"amount\":{\"amount\":\"0.01\",\"currency\":\"CNY\"},\"reference\":\"ABC234\"}");
            case "checkBankAccount" -> make.watched(operation, make.bankAccount(), "{\"evidence\":\"seen\"}");
            case "verifyBankAccount", "drawMicroStatement" -> make.watched(operation, make.bankAccount(), "{}");
            // Of the persons of an operator, the one who drew it: the others find nothing.
            case "getMicroStatement", "sendMicroStatement" -> {
                UUID account = make.bankAccount();
                post(
                                consortium.as(consortium.operator, "operator"),
                                "bank-accounts/" + account + "/micro-statement",
                                "{}")
                        .statusCode(200);
                yield make.watched(operation, account, "{}");
            }
            case "getPolicyChange" -> make.ofPolicyChange(operation);
            case "agreeToPolicyChange", "withdrawPolicyChange" -> make.watched(operation, make.policyChange(), "{}");
            case "previewPolicy" ->
                new Target(
                        operation.path() + "?kind=DEPTH_MAX&value=9&effectiveFrom=" + reads.today(),
                        "{}",
                        null,
                        make.parties());
            case "getIdentifier", "confirmIdentifier" -> make.watched(operation, make.identifier(), "{}");
            case "rejectIdentifier" -> make.watched(operation, make.identifier(), "{\"reason\":\"a test\"}");
            case "getAlert", "takeAlert" -> make.watched(operation, Circles.found(consortium), "{}");
            case "acknowledgeAlert", "escalateAlert" ->
                make.watched(operation, Circles.found(consortium), "{\"reason\":\"a test\"}");
            case "publishTerms" ->
                make.watched(
                        operation, Papers.proposedTerms(consortium, Papers.nextDay(consortium, reads.today())), "{}");
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
                        make.parties());
            case "changeProfileOfParticipant" -> make.watched(operation, consortium.debtor, "{\"version\":0}");
            case "listTermsOfParticipant", "getProfile" ->
                new Target(
                        operation.path().replace("{id}", consortium.debtor.toString()),
                        "{}",
                        operation.id(),
                        make.parties());
            case "getParticipant" ->
                new Target(
                        operation.path().replace("{id}", consortium.bank.toString()),
                        "{}",
                        "getParticipant",
                        make.parties());
            case "listSupervisedParticipants" -> make.listed(operation, "measure=debtor");
            case "listSupervisedPayables" -> make.listed(operation, "debtor=" + consortium.debtor);
            case "listSupervisedPieces" -> make.listed(operation, "depth=0");
            case "listBlockedAttempts" -> make.listed(operation, "day=" + reads.today());
            case "searchVouchers" -> make.listed(operation, "limit=200&order=descending");
            case "exportVouchers" -> make.listed(operation, "changedFrom=" + reads.today());
            case "exportRemittance" -> make.listed(operation, "from=" + reads.today() + "&to=" + reads.today());
            case "listMovements" -> make.listed(operation, "kind=issued&day=" + reads.today());
            default -> {
                boolean named = operation.path().contains("{");
                assertTrue(!named, "say here on which resource to try " + operation.id());
                yield new Target(operation.path(), "{}", null, make.parties());
            }
        };
    }
}
