package io.counterfoil.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerificationReportTest {

    private static final Difference CHANGED =
            new Difference(Difference.Kind.VALUE, "projection.piece", "7", "holder", "a", "b", "a", "why");

    private static Verification with(List<Difference> differences) {
        boolean same = differences.isEmpty();
        return new Verification(
                same, same, true, true, differences, differences.size(), 9, Map.of("logs", 3L), Map.of());
    }

    @Test
    void aDifferenceIsNamedWithTheValuesOfAllThreeReaders() throws Exception {
        Verification failed = with(List.of(CHANGED));
        assertFalse(failed.passed());
        JsonNode json = new ObjectMapper().readTree(VerificationReport.json(failed));
        assertFalse(json.path("chainEqualsDatabase").asBoolean(true));
        assertTrue(json.path("conservation").asBoolean());
        JsonNode difference = json.path("differences").path(0);
        assertEquals("value", difference.path("kind").asText());
        assertEquals("holder", difference.path("field").asText());
        assertEquals("b", difference.path("database").asText());
        assertTrue(VerificationReport.text(failed).contains("projection.piece 7.holder: why"));
    }

    @Test
    void withoutDifferencesItIsVerified() {
        assertTrue(with(List.of()).passed());
        assertTrue(VerificationReport.text(with(List.of())).contains("Verified: no difference."));
    }
}
