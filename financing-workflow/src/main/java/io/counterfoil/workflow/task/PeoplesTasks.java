package io.counterfoil.workflow.task;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The open tasks of people, in the engine. */
public interface PeoplesTasks {

    /** Participants whose people must act in a case. */
    Set<UUID> awaited(String instance);

    /**
     * Most urgent first: by last day, then by age.
     *
     * @param groups {@code role@participant}; null: whoever's
     * @param instances null: of all cases
     */
    List<PeoplesTask> list(@Nullable Set<String> groups, @Nullable Collection<String> instances, int from, int max);

    /** Empty when it is not open. */
    Optional<PeoplesTask> find(String id);

    /** Of the cases about these, those that are over, the newest first. */
    List<PeoplesTask> closed(Set<UUID> about, int max);

    /** One that is over, as long as the history knows it; nobody is named who could still do it. */
    Optional<PeoplesTask> closed(String id);

    /** @param subject null: it is free again */
    void claim(String id, @Nullable String subject);

    void complete(String id, Map<String, Object> variables);
}
