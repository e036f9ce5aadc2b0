package io.counterfoil.workflow.engine;

import io.counterfoil.workflow.caseflow.CaseEngine.OpenTask;
import io.counterfoil.workflow.caseflow.CaseEngine.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** What one case waits for. Each kind of wait is one query, and is asked only about a message that it can be about. */
final class CamundaStanding implements Standing {

    /** Before the id of a call to another system, where one stands for a task. */
    static final String CALL = "call ";

    private final String instance;
    private final RuntimeService runtime;
    private final TaskService people;
    private final ExternalTaskService work;
    private final ProcessModels models;
    private @Nullable Map<String, String> messages;
    private @Nullable List<Task> tasks;
    private @Nullable List<ExternalTask> calls;

    CamundaStanding(
            String instance,
            RuntimeService runtime,
            TaskService people,
            ExternalTaskService work,
            ProcessModels models) {
        this.instance = instance;
        this.runtime = runtime;
        this.people = people;
        this.work = work;
        this.models = models;
    }

    @Override
    public Optional<String> waiting(String message) {
        Map<String, String> known = messages;
        if (known == null) {
            known =
                    runtime
                            .createEventSubscriptionQuery()
                            .processInstanceId(instance)
                            .eventType("message")
                            .list()
                            .stream()
                            .collect(Collectors.toMap(
                                    EventSubscription::getEventName,
                                    EventSubscription::getExecutionId,
                                    (first, second) -> first));
            messages = known;
        }
        return Optional.ofNullable(known.get(message));
    }

    @Override
    public List<OpenTask> closedBy(String message) {
        if (!models.anyNames("closedBy", message)) {
            return List.of();
        }
        Stream<OpenTask> ofPeople = ofPeople("closedBy", message);
        Stream<OpenTask> ofCalls = calls().stream()
                .filter(call -> models.of(call.getProcessDefinitionId())
                        .words(call.getActivityId(), "closedBy")
                        .contains(message))
                .map(call -> new OpenTask(CALL + call.getId(), call.getActivityId()));
        return Stream.concat(ofPeople, ofCalls).toList();
    }

    @Override
    public List<OpenTask> renewedBy(String message) {
        return models.anyNames("renewedBy", message)
                ? ofPeople("renewedBy", message).toList()
                : List.of();
    }

    @Override
    public boolean isBusy() {
        return !calls().isEmpty();
    }

    private Stream<OpenTask> ofPeople(String property, String message) {
        List<Task> known = tasks;
        if (known == null) {
            known = people.createTaskQuery().processInstanceId(instance).list();
            tasks = known;
        }
        return known.stream()
                .filter(task -> models.of(task.getProcessDefinitionId())
                        .words(task.getTaskDefinitionKey(), property)
                        .contains(message))
                .map(task -> new OpenTask(task.getId(), task.getTaskDefinitionKey()));
    }

    private List<ExternalTask> calls() {
        List<ExternalTask> known = calls;
        if (known == null) {
            known = work.createExternalTaskQuery().processInstanceId(instance).list();
            calls = known;
        }
        return known;
    }
}
