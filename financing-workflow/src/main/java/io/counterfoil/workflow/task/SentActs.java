package io.counterfoil.workflow.task;

import java.time.Instant;
import java.util.Optional;

/** Acts that were sent to the ledger for a task, until their event closes it. */
public interface SentActs {

    void sent(String task, String act, String subject);

    /** The ledger's service said no: the act is over, and the task stays. */
    void refused(String task, String act, String subject);

    /** How often an act for this task was refused. */
    int refusals(String task);

    /** Empty when none is under way. */
    Optional<Sent> of(String task);

    record Sent(String act, Instant at) {}
}
