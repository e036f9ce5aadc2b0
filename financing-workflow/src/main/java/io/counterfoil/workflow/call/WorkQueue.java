package io.counterfoil.workflow.call;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The engine's table of calls to other systems: the outbox of the cases. */
public interface WorkQueue {

    /** Of each call, until it is an incident. */
    int TRIES = 5;

    /** Oldest first, without those whose retries are used up. */
    List<OpenWork> open(int max);

    /** The oldest of one case with one of these topics, in the transaction that opened it. */
    Optional<OpenWork> openIn(String instance, Set<String> topics);

    /** In the transaction of what the call led to. */
    void complete(OpenWork work, Map<String, Object> variables);

    /** The case has an answer to that: a business outcome. */
    void refused(OpenWork work, String error, String why);

    /** A technical failure; without retries left it is an incident. */
    void failed(OpenWork work, String why, int retriesLeft);

    @Nullable
    Object variable(OpenWork work, String name);
}
