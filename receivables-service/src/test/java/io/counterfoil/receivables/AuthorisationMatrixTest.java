package io.counterfoil.receivables;

import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.kernel.Authorisation;
import io.counterfoil.kernel.Authorisation.Whose;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.receivables.Contract.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the contract, tried in every role, by everybody who can stand to its resource in some way and by a stranger,
 * with a good token and with every kind of bad one. What is expected comes from the table alone; what is refused changes nothing, so
 * each operation is first tried by all who must not and then by those who may.
 */
@QuarkusTest
class AuthorisationMatrixTest extends ServiceTest {

    private static final Authorisation TABLE = Authorisation.of("receivables-service");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ROLES = Stream.concat(
                    Stream.of(TokenRole.values()).map(TokenRole::wireName),
                    // No role at all, one that was ours before, one of others, and one that is almost ours.
                    Stream.of("", "enterprise", "admin", "SUPPLIER"))
            .toList();

    /** The table lets in whoever has the role; then only a participant that is an operator on chain finds what it names. */
    private static final Set<String> OPERATORS_ACTS = Set.of(
            "suspendParticipant",
            "reinstateParticipant",
            "rotateKey",
            "freezeVoucher",
            "unfreezeVoucher",
            "freezePayable",
            "unfreezePayable",
            "unfreezeDocument",
            "undoPayout",
            "supportAct",
            "cancelAct",
            "reviewKycDocument",
            "decideKycDocument",
            "checkBankAccount",
            "verifyBankAccount",
            "drawMicroStatement",
            "getMicroStatement",
            "sendMicroStatement",
            "publishTerms",
            "changeProfileOfParticipant");

    private final ResponseContract contract = new ResponseContract();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new HashMap<>();
    private final Set<UUID> known = new HashSet<>();

    private enum Relation {
        OWN,
        COUNTERPARTY,
        BANK,
        STRANGER
    }

    private enum Token {
        GOOD,
        MISSING,
        EXPIRED,
        WRONG_AUDIENCE,
        TAMPERED,
        FORGED,
        DELEGATED,
        NO_PARTICIPANT
    }

    /**
     * A resource and who stands to it in which way.
     *
     * @param read the operation that shows the same resource; null when there is none to be found or not found
     */
    private record Target(String path, String body, String read, Map<Relation, UUID> parties) {

        String mediaType() {
            return body.startsWith("%PDF") ? "application/pdf" : "application/json";
        }
    }

    private record Case(Operation operation, Target target, String role, Relation relation, Token token) {}

    private record Expected(Set<Integer> statuses, String inWords) {
        boolean isAllowed() {
            return statuses.isEmpty();
        }
    }

    @Test
    void nobodyGetsInWhoIsNotInTheTableAndEverybodyWhoIsDoes() {
        List<String> leaks = new ArrayList<>();
        List<String> lockedOut = new ArrayList<>();
        List<String> undeclared = new ArrayList<>();
        Map<Token, Integer> counts = new TreeMap<>();
        Map<String, Target> targets = Contract.operations().stream()
                .collect(Collectors.toMap(Operation::id, this::target, (one, two) -> one, TreeMap::new));
        for (Operation operation : Contract.operations()) {
            List<Case> cases = cases(operation, targets.get(operation.id())).stream()
                    .sorted(Comparator.comparing(each -> expected(each).isAllowed()))
                    .toList();
            for (Case each : cases) {
                counts.merge(each.token(), 1, Integer::sum);
                judge(each, leaks, lockedOut, undeclared);
            }
        }
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                "authorisation matrix of receivables-service: %d operations, %d cases %s, %d leaks, %d locked out%n",
                targets.size(), total, counts, leaks.size(), lockedOut.size());
        assertEquals(List.of(), firstOfEach(leaks), leaks.size() + " leaks");
        assertEquals(List.of(), firstOfEach(lockedOut), lockedOut.size() + " locked out");
        assertEquals(List.of(), firstOfEach(undeclared), undeclared.size() + " not in the contract");
        assertTrue(total > 5_000, "cases: " + total);
    }

    /** One for each operation: enough to see what is wrong. */
    private static List<String> firstOfEach(List<String> found) {
        Set<String> operations = new HashSet<>();
        return found.stream()
                .filter(each -> operations.add(each.split(" ", 2)[0]))
                .toList();
    }

    private static List<Case> cases(Operation operation, Target target) {
        List<Case> cases = new ArrayList<>();
        for (Relation relation : target.parties().keySet()) {
            for (String role : ROLES) {
                for (Token token : Token.values()) {
                    cases.add(new Case(operation, target, role, relation, token));
                }
            }
        }
        return cases;
    }

    private static Expected expected(Case each) {
        if (each.token() == Token.DELEGATED) {
            return new Expected(Set.of(403), "a delegated token");
        }
        if (each.token() != Token.GOOD && each.token() != Token.NO_PARTICIPANT) {
            return new Expected(Set.of(401), each.token() + " token");
        }
        Set<Whose> whose = TABLE.allowed(each.operation().id(), List.of(each.role()));
        if (whose.isEmpty()) {
            return new Expected(Set.of(403), "a role that is not in the table");
        }
        if (each.token() == Token.NO_PARTICIPANT) {
            // What is everybody's is shown without asking for whom; everything else needs a participant.
            return whose.equals(Set.of(Whose.SHARED))
                    ? new Expected(Set.of(200, 400, 403), "no participant")
                    : new Expected(Set.of(400, 403), "no participant");
        }
        if (OPERATORS_ACTS.contains(each.operation().id()) && each.relation() != Relation.OWN) {
            return new Expected(Set.of(400, 403, 404), "no operator on chain");
        }
        if (each.target().read() == null || reaches(whose, each.relation())) {
            return new Expected(Set.of(), "allowed");
        }
        boolean shown = reaches(TABLE.allowed(each.target().read(), List.of(each.role())), each.relation());
        return shown
                ? new Expected(Set.of(403, 404), "may see it, may not do this")
                : new Expected(Set.of(404), "a stranger to it");
    }

    private static boolean reaches(Set<Whose> whose, Relation relation) {
        return whose.contains(Whose.ANY)
                || whose.contains(Whose.SHARED)
                || whose.stream().anyMatch(each -> each.name().equals(relation.name()));
    }

    private void judge(Case each, List<String> leaks, List<String> lockedOut, List<String> undeclared) {
        Expected expected = expected(each);
        HttpResponse<String> answer = send(each);
        String found = "%s by %s as %s with %s token (%s): %d %s"
                .formatted(
                        each.operation().id(),
                        each.relation(),
                        each.role(),
                        each.token(),
                        expected.inWords(),
                        answer.statusCode(),
                        answer.body());
        boolean forbidden = answer.statusCode() == 403 && answer.body().contains("/problems/forbidden");
        if (!expected.isAllowed() && !expected.statuses().contains(answer.statusCode())) {
            leaks.add(found);
        } else if (expected.isAllowed() && (forbidden || Set.of(401, 404).contains(answer.statusCode()))) {
            lockedOut.add(found);
        } else if (each.relation() == Relation.STRANGER && showsAnyKnown(each, answer)) {
            leaks.add("shows what is of others: " + found);
        }
        contract.faults(asAnswer(each, answer)).forEach(fault -> undeclared.add(found + ": " + fault));
    }

    /** A list must leave out what its reader would not find by its id. */
    private boolean showsAnyKnown(Case each, HttpResponse<String> answer) {
        Set<Whose> whose = TABLE.allowed(each.operation().id(), List.of(each.role()));
        boolean everything = whose.contains(Whose.ANY) || whose.contains(Whose.SHARED);
        return answer.statusCode() == 200
                && !everything
                && known.stream().anyMatch(id -> answer.body().contains(id.toString()));
    }

    private ResponseContract.Answer asAnswer(Case each, HttpResponse<String> answer) {
        Map<String, String> headers = new HashMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        String path = URI.create(Contract.BASE + each.target().path()).getPath();
        return new ResponseContract.Answer(
                each.operation().method(), path, answer.statusCode(), headers, answer.body());
    }

    private HttpResponse<String> send(Case each) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port
                + Contract.BASE + each.target().path()));
        if (each.token() != Token.MISSING) {
            request.header("Authorization", "Bearer " + token(each));
        }
        if (each.operation().method().equals("GET")) {
            request.GET();
        } else {
            request.header("Idempotency-Key", newKey())
                    .header("Prefer", "wait=20")
                    .header("Content-Type", each.target().mediaType())
                    .method(
                            each.operation().method(),
                            HttpRequest.BodyPublishers.ofString(each.target().body()));
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(each.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String token(Case each) {
        UUID participant = each.target().parties().get(each.relation());
        return tokens.computeIfAbsent(
                each.token() + " " + each.role() + " " + participant,
                first -> token(each.token(), each.role(), participant));
    }

    private String token(Token kind, String role, UUID participant) {
        Map<String, Object> claims =
                role.isEmpty() ? consortium.claims(participant) : consortium.claims(participant, role);
        switch (kind) {
            case EXPIRED -> claims.put("exp", Instant.now().minusSeconds(600).getEpochSecond());
            case WRONG_AUDIENCE -> claims.put("aud", "somebody-else");
            case DELEGATED -> claims.put("act", Map.of("sub", "somebody else"));
            case NO_PARTICIPANT -> claims.remove("participant");
            default -> {}
        }
        String[] parts = consortium.sign(claims).split("\\.");
        return switch (kind) {
            case TAMPERED -> parts[0] + "." + tampered(claims) + "." + parts[2];
            case FORGED -> parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length());
            default -> String.join(".", parts);
        };
    }

    /** The signature of one token under the claims of another: every role at once. */
    private static String tampered(Map<String, Object> claims) {
        Map<String, Object> stronger = new HashMap<>(claims);
        stronger.put("realm_access", Map.of("roles", ROLES));
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(stronger));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    // What each operation is tried on. A new operation with an id in its path or body needs a line here, or there is no
    // test of it.

    private Target target(Operation operation) {
        return switch (operation.id()) {
            case "getPayable", "confirmPayable" -> ofPayable(operation, recorded(), "{}");
            case "refusePayable" -> ofPayable(operation, recorded(), "{\"reason\":\"x\"}");
            case "confirmPayables" -> {
                UUID payable = recorded();
                yield ofPayable(operation, payable, "{\"payableIds\":[\"" + payable + "\"]}");
            }
            case "instructSettlement" -> {
                UUID payable = issued();
                yield ofPayable(operation, payable, settlement(payable));
            }
            case "getVoucher", "traceVoucher" -> ofOffer(operation, offered(), "getVoucher");
            case "getOffer", "acceptOffer", "declineOffer", "withdrawOffer" ->
                ofOffer(operation, offered(), "getOffer");
            case "offerPart" ->
                ofHolder(operation, held(), consortium.offer(consortium.secondTier, "10.00"), "getVoucher");
            case "requestFinancing" -> {
                UUID voucher = held();
                yield ofHolder(operation, voucher, consortium.financing(voucher, "100.00", newKey()), "getVoucher");
            }
            case "getFinancingRequest", "withdrawFinancing", "undoFinancing" -> ofRequest(operation, "{}");
            case "acceptQuote" -> ofRequest(operation, null);
            case "quoteFinancing" -> ofRequest(operation, consortium.quote("95.00"));
            case "getSettlement", "withdrawSettlement" -> ofSettlement(operation);
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
            case "freezeVoucher", "unfreezeVoucher" -> watched(operation, offered(), "{}");
            case "freezePayable", "unfreezePayable" -> watched(operation, issued(), "{}");
            // A locked one, whose payout nobody instructed: the chain refuses what is allowed.
            case "undoPayout" -> watched(operation, locked().request(), "{}");
            case "unfreezeDocument" ->
                new Target(
                        operation
                                .path()
                                .replace("{fingerprint}", attested(newKey()).hex()),
                        "{}",
                        null,
                        parties(consortium.operator, consortium.supplier));
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
            default -> {
                boolean named = operation.path().contains("{");
                assertTrue(!named, "say here on which resource to try " + operation.id());
                yield new Target(operation.path(), "{}", null, parties());
            }
        };
    }

    private Target watched(Operation operation, UUID id, String body) {
        return new Target(
                operation.path().replace("{id}", id.toString()),
                body,
                null,
                parties(consortium.operator, consortium.supplier));
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
