package io.counterfoil.service.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.service.testing.Contract.Operation;
import io.counterfoil.service.testing.Target.Relation;
import io.counterfoil.service.web.Authorisation;
import io.counterfoil.service.web.Authorisation.Whose;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every operation of a contract, tried in every role, by everybody who can stand to its resource in some way and by a stranger,
 * with a good token and with every kind of bad one. What is expected comes from the table alone; what is refused changes nothing, so
 * each operation is first tried by all who must not and then by those who may.
 */
public final class AuthorisationMatrix {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ROLES = Stream.concat(
                    Stream.of(TokenRole.values()).map(TokenRole::wireName),
                    // No role at all, one that was ours before, one of others, and one that is almost ours.
                    Stream.of("", "enterprise", "admin", "SUPPLIER"))
            .toList();

    /** With every role, a token that is not good is tried by the full run only: the role in it should not matter. */
    private static final int ROLES_OF_BAD_TOKENS = Boolean.getBoolean("counterfoil.full") ? ROLES.size() : 1;

    private final long seed = Long.getLong("counterfoil.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final String service;
    private final Authorisation table;
    private final Contract contract;
    private final ResponseContract responses;
    private final TestTokens tokens;
    private final Set<String> operatorsOnly;
    private final Function<Operation, Target> targets;
    private final Supplier<Set<UUID>> known;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> written = new HashMap<>();

    /**
     * @param service as it is called in the line of the result
     * @param operatorsOnly operations where the table lets in whoever has the role, and then only a participant that is an
     *     operator on chain finds what it names
     * @param targets what each operation is tried on
     * @param known ids that only whoever may see them is shown, once the targets are made
     */
    public AuthorisationMatrix(
            String service,
            Contract contract,
            TestTokens tokens,
            Set<String> operatorsOnly,
            Function<Operation, Target> targets,
            Supplier<Set<UUID>> known) {
        this.service = service;
        this.table = Authorisation.ofService();
        this.contract = contract;
        this.responses = new ResponseContract(contract);
        this.tokens = tokens;
        this.operatorsOnly = operatorsOnly;
        this.targets = targets;
        this.known = known;
    }

    /**
     * Tries all of it, and fails with the first case of each operation that is not as the table says.
     *
     * @return how many cases there were
     */
    public int judgeAll() {
        List<String> leaks = new ArrayList<>();
        List<String> lockedOut = new ArrayList<>();
        List<String> undeclared = new ArrayList<>();
        Map<Token, Integer> counts = new TreeMap<>();
        Map<String, Target> byOperation = contract.operations().stream()
                .collect(Collectors.toMap(Operation::id, targets, (one, two) -> one, TreeMap::new));
        for (Operation operation : contract.operations()) {
            List<Case> cases = cases(operation, Objects.requireNonNull(byOperation.get(operation.id()))).stream()
                    .sorted(Comparator.comparing(each -> expected(each).isAllowed()))
                    .toList();
            for (Case each : cases) {
                counts.merge(each.token(), 1, Integer::sum);
                judge(each, leaks, lockedOut, undeclared);
            }
        }
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                "authorisation matrix of %s: %d operations, %d cases %s, %d leaks, %d locked out, seed %d%n",
                service, byOperation.size(), total, counts, leaks.size(), lockedOut.size(), seed);
        assertEquals(List.of(), firstOfEach(leaks), leaks.size() + " leaks");
        assertEquals(List.of(), firstOfEach(lockedOut), lockedOut.size() + " locked out");
        assertEquals(List.of(), firstOfEach(undeclared), undeclared.size() + " not in the contract");
        return total;
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

    private record Case(Operation operation, Target target, String role, Relation relation, Token token) {}

    private record Expected(Set<Integer> statuses, String inWords) {
        boolean isAllowed() {
            return statuses.isEmpty();
        }
    }

    /** One for each operation: enough to see what is wrong. */
    private static List<String> firstOfEach(List<String> found) {
        Set<String> operations = new HashSet<>();
        return found.stream()
                .filter(each -> operations.add(each.split(" ", 2)[0]))
                .toList();
    }

    private List<Case> cases(Operation operation, Target target) {
        List<Case> cases = new ArrayList<>();
        for (Relation relation : target.parties().keySet()) {
            for (Token token : Token.values()) {
                for (String role : token == Token.GOOD ? ROLES : someRoles()) {
                    cases.add(new Case(operation, target, role, relation, token));
                }
            }
        }
        return cases;
    }

    private List<String> someRoles() {
        List<String> roles = new ArrayList<>(ROLES);
        Collections.shuffle(roles, random);
        return roles.subList(0, ROLES_OF_BAD_TOKENS);
    }

    private Expected expected(Case each) {
        if (table.isPublic(each.operation().id())) {
            return new Expected(Set.of(), "public");
        }
        if (each.token() == Token.DELEGATED) {
            return new Expected(Set.of(403), "a delegated token");
        }
        if (each.token() != Token.GOOD && each.token() != Token.NO_PARTICIPANT) {
            return new Expected(Set.of(401), each.token() + " token");
        }
        Set<Whose> whose = table.allowed(each.operation().id(), List.of(each.role()));
        if (whose.isEmpty()) {
            return new Expected(Set.of(403), "a role that is not in the table");
        }
        if (each.token() == Token.NO_PARTICIPANT) {
            // What is everybody's is shown without asking for whom; everything else needs a participant.
            return whose.equals(Set.of(Whose.SHARED))
                    ? new Expected(Set.of(200, 400, 403), "no participant")
                    : new Expected(Set.of(400, 403), "no participant");
        }
        if (operatorsOnly.contains(each.operation().id()) && each.relation() != Relation.OWN) {
            return new Expected(Set.of(400, 403, 404), "no operator on chain");
        }
        if (each.target().read() == null || reaches(whose, each.relation())) {
            return new Expected(Set.of(), "allowed");
        }
        boolean shown = reaches(table.allowed(each.target().read(), List.of(each.role())), each.relation());
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
        responses.faults(asAnswer(each, answer)).forEach(fault -> undeclared.add(found + ": " + fault));
    }

    /** A list must leave out what its reader would not find by its id. */
    private boolean showsAnyKnown(Case each, HttpResponse<String> answer) {
        Set<Whose> whose = table.allowed(each.operation().id(), List.of(each.role()));
        boolean everything = whose.contains(Whose.ANY) || whose.contains(Whose.SHARED);
        return answer.statusCode() == 200
                && !everything
                && known.get().stream().anyMatch(id -> answer.body().contains(id.toString()));
    }

    private ResponseContract.Answer asAnswer(Case each, HttpResponse<String> answer) {
        Map<String, String> headers = new HashMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        String path = URI.create(contract.base() + each.target().path()).getPath();
        return new ResponseContract.Answer(
                each.operation().method(), path, answer.statusCode(), headers, answer.body());
    }

    private HttpResponse<String> send(Case each) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port
                + contract.base() + each.target().path()));
        if (each.token() != Token.MISSING) {
            request.header("Authorization", "Bearer " + token(each));
        }
        if (each.operation().method().equals("GET")) {
            request.GET();
        } else {
            request.header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("Prefer", "wait=20")
                    .header("Content-Type", each.target().mediaType())
                    .method(
                            each.operation().method(),
                            HttpRequest.BodyPublishers.ofString(each.target().body()));
        }
        try {
            return http.send(request.timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(each.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String token(Case each) {
        UUID participant = Objects.requireNonNull(each.target().parties().get(each.relation()));
        return written.computeIfAbsent(
                each.token() + " " + each.role() + " " + participant,
                first -> token(each.token(), each.role(), participant));
    }

    private String token(Token kind, String role, UUID participant) {
        Map<String, Object> claims =
                role.isEmpty() ? tokens.claims(participant, List.of()) : tokens.claims(participant, List.of(role));
        switch (kind) {
            case EXPIRED -> claims.put("exp", Instant.now().minusSeconds(600).getEpochSecond());
            case WRONG_AUDIENCE -> claims.put("aud", "somebody-else");
            case DELEGATED -> claims.put("act", Map.of("sub", "somebody else"));
            case NO_PARTICIPANT -> claims.remove("participant");
            default -> {}
        }
        String[] parts = tokens.sign(claims).split("\\.");
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
