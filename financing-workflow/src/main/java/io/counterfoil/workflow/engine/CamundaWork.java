package io.counterfoil.workflow.engine;

import io.counterfoil.workflow.call.OpenWork;
import io.counterfoil.workflow.call.WorkQueue;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.jspecify.annotations.Nullable;

/**
 * External tasks of the engine. One instance works at a time, so no lock is ever waited for: the engine's locks would end by its
 * clock, which stands still while the business date does.
 */
@Singleton
class CamundaWork implements WorkQueue {

    static final String WORKER = "counterfoil";
    static final long LOCK_MILLIS = 1;

    private final ExternalTaskService work;
    private final RuntimeService runtime;

    CamundaWork(ProcessEngine engine) {
        this.work = engine.getExternalTaskService();
        this.runtime = engine.getRuntimeService();
    }

    @Override
    public List<OpenWork> open(int max) {
        return work.createExternalTaskQuery().active().withRetriesLeft().orderById().asc().listPage(0, max).stream()
                .map(CamundaWork::open)
                .toList();
    }

    @Override
    public Optional<OpenWork> openIn(String instance, Set<String> topics) {
        return work
                .createExternalTaskQuery()
                .processInstanceId(instance)
                .active()
                .withRetriesLeft()
                .orderById()
                .asc()
                .list()
                .stream()
                .filter(task -> topics.contains(task.getTopicName()))
                .findFirst()
                .map(CamundaWork::open);
    }

    private static OpenWork open(ExternalTask task) {
        return new OpenWork(
                task.getId(),
                task.getTopicName(),
                task.getActivityId(),
                task.getProcessInstanceId(),
                task.getRetries() == null ? TRIES : task.getRetries());
    }

    @Override
    public void complete(OpenWork done, Map<String, Object> variables) {
        take(done);
        work.complete(done.id(), WORKER, variables);
    }

    @Override
    public void refused(OpenWork done, String error, String why) {
        take(done);
        work.handleBpmnError(done.id(), WORKER, error, CamundaCases.shown(why));
    }

    @Override
    public void failed(OpenWork done, String why, int retriesLeft) {
        take(done);
        work.handleFailure(done.id(), WORKER, CamundaCases.shown(why), retriesLeft, 0);
    }

    @Override
    public @Nullable Object variable(OpenWork of, String name) {
        var task = work.createExternalTaskQuery().externalTaskId(of.id()).singleResult();
        return task == null ? null : runtime.getVariable(task.getExecutionId(), name);
    }

    private void take(OpenWork done) {
        work.unlock(done.id());
        work.lock(done.id(), WORKER, LOCK_MILLIS);
    }
}
