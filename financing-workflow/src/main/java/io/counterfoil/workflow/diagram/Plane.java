package io.counterfoil.workflow.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Collaboration;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/**
 * One diagram of a file: the process, or what is inside a collapsed subprocess.
 *
 * @param subject the process or the subprocess; its id names the plane
 * @param shapes those that draw an element
 * @param edges those that draw an element
 * @param nodes everything that flows, as far as it is drawn here
 * @param expanded ids of the subprocesses that show what they hold
 */
record Plane(
        BaseElement subject, List<BpmnShape> shapes, List<BpmnEdge> edges, List<FlowNode> nodes, Set<String> expanded) {

    static final int ELEMENTS_MAX = 2_000;

    /** Ids of the planes of a file. */
    static List<String> ids(BpmnModelInstance model) {
        return model.getModelElementsByType(BpmnPlane.class).stream()
                .flatMap(plane -> subject(plane).stream())
                .map(BaseElement::getId)
                .toList();
    }

    /** @throws IllegalArgumentException if there are too many elements */
    static Optional<Plane> find(BpmnModelInstance model, String id) {
        for (BpmnPlane plane : model.getModelElementsByType(BpmnPlane.class)) {
            Optional<BaseElement> subject =
                    subject(plane).filter(one -> one.getId().equals(id));
            if (subject.isPresent()) {
                return Optional.of(of(plane, subject.get()));
            }
        }
        return Optional.empty();
    }

    private static Plane of(BpmnPlane plane, BaseElement subject) {
        if (plane.getDiagramElements().size() > ELEMENTS_MAX) {
            throw new IllegalArgumentException(
                    "the diagram of " + subject.getId() + " has more than " + ELEMENTS_MAX + " elements");
        }
        List<BpmnShape> shapes = new ArrayList<>();
        List<BpmnEdge> edges = new ArrayList<>();
        List<FlowNode> nodes = new ArrayList<>();
        Set<String> expanded = new HashSet<>();
        plane.getDiagramElements().forEach(element -> {
            if (element instanceof BpmnShape shape && shape.getBpmnElement() != null) {
                shapes.add(shape);
                if (shape.getBpmnElement() instanceof FlowNode node) {
                    nodes.add(node);
                }
                if (shape.isExpanded()) {
                    expanded.add(shape.getBpmnElement().getId());
                }
            } else if (element instanceof BpmnEdge edge && edge.getBpmnElement() != null) {
                edges.add(edge);
            }
        });
        return new Plane(subject, List.copyOf(shapes), List.copyOf(edges), List.copyOf(nodes), Set.copyOf(expanded));
    }

    /** A plane of a collaboration shows the process of its pool. */
    private static Optional<BaseElement> subject(BpmnPlane plane) {
        BaseElement element = plane.getBpmnElement();
        if (element instanceof Collaboration collaboration) {
            return collaboration.getParticipants().stream()
                    .map(Participant::getProcess)
                    .filter(process -> process != null)
                    .map(BaseElement.class::cast)
                    .findFirst();
        }
        return Optional.ofNullable(element);
    }

    boolean expands(BaseElement element) {
        return expanded.contains(element.getId());
    }

    /** What a subprocess holds, however deep. */
    static Stream<FlowNode> within(SubProcess subprocess) {
        Collection<FlowNode> nodes = subprocess.getChildElementsByType(FlowNode.class);
        return nodes.stream()
                .flatMap(node -> node instanceof SubProcess inner
                        ? Stream.concat(Stream.of(node), within(inner))
                        : Stream.of(node));
    }
}
