package io.counterfoil.receivables.door;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.receivables.Surroundings;
import io.counterfoil.receivables.projection.Database;
import io.counterfoil.service.testing.Metrics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With limits so low that a test reaches them. */
@QuarkusTest
@TestProfile(RateLimitsTest.LowLimits.class)
@QuarkusTestResource(Surroundings.class)
class RateLimitsTest {

    private static final String PATH = "/api/v1/business-date";

    public static class LowLimits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "counterfoil.rate.subject-per-second", "5",
                    "counterfoil.rate.participant-per-second", "8",
                    "counterfoil.rate.failed-authentications-per-minute", "10");
        }
    }

    BiFunction<UUID, List<String>, Map<String, Object>> claims;
    Function<Map<String, Object>, String> sign;

    @Inject
    Database database;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @BeforeEach
    void withoutTheFiltersOfOtherTests() {
        RestAssured.replaceFiltersWith(List.of());
    }

    private String token(UUID participant, String client) {
        Map<String, Object> all = claims.apply(participant, List.of("operator"));
        all.put("azp", client);
        all.put("sub", client + " of " + participant); // or the subject's limit would be met first
        return sign.apply(all);
    }

    /** @return how many of so many in a row were refused */
    private static long refused(int count, Supplier<ValidatableResponse> request) {
        long refused = 0;
        for (int i = 0; i < count; i++) {
            ValidatableResponse answer = request.get();
            if (answer.extract().statusCode() == 429) {
                refused++;
                answer.contentType("application/problem+json").body("type", endsWith("/problems/too-many-requests"));
                assertTrue(Integer.parseInt(answer.extract().header("Retry-After")) >= 1);
            }
        }
        return refused;
    }

    private ValidatableResponse get(String token) {
        return given().auth().oauth2(token).get(PATH).then();
    }

    private double counted(String limit) {
        return Metrics.at(metrics).sum("counterfoil_rate_limit_refusals_total", "limit=\"" + limit + "\"");
    }

    @Test
    void whoAsksTooOftenIsRefusedAndAnotherOneOfTheSameProgramIsNot() {
        String busy = token(UUID.randomUUID(), "portal");
        String quiet = token(UUID.randomUUID(), "portal");
        double before = counted("subject");
        long refused = refused(60, () -> get(busy));
        assertTrue(refused > 0);
        assertEquals(before + refused, counted("subject"));
        get(quiet).statusCode(200);
    }

    @Test
    void aParticipantThatAsksTooOftenThroughManyClientsIsRefused() {
        UUID participant = UUID.randomUUID();
        List<String> tokens = IntStream.range(0, 40)
                .mapToObj(i -> token(participant, "client-" + i))
                .toList();
        var next = tokens.iterator();
        double before = counted("participant");
        long refused = refused(40, () -> get(next.next()));
        assertTrue(refused > 0);
        assertEquals(before + refused, counted("participant"));
    }

    /** And whoever has a valid token behind that address is answered. */
    @Test
    void anAddressThatFailsTooOftenIsRefusedAndLeavesNoEntries() {
        String count = "select count(*) from records.audit_entry where status = 401";
        long before = Long.parseLong(database.column(count).get(0));
        double countedBefore = counted("address");
        assertTrue(refused(
                        40,
                        () -> given().header("Idempotency-Key", "x").post(PATH).then())
                >= 25);
        assertTrue(counted("address") >= countedBefore + 25);
        long recorded = Long.parseLong(database.column(count).get(0)) - before;
        assertTrue(recorded <= 15, recorded + " entries");
        assertEquals(List.of("0"), database.column("select count(*) from records.audit_entry where status = 429"));
        get(token(UUID.randomUUID(), "good")).statusCode(200);
    }

    /** Codes cannot be tried out: each check without a token counts, whatever its answer is. */
    @Test
    void whoChecksCertificatesTooOftenIsRefused() {
        double before = counted("address");
        long refused = refused(
                40,
                () -> given().get("/api/v1/certificate-checks?number=1&code=A").then());
        assertTrue(refused >= 25, refused + " refused");
        assertEquals(before + refused, counted("address"));
    }
}
