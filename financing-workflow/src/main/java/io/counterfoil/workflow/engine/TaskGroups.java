package io.counterfoil.workflow.engine;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;

/** Who may do a task: {@code role@participant}. */
final class TaskGroups {

    private TaskGroups() {}

    /** None of a task that was done between reading it and asking this: the engine then fails for want of it. */
    static Set<String> of(TaskService tasks, String id) {
        try {
            return tasks.getIdentityLinksForTask(id).stream()
                    .map(IdentityLink::getGroupId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        } catch (NullPointerException done) {
            return Set.of();
        }
    }
}
