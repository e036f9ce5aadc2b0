package io.counterfoil.service.observability;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a service has for nothing when it depends on this module. */
@QuarkusTest
class ObservedServiceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void metricsAreOnThePortOfTheOperatorAlone() {
        given().get("/q/metrics").then().statusCode(404);
        given().get("/metrics").then().statusCode(404);
        given().get("/greetings/of/metrics").then().statusCode(200);
        String read = given().get(metrics).then().statusCode(200).extract().asString();
        assertTrue(read.contains("http_server_requests_seconds_count{"), read);
        assertTrue(read.contains("uri=\"/greetings/of/{name}\""), read);
        assertTrue(read.contains("jvm_memory_used_bytes"), read);
    }

    @Test
    void healthAndTheContractStayWhereCallersAre() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/openapi").then().statusCode(200);
        given().get(metrics.resolve("/q/health/live")).then().statusCode(404);
        given().get(metrics.resolve("/q/openapi")).then().statusCode(404);
    }

    @Test
    void whatSomebodyMakesUpIsNoLabel() {
        String madeUp = UUID.randomUUID().toString();
        given().get("/payables/" + madeUp).then().statusCode(404);
        given().post("/greetings/of/" + madeUp).then().statusCode(405);
        given().get("/greetings/of/" + madeUp).then().statusCode(200);
        String read = given().get(metrics).then().extract().asString();
        assertFalse(read.contains(madeUp), read);
    }

    @Test
    void aLineOfTheLogSaysWhichTraceItIsOf() {
        String name = UUID.randomUUID().toString();
        given().header("traceparent", traceparent("01"))
                .get("/greetings/of/" + name)
                .then()
                .statusCode(200)
                .body(containsString(name));
        JsonNode line = Awaitility.await()
                .until(() -> lines("greeting " + name), found -> !found.isEmpty())
                .get(0);
        assertEquals(TRACE, line.at("/mdc/traceId").asText(), line.toString());
        assertEquals(16, line.at("/mdc/spanId").asText().length(), line.toString());
        assertNotEquals(SPAN, line.at("/mdc/spanId").asText(), "the caller's own");
    }

    @Test
    void theTraceGoesOnInWhatIsAskedOfAnotherService() {
        String forwarded = given().header("traceparent", traceparent("01"))
                .get("/greetings/forwarded")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(forwarded.matches("00-" + TRACE + "-[0-9a-f]{16}-00"), forwarded);
        assertFalse(forwarded.contains(SPAN), forwarded);
        String begun = given().get("/greetings/forwarded").then().extract().asString();
        assertTrue(begun.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00"), begun);
    }

    private static String traceparent(String flags) {
        return "00-" + TRACE + "-" + SPAN + "-" + flags;
    }

    private static List<JsonNode> lines(String message) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (var lines = Files.lines(Path.of("target", "observed.log"))) {
            return lines.map(line -> read(json, line))
                    .filter(line -> line.path("message").asText().equals(message))
                    .toList();
        }
    }

    private static JsonNode read(ObjectMapper json, String line) {
        try {
            return json.readTree(line);
        } catch (IOException noJson) {
            throw new AssertionError("no JSON: " + line, noJson);
        }
    }
}
