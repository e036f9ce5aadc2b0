package io.counterfoil.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.kernel.Cursor;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.workflow.alert.CaseAlert;
import io.counterfoil.workflow.alert.CaseAlerts;
import io.counterfoil.workflow.caseflow.CaseEngine;
import io.counterfoil.workflow.caseflow.FeedPosition;
import io.counterfoil.workflow.caseflow.ProcessName;
import io.counterfoil.workflow.notice.Notices;
import io.counterfoil.workflow.task.PeoplesTask;
import io.counterfoil.workflow.task.PeoplesTasks;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.AfterEach;

/** What happens on the platform, told as the platform tells it. */
public abstract class Story extends WorkflowTest {

    protected final UUID debtor = Ids.next();
    protected final UUID supplier = Ids.next();
    protected final UUID second = Ids.next();
    protected final UUID bank = Ids.next();

    private static final String NAME = "Hangzhou Lantern Works";
    private static final String ACCOUNT = "6222020200112233";
    private static final String PRICE = "0.0471";

    /** What a test of this run has stopped on purpose, and how. */
    private static final Map<UUID, String> CAUSED = new ConcurrentHashMap<>();

    @Inject
    protected ProcessEngine camunda;

    @Inject
    protected FeedPosition position;

    @Inject
    protected CaseEngine engine;

    @Inject
    protected PeoplesTasks tasks;

    @Inject
    protected Notices notices;

    @Inject
    protected CaseAlerts alerts;

    /** The case of this will stop. */
    protected static void causesAnIncident(UUID key, String how) {
        CAUSED.put(key, how);
    }

    /** Also of those that were seen to, and of the tests before. */
    @AfterEach
    final void everyIncidentWasCausedOnPurpose() {
        List<String> others = camunda.getHistoryService().createHistoricIncidentQuery().list().stream()
                .filter(incident -> !CAUSED.containsKey(files.byInstance(incident.getProcessInstanceId())
                        .orElseThrow()
                        .key()))
                .map(incident -> incident.getActivityId() + ": " + incident.getIncidentMessage())
                .toList();
        assertEquals(List.of(), others, "incidents beside " + CAUSED);
    }

    protected LocalDate today() {
        return LocalDate.parse(platform.today());
    }

    protected void day(LocalDate day) {
        day(day.toString());
    }

    /** How a payable looks to whoever reads it. */
    protected ObjectNode plain() {
        return secrets(
                "debtor",
                debtor,
                "creditor",
                supplier,
                "dueOn",
                today().plusMonths(3).toString(),
                "state",
                "recorded");
    }

    protected ObjectNode longTenor() {
        return plain().put("dueOn", today().plusMonths(9).toString());
    }

    protected UUID recorded(ObjectNode shown) {
        UUID payable = Ids.next();
        platform.show("/payables/" + payable, shown.put("id", payable.toString()));
        happens(
                "payable.payable-recorded",
                of(payable)
                        .put("dueOn", shown.path("dueOn").asText())
                        .put("rootId", root(payable).toString()));
        return payable;
    }

    protected UUID issuedPayable() {
        UUID payable = recorded(plain());
        consented(payable, 0);
        issued(payable);
        return payable;
    }

    protected UUID heldPayable() {
        UUID payable = issuedPayable();
        accepted(payable);
        return payable;
    }

    /** Of a payable, always the same. */
    protected static UUID root(UUID payable) {
        return new UUID(payable.getMostSignificantBits(), payable.getLeastSignificantBits() ^ 1);
    }

    protected ObjectNode of(UUID payable, Object... more) {
        return secrets(
                        "payableId",
                        payable,
                        "debtor",
                        debtor,
                        "creditor",
                        supplier,
                        "payingBank",
                        bank,
                        "value",
                        money("1000.00"))
                .setAll(data(more));
    }

    protected ObjectNode ofRoot(UUID payable) {
        return of(payable, "pieceId", root(payable), "offeredBy", debtor, "recipient", supplier);
    }

    protected void consented(UUID payable, int missing) {
        happens("payable.payable-consented", of(payable, "consentsMissing", missing));
    }

    protected void issued(UUID payable) {
        happens(
                "payable.voucher-issued",
                ofRoot(payable).put("acceptBy", today().plusDays(10).toString()));
    }

    protected void accepted(UUID payable) {
        happens("piece.offer-accepted", ofRoot(payable));
    }

    protected LocalDate lastDay(UUID payable, String name) {
        return variable(ProcessName.CONFIRMATION, payable, name);
    }

    protected LocalDate variable(ProcessName process, UUID key, String name) {
        String day = String.valueOf(
                engine.variable(caseOf(process, key).instance(), name).orElseThrow());
        return LocalDate.parse(day.substring(0, 10));
    }

    protected PeoplesTask task(ProcessName process, UUID key, String activity) {
        return tasks.list(null, List.of(caseOf(process, key).instance()), 0, 20).stream()
                .filter(task -> task.activity().equals(activity))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open task " + activity));
    }

    /** By the task's own button, as a person. */
    protected void done(PeoplesTask task, UUID participant, String role, String note) {
        post(as(participant, role), "/tasks/" + task.id() + "/completion", Map.of("note", note))
                .statusCode(200);
        feed.round();
    }

    protected void done(PeoplesTask task, UUID participant, String role) {
        done(task, participant, role, "seen to");
    }

    protected long reminders(UUID payable) {
        return told(ProcessName.CONFIRMATION, payable, debtor, "chase_remind");
    }

    /** How often a participant was told something about a case, by the step of the diagram that tells it. */
    protected long told(ProcessName process, UUID key, UUID participant, String activity) {
        UUID about = caseOf(process, key).id();
        return notices.of(participant, new PageWish(Cursor.START, Page.LIMIT_MAX)).items().stream()
                .filter(notice ->
                        notice.caseId().equals(about) && notice.activity().equals(activity))
                .count();
    }

    protected void assertTold(ProcessName process, UUID key, String activity, UUID... participants) {
        for (UUID participant : participants) {
            assertEquals(1, told(process, key, participant, activity), activity + " to " + participant);
        }
    }

    protected long alerts(UUID payable) {
        return alerts(ProcessName.CONFIRMATION, payable).size();
    }

    /** Severity of each alert of a case by the step that raised it, in their order. */
    protected List<String> alerts(ProcessName process, UUID key) {
        UUID about = caseOf(process, key).id();
        List<String> found = new ArrayList<>();
        Cursor after = Cursor.START;
        for (Page<CaseAlert> page = null; page == null || page.nextCursor() != null; ) {
            page = alerts.list(new PageWish(after, Page.LIMIT_MAX));
            page.items().stream()
                    .filter(alert -> alert.caseId().equals(about))
                    .forEach(alert -> found.add(alert.activity() + " " + alert.severity()));
            after = page.nextCursor() == null ? after : Cursor.parse(page.nextCursor());
        }
        return found;
    }

    /** What the platform shows or tells and no case may keep. */
    private static ObjectNode secrets(Object... namesAndValues) {
        return data(namesAndValues)
                .put("supplierName", NAME)
                .put("account", ACCOUNT)
                .put("annualCost", PRICE);
    }

    /** Variables route and show: no price, account or name is among them. */
    protected void assertKeepsNoSecret(ProcessName process, UUID key) {
        List<HistoricVariableInstance> kept = camunda.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(caseOf(process, key).instance())
                .list();
        assertFalse(kept.isEmpty(), "a case has variables");
        for (HistoricVariableInstance variable : kept) {
            String value = String.valueOf(variable.getValue());
            assertFalse(
                    Stream.of(NAME, ACCOUNT, PRICE).anyMatch(value::contains),
                    () -> process + " keeps " + variable.getName() + " = " + value);
        }
    }

    @Override
    protected void assertOutcome(String outcome, ProcessName process, UUID key) {
        super.assertOutcome(outcome, process, key);
        assertKeepsNoSecret(process, key);
    }
}
