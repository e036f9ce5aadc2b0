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
