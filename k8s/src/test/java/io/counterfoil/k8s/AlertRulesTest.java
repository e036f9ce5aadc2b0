package io.counterfoil.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alerts, as Prometheus understands them; what each means for people is in the runbook. */
class AlertRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RUNBOOK = "docs/runbooks/alerts.md";
    private static final Path TESTS = Path.of("src/test/promtool/alerts-test.yml");

    @TempDir
    Path folder;

    private JsonNode rules;

    @BeforeEach
    void read() throws IOException {
        rules = JSON.readTree(Monitoring.alertRules());
        Files.copy(TESTS, folder.resolve("alerts-test.yml"));
    }

    @Test
    void prometheusTakesTheRulesAndEachFiresWhenItShould() throws Exception {
        Promtool promtool = Promtool.assumed(AlertRulesTest.class);
        write(rules);
        Promtool.Said checked = promtool.run(folder, "check", "rules", "rules.yml");
        assertEquals(0, checked.exitCode(), checked.text());
        Promtool.Said tested = test(promtool);
        assertEquals(0, tested.exitCode(), tested.text());
    }

    /** A rule that says nothing, or says it at once, is seen. */
    @Test
    void theTestsHoldEachRule() throws Exception {
        Promtool promtool = Promtool.assumed(AlertRulesTest.class);
        for (String expression : List.of("vector(0) > 1", "vector(1) > 0")) {
            for (int i = 0; i < alerts(rules).size(); i++) {
                JsonNode broken = rules.deepCopy();
                ((ObjectNode) alerts(broken).get(i)).put("expr", expression);
                write(broken);
                assertNotEquals(
                        0, test(promtool).exitCode(), alerts(rules).get(i).path("alert") + " is " + expression);
            }
        }
    }

    @Test
    void eachAlertSaysHowBadItIsAndWhereItsRunbookIs() {
        for (JsonNode alert : alerts(rules)) {
            String name = alert.path("alert").asText();
            assertTrue(
                    Set.of("critical", "warning")
                            .contains(alert.at("/labels/severity").asText()),
                    name);
            assertTrue(alert.at("/annotations/summary").asText().endsWith("."), name);
            assertEquals(
                    RUNBOOK + "#" + name.toLowerCase(Locale.ROOT),
                    alert.at("/annotations/runbook").asText());
        }
    }

    @Test
    void theRunbookHasEachAlertAndNoOther() throws IOException {
        Set<String> described = Files.readAllLines(Path.of("..", RUNBOOK)).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                alerts(rules).stream()
                        .map(alert -> alert.path("alert").asText())
                        .collect(Collectors.toCollection(TreeSet::new)),
                described);
    }

    private Promtool.Said test(Promtool promtool) throws IOException, InterruptedException {
        return promtool.run(folder, "test", "rules", "alerts-test.yml");
    }

    private void write(JsonNode content) throws IOException {
        Files.writeString(folder.resolve("rules.yml"), content.toString());
    }

    private static List<JsonNode> alerts(JsonNode content) {
        List<JsonNode> alerts = new ArrayList<>();
        content.path("groups").forEach(group -> group.path("rules").forEach(alerts::add));
        return alerts;
    }
}
