package io.counterfoil.workflow.engine;

import io.counterfoil.workflow.caseflow.CaseEngine;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;

/** Cases in the engine of this process. */
@Singleton
class CamundaCases implements CaseEngine {

    private static final int REASON_LENGTH_MAX = 1000;

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

    /** Without the listeners of its diagram, which would write down an end that it has not reached. */
    @Override
    public void cancel(String instance, String reason) {
        runtime.deleteProcessInstance(instance, shown(reason), true);
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
    public Standing look(String instance) {
        return new CamundaStanding(instance, runtime, tasks, work, models);
    }

    @Override
    public void renew(String instance, OpenTask task) {
        Task open = tasks.createTaskQuery().taskId(task.id()).singleResult();
        models.of(open.getProcessDefinitionId())
                .property(open.getTaskDefinitionKey(), "dueDate")
                .flatMap(day -> variable(instance, day))
                .ifPresent(day -> tasks.setDueDate(task.id(), EngineClock.startOf(EngineClock.dayOf(day.toString()))));
    }

    @Override
    public void complete(String task, Map<String, Object> variables) {
        if (task.startsWith(CamundaStanding.CALL)) {
            String call = task.substring(CamundaStanding.CALL.length());
            work.unlock(call);
            work.lock(call, CamundaWork.WORKER, CamundaWork.LOCK_MILLIS);
            work.complete(call, CamundaWork.WORKER, variables);
        } else {
            tasks.complete(task, variables);
        }
    }

    @Override
    public void deliver(String waiting, String message) {
        runtime.messageEventReceived(message, waiting);
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
