package io.counterfoil.workflow.engine;

import io.counterfoil.workflow.engine.ProcessModels.ProcessModel;
import io.counterfoil.workflow.task.PeoplesTask;
import io.counterfoil.workflow.task.PeoplesTask.Said;
import io.counterfoil.workflow.task.PeoplesTasks;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;

/** User tasks of the engine. */
@Singleton
class CamundaTasks implements PeoplesTasks {

    private final TaskService tasks;
    private final ProcessModels models;

    CamundaTasks(ProcessEngine engine, ProcessModels models) {
        this.tasks = engine.getTaskService();
        this.models = models;
    }

    @Override
    public Set<UUID> awaited(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).list().stream()
                .flatMap(task -> groups(task).stream())
                .map(group -> group.substring(group.indexOf('@') + 1))
                .filter(whose -> !whose.equals("platform"))
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    @Override
    public List<PeoplesTask> list(@Nullable Set<String> groups, @Nullable String instance, int from, int max) {
        TaskQuery query = tasks.createTaskQuery().active().initializeFormKeys();
        if (groups != null) {
            query.taskCandidateGroupIn(List.copyOf(groups)).includeAssignedTasks();
        }
        if (instance != null) {
            query.processInstanceId(instance);
        }
        return query.orderByDueDate().asc().orderByTaskId().asc().listPage(from, max).stream()
                .map(this::shown)
                .filter(task -> !task.groups().isEmpty()) // done meanwhile
                .toList();
    }

    @Override
    public Optional<PeoplesTask> find(String id) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult())
                .map(this::shown);
    }

    @Override
    public void claim(String id, @Nullable String subject) {
        tasks.setAssignee(id, subject);
    }

    @Override
    public void complete(String id, Map<String, Object> variables) {
        tasks.complete(id, variables);
    }

    private PeoplesTask shown(Task task) {
        ProcessModel model = models.of(task.getProcessDefinitionId());
        String activity = task.getTaskDefinitionKey();
        return new PeoplesTask(
                task.getId(),
                activity,
                new Said(model.name(activity, false), model.name(activity, true)),
                new Said(model.documentation(activity, false), model.documentation(activity, true)),
                task.getProcessInstanceId(),
                groups(task),
                model.words(activity, "closedBy"),
                task.getDueDate() == null ? null : EngineClock.day(task.getDueDate()),
                EngineClock.day(task.getCreateTime()),
                task.getAssignee());
    }

    private Set<String> groups(Task task) {
        return TaskGroups.of(tasks, task.getId());
    }
}
