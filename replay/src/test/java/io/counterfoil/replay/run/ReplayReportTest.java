package io.counterfoil.replay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.intake.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayReportTest {
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void hasExactlyTheFieldsOthersRead() throws IOException {
        Measured measured = new Measured();
        measured.add(2, 1, 10);
        measured.add(1, 1, 30);
        measured.addDay(1, 1, 2);
        ReplayReport report = new ReplayReport(
                new ReplayReport.Input(3, 2, 1, List.of(new Rejection(2, 3, "amount", "must be above zero: 0"))),
                new LedgerFigures(
                        2,
                        1,
                        0,
                        4,
                        2,
                        1,
                        new TreeMap<>(Map.of("CNY", "100.00")),
                        new TreeMap<>(Map.of("CNY", "60.00")),
                        new TreeMap<>(Map.of("CNY", "40.00"))),
                new ReplayReport.Checks(true, true, true, true, List.of()),
                measured.performance(Through.PROCESSES));
        Path file = folder.resolve("report.json");
        report.write(file, json);

        JsonNode written = json.readTree(file.toFile());
        assertEquals(List.of("input", "ledger", "verification", "performance"), fields(written));
        assertEquals(List.of("rows", "accepted", "rejected", "rejections"), fields(written.path("input")));
        assertEquals(
                List.of("row", "line", "column", "reason"),
                fields(written.path("input").path("rejections").path(0)));
        assertEquals(
                List.of(
                        "payables",
                        "disputed",
                        "overdue",
                        "pieces",
                        "offers",
                        "financings",
                        "issued",
                        "redeemed",
                        "outstanding"),
                fields(written.path("ledger")));
        assertEquals("100.00", written.path("ledger").path("issued").path("CNY").textValue());
        assertEquals(
                List.of(
                        "chainEqualsDatabase",
                        "eventsEqualDatabase",
                        "conservation",
                        "gatewaysEqualChain",
                        "differences"),
                fields(written.path("verification")));
        assertEquals(
                List.of("through", "operations", "transactions", "seconds", "operationsPerSecond", "p50Ms", "p99Ms"),
                fields(written.path("performance")));
        assertEquals("processes", written.path("performance").path("through").asText());
        assertEquals(4, written.path("performance").path("operations").asInt());
        assertEquals(3, written.path("performance").path("transactions").asInt());
        assertEquals(
                2.0, written.path("performance").path("operationsPerSecond").asDouble());
        assertEquals(10.0, written.path("performance").path("p50Ms").asDouble());
    }

    @Test
    void passesOnlyWhenEveryCheckDoes() {
        assertTrue(new ReplayReport.Checks(true, true, true, true, List.of()).passed());
        assertFalse(new ReplayReport.Checks(false, true, true, true, List.of()).passed());
        assertFalse(new ReplayReport.Checks(true, false, true, true, List.of()).passed());
        assertFalse(new ReplayReport.Checks(true, true, false, true, List.of()).passed());
        assertFalse(new ReplayReport.Checks(true, true, true, false, List.of()).passed());
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
