package io.counterfoil.workflow.engine;

import io.counterfoil.workflow.caseflow.CaseEngine;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.task.Task;

/** Cases in the engine of this process. */
@Singleton
class CamundaCases implements CaseEngine {

    private static final int REASON_LENGTH_MAX = 1000;
    /** Before the id of a call to another system, where one stands for a task. */
    private static final String CALL = "call ";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final ManagementService jobs;
    private final ExternalTaskService work;
    private final ProcessModels models;

    CamundaCases(ProcessEngine engine, ProcessModels models) {
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.history = engine.getHistoryService();
        this.jobs = engine.getManagementService();
        this.work = engine.getExternalTaskService();
        this.models = models;
    }

    @Override
    public void showDay(LocalDate day) {
        EngineClock.show(day);
    }

    @Override
    public String start(String message, UUID key, Map<String, Object> variables) {
        return runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(key.toString())
                .setVariables(variables)
                .correlateStartMessage()
                .getProcessInstanceId();
    }

    @Override
    public boolean isOpen(String instance) {
        return runtime.createProcessInstanceQuery().processInstanceId(instance).count() == 1;
    }

    @Override
    public void set(String instance, Map<String, Object> variables) {
        if (!variables.isEmpty()) {
            runtime.setVariables(instance, variables);
        }
    }

    @Override
    public Optional<Object> variable(String instance, String name) {
        return Optional.ofNullable(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .activityInstanceIdIn(instance) // of the case itself, not of one of its steps
                        .variableName(name)
                        .singleResult())
                .map(found -> found.getValue());
    }

    @Override
    public List<OpenTask> tasksClosedBy(String instance, String message) {
        if (!models.anyNames("closedBy", message)) {
            return List.of();
        }
        Stream<OpenTask> ofPeople = tasksThatName(instance, "closedBy", message)
                .map(task -> new OpenTask(task.getId(), task.getTaskDefinitionKey()));
        Stream<OpenTask> calls = work.createExternalTaskQuery().processInstanceId(instance).list().stream()
                .filter(call -> models.of(call.getProcessDefinitionId())
                        .words(call.getActivityId(), "closedBy")
                        .contains(message))
                .map(call -> new OpenTask(CALL + call.getId(), call.getActivityId()));
        return Stream.concat(ofPeople, calls).toList();
    }

    @Override
    public boolean renews(String instance, String message) {
        return tasksThatName(instance, "renewedBy", message).findAny().isPresent();
    }

    @Override
    public void renew(String instance, String message) {
        tasksThatName(instance, "renewedBy", message)
                .forEach(task -> models.of(task.getProcessDefinitionId())
                        .property(task.getTaskDefinitionKey(), "dueDate")
                        .flatMap(day -> variable(instance, day))
                        .ifPresent(day -> tasks.setDueDate(
                                task.getId(), EngineClock.startOf(EngineClock.dayOf(day.toString())))));
    }

    private Stream<Task> tasksThatName(String instance, String property, String message) {
        if (!models.anyNames(property, message)) {
            return Stream.empty();
        }
        return tasks.createTaskQuery().processInstanceId(instance).list().stream()
                .filter(task -> models.of(task.getProcessDefinitionId())
                        .words(task.getTaskDefinitionKey(), property)
                        .contains(message));
    }

    @Override
    public void complete(String task, Map<String, Object> variables) {
        if (task.startsWith(CALL)) {
            String call = task.substring(CALL.length());
            work.unlock(call);
            work.lock(call, CamundaWork.WORKER, CamundaWork.LOCK_MILLIS);
            work.complete(call, CamundaWork.WORKER, variables);
        } else {
            tasks.complete(task, variables);
        }
    }

    @Override
    public boolean isBusy(String instance) {
        return work.createExternalTaskQuery().processInstanceId(instance).count() > 0;
    }

    @Override
    public boolean waitsFor(String instance, String message) {
        return !waiting(instance, message).isEmpty();
    }

    @Override
    public boolean deliver(String instance, String message) {
        List<EventSubscription> waiting = waiting(instance, message);
        if (waiting.isEmpty()) {
            return false;
        }
        runtime.messageEventReceived(message, waiting.get(0).getExecutionId());
        return true;
    }

    private List<EventSubscription> waiting(String instance, String message) {
        return runtime.createEventSubscriptionQuery()
                .processInstanceId(instance)
                .eventType("message")
                .eventName(message)
                .list();
    }

    @Override
    public List<DueTimer> dueTimers(int max) {
        return jobs
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(ClockUtil.getCurrentTime())
                .orderByJobDuedate()
                .asc()
                .orderByJobId()
                .asc()
                .listPage(0, max)
                .stream()
                .map(job -> new DueTimer(job.getId(), job.getProcessInstanceId(), job.getRetries()))
                .toList();
    }

    @Override
    public boolean isDue(DueTimer timer) {
        return jobs.createJobQuery()
                        .jobId(timer.id())
                        .duedateLowerThan(ClockUtil.getCurrentTime())
                        .count()
                == 1;
    }

    @Override
    public void fire(DueTimer timer) {
        jobs.executeJob(timer.id());
    }

    @Override
    public void failed(DueTimer timer, String why) {
        if (jobs.createJobQuery().jobId(timer.id()).count() == 1) {
            jobs.setJobRetries(timer.id(), Math.max(0, timer.retries() - 1));
        }
    }

    /** As much of it as the engine keeps. */
    static String shown(String reason) {
        return reason.length() <= REASON_LENGTH_MAX ? reason : reason.substring(0, REASON_LENGTH_MAX);
    }
}
