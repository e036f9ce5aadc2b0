package io.counterfoil.workflow.diagram;

import io.counterfoil.workflow.diagram.Layout.Kind;
import io.counterfoil.workflow.diagram.Layout.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** Where an activity has room for its name and its marks, beside the events that sit on its border. */
final class Rooms {

    private static final double INSET = 4;
    private static final double SIDE = 3;
    private static final double STRIP = Layout.MARK + INSET;

    private final Map<BaseElement, Map<BaseElement, Box>> events = new HashMap<>();

    Rooms(Plane plane) {
        for (BpmnShape shape : plane.shapes()) {
            if (shape.getBpmnElement() instanceof BoundaryEvent event) {
                events.computeIfAbsent(event.getAttachedTo(), host -> new HashMap<>())
                        .put(event, Box.of(shape.getBounds()));
            }
        }
    }

    /** An expanded one: the name in one line at its head, then the badge. */
    Shape subprocess(BaseElement element, Box box, String name) {
        double end = box.right();
        for (Box event : at(element, event -> event.y() <= box.y() + STRIP && event.x() > box.middleX())) {
            end = Math.min(end, event.x());
        }
        List<String> lines = Lettering.wrap(name, Math.max(Lettering.SIZE, end - box.x() - STRIP - 3 * INSET), 1);
        Block text = new Block(lines, Block.Align.START, Block.Turn.NONE, box.x() + 2 * INSET, box.y() + INSET);
        Box badge = new Box(text.box().right() + INSET, box.y() + INSET, Layout.MARK, Layout.MARK);
        return new Shape(element, Kind.SUBPROCESS, box, text, null, badge);
    }

    /** A task or collapsed subprocess: two marks in a corner that no event covers, the name in the middle of what is left. */
    Shape activity(Activity element, Box box, String name) {
        Box marks = marks(element, box);
        Box icon = new Box(marks.x(), marks.y(), Layout.MARK, Layout.MARK);
        Box badge = new Box(marks.right() - Layout.MARK, marks.y(), Layout.MARK, Layout.MARK);

        double above = STRIP + 2;
        double below = element instanceof SubProcess
                        || !at(element, event -> event.bottom() > box.bottom()).isEmpty()
                ? STRIP
                : INSET / 2;
        double height = box.height() - above - below;
        int linesMax = Math.max(1, (int) (height / Lettering.LINE));
        List<String> lines = Lettering.wrap(name, Math.max(Lettering.SIZE, box.width() - 2 * SIDE), linesMax);
        double half = lines.size() * Lettering.LINE / 2;
        double middle = Math.max(box.middleY(), box.y() + above + half);
        middle = Math.min(middle, Math.max(box.bottom() - below - half, box.y() + above + half));
        return new Shape(element, Kind.ACTIVITY, box, Block.centred(lines, box.middleX(), middle), icon, badge);
    }

    /** As far left at the top as no event covers it. */
    private Box marks(Activity element, Box box) {
        Box left = new Box(box.x() + INSET, box.y() + INSET, 2 * Layout.MARK + INSET, Layout.MARK);
        double last = box.right() - INSET - left.width();
        for (double x = left.x(); x <= last; x++) {
            Box marks = new Box(x, left.y(), left.width(), left.height());
            if (at(element, marks.grown(1)::meets).isEmpty()) {
                return marks;
            }
        }
        return left;
    }

    private List<Box> at(BaseElement host, Predicate<Box> condition) {
        return events.getOrDefault(host, Map.of()).values().stream()
                .filter(condition)
                .toList();
    }
}
