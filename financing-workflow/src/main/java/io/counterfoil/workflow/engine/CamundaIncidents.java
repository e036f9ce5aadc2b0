package io.counterfoil.workflow.engine;

import io.counterfoil.workflow.call.WorkQueue;
import io.counterfoil.workflow.incident.Incident;
import io.counterfoil.workflow.incident.Incident.CaseWord;
import io.counterfoil.workflow.incident.Incidents;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;

/** Incidents of the engine: of calls to other systems, and of timers. */
@Singleton
class CamundaIncidents implements Incidents {

    private static final String OF_A_CALL = "failedExternalTask";

    private final RuntimeService runtime;
    private final ExternalTaskService work;
    private final ManagementService jobs;
    private final ProcessModels models;

    CamundaIncidents(ProcessEngine engine, ProcessModels models) {
        this.runtime = engine.getRuntimeService();
        this.work = engine.getExternalTaskService();
        this.jobs = engine.getManagementService();
        this.models = models;
    }

    @Override
    public List<Incident> list(int from, int max) {
        return runtime
                .createIncidentQuery()
                .orderByIncidentTimestamp()
                .asc()
                .orderByIncidentId()
                .asc()
                .listPage(from, max)
                .stream()
                .map(this::shown)
                .toList();
    }

    @Override
    public Optional<Incident> find(String id) {
        return Optional.ofNullable(runtime.createIncidentQuery().incidentId(id).singleResult())
                .map(this::shown);
    }

    @Override
    public void retry(Incident incident) {
        var found = runtime.createIncidentQuery().incidentId(incident.id()).singleResult();
        if (found == null) {
            return;
        }
        if (found.getIncidentType().equals(OF_A_CALL)) {
            work.setRetries(found.getConfiguration(), WorkQueue.TRIES);
        } else {
            jobs.setJobRetries(found.getConfiguration(), WorkQueue.TRIES);
        }
    }

    @Override
    public long count() {
        return runtime.createIncidentQuery().count();
    }

    private Incident shown(org.camunda.bpm.engine.runtime.Incident found) {
        var model = models.of(found.getProcessDefinitionId());
        String activity = found.getActivityId();
        return new Incident(
                found.getId(),
                found.getProcessInstanceId(),
                activity,
                new CaseWord(model.name(activity, false), model.name(activity, true)),
                found.getIncidentMessage() == null ? "" : found.getIncidentMessage(),
                EngineClock.day(found.getIncidentTimestamp()));
    }
}
