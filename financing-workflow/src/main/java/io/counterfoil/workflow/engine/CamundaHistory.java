package io.counterfoil.workflow.engine;

import io.counterfoil.workflow.retention.EngineHistory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;

/** History of the engine. Its own cleaning is a job by the clock, and knows nothing of the tables beside it. */
@Singleton
class CamundaHistory implements EngineHistory {

    private final HistoryService history;

    CamundaHistory(ProcessEngine engine) {
        this.history = engine.getHistoryService();
    }

    @Override
    public Set<String> tasks(List<String> instances) {
        return instances.stream()
                .flatMap(instance ->
                        history.createHistoricTaskInstanceQuery().processInstanceId(instance).list().stream())
                .map(HistoricTaskInstance::getId)
                .collect(Collectors.toSet());
    }

    @Override
    public void forget(List<String> instances) {
        for (String instance : instances) {
            List<String> decisions =
                    history.createHistoricDecisionInstanceQuery().processInstanceId(instance).list().stream()
                            .map(HistoricDecisionInstance::getId)
                            .toList();
            if (!decisions.isEmpty()) {
                history.deleteHistoricDecisionInstancesBulk(decisions);
            }
        }
        history.deleteHistoricProcessInstancesBulk(instances);
    }
}
