package io.counterfoil.receivables.door;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.service.testing.Metrics;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What an operator sees of the service without asking it anything. */
@QuarkusTest
class MetricsTest extends ServiceTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @TestHTTPResource("/")
    URI service;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void commandsAreCountedByTheirOutcome() {
        Metrics before = Metrics.at(metrics);
        consortium.held("100.00"); // recorded off chain; confirmed and accepted on chain
        await().atMost(LONG).untilAsserted(() -> {
            Metrics after = Metrics.at(metrics);
            assertEquals(2, grown(before, after, "counterfoil_commands_submitted_total"));
            assertEquals(
                    2, grown(before, after, "counterfoil_command_duration_seconds_count", "outcome=\"confirmed\""));
            assertEquals(0, grown(before, after, "counterfoil_command_duration_seconds_count", "outcome=\"lapsed\""));
            assertTrue(after.sum("counterfoil_command_duration_seconds_sum") > 0);
            assertEquals(0, after.sum("counterfoil_commands_inflight_commands"));
            assertEquals(0, after.sum("counterfoil_commands_unanswered_commands"));
        });
    }

    @Test
    void theProjectionFollowsTheChain() {
        Metrics before = Metrics.at(metrics);
        consortium.held("100.00");
        await().atMost(LONG).untilAsserted(() -> {
            Metrics after = Metrics.at(metrics);
            assertTrue(grown(before, after, "counterfoil_chain_height_blocks") >= 2);
            assertTrue(grown(before, after, "counterfoil_projection_height_blocks") >= 2);
            assertEquals(0, after.sum("counterfoil_projection_lag_blocks"));
        });
    }

    @Test
    void whatWaitsForKafkaIsCountedAndItsAgeToldAndInTheEndNothingWaits() {
        consortium.recordPayable("100.00");
        await().atMost(LONG).untilAsserted(() -> {
            Metrics after = Metrics.at(metrics);
            assertEquals(0, after.sum("counterfoil_outbox_unsent_events"));
            assertEquals(0, after.sum("counterfoil_outbox_age_seconds"));
        });
    }

    @Test
    void aTokenIsVerifiedOnce() {
        Metrics before = Metrics.at(metrics);
        String token = consortium.token(consortium.debtor, "enterprise-maker");
        for (int i = 0; i < 3; i++) {
            given().auth().oauth2(token).get(API + "business-date").then().statusCode(200);
        }
        Metrics after = Metrics.at(metrics);
        assertEquals(1, grown(before, after, "counterfoil_token_lookups_total", "result=\"miss\""));
        assertTrue(grown(before, after, "counterfoil_token_lookups_total", "result=\"hit\"") >= 2);
        assertEquals(0, grown(before, after, "counterfoil_rate_limit_refusals_total"));
    }

    @Test
    void anOpenStreamIsASubscriber() {
        double before = Metrics.at(metrics).sum("counterfoil_feed_subscribers");
        HttpRequest stream = HttpRequest.newBuilder(service.resolve(API + "events"))
                .header("Authorization", "Bearer " + consortium.token(consortium.debtor, "enterprise-maker"))
                .header("Accept", "text/event-stream")
                .build();
        var opened = HttpClient.newHttpClient().sendAsync(stream, BodyHandlers.ofLines());
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertEquals(before + 1, Metrics.at(metrics).sum("counterfoil_feed_subscribers")));
        opened.thenAccept(answer -> answer.body().close());
    }

    @Test
    void noLabelSaysWhoAskedOrForWhat() {
        UUID payable = consortium.recordPayable("100.00");
        consortium
                .as(consortium.debtor, "enterprise-maker")
                .get(API + "payables/" + payable)
                .then()
                .statusCode(200);
        RestAssured.replaceFiltersWith(List.of());
        given().get(API + "payables/" + payable).then().statusCode(401);
        given().get("/nothing/" + payable).then().statusCode(404);
        String text = Metrics.at(metrics).text();
        assertTrue(text.contains("uri=\"/payables/{id}\""), text);
        assertFalse(text.matches("(?s).*[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-.*"), text);
        assertTrue(text.contains("agroal_"), "connections to the database");
    }

    @Test
    void callersFindNoMetrics() {
        RestAssured.replaceFiltersWith(List.of());
        for (String path : List.of("/q/metrics", "/metrics", API + "metrics")) {
            String body = consortium
                    .as(consortium.operator, "operator")
                    .get(path)
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            assertFalse(body.contains("counterfoil_"), body);
        }
    }

    @Test
    void anEventCarriesTheTraceOfTheRequestThatMadeItTrue() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        String body = consortium.payable(newKey(), "100.00", "2026-12-01");
        String payable = post(
                        consortium
                                .as(consortium.debtor, "enterprise-maker")
                                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"),
                        "payables",
                        body)
                .statusCode(201)
                .extract()
                .path("resourceId");
        try (KafkaConsumer<String, String> consumer = consumer()) {
            consumer.subscribe(List.of("counterfoil.payable.v1"));
            await().atMost(LONG).until(() -> {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.value().contains(payable)) {
                        Header header = record.headers().lastHeader("traceparent");
                        String carried = new String(header.value(), StandardCharsets.US_ASCII);
                        assertTrue(carried.matches("00-" + trace + "-[0-9a-f]{16}-0[01]"), carried);
                        return true;
                    }
                }
                return false;
            });
        }
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "group.id", newKey(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static double grown(Metrics before, Metrics after, String name, String... labels) {
        return after.sum(name, labels) - before.sum(name, labels);
    }
}
