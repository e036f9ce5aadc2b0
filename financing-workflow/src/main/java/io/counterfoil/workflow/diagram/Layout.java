package io.counterfoil.workflow.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.jspecify.annotations.Nullable;

/**
 * Where everything of a plane is, text included. The shapes, the ways of the flows and the places of labels are those of the file; how
 * the text breaks depends on the language. Associations, data and message flows have no place in our processes and are left out.
 *
 * @param shapes in the order of painting: what holds others first, what sits on a border last
 */
record Layout(List<Shape> shapes, List<Flow> flows, Box bounds) {

    static final double MARK = 14;

    /** Of the strip of a pool that holds its name. */
    static final double POOL_HEADER = 30;

    /** Of the strip of a lane that holds its name; no line ends it. */
    static final double LANE_HEADER = 22;

    private static final double MARGIN = 10;

    /** The bounds of labels were drawn for a font narrower than the widest that we reckon with. */
    private static final double LABEL_STRETCH = 1.3;

    private static final int LABEL_LINES_MAX = 3;
    private static final double LABEL_WIDTH_DEFAULT = 90;
    private static final double LABEL_WIDTH_MIN = 5 * Lettering.SIZE; // five Chinese characters
    private static final double LABEL_WORD_MAX = 150;
    private static final double GAP = 4;

    enum Kind {
        POOL,
        LANE,
        SUBPROCESS,
        ACTIVITY,
        GATEWAY,
        EVENT,
        BOUNDARY
    }

    /**
     * @param icon where the sign of its kind goes; null for all but activities
     * @param badge where the sign of its state goes
     */
    record Shape(
            BaseElement element,
            Kind kind,
            Box box,
            Block text,
            @Nullable Box icon,
            Box badge) {}

    record Point(double x, double y) {}

    record Flow(SequenceFlow element, List<Point> points, Block text) {}

    static Layout of(Plane plane, Words words) {
        List<Shape> shapes = new ArrayList<>();
        Rooms rooms = new Rooms(plane);
        for (BpmnShape drawn : plane.shapes()) {
            Kind kind = kind(drawn);
            if (kind != null) {
                shapes.add(shape(drawn, kind, words.name(drawn.getBpmnElement()), words, rooms));
            }
        }
        shapes.sort(Comparator.comparing(Shape::kind)); // stable: an outer subprocess stands before an inner one
        List<Flow> flows = new ArrayList<>();
        for (BpmnEdge edge : plane.edges()) {
            if (edge.getBpmnElement() instanceof SequenceFlow flow
                    && edge.getWaypoints().size() > 1) {
                flows.add(flow(edge, flow, words.name(flow)));
            }
        }
        return new Layout(List.copyOf(shapes), List.copyOf(flows), bounds(shapes, flows));
    }

    private static @Nullable Kind kind(BpmnShape drawn) {
        BaseElement element = drawn.getBpmnElement();
        if (element instanceof Participant) {
            return Kind.POOL;
        } else if (element instanceof Lane) {
            return Kind.LANE;
        } else if (element instanceof Activity) {
            return drawn.isExpanded() ? Kind.SUBPROCESS : Kind.ACTIVITY;
        } else if (element instanceof Gateway) {
            return Kind.GATEWAY;
        } else if (element instanceof BoundaryEvent) {
            return Kind.BOUNDARY;
        }
        return element instanceof Event ? Kind.EVENT : null;
    }

    private static Shape shape(BpmnShape drawn, Kind kind, String name, Words words, Rooms rooms) {
        Box box = Box.of(drawn.getBounds());
        Box corner = new Box(box.right() - MARK, box.y(), MARK, MARK);
        BaseElement element = drawn.getBpmnElement();
        return switch (kind) {
            case POOL -> new Shape(element, kind, box, header(name, box, POOL_HEADER, words), null, corner);
            case LANE -> new Shape(element, kind, box, header(name, box, LANE_HEADER, words), null, corner);
            case SUBPROCESS -> rooms.subprocess(element, box, name);
            case ACTIVITY -> rooms.activity((Activity) element, box, name);
            case GATEWAY, EVENT, BOUNDARY ->
                new Shape(element, kind, box, labelOf(drawn.getBpmnLabel(), box, name), null, corner);
        };
    }

    /** The name of a pool or lane, turned, in the strip at its left end. */
    private static Block header(String name, Box box, double width, Words words) {
        int linesMax = Math.max(1, (int) (width / Lettering.LINE));
        List<String> lines = Lettering.wrap(name, Math.max(Lettering.SIZE, box.height() - 2 * GAP), linesMax);
        return new Block(lines, Block.Align.MIDDLE, words.headerTurn(), box.x() + width / 2, box.middleY());
    }

    /** Beside, above or below its shape, as the file has it; below where the file has nothing. */
    private static Block labelOf(@Nullable BpmnLabel drawn, Box shape, String name) {
        Box place = drawn != null && drawn.getBounds() != null
                ? Box.of(drawn.getBounds())
                : new Box(
                        shape.middleX() - LABEL_WIDTH_DEFAULT / 2,
                        shape.bottom() + GAP,
                        LABEL_WIDTH_DEFAULT,
                        Lettering.LINE);
        List<String> lines = wrapped(name, place.width());
        Block.Align align = Block.Align.MIDDLE;
        double x = place.middleX();
        if (place.x() >= shape.middleX()) {
            align = Block.Align.START;
            x = place.x();
        } else if (place.right() <= shape.middleX()) {
            align = Block.Align.END;
            x = place.right();
        }
        double height = lines.size() * Lettering.LINE;
        double top = place.middleY() - height / 2;
        if (place.y() >= shape.bottom() - 1) {
            top = place.y();
        } else if (place.bottom() <= shape.y() + 1) {
            top = place.bottom() - height;
        }
        boolean beside = top < shape.bottom() && top + height > shape.y();
        if (beside && align == Block.Align.START) {
            x = Math.max(x, shape.right() + GAP);
        } else if (beside && align == Block.Align.END) {
            x = Math.min(x, shape.x() - GAP);
        }
        return new Block(lines, align, Block.Turn.NONE, x, top);
    }

    private static List<String> wrapped(String name, double width) {
        double atLeast = Math.max(LABEL_WIDTH_MIN, Math.min(Lettering.widestWord(name), LABEL_WORD_MAX));
        return Lettering.wrap(name, Math.max(width * LABEL_STRETCH, atLeast), LABEL_LINES_MAX);
    }

    private static Flow flow(BpmnEdge edge, SequenceFlow flow, String name) {
        List<Point> points = edge.getWaypoints().stream()
                .map(point -> new Point(point.getX(), point.getY()))
                .toList();
        BpmnLabel label = edge.getBpmnLabel();
        if (label != null && label.getBounds() != null) {
            Box place = Box.of(label.getBounds());
            List<String> lines = wrapped(name, place.width());
            return new Flow(flow, points, new Block(lines, Block.Align.START, Block.Turn.NONE, place.x(), place.y()));
        }
        return new Flow(flow, points, above(points, name));
    }

    /** Above the middle of the longest part of the way, or right of it where that part is upright. */
    private static Block above(List<Point> points, String name) {
        Point from = points.get(0);
        Point to = from;
        double longest = -1;
        for (int i = 1; i < points.size(); i++) {
            Point one = points.get(i - 1);
            Point other = points.get(i);
            double length = Math.hypot(other.x() - one.x(), other.y() - one.y());
            if (length > longest) {
                longest = length;
                from = one;
                to = other;
            }
        }
        List<String> lines = wrapped(name, LABEL_WIDTH_DEFAULT);
        double middleX = (from.x() + to.x()) / 2;
        double middleY = (from.y() + to.y()) / 2;
        double height = lines.size() * Lettering.LINE;
        return Math.abs(to.x() - from.x()) >= Math.abs(to.y() - from.y())
                ? new Block(lines, Block.Align.MIDDLE, Block.Turn.NONE, middleX, middleY - GAP - height)
                : new Block(lines, Block.Align.START, Block.Turn.NONE, middleX + GAP, middleY - height / 2);
    }

    private static Box bounds(List<Shape> shapes, List<Flow> flows) {
        Box all = null;
        for (Shape shape : shapes) {
            all = joined(joined(all, shape.box()), shape.text().box());
        }
        for (Flow flow : flows) {
            for (Point point : flow.points()) {
                all = joined(all, new Box(point.x(), point.y(), 0, 0));
            }
            if (!flow.text().lines().isEmpty()) {
                all = joined(all, flow.text().box());
            }
        }
        return all == null ? new Box(0, 0, 2 * MARGIN, 2 * MARGIN) : all.grown(MARGIN);
    }

    private static Box joined(@Nullable Box all, Box other) {
        return all == null ? other : all.with(other);
    }
}
