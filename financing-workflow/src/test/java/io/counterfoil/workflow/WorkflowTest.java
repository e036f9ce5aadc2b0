package io.counterfoil.workflow;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.service.testing.Contract;
import io.counterfoil.service.testing.ResponseContract;
import io.counterfoil.service.testing.TestTokens;
import io.counterfoil.workflow.caseflow.CaseFile;
import io.counterfoil.workflow.caseflow.CaseFiles;
import io.counterfoil.workflow.caseflow.CasePath;
import io.counterfoil.workflow.caseflow.CasePaths;
import io.counterfoil.workflow.caseflow.ProcessName;
import io.counterfoil.workflow.feed.FollowFeed;
import io.counterfoil.workflow.incident.Incidents;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the running workflow share: real parts, the platform as the test has it, and the contract of every answer. */
@QuarkusTestResource(Surroundings.class)
public abstract class WorkflowTest implements TestTokens {

    protected static final Contract CONTRACT = Contract.below("/workflow/v1");
    protected static final ObjectMapper JSON = new ObjectMapper();
    private static final ResponseContract RESPONSES = new ResponseContract(CONTRACT);

    protected static ScriptedPlatform platform;

    protected BiFunction<UUID, List<String>, Map<String, Object>> claims;
    protected Function<Map<String, Object>, String> sign;

    @Inject
    protected FollowFeed feed;

    @Inject
    protected CaseFiles files;

    @Inject
    protected CasePaths paths;

    @Inject
    protected Incidents incidents;

    @ConfigProperty(name = "counterfoil.test.platform-port")
    int platformPort;

    @BeforeEach
    final void meet() throws IOException {
        RestAssured.replaceFiltersWith(RESPONSES);
        if (platform == null) {
            platform = new ScriptedPlatform(platformPort);
        }
        platform.failReads(0);
        platform.refuseActs(null);
        platform.fallSilent(false);
    }

    @Override
    public Map<String, Object> claims(UUID participant, List<String> roles) {
        return claims.apply(participant, roles);
    }

    @Override
    public String sign(Map<String, Object> anyClaims) {
        return sign.apply(anyClaims);
    }

    protected RequestSpecification as(UUID participant, String... roles) {
        return given().auth().oauth2(sign(claims(participant, List.of(roles))));
    }

    protected static ValidatableResponse post(RequestSpecification caller, String path, Object body) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/workflow/v1" + path)
                .then();
    }

    /** Tells an event, and lets the cases follow. */
    protected JsonNode happens(String name, ObjectNode data) {
        JsonNode event = platform.tell(name, data);
        feed.round();
        return event;
    }

    protected void day(String day) {
        platform.moveTo(day);
        feed.round();
    }

    protected static ObjectNode data(Object... namesAndValues) {
        ObjectNode data = JSON.createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            data.set(namesAndValues[i].toString(), JSON.valueToTree(namesAndValues[i + 1]));
        }
        return data;
    }

    protected static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    protected CaseFile caseOf(ProcessName process, UUID key) {
        return files.find(process, key).orElseThrow(() -> new AssertionError("no " + process + " of " + key));
    }

    /** Activities that a case waits in. */
    protected List<String> waits(ProcessName process, UUID key) {
        return paths.of(caseOf(process, key).instance()).waits().stream()
                .map(CasePath.Wait::activity)
                .sorted()
                .toList();
    }

    protected void assertOutcome(String outcome, ProcessName process, UUID key) {
        CaseFile file = caseOf(process, key);
        assertEquals(List.of(), file.isOpen() ? waits(process, key) : List.of(), process + " is open");
        assertEquals(outcome, file.outcome());
    }
}
