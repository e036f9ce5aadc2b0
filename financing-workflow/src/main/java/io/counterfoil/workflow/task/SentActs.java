package io.counterfoil.workflow.task;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Acts that were sent to the ledger for a task, until their event closes it. */
public interface SentActs {

    /** It is about to be sent: whoever asks again for the same is answered as before, also after its event closed the task. */
    void begun(List<String> tasks, String act, String subject);

    /** The ledger's service took it. */
    void sent(List<String> tasks, String act, String subject);

    /** The ledger's service said no: the act is over, and the task stays. */
    void refused(List<String> tasks, String act, String subject);

    /** How often an act for this task was refused. */
    int refusals(String task);

    /** Empty when none is under way. */
    Optional<Sent> of(String task);

    /** Of these tasks, those on which this person acted last, with the act. */
    Map<String, Sent> by(String subject, Collection<String> tasks);

    /** Whether this is the last act that was begun for the task, by this person. */
    boolean wasBegun(String task, String act, String subject);

    record Sent(String act, Instant at) {}
}
