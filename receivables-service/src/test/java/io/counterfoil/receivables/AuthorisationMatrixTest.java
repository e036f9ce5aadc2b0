package io.counterfoil.receivables;

import static io.counterfoil.receivables.Consortium.newKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.kernel.Authorisation;
import io.counterfoil.kernel.Authorisation.Whose;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.receivables.Contract.Operation;
import io.counterfoil.receivables.MatrixTargets.Relation;
import io.counterfoil.receivables.MatrixTargets.Target;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
    private MatrixTargets targets;

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
        targets = new MatrixTargets(consortium, reads, this::locked, this::attested);
        Map<String, Target> byOperation = Contract.operations().stream()
                .collect(Collectors.toMap(Operation::id, targets::of, (one, two) -> one, TreeMap::new));
        for (Operation operation : Contract.operations()) {
            List<Case> cases = cases(operation, byOperation.get(operation.id())).stream()
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
                byOperation.size(), total, counts, leaks.size(), lockedOut.size());
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
                && targets.known().stream().anyMatch(id -> answer.body().contains(id.toString()));
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
}
