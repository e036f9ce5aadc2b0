package io.counterfoil.workflow.task;

import java.time.Instant;
import java.util.Optional;

/** Acts that were sent to the ledger for a task, until their event closes it. */
public interface SentActs {

    void sent(String task, String act, String subject);

    Optional<Sent> of(String task);

    record Sent(String act, Instant at) {}
}
