package io.counterfoil.portal.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.TokenRole;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reaches which gateway with which token: the portal as it is set up, asking over real connections. */
@QuarkusTest
@QuarkusTestResource(value = TwoGateways.class, restrictToAnnotatedClass = true)
class PersonsGatewayTest {

    private static final Person OF_BANK_B = new Person("token-of-b", TwoGateways.BANK_B.toString(), "bank-officer");
    private static final Person OF_BANK_A =
            new Person("token-of-a", "01980000-0000-7000-8000-00000000000a", "bank-officer");
    private static final int TIMES = 20;

    List<String> hosted;
    List<String> own;

    @Inject
    Banks banks;

    @Inject
    CurrentIdentityAssociation whoAsks;

    private final ExecutorService requests = Executors.newFixedThreadPool(4);

    /** Somebody who is logged in. */
    private record Person(String token, String participant, String role) {}

    private record Claims(Map<String, String> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return claims.get("sub");
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked") // the caller says what a claim is
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }

    @BeforeEach
    void nobodyAskedYet() {
        hosted.clear();
        own.clear();
    }

    @AfterEach
    void end() {
        requests.shutdownNow();
    }

    /** A page of this person asks for the name of bank B: the answer says which server gave it. */
    private Callable<Optional<String>> request(Person person) {
        return () -> {
            ManagedContext context = Arc.container().requestContext();
            context.activate();
            try {
                whoAsks.setIdentity(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new Claims(Map.of("sub", "somebody", "participant", person.participant())))
                        .addRole(person.role())
                        .addCredential(new AccessTokenCredential(person.token()))
                        .build());
                return banks.hostedNameOf(TwoGateways.BANK_B);
            } finally {
                context.terminate();
            }
        };
    }

    private String answered(Person person) throws Exception {
        return requests.submit(request(person)).get(1, TimeUnit.MINUTES).orElseThrow();
    }

    private static String asked(Person person) {
        return "GET /banks [Bearer " + person.token() + "]";
    }

    @Test
    void thePeopleOfABankWithItsOwnGatewayReachItWithTheirToken() throws Exception {
        assertEquals("own", answered(OF_BANK_B));
        assertEquals(List.of(asked(OF_BANK_B)), own);
        assertEquals(List.of(), hosted);
    }

    @Test
    void thePeopleOfAnotherBankReachTheHostedOne() throws Exception {
        assertEquals("hosted", answered(OF_BANK_A));
        assertEquals(List.of(asked(OF_BANK_A)), hosted);
        assertEquals(List.of(), own);
    }

    @Test
    void whoIsOfNoBankReachesTheHostedOne() throws Exception {
        List<String> expected = new ArrayList<>();
        for (TokenRole role : List.of(TokenRole.SUPPLIER, TokenRole.ENTERPRISE_MAKER, TokenRole.REGULATOR)) {
            Person person = new Person("token-" + role, UUID.randomUUID().toString(), role.wireName());
            assertEquals("hosted", answered(person));
            expected.add(asked(person));
        }
        assertEquals(expected, hosted);
        assertEquals(List.of(), own);
    }

    /** All clients and connections are shared: whose request it is decides each time anew. */
    @Test
    void noTokenReachesTheGatewayOfOthersWhenManyAskAtOnce() throws Exception {
        List<Callable<Optional<String>>> all = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            all.add(request(OF_BANK_A));
            all.add(request(OF_BANK_B));
        }
        for (Future<Optional<String>> answer : requests.invokeAll(all, 1, TimeUnit.MINUTES)) {
            assertTrue(answer.get().isPresent());
        }
        assertEquals(TIMES, hosted.size());
        assertEquals(Set.of(asked(OF_BANK_A)), new TreeSet<>(hosted));
        assertEquals(TIMES, own.size());
        assertEquals(Set.of(asked(OF_BANK_B)), new TreeSet<>(own));
    }

    @Test
    void aTokenThatNamesNoParticipantGoesNowhere() {
        ExecutionException refused = assertThrows(
                ExecutionException.class,
                () -> requests.submit(request(new Person("token-of-nobody", "", "bank-officer")))
                        .get(1, TimeUnit.MINUTES));
        Throwable cause = refused;
        while (cause != null && !(cause instanceof ForbiddenException)) {
            cause = cause.getCause();
        }
        assertTrue(cause instanceof ForbiddenException, () -> String.valueOf(refused));
        assertEquals(List.of(), hosted);
        assertEquals(List.of(), own);
    }
}
