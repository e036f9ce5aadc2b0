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

    /** It ends where it stands: its tasks, timers and calls end with it. */
    void cancel(String instance, String reason);

    void set(String instance, Map<String, Object> variables);

    /** Also of a case that has ended. */
    Optional<Object> variable(String instance, String name);

    /** What an open case waits for at this moment. After a step it is looked at again. */
    Standing look(String instance);

    /** @param variables what the person answered */
    void complete(String task, Map<String, Object> variables);

    /** Moves the last day of a person's task to what the variable of that day says now. */
    void renew(String instance, OpenTask task);

    /** @param waiting what waits for the message, as {@link Standing#waiting} told */
    void deliver(String waiting, String message);

    /** Timers that are due, by their day; at most that many. */
    List<DueTimer> dueTimers(int max);

    /** Whether it still is: what fired before may have ended it. */
    boolean isDue(DueTimer timer);

    void fire(DueTimer timer);

    /** It failed: the engine counts, and makes an incident of the last failure. */
    void failed(DueTimer timer, String why);

    /** Where a case stands; each part is read when it is first asked about. */
    interface Standing {

        /** What in the case waits for this message. */
        Optional<String> waiting(String message);

        /** Open tasks of people, and calls that wait for their effect, that this message closes. */
        List<OpenTask> closedBy(String message);

        /** Open tasks of people whose last day this message moves. */
        List<OpenTask> renewedBy(String message);

        /** Whether a call to another system is open in it: only then can anything be early. */
        boolean isBusy();
    }

    record OpenTask(String id, String activity) {}

    /** @param retries that are left */
    record DueTimer(String id, String instance, int retries) {}
}
