package io.counterfoil.sandbox.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A replay that ends well, and what its report says. */
final class Replays {

    private Replays() {}

    /** @return the report, which is also in the file {@code report} */
    static JsonNode played(TestInstallation parts, Path report, Path file, Path journal, Object... options)
            throws IOException {
        Object[] all = Stream.concat(Stream.of("--report", report, "--journal", journal), Stream.of(options))
                .toArray();
        TestInstallation.Answer answer = parts.replay(file, all);
        assertEquals(0, answer.exitCode(), answer.out() + answer.err());
        JsonNode read = new ObjectMapper().readTree(report.toFile());
        for (String check :
                List.of("chainEqualsDatabase", "eventsEqualDatabase", "conservation", "gatewaysEqualChain")) {
            assertTrue(read.path("verification").path(check).asBoolean(), check);
        }
        assertTrue(read.path("verification").path("differences").isEmpty());
        return read;
    }

    static void assertAddsUp(JsonNode ledger) {
        ledger.path("issued").properties().forEach(issued -> {
            BigDecimal redeemed =
                    new BigDecimal(ledger.path("redeemed").path(issued.getKey()).asText());
            BigDecimal outstanding = new BigDecimal(
                    ledger.path("outstanding").path(issued.getKey()).asText());
            assertEquals(new BigDecimal(issued.getValue().asText()), redeemed.add(outstanding), issued.getKey());
        });
    }
}
