package io.counterfoil.workflow.engine;

import io.counterfoil.workflow.caseflow.CaseFiles;
import io.counterfoil.workflow.task.TaskOpened;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

/**
 * What every diagram has in common without drawing it: a case that ends is written down with the outcome of the end that it
 * reached, a decision finds the facts that it asks for and the table of the day, a task that opens is told, and the picture the arrows that were taken.
 */
@Singleton
class StepListener extends AbstractBpmnParseListener {

    private static final String OUTCOME = "outcome";
    /** The diagrams ask for this version of their table. */
    private static final String TABLE_VERSION = "tableVersion";

    private final Instance<CaseFiles> files; // the engine is there before them
    private final Instance<ProcessModels> models;
    private final Instance<WaitFacts> facts;
    private final Instance<TakenFlows> flows;
    private final Instance<TableVersions> tables;
    private final Instance<TaskOpened> opened;

    StepListener(
            Instance<CaseFiles> files,
            Instance<ProcessModels> models,
            Instance<WaitFacts> facts,
            Instance<TakenFlows> flows,
            Instance<TableVersions> tables,
            Instance<TaskOpened> opened) {
        this.files = files;
        this.models = models;
        this.facts = facts;
        this.flows = flows;
        this.tables = tables;
        this.opened = opened;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::caseEnds);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::endReached);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        String table = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "decisionRef");
        activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> {
            facts.get().provide(execution);
            execution.setVariableLocal(TABLE_VERSION, tables.get().inForce(table, today()));
        });
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener)
                        task -> opened.get().opened(task.getId()));
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                execution -> flows.get().took(execution.getProcessInstanceId(), flow.getId()));
    }

    private void endReached(DelegateExecution execution) {
        outcome(execution).ifPresent(outcome -> execution.getProcessInstance().setVariable(OUTCOME, outcome));
    }

    private Optional<String> outcome(DelegateExecution execution) {
        FlowElement end = execution.getBpmnModelElementInstance();
        return end == null
                ? Optional.empty()
                : models.get().of(execution.getProcessDefinitionId()).property(end.getId(), OUTCOME);
    }

    private void caseEnds(DelegateExecution execution) {
        Object outcome = execution.getVariable(OUTCOME);
        files.get().end(execution.getProcessInstanceId(), outcome == null ? null : outcome.toString(), today());
    }

    private static LocalDate today() {
        return EngineClock.day(ClockUtil.getCurrentTime());
    }
}
