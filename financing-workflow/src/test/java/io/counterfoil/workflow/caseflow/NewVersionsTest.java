package io.counterfoil.workflow.caseflow;

import static io.counterfoil.workflow.caseflow.ProcessName.CONFIRMATION;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.workflow.Story;
import io.counterfoil.workflow.caseflow.CasePath.Step;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.junit.jupiter.api.Test;

/** Rules change from a day on, and processes beside cases that run. */
@QuarkusTest
class NewVersionsTest extends Story {

    private static final String ESCALATION = "io/counterfoil/decisions/escalation.dmn";
    private static final String PROCESS = "processes/confirmation.bpmn";
    /** Of the rule for the last two days: a reminder to whose turn it is. */
    private static final String REMINDS = "<outputEntry id=\"escalation_r4_o1\"><text>\"remind\"</text>";

    private static final String TABLE = "<decision id=\"escalation\"";
    private static final String NAME = "name=\"Consent to payable\"";
    private static final String NEW_NAME = "name=\"Consent after a second look\"";

    @Test
    void aChangedTableDecidesFromItsDateOnAndNotBefore() throws IOException {
        UUID payable = recorded(plain());
        LocalDate confirmBy = lastDay(payable, "confirmBy");
        String changed = changed(text(ESCALATION), REMINDS, REMINDS.replace("remind", "alert"));
        String dated = changed(changed, TABLE, TABLE + " camunda:versionTag=\"" + confirmBy + "\"");
        var deployed = deployed("escalation-later.dmn", dated);
        try {
            day(confirmBy.minusDays(1));
            assertEquals(1, reminders(payable), "the rule of before");
            assertEquals(0, alerts(payable));
            day(confirmBy);
            assertEquals(1, reminders(payable), "no second one");
            assertEquals(1, alerts(payable), "the rule of this day");
        } finally {
            camunda.getRepositoryService().deleteDeployment(deployed.getId(), true);
            day(today().plusDays(1));
        }
        UUID next = recorded(plain());
        day(lastDay(next, "confirmBy"));
        assertEquals(1, reminders(next), "without it the older one decides again");
    }

    @Test
    void aNewVersionOfAProcessRunsBesideTheCasesOfTheOldOne() throws IOException {
        UUID old = recorded(plain());
        int version = paths.of(instance(old)).version();
        String original = text(PROCESS);
        deployed("processes/confirmation.bpmn", changed(original, NAME, NEW_NAME));
        try {
            UUID young = recorded(plain());
            assertEquals(version, paths.of(instance(old)).version());
            assertEquals(version + 1, paths.of(instance(young)).version());
            as(debtor, "enterprise-checker")
                    .get("/workflow/v1/tasks")
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(2))
                    .body("items.name.en", hasItems("Consent to payable", "Consent after a second look"));
            as(debtor, "auditor")
                    .get("/workflow/v1/processes")
                    .then()
                    .body("items.findAll { it.process == 'confirmation' }.version", hasItems(version, version + 1));
            assertTrue(picture(old).contains("Consent to"), "its own");
            assertFalse(picture(old).contains("second"));
            assertTrue(picture(young).contains("second"), "its own");
            for (UUID payable : List.of(old, young)) {
                consented(payable, 0);
                issued(payable);
                accepted(payable);
                assertOutcome("held", CONFIRMATION, payable);
            }
            assertNotEquals(consentName(old), consentName(young), "also when it is over");
        } finally {
            deployed("processes/confirmation.bpmn", original); // for the tests that come
        }
        assertEquals(version + 2, paths.of(instance(recorded(plain()))).version());
    }

    private static String text(String resource) throws IOException {
        try (InputStream file = NewVersionsTest.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String changed(String text, String from, String to) {
        assertTrue(text.contains(from), () -> "nothing to change: " + from);
        return text.replace(from, to);
    }

    private DeploymentWithDefinitions deployed(String name, String text) {
        return camunda.getRepositoryService()
                .createDeployment()
                .name("test")
                .addString(name, text)
                .deployWithResult();
    }

    private String instance(UUID payable) {
        return caseOf(CONFIRMATION, payable).instance();
    }

    private String picture(UUID payable) {
        return paths.picture(instance(payable), false, "");
    }

    private String consentName(UUID payable) {
        return paths.of(instance(payable)).steps().stream()
                .filter(step -> step.activity().equals("consent"))
                .map(Step::name)
                .map(CasePath.Said::en)
                .findFirst()
                .orElseThrow();
    }
}
