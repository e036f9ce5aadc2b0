package io.counterfoil.receivables;

import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.service.testing.Contract.Operation;
import io.counterfoil.service.testing.Target;
import io.counterfoil.service.testing.Target.Relation;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Makes what operations are tried on, anew for each, and says how each participant stands to it. */
final class MatrixResources {

    private final Consortium consortium;
    private final LedgerReads reads;
    private final Function<String, Bytes32> attested;
    private final Runnable grouped;
    private final Set<UUID> known = new HashSet<>();
    private final AtomicInteger policies = new AtomicInteger();

    MatrixResources(Consortium consortium, LedgerReads reads, Function<String, Bytes32> attested, Runnable grouped) {
        this.consortium = consortium;
        this.reads = reads;
        this.attested = attested;
        this.grouped = grouped;
    }

    /** Ids that only whoever may see them is shown. */
    Set<UUID> known() {
        return known;
    }

    String instruction() {
        return "{\"debtor\":\"" + consortium.debtor + "\",\"yearlyCostMax\":\"4.50\"}";
    }

    String certificate(UUID voucher) {
        return "{\"kind\":\"voucher\",\"voucherId\":\"" + voucher + "\"}";
    }

    Target ofCertificate(Operation operation, String query) {
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

    Target ofInstruction(Operation operation) {
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

    Target listed(Operation operation, String filter) {
        return new Target(operation.path() + "?currency=CNY&" + filter, "{}", null, parties());
    }

    Target ofDocument(Operation operation, String body) {
        String fingerprint = attested.apply(newKey()).hex();
        return new Target(
                operation.path().replace("{fingerprint}", fingerprint),
                body,
                null,
                parties(consortium.operator, consortium.supplier));
    }

    /** The first there is: the bank has said of two documents that they are of the same goods. */
    Target ofGroup(Operation operation, String body) {
        grouped.run();
        return new Target(
                operation.path().replace("{group}", "1"),
                body,
                null,
                parties(consortium.operator, consortium.supplier));
    }

    Target watched(Operation operation, UUID id, String body) {
        return new Target(
                operation.path().replace("{id}", id.toString()),
                body,
                null,
                parties(consortium.operator, consortium.supplier));
    }

    Target ofIntake(Operation operation) {
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

    String payableOf() {
        return "{\"payableId\":\"" + recorded() + "\"}";
    }

    /** Of a debtor each: one of a scheme is enough. */
    UUID identifier() {
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
    UUID policyChange() {
        UUID debtor = consortium.enrol("Debtor that is not frozen", "ENTERPRISE", null);
        return proposed("ISSUANCE_FREEZE", debtor, "", reads.today(), "lifted");
    }

    UUID proposed(String kind, UUID debtor, String more, LocalDate from, String value) {
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
    Target ofPolicyChange(Operation operation) {
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

    UUID act() {
        return UUID.fromString(
                post(consortium.as(consortium.operator, "operator"), "vouchers/" + offered() + "/freeze", "{}")
                        .statusCode(200)
                        .extract()
                        .path("act.id"));
    }

    Map<Relation, UUID> parties() {
        return parties(consortium.debtor, consortium.supplier);
    }

    Map<Relation, UUID> parties(UUID own, UUID counterparty) {
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

    Target ofPayable(Operation operation, UUID payable, String body) {
        return new Target(operation.path().replace("{id}", payable.toString()), body, "getPayable", parties());
    }

    Target ofHolder(Operation operation, UUID voucher, String body, String read) {
        return new Target(
                operation.path().replace("{id}", voucher.toString()),
                body,
                read,
                parties(consortium.supplier, consortium.debtor));
    }

    Target ofOffer(Operation operation, UUID offer, String read) {
        return new Target(
                operation.path().replace("{id}", offer.toString()),
                "{}",
                read,
                parties(consortium.supplier, consortium.secondTier));
    }

    /** @param body null for the acceptance of the bank's quote */
    Target ofRequest(Operation operation, String body) {
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

    Target ofBackingFile(Operation operation) {
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

    Target ofSettlement(Operation operation) {
        UUID settlement = remember(idIn(instructed(newKey()), "resourceId"));
        return new Target(operation.path().replace("{id}", settlement.toString()), "{}", "getSettlement", parties());
    }

    /** @param currency another for each: one proposal is open at a time */
    Target ofRule(Operation operation, String currency) {
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
    Target ofRotation(Operation operation) {
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

    Target ofKycDocument(Operation operation) {
        return new Target(
                operation.path().replace("{id}", kycDocument().toString()), "{}", "getKycDocument", parties());
    }

    Target ofTradeDocument(Operation operation, UUID document, String body) {
        return new Target(
                operation.path().replace("{id}", document.toString()),
                body,
                "getTradeDocument",
                parties(consortium.supplier, consortium.debtor));
    }

    UUID typed(String number) {
        return remember(TradePapers.typed(consortium.as(consortium.supplier, "supplier"), TradePapers.invoice(number)));
    }

    UUID uploaded() {
        return remember(
                TradePapers.uploaded(consortium.as(consortium.supplier, "supplier"), Papers.pdf("matrix " + newKey())));
    }

    UUID kycDocument() {
        return remember(Papers.upload(
                consortium.as(consortium.debtor, "enterprise-maker"),
                Papers.licence(reads.today()),
                Papers.pdf("matrix")));
    }

    Target ofBankAccount(Operation operation, String body) {
        return new Target(
                operation.path().replace("{id}", bankAccount().toString()), body, "getBankAccount", parties());
    }

    UUID bankAccount() {
        return remember(Papers.bankAccount(consortium.as(consortium.debtor, "enterprise-maker")));
    }

    Target withOperation(Operation operation, String name, Map<Relation, UUID> parties) {
        return new Target(operation.path().replaceAll("\\{[^}]+}", name), "{}", "getOperation", parties);
    }

    Target ofOperation(Operation operation, String name) {
        return withOperation(operation, name, parties());
    }

    UUID remember(UUID id) {
        known.add(id);
        return id;
    }

    UUID recorded() {
        return remember(consortium.recordPayable("1000.00"));
    }

    UUID held() {
        return remember(consortium.held("1000.00"));
    }

    UUID offered() {
        return remember(consortium.offered(held(), "100.00"));
    }

    UUID issued() {
        return remember(reads.piece(held()).orElseThrow().payableId());
    }

    String settlement(UUID payable) {
        return "{\"payableId\":\"%s\",\"amount\":{\"amount\":\"1000.00\",\"currency\":\"CNY\"},\"paymentReference\":\"T\"}"
                .formatted(payable);
    }

    ValidatableResponse instructed(String key) {
        return post(consortium.as(consortium.debtor, "enterprise-maker"), key, "settlements", settlement(issued()))
                .statusCode(201);
    }
}
