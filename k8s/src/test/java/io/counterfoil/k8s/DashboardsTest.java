package io.counterfoil.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grafana's dashboards. Whether the services have what they show, a test of the sandbox says. */
class DashboardsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int COLUMNS = 24;
    private static final Pattern NAMED_RUNBOOK = Pattern.compile("[Rr]unbook: (\\w+)");

    @TempDir
    Path folder;

    @Test
    void aClusterIsGivenEachOfThem() throws IOException {
        JsonNode map = Overlay.PROD.manifests().the("ConfigMap", "dashboards");
        assertEquals("1", map.at("/metadata/labels/grafana_dashboard").asText());
        Set<String> given = new TreeSet<>();
        map.path("data").fieldNames().forEachRemaining(given::add);
        assertEquals(Monitoring.dashboards().keySet(), given);
    }

    @Test
    void noTwoPanelsHaveOnePlaceOrOneNumberAndEachSaysWhatItShows() throws IOException {
        Set<String> uids = new HashSet<>();
        for (String text : Monitoring.dashboards().values()) {
            JsonNode board = JSON.readTree(text);
            assertTrue(uids.add(board.path("uid").asText()), "two dashboards are " + board.path("uid"));
            Set<Integer> numbers = new HashSet<>();
            Set<String> cells = new HashSet<>();
            for (JsonNode panel : board.path("panels")) {
                String title = panel.path("title").asText();
                assertTrue(numbers.add(panel.path("id").asInt()), title);
                assertFalse(panel.path("description").asText().isBlank(), title);
                assertFalse(panel.at("/fieldConfig/defaults/unit").asText().isBlank(), title);
                JsonNode place = panel.path("gridPos");
                for (int x = 0; x < place.path("w").asInt(); x++) {
                    for (int y = 0; y < place.path("h").asInt(); y++) {
                        int column = place.path("x").asInt() + x;
                        assertTrue(column < COLUMNS, title);
                        assertTrue(cells.add(column + " " + (place.path("y").asInt() + y)), title);
                    }
                }
            }
        }
    }

    @Test
    void eachAlertIsNamedByAPanelAndEachNameIsOneOfAnAlert() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String text : Monitoring.dashboards().values()) {
            Matcher runbook = NAMED_RUNBOOK.matcher(text);
            while (runbook.find()) {
                named.add(runbook.group(1));
            }
        }
        Set<String> alerts = new TreeSet<>();
        JSON.readTree(Monitoring.alertRules()).findValuesAsText("alert").forEach(alerts::add);
        assertEquals(alerts, named);
    }

    @Test
    void prometheusTakesEveryQuestion() throws Exception {
        Promtool promtool = Promtool.assumed(DashboardsTest.class);
        ObjectNode rules = JSON.createObjectNode();
        ArrayNode all =
                rules.putArray("groups").addObject().put("name", "questions").putArray("rules");
        List<String> expressions = new ArrayList<>(Monitoring.questions());
        for (int i = 0; i < expressions.size(); i++) {
            all.addObject().put("record", "question:" + i).put("expr", expressions.get(i));
        }
        Files.writeString(folder.resolve("questions.yml"), rules.toString());
        Promtool.Said said = promtool.run(folder, "check", "rules", "questions.yml");
        assertEquals(0, said.exitCode(), said.text());
        assertTrue(said.text().contains(expressions.size() + " rules found"), said.text());
    }
}
