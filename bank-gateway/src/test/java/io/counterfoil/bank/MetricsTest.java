package io.counterfoil.bank;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.service.testing.Metrics;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an operator sees of the gateway, and what the platform is told of a request's trace. */
@QuarkusTest
class MetricsTest extends GatewayTest {

    private static final String COUNT = "counterfoil_command_duration_seconds_count";

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void whatABankDoesOnChainIsCounted() {
        UUID settlement = instructed(consortium.issued(VALUE, BANK_A));
        Metrics before = Metrics.at(metrics);
        bankA("settlements/" + settlement + "/execution").statusCode(200);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Metrics after = Metrics.at(metrics);
            double confirmed = after.sum(COUNT, "outcome=\"confirmed\"") - before.sum(COUNT, "outcome=\"confirmed\"");
            assertTrue(confirmed >= 2, "opened, and redeemed: " + confirmed);
            assertEquals(
                    confirmed,
                    after.sum("counterfoil_commands_submitted_total")
                            - before.sum("counterfoil_commands_submitted_total"));
            assertEquals(0, after.sum("counterfoil_commands_inflight_commands"));
            assertTrue(after.sum("counterfoil_chain_height_blocks") > before.sum("counterfoil_chain_height_blocks"));
        });
    }

    @Test
    void noLabelSaysWhichSettlementOrBankItWas() {
        UUID settlement = instructed(consortium.issued(VALUE, BANK_A));
        bankA("settlements/" + settlement + "/execution").statusCode(200);
        String text = Metrics.at(metrics).text();
        assertTrue(text.contains("uri=\"/banks/{bank}/settlements/{id}/execution\""), text);
        assertFalse(text.matches("(?s).*[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-.*"), text);
    }

    @Test
    void callersFindNoMetrics() {
        given().noFilters().get("/q/metrics").then().statusCode(404);
        given().noFilters().get("/metrics").then().statusCode(404);
    }

    @Test
    void thePlatformIsToldWhichTraceItIsAskedIn() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        UUID settlement = instructed(consortium.issued(VALUE, BANK_A));
        post(
                        as(BANK_A, "bank-system").header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"),
                        "/banks/bank-a/settlements/" + settlement + "/execution")
                .statusCode(200);
        String told = platform.traceOf("/api/v1/settlements/" + settlement);
        assertTrue(told.matches("00-" + trace + "-[0-9a-f]{16}-0[01]"), told);
    }
}
