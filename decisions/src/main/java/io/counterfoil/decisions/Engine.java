package io.counterfoil.decisions;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** Camunda's DMN engine; one for the process. */
final class Engine {

    /** The rules that fitted in the evaluation of this thread. */
    private static final ThreadLocal<List<DmnEvaluatedDecisionRule>> FITTED = ThreadLocal.withInitial(List::of);

    private static final DmnEngine DMN = engine();

    private Engine() {}

    record Answer(String ruleId, DmnDecisionRuleResult result) {}

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(
                List.of(evaluated -> FITTED.set(evaluated.getMatchingRules())));
        return configuration.buildEngine();
    }

    static DmnDecision parse(String name, DmnModelInstance model) {
        return DMN.parseDecision(name, model);
    }

    static Answer evaluate(DmnDecision decision, Map<String, Object> variables) {
        try {
            DmnDecisionTableResult result = DMN.evaluateDecisionTable(decision, variables);
            if (result.size() != 1 || FITTED.get().isEmpty()) {
                throw new IllegalStateException("a table whose last rule fits always answered " + result);
            }
            return new Answer(FITTED.get().get(0).getId(), result.getSingleResult());
        } finally {
            FITTED.remove();
        }
    }
}
