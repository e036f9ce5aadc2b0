package io.counterfoil.portal.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.portal.casework.TasksApi.TaskJson;
import io.counterfoil.portal.casework.TasksApi.TaskPageJson;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.platform.ServiceRefusal;
import jakarta.ws.rs.ProcessingException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is made of the workflow's answers, and of none. */
class TasksTest {

    private static final UUID CASE = UUID.fromString("01980f5e-6a10-7c3e-9f0a-2b1d5e8c7a02");

    private static final RuntimeException NO_ANSWER = new ProcessingException("connection refused");
    private static final RuntimeException AWAY = new ServiceRefusal(ProblemDetail.of("service-unavailable", 503, null));

    private static TaskJson task(UUID caseId) {
        return new TaskJson(
                UUID.randomUUID(),
                "accept",
                new Said("Accept piece", "签收"),
                new Said("", ""),
                caseId,
                "circulation",
                UUID.randomUUID(),
                UUID.randomUUID(),
                new MoneyJson("10.00", "CNY"),
                List.of(),
                List.of("acceptance"),
                false,
                LocalDate.of(2026, 1, 5),
                null,
                null);
    }

    /** @param answer of each call, by its arguments */
    private static <T> T answering(Class<T> api, Function<Object[], Object> answer) {
        return api.cast(Proxy.newProxyInstance(
                api.getClassLoader(), new Class<?>[] {api}, (proxy, method, given) -> answer.apply(given)));
    }

    private static Tasks atHome(Function<Object[], Object> answer) {
        return new Tasks(
                answering(TasksApi.class, given -> {
                    throw new AssertionError("a first page asks the client that is in a hurry");
                }),
                answering(AtHomeApi.class, answer));
    }

    private static Function<Object[], Object> failing(RuntimeException failure) {
        return given -> {
            throw failure;
        };
    }

    @Test
    void aFirstPageDoesWithoutAWorkflowThatIsAway() {
        assertTrue(atHome(failing(NO_ANSWER)).waiting().away());
        assertTrue(atHome(failing(AWAY)).waiting().away());
        WaitingTasks known =
                atHome(given -> new TaskPageJson(List.of(task(CASE)), 100)).waiting();
        assertEquals(new WaitingTasks(known.tasks(), true, false), known);
        assertEquals(CASE, known.tasks().get(0).caseId());
    }

    @Test
    void whatStoppedIsCountedOrNotKnown() {
        CasesApi cases = answering(CasesApi.class, failing(NO_ANSWER));
        IncidentsApi incidents = answering(IncidentsApi.class, failing(NO_ANSWER));
        CancellationsApi cancellations = answering(CancellationsApi.class, failing(NO_ANSWER));
        assertEquals(
                OptionalInt.empty(),
                new Incidents(incidents, answering(AtHomeApi.class, failing(AWAY)), cases, cancellations).count());
        AtHomeApi none = answering(AtHomeApi.class, given -> new IncidentsApi.IncidentPageJson(List.of(), null));
        assertEquals(OptionalInt.of(0), new Incidents(incidents, none, cases, cancellations).count());
    }

    /** A page says so, and does not pretend that nothing waits. */
    @Test
    void allOtherPagesFailWithTheWorkflow() {
        Tasks tasks =
                new Tasks(answering(TasksApi.class, failing(AWAY)), answering(AtHomeApi.class, failing(NO_ANSWER)));
        assertThrows(ServiceRefusal.class, () -> tasks.page(0));
    }

    @Test
    void theTasksOfACaseAreAskedForByTheCase() {
        List<Object> asked = new ArrayList<>();
        Tasks tasks = new Tasks(
                answering(TasksApi.class, given -> {
                    asked.add(given[2]);
                    return new TaskPageJson(List.of(task(CASE)), null);
                }),
                answering(AtHomeApi.class, given -> new TaskPageJson(List.of(), null)));
        assertEquals(List.of(CASE), tasks.of(CASE).stream().map(Task::caseId).toList());
        assertEquals(List.of(CASE), asked);
    }

    @Test
    void aTaskThatIsDoneOrAnothersIsNotThere() {
        Tasks gone = new Tasks(
                answering(TasksApi.class, failing(new ServiceRefusal(ProblemDetail.of("not-found", 404, null)))),
                answering(AtHomeApi.class, given -> new TaskPageJson(List.of(), null)));
        assertTrue(gone.find(CASE).isEmpty());
    }
}
