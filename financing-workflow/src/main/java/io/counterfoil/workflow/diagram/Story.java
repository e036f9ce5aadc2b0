package io.counterfoil.workflow.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Says in words what the picture shows, for who cannot see it and for who points at one step. */
final class Story {

    private static final int MENTIONS_MAX = 20;

    private final Language language;
    private final Words words;
    private final Plane plane;
    private final States states;

    Story(Language language, Words words, Plane plane, States states) {
        this.language = language;
        this.words = words;
        this.plane = plane;
        this.states = states;
    }

    String title() {
        return language.choose("%s: where the case stands", "%s：个案进展").formatted(called(plane.subject()));
    }

    /** Where the case stands, in sentences. */
    String standing() {
        List<FlowNode> nodes = plane.nodes();
        long done = nodes.stream().filter(node -> states.of(node) == State.DONE).count();
        List<String> failed = mentions(states.standing(State.INCIDENT));
        List<String> waiting = mentions(states.standing(State.ACTIVE));
        List<String> sentences = new ArrayList<>();
        if (!failed.isEmpty()) {
            sentences.add(sentence("Stopped by a failure: %s.", "因故障停在：%s。", failed));
        }
        if (!waiting.isEmpty()) {
            sentences.add(sentence("Waiting: %s.", "正在等待：%s。", waiting));
        }
        if (failed.isEmpty() && waiting.isEmpty()) {
            sentences.add(ended(nodes));
        }
        sentences.add(language.choose("Steps done: %d.", "已完成步骤：%d。").formatted(done));
        return String.join(language.choose(" ", ""), sentences);
    }

    private String ended(List<FlowNode> nodes) {
        List<String> ends = mentions(nodes.stream()
                .filter(node ->
                        node instanceof EndEvent && node.getParentElement().equals(plane.subject()))
                .filter(node -> states.of(node) == State.DONE));
        if (!ends.isEmpty()) {
            return sentence("Ended: %s.", "已结束：%s。", ends);
        }
        return nodes.stream().anyMatch(node -> states.of(node) == State.DONE)
                ? language.choose("Nothing waits here.", "此处没有等待的步骤。")
                : language.choose("The case has not been here.", "个案尚未到达此处。");
    }

    private String sentence(String english, String chinese, List<String> mentions) {
        return language.choose(english, chinese).formatted(String.join(language.choose("; ", "；"), mentions));
    }

    /** A step with the lane of who must act. */
    private List<String> mentions(Stream<FlowNode> nodes) {
        return nodes.limit(MENTIONS_MAX)
                .map(node -> laneOf(node)
                        .map(lane ->
                                language.choose("%s (lane: %s)", "%s［泳道：%s］").formatted(called(node), called(lane)))
                        .orElseGet(() -> called(node)))
                .toList();
    }

    private Optional<Lane> laneOf(FlowNode node) {
        List<ModelElementInstance> within = Stream.<ModelElementInstance>iterate(
                        node, one -> one != null, ModelElementInstance::getParentElement)
                .toList();
        return node
                .getModelInstance()
                .getModelElementsByType(node.getModelInstance().getModel().getType(Lane.class))
                .stream()
                .map(Lane.class::cast)
                .filter(lane -> lane.getFlowNodeRefs().stream().anyMatch(within::contains))
                .findFirst();
    }

    /** What one element is, how far it is and what its documentation says. */
    String of(BaseElement element) {
        String suffix = switch (states.of(element)) {
            case AHEAD -> "";
            case DONE -> language.choose(" (done)", "（已完成）");
            case ACTIVE -> language.choose(" (waiting here)", "（正在此等待）");
            case INCIDENT -> language.choose(" (stopped by a failure)", "（因故障停止）");
        };
        String name = element instanceof SequenceFlow flow ? wayOf(flow) : called(element);
        String documentation = words.documentation(element);
        return name + suffix + (documentation.isEmpty() ? "" : language.choose(". ", "。") + documentation);
    }

    private String wayOf(SequenceFlow flow) {
        String way = called(flow.getSource()) + " → " + called(flow.getTarget());
        String name = words.name(flow);
        return name.isEmpty() ? way : name + language.choose(": ", "：") + way;
    }

    /** Its name. A gateway often has none; then what comes next says where it is. */
    private String called(BaseElement element) {
        String name = words.name(element);
        if (!name.isEmpty() || !(element instanceof FlowNode node)) {
            return name.isEmpty() ? element.getId() : name;
        }
        String next = node.getOutgoing().stream()
                .map(flow -> words.name(flow.getTarget()))
                .filter(target -> !target.isEmpty())
                .limit(MENTIONS_MAX)
                .collect(Collectors.joining(" / "));
        return next.isEmpty()
                ? node.getId()
                : language.choose("before %s", "%s之前").formatted(next);
    }
}
