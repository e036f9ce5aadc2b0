package io.counterfoil.workflow.diagram;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** The state of each element of a plane. A subprocess takes part in what happens inside it. */
final class States {

    private final Plane plane;
    private final Walked walked;

    States(Plane plane, Walked walked) {
        this.plane = plane;
        this.walked = walked;
    }

    State of(BaseElement element) {
        if (element instanceof SequenceFlow flow) {
            return walked.flows().contains(flow.getId()) ? State.DONE : State.AHEAD;
        }
        if (!(element instanceof FlowNode node)) {
            return State.AHEAD;
        }
        if (walked.incidents().contains(node.getId()) || failsUnseen(node)) {
            return State.INCIDENT;
        }
        if (walked.active().contains(node.getId()) || inside(node).anyMatch(this::isOngoing)) {
            return State.ACTIVE;
        }
        return walked.done().contains(node.getId()) ? State.DONE : State.AHEAD;
    }

    /** Where the case stands; of a subprocess that is open here, the steps inside it and not itself. */
    Stream<FlowNode> standing(State state) {
        return plane.nodes().stream()
                .filter(node -> of(node) == state)
                .filter(node -> !plane.expands(node) || inside(node).noneMatch(this::isOngoing));
    }

    private boolean failsUnseen(FlowNode node) {
        return !plane.expands(node)
                && inside(node).anyMatch(inner -> walked.incidents().contains(inner.getId()));
    }

    private boolean isOngoing(FlowNode node) {
        return Stream.of(walked.active(), walked.incidents()).anyMatch((Set<String> ids) -> ids.contains(node.getId()));
    }

    private static Stream<FlowNode> inside(FlowNode node) {
        return node instanceof SubProcess subprocess ? Plane.within(subprocess) : Stream.empty();
    }
}
