package io.counterfoil.workflow.task;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Acts that persons sent to the ledger for a task, each by itself, until their event closes the task. */
public interface SentActs {

    /** It is about to be sent: whoever asks again for the same is answered as before, also after its event closed the task. */
    void begun(List<String> tasks, String act, String subject);

    /** The ledger's service took it. */
    void sent(List<String> tasks, String act, String subject);

    /** The ledger's service said no: the act is over, and the task stays. */
    void refused(List<String> tasks, String act, String subject);

    /** How often this act of this person for this task was refused. */
    int refusals(String task, String act, String subject);

    /** Whoever sent it; empty when none is under way. */
    Optional<Sent> of(String task);

    /** Of these tasks, those for which this person began an act that was not refused, with the last one. */
    Map<String, Sent> by(String subject, Collection<String> tasks);

    /** Whether this person began it and it was not refused. */
    boolean wasBegun(String task, String act, String subject);

    record Sent(String act, Instant at) {}
}
