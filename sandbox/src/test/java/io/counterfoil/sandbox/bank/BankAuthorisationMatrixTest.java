package io.counterfoil.sandbox.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.counterfoil.devservers.issuer.TokenIssuer;
import io.counterfoil.kernel.Authorisation;
import io.counterfoil.kernel.Authorisation.Whose;
import io.counterfoil.kernel.TokenRole;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwk.HttpsJwks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The banks' contract, tried whole: every operation x every role x {own bank, another's, none that exists} x every kind of token. */
class BankAuthorisationMatrixTest {

    private static final Authorisation TABLE = Authorisation.of("banks");
    private static final UUID BANK_A = new UUID(1, 0xa);
    private static final UUID BANK_B = new UUID(1, 0xb);
    private static final List<String> ROLES = Stream.concat(
                    Stream.of(TokenRole.values()).map(TokenRole::wireName), Stream.of("bank", "admin", "BANK-SYSTEM"))
            .toList();

    @TempDir
    static Path folder;

    private static TokenIssuer issuer;
    private static TokenIssuer stranger;
    private static HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    private record Operation(String id, String method, String path, Set<String> roles) {}

    private record Token(String name, int refusedWith, Function<Map<String, Object>, String> sign) {}

    @BeforeAll
    static void start() throws Exception {
        issuer = TokenIssuer.start();
        stranger = TokenIssuer.start();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Map<BankOperation, BankAct> acts = Arrays.stream(BankOperation.values())
                .collect(Collectors.toMap(each -> each, each -> (id, key) -> new Outcome(List.of(), each.id())));
        Map<String, Bank> banks = Map.of(
                "bank-a", new Bank(BANK_A, () -> new BankCard("bank-a", "A", BANK_A, "0x0a"), acts),
                "bank-b", new Bank(BANK_B, () -> new BankCard("bank-b", "B", BANK_B, "0x0b"), acts));
        CallerTokens tokens = new CallerTokens(issuer.issuerUrl(), new HttpsJwks(issuer.issuerUrl() + "/jwks"));
        server.createContext("/", new BankRoutes(banks, tokens, new ObjectMapper(), () -> true));
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
        issuer.close();
        stranger.close();
    }

    private static List<Operation> operations() {
        try (InputStream file = BankRoutes.class.getResourceAsStream("openapi.yml")) {
            JsonNode contract =
                    new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
            List<Operation> operations = new ArrayList<>();
            contract.get("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().stream()
                            .filter(method -> method.getValue().has("operationId"))
                            .forEach(method -> {
                                Set<String> roles = new TreeSet<>();
                                method.getValue().path("x-roles").forEach(role -> roles.add(role.asText()));
                                operations.add(new Operation(
                                        method.getValue().path("operationId").asText(),
                                        method.getKey(),
                                        path.getKey(),
                                        roles));
                            }));
            return operations;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theContractTheTableAndTheServerAreAboutTheSameOperations() {
        Set<String> ids = operations().stream().map(Operation::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(ids, new TreeSet<>(TABLE.operations()));
        Set<String> served = Arrays.stream(BankOperation.values())
                .map(BankOperation::id)
                .collect(Collectors.toCollection(TreeSet::new));
        served.add(BankOperation.LIST_BANKS);
        assertEquals(ids, served);
        for (Operation operation : operations()) {
            assertEquals(
                    operation.roles(),
                    TABLE.roles(operation.id()).stream()
                            .map(TokenRole::wireName)
                            .collect(Collectors.toCollection(TreeSet::new)),
                    operation.id());
        }
    }

    private static List<Token> tokens() {
        return List.of(
                new Token("good", 0, issuer.tokens()::sign),
                new Token("no", 401, claims -> null),
                new Token(
                        "expired",
                        401,
                        with("exp", Instant.now().minusSeconds(600).getEpochSecond())),
                new Token("wrong audience", 401, with("aud", "somebody-else")),
                new Token("delegated", 403, with("act", Map.of("sub", "somebody else"))),
                new Token("forged", 401, claims -> stranger.tokens().sign(claims)),
                new Token("tampered", 401, BankAuthorisationMatrixTest::tampered));
    }

    private static Function<Map<String, Object>, String> with(String claim, Object value) {
        return claims -> {
            Map<String, Object> changed = new HashMap<>(claims);
            changed.put(claim, value);
            return issuer.tokens().sign(changed);
        };
    }

    private static String tampered(Map<String, Object> claims) {
        String[] parts = issuer.tokens().sign(claims).split("\\.");
        String[] stronger =
                with("realm_access", Map.of("roles", ROLES)).apply(claims).split("\\.");
        return parts[0] + "." + stronger[1] + "." + parts[2];
    }

    @Test
    void nobodyGetsInWhoIsNotInTheTableAndEverybodyWhoIsDoes() throws Exception {
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        for (Operation operation : operations()) {
            for (String role : ROLES) {
                for (String bank : List.of("bank-a", "bank-b", "bank-c")) {
                    for (Token token : tokens()) {
                        String signed = token.sign()
                                .apply(issuer.tokens().claims(role + " of A", List.of(role), BANK_A, Instant.now()));
                        HttpResponse<String> answer = send(operation, bank, signed);
                        int expected = expected(operation, role, bank, token);
                        cases++;
                        if (answer.statusCode() != expected) {
                            wrong.add("%s at %s as %s with %s token: %d, not %d"
                                    .formatted(
                                            operation.id(), bank, role, token.name(), answer.statusCode(), expected));
                        }
                    }
                }
            }
        }
        System.out.printf("authorisation matrix of banks: %d cases, %d leaks%n", cases, wrong.size());
        assertEquals(List.of(), wrong);
        assertTrue(cases > 1_000, "cases: " + cases);
    }

    private static int expected(Operation operation, String role, String bank, Token token) {
        Set<Whose> whose = TABLE.allowed(operation.id(), List.of(role));
        if (token.refusedWith() != 0) {
            return token.refusedWith();
        } else if (whose.isEmpty()) {
            return 403;
        }
        return whose.contains(Whose.SHARED) || bank.equals("bank-a") ? 200 : 404;
    }

    private HttpResponse<String> send(Operation operation, String bank, String token) throws Exception {
        String path = operation.path().replace("{bank}", bank).replace("{id}", new UUID(7, 7).toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path))
                .header("Idempotency-Key", "key")
                .method(operation.method().equals("get") ? "GET" : "POST", HttpRequest.BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
