package io.counterfoil.workflow.caseflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The process engine, as far as cases are driven. Every call belongs to the transaction that it is made in. */
public interface CaseEngine {

    /** From now on it is that day for every timer. */
    void showDay(LocalDate day);

    /** @return the instance, by which the engine knows the case */
    String start(String message, UUID key, Map<String, Object> variables);

    boolean isOpen(String instance);

    void set(String instance, Map<String, Object> variables);

    /** Also of a case that has ended. */
    Optional<Object> variable(String instance, String name);

    /** Open tasks of people, and calls that wait for their effect, that this message closes: id, and the activity. */
    List<OpenTask> tasksClosedBy(String instance, String message);

    /** @param variables what the person answered */
    void complete(String task, Map<String, Object> variables);

    /** Whether a call to another system is open in it: only then can anything be early. */
    boolean isBusy(String instance);

    boolean waitsFor(String instance, String message);

    /** Whether this message moves the last day of a person's open task. */
    boolean renews(String instance, String message);

    /** Moves it to what the variable of that day says now. */
    void renew(String instance, String message);

    /** @return false when nothing in the case waits for it */
    boolean deliver(String instance, String message);

    /** Timers that are due, by their day; at most that many. */
    List<DueTimer> dueTimers(int max);

    /** Whether it still is: what fired before may have ended it. */
    boolean isDue(DueTimer timer);

    void fire(DueTimer timer);

    /** It failed: the engine counts, and makes an incident of the last failure. */
    void failed(DueTimer timer, String why);

    record OpenTask(String id, String activity) {}

    /** @param retries that are left */
    record DueTimer(String id, String instance, int retries) {}
}
