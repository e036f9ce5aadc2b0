package io.counterfoil.workflow.engine;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** What the diagrams say beside what the engine runs: both languages, last days, what closes a task. Read once for each version. */
@Singleton
class ProcessModels {

    private final ProcessEngine engine;
    private final Map<String, ProcessModel> models = new ConcurrentHashMap<>();
    private final Map<String, Boolean> named = new ConcurrentHashMap<>(); // versions come with a start alone

    ProcessModels(ProcessEngine engine) {
        this.engine = engine;
    }

    ProcessModel of(String definition) {
        return models.computeIfAbsent(
                definition, id -> new ProcessModel(engine.getRepositoryService().getBpmnModelInstance(id)));
    }

    /** Whether any version of any process has an activity that names this word; asked before the engine is. */
    boolean anyNames(String property, String word) {
        return named.computeIfAbsent(
                property + " " + word,
                asked -> engine.getRepositoryService().createProcessDefinitionQuery().list().stream()
                        .anyMatch(definition -> of(definition.getId()).names(property, word)));
    }

    /** One version of one process. */
    static final class ProcessModel {

        private final BpmnModelInstance bpmn;
        private final Map<String, Map<String, String>> properties = new HashMap<>();
        private final Map<String, String> names = new HashMap<>();
        private final Map<String, String> lanes = new HashMap<>();
        private final Map<String, String> frames = new HashMap<>();
        private final Map<String, String> documentations = new HashMap<>();

        private ProcessModel(BpmnModelInstance bpmn) {
            this.bpmn = bpmn;
            bpmn.getModelElementsByType(FlowElement.class).forEach(element -> {
                properties.put(element.getId(), properties(element));
                if (element.getParentElement() instanceof SubProcess frame) {
                    frames.put(element.getId(), frame.getId());
                }
                names.put(element.getId(), element.getName() == null ? "" : element.getName());
                element.getDocumentations().stream()
                        .findFirst()
                        .ifPresent(said -> documentations.put(element.getId(), said.getTextContent()));
            });
            bpmn.getModelElementsByType(UserTask.class).stream()
                    .filter(task -> task.getCamundaDueDate() != null)
                    .forEach(task -> properties
                            .computeIfAbsent(task.getId(), none -> new HashMap<>())
                            .putIfAbsent("dueDate", task.getCamundaDueDate().replaceAll("[${}]", "")));
            bpmn.getModelElementsByType(Lane.class).forEach(lane -> {
                names.put(lane.getId(), lane.getName());
                properties.put(lane.getId(), properties(lane));
                lane.getFlowNodeRefs().forEach(node -> lanes.put(node.getId(), lane.getId()));
            });
        }

        BpmnModelInstance bpmn() {
            return bpmn;
        }

        Optional<String> property(String activity, String name) {
            return Optional.ofNullable(
                    properties.getOrDefault(activity, Map.of()).get(name));
        }

        private boolean names(String property, String word) {
            return properties.keySet().stream()
                    .anyMatch(activity -> words(activity, property).contains(word));
        }

        /** Words of a property that lists some. */
        List<String> words(String activity, String name) {
            return property(activity, name)
                    .map(text -> Arrays.stream(text.split("[, ;]+")).toList())
                    .orElse(List.of());
        }

        String name(String activity, boolean chinese) {
            String english = names.getOrDefault(activity, activity);
            return chinese ? property(activity, "zh").orElse(english) : english;
        }

        /** For people, in a sentence or two; empty where the diagram says nothing. */
        String documentation(String activity, boolean chinese) {
            String english = documentations.getOrDefault(activity, "");
            return chinese ? property(activity, "zh.doc").orElse(english) : english;
        }

        /** Empty inside a subprocess, whose lane is that of its frame. */
        Optional<String> lane(String activity) {
            return Optional.ofNullable(lanes.get(activity));
        }

        /** The activity, and the subprocesses around it from the inside to the outside. */
        Stream<String> around(String activity) {
            return Stream.iterate(activity, Objects::nonNull, frames::get);
        }

        /** The lane in which it stands, or the subprocess around it; empty where there is none. */
        String laneAround(String activity) {
            return around(activity)
                    .flatMap(frame -> lane(frame).stream())
                    .findFirst()
                    .orElse("");
        }

        String laneName(String lane, boolean chinese) {
            return name(lane, chinese);
        }

        private static Map<String, String> properties(BaseElement element) {
            if (element.getExtensionElements() == null) {
                return new HashMap<>();
            }
            Map<String, String> found = new HashMap<>();
            element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .map(CamundaProperties::getCamundaProperties)
                    .flatMap(Collection::stream)
                    .forEach((CamundaProperty each) -> found.put(each.getCamundaName(), each.getCamundaValue()));
            return found;
        }
    }
}
