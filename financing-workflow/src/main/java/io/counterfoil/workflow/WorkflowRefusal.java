package io.counterfoil.workflow;

import io.counterfoil.kernel.Refusal;

/** What the workflow refuses beside what every service does. */
public enum WorkflowRefusal implements Refusal {
    /** It is done by somebody, or the case went on without it. */
    TASK_NOT_OPEN(409),
    /** Another person has taken it. */
    TASK_CLAIMED(409),
    /** It is for another role of the same participant. */
    TASK_FOR_OTHERS(403),
    TOO_MANY_COMMENTS(409),
    /** It does not fit the task. */
    ACT_UNKNOWN(409),
    /** There is nothing to repeat. */
    INCIDENT_NOT_OPEN(409),
    /** It is over: there is nothing to cancel. */
    CASE_NOT_OPEN(409),
    /** Somebody has asked to cancel it already, and nobody has answered. */
    CANCELLATION_ASKED(409),
    /** Nobody asks to cancel it, or it has been answered. */
    CANCELLATION_NOT_ASKED(409),
    SERVICE_UNAVAILABLE(503);

    private final int status;

    WorkflowRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
