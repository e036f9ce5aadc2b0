package io.counterfoil.workflow.engine;

import io.counterfoil.workflow.caseflow.CasePath;
import io.counterfoil.workflow.caseflow.CasePath.Said;
import io.counterfoil.workflow.caseflow.CasePath.State;
import io.counterfoil.workflow.caseflow.CasePath.Step;
import io.counterfoil.workflow.caseflow.CasePath.Wait;
import io.counterfoil.workflow.caseflow.CasePaths;
import io.counterfoil.workflow.diagram.Diagrams;
import io.counterfoil.workflow.diagram.Language;
import io.counterfoil.workflow.diagram.Walked;
import io.counterfoil.workflow.engine.ProcessModels.ProcessModel;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;

/** The way of a case, from the engine's history and the diagram. */
@Singleton
class CamundaPaths implements CasePaths {

    private static final Set<String> WAITING = Set.of(
            "userTask",
            "receiveTask",
            "serviceTask",
            "sendTask",
            "intermediateTimer",
            "intermediateMessageCatch",
            "eventBasedGateway");
    private static final int STEPS_MAX = 500;

    private final HistoryService history;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final ProcessModels models;
    private final TakenFlows flows;

    CamundaPaths(ProcessEngine engine, ProcessModels models, TakenFlows flows) {
        this.history = engine.getHistoryService();
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.repository = engine.getRepositoryService();
        this.models = models;
        this.flows = flows;
    }

    @Override
    public CasePath of(String instance) {
        String definition = definition(instance);
        ProcessModel model = models.of(definition);
        List<HistoricActivityInstance> walked = walked(instance);
        Map<String, String> incidents = incidents(instance);
        return new CasePath(
                walked.stream().map(step -> step(model, step)).toList(),
                active(instance).stream()
                        .filter(step -> WAITING.contains(step.getActivityType()))
                        .map(step -> wait(instance, model, step, incidents.get(step.getActivityId())))
                        .toList(),
                repository.getProcessDefinition(definition).getVersion());
    }

    @Override
    public String picture(String instance, boolean chinese, String part) {
        ProcessModel model = models.of(definition(instance));
        List<HistoricActivityInstance> walked = walked(instance);
        Walked way = new Walked(
                ids(walked, step -> step.getEndTime() != null && !step.isCanceled()),
                ids(active(instance), step -> true),
                flows.of(instance),
                Set.copyOf(incidents(instance).keySet()));
        String plane = part.isEmpty() ? Diagrams.planes(model.bpmn()).get(0) : part;
        return Diagrams.svg(model.bpmn(), plane, chinese ? Language.ZH : Language.EN, way);
    }

    @Override
    public List<String> parts(String instance) {
        return Diagrams.planes(models.of(definition(instance)).bpmn()).stream()
                .skip(1) // the process itself
                .toList();
    }

    @Override
    public List<Version> versions() {
        return repository
                .createProcessDefinitionQuery()
                .orderByProcessDefinitionKey()
                .asc()
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(definition -> new Version(
                        definition.getKey(),
                        definition.getVersion(),
                        new Said(definition.getName(), definition.getName()),
                        runtime.createProcessInstanceQuery()
                                .processDefinitionId(definition.getId())
                                .count()))
                .toList();
    }

    /** Why it stands still, by activity. */
    private Map<String, String> incidents(String instance) {
        return runtime.createIncidentQuery().processInstanceId(instance).list().stream()
                .collect(Collectors.toMap(
                        Incident::getActivityId,
                        incident -> Objects.requireNonNullElse(incident.getIncidentMessage(), ""),
                        (first, second) -> first));
    }

    private static Set<String> ids(List<HistoricActivityInstance> walked, Predicate<HistoricActivityInstance> which) {
        return walked.stream()
                .filter(which)
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }

    private String definition(String instance) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();
    }

    /** In the order in which they were entered; of a case that has been chased for long, the newest. */
    private List<HistoricActivityInstance> walked(String instance) {
        var query = history.createHistoricActivityInstanceQuery().processInstanceId(instance);
        int from = (int) Math.max(0, query.count() - STEPS_MAX);
        return query.orderPartiallyByOccurrence().asc().listPage(from, STEPS_MAX);
    }

    /** Where it stands, however long it has been under way. */
    private List<HistoricActivityInstance> active(String instance) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .unfinished()
                .orderPartiallyByOccurrence()
                .asc()
                .list();
    }

    private static Step step(ProcessModel model, HistoricActivityInstance step) {
        State state = step.isCanceled() ? State.CANCELLED : step.getEndTime() == null ? State.ACTIVE : State.DONE;
        return new Step(
                step.getActivityId(),
                step.getActivityType(),
                said(model, step.getActivityId()),
                state,
                EngineClock.day(step.getStartTime()),
                step.getEndTime() == null ? null : EngineClock.day(step.getEndTime()));
    }

    private Wait wait(String instance, ProcessModel model, HistoricActivityInstance step, @Nullable String incident) {
        String activity = step.getActivityId();
        Set<String> groups = step.getTaskId() == null ? Set.of() : TaskGroups.of(tasks, step.getTaskId());
        String lane = model.laneAround(activity);
        return new Wait(
                activity,
                said(model, activity),
                new Said(model.laneName(lane, false), model.laneName(lane, true)),
                groups,
                EngineClock.day(step.getStartTime()),
                until(instance, model, activity).orElse(null),
                incident);
    }

    private Optional<LocalDate> until(String instance, ProcessModel model, String activity) {
        Map<String, Object> variables =
                runtime.createProcessInstanceQuery().processInstanceId(instance).count() == 0
                        ? Map.of()
                        : runtime.getVariables(instance);
        return model.around(activity)
                .flatMap(frame -> Stream.of("lastDay", "dueDate").flatMap(name -> model.property(frame, name).stream()))
                .map(variables::get)
                .filter(Objects::nonNull)
                .map(day -> EngineClock.dayOf(day.toString()))
                .findFirst();
    }

    private static Said said(ProcessModel model, String activity) {
        return new Said(model.name(activity, false), model.name(activity, true));
    }
}
