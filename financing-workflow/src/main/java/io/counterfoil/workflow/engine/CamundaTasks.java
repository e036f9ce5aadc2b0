package io.counterfoil.workflow.engine;

import io.counterfoil.workflow.engine.ProcessModels.ProcessModel;
import io.counterfoil.workflow.task.PeoplesTask;
import io.counterfoil.workflow.task.PeoplesTask.Said;
import io.counterfoil.workflow.task.PeoplesTasks;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;

/** User tasks of the engine. */
@Singleton
class CamundaTasks implements PeoplesTasks {

    private final TaskService tasks;
    private final HistoryService history;
    private final ProcessModels models;

    CamundaTasks(ProcessEngine engine, ProcessModels models) {
        this.tasks = engine.getTaskService();
        this.history = engine.getHistoryService();
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
    public List<PeoplesTask> list(
            @Nullable Set<String> groups, @Nullable Collection<String> instances, int from, int max) {
        if (instances != null && instances.isEmpty()) {
            return List.of();
        }
        TaskQuery query = tasks.createTaskQuery().active().initializeFormKeys();
        if (groups != null) {
            query.taskCandidateGroupIn(List.copyOf(groups)).includeAssignedTasks();
        }
        if (instances != null) {
            query.processInstanceIdIn(instances.toArray(String[]::new));
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
    public List<PeoplesTask> closed(Set<UUID> about, int max) {
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKeyIn(about.stream().map(UUID::toString).toArray(String[]::new))
                .finished()
                .orderByHistoricTaskInstanceEndTime()
                .desc()
                .orderByTaskId()
                .desc()
                .listPage(0, max)
                .stream()
                .map(this::closed)
                .toList();
    }

    @Override
    public Optional<PeoplesTask> closed(String id) {
        return Optional.ofNullable(history.createHistoricTaskInstanceQuery()
                        .taskId(id)
                        .finished()
                        .singleResult())
                .map(this::closed);
    }

    @Override
    public void claim(String id, @Nullable String subject) {
        tasks.setAssignee(id, subject);
    }

    @Override
    public void complete(String id, Map<String, Object> variables) {
        tasks.complete(id, variables);
    }

    private PeoplesTask closed(HistoricTaskInstance task) {
        return shown(
                task.getId(),
                task.getProcessDefinitionId(),
                task.getTaskDefinitionKey(),
                task.getProcessInstanceId(),
                Set.of(),
                task.getDueDate(),
                task.getStartTime(),
                task.getAssignee());
    }

    private PeoplesTask shown(Task task) {
        return shown(
                task.getId(),
                task.getProcessDefinitionId(),
                task.getTaskDefinitionKey(),
                task.getProcessInstanceId(),
                groups(task),
                task.getDueDate(),
                task.getCreateTime(),
                task.getAssignee());
    }

    private PeoplesTask shown(
            String id,
            String definition,
            String activity,
            String instance,
            Set<String> groups,
            @Nullable Date dueOn,
            Date openSince,
            @Nullable String claimedBy) {
        ProcessModel model = models.of(definition);
        return new PeoplesTask(
                id,
                activity,
                new Said(model.name(activity, false), model.name(activity, true)),
                new Said(model.documentation(activity, false), model.documentation(activity, true)),
                instance,
                groups,
                model.words(activity, "closedBy"),
                dueOn == null ? null : EngineClock.day(dueOn),
                EngineClock.day(openSince),
                claimedBy);
    }

    private Set<String> groups(Task task) {
        return TaskGroups.of(tasks, task.getId());
    }
}
