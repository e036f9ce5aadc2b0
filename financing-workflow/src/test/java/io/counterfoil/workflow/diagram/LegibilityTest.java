package io.counterfoil.workflow.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.workflow.diagram.Layout.Flow;
import io.counterfoil.workflow.diagram.Layout.Kind;
import io.counterfoil.workflow.diagram.Layout.Point;
import io.counterfoil.workflow.diagram.Layout.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of a picture lies on a line, a shape, a mark or other text, and none is cut off. */
class LegibilityTest {

    private static final double AIR = 1;

    private record Label(String owner, Rectangle2D box, List<String> lines) {}

    private record Line(String owner, Line2D way) {}

    private record Area(String owner, Rectangle2D box) {}

    static Stream<Drawing> drawings() {
        return Drawing.all();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void noLabelCrossesALineOrAnotherLabel(Drawing drawing) {
        assertEquals(List.of(), collisions(drawing.layout()), drawing.toString());
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void noNameIsShortened(Drawing drawing) {
        for (Label label : labels(drawing.layout())) {
            assertFalse(String.join("", label.lines).contains("…"), drawing + ": " + label);
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void nameAndMarksOfAnActivityStayInsideIt(Drawing drawing) {
        for (Shape shape : drawing.layout().shapes()) {
            if (shape.kind() == Kind.ACTIVITY || shape.kind() == Kind.SUBPROCESS) {
                Rectangle2D box = rectangle(shape.box());
                assertTrue(box.contains(rectangle(shape.text().box())), drawing + ": name of " + id(shape));
                assertTrue(box.contains(rectangle(shape.badge())), drawing + ": badge of " + id(shape));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void noEventOnItsBorderCoversTheMarksOfAnActivity(Drawing drawing) {
        List<Shape> shapes = drawing.layout().shapes();
        for (Shape event : shapes) {
            for (Shape shape : shapes) {
                if (event.kind() == Kind.BOUNDARY && shape.icon() != null) {
                    String at = drawing + ": " + id(event) + " on " + id(shape);
                    assertFalse(event.box().meets(shape.icon()) || event.box().meets(shape.badge()), at);
                }
            }
        }
    }

    @Test
    void aLabelOnALineIsSeen() {
        Drawing drawing = new Drawing("circulation", Drawing.read("circulation"), "circulation", Language.EN);
        Layout good = drawing.layout();
        Flow flow = good.flows().stream()
                .filter(one -> one.element().getId().equals("f_unusual__raise"))
                .findFirst()
                .orElseThrow();
        Block label = flow.text();
        Block moved = new Block(label.lines(), label.align(), label.turn(), label.x() - 10, label.top());
        List<Flow> flows = new ArrayList<>(good.flows());
        flows.set(flows.indexOf(flow), new Flow(flow.element(), flow.points(), moved));
        List<String> found = collisions(new Layout(good.shapes(), flows, good.bounds()));
        assertEquals(List.of("f_unusual__raise lies on the line of f_unusual__raise"), found);
    }

    private static List<String> collisions(Layout layout) {
        List<Label> labels = labels(layout);
        List<String> found = new ArrayList<>();
        for (Label label : labels) {
            for (Line line : lines(layout)) {
                if (line.way.intersects(label.box)) {
                    found.add(label.owner + " lies on the line of " + line.owner);
                }
            }
            for (Area area : areas(layout)) {
                if (!area.owner.equals(label.owner) && area.box.intersects(label.box)) {
                    found.add(label.owner + " lies on " + area.owner);
                }
            }
            for (Label other : labels) {
                if (label != other && label.box.intersects(other.box)) {
                    found.add(label.owner + " lies on the label of " + other.owner);
                }
            }
        }
        return found;
    }

    private static List<Label> labels(Layout layout) {
        List<Label> labels = new ArrayList<>();
        layout.shapes().forEach(shape -> add(labels, id(shape), shape.text()));
        layout.flows().forEach(flow -> add(labels, flow.element().getId(), flow.text()));
        return labels;
    }

    private static void add(List<Label> labels, String owner, Block text) {
        if (!text.lines().isEmpty()) {
            // Letters do not fill their line: a unit above and below is air. At the sides some air must be left.
            Box box = text.box();
            Rectangle2D letters =
                    new Rectangle2D.Double(box.x() - AIR, box.y() + 1, box.width() + 2 * AIR, box.height() - 2);
            labels.add(new Label(owner, letters, text.lines()));
        }
    }

    private static List<Line> lines(Layout layout) {
        List<Line> lines = new ArrayList<>();
        for (Flow flow : layout.flows()) {
            for (int i = 1; i < flow.points().size(); i++) {
                Point from = flow.points().get(i - 1);
                Point to = flow.points().get(i);
                lines.add(new Line(flow.element().getId(), new Line2D.Double(from.x(), from.y(), to.x(), to.y())));
            }
        }
        for (Shape shape : layout.shapes()) {
            if (shape.kind().compareTo(Kind.SUBPROCESS) <= 0) {
                Box box = shape.box();
                lines.add(new Line(id(shape), new Line2D.Double(box.x(), box.y(), box.right(), box.y())));
                lines.add(new Line(id(shape), new Line2D.Double(box.x(), box.bottom(), box.right(), box.bottom())));
                lines.add(new Line(id(shape), new Line2D.Double(box.x(), box.y(), box.x(), box.bottom())));
                lines.add(new Line(id(shape), new Line2D.Double(box.right(), box.y(), box.right(), box.bottom())));
            }
            if (shape.kind() == Kind.POOL) {
                double x = shape.box().x() + Layout.POOL_HEADER;
                lines.add(new Line(
                        id(shape),
                        new Line2D.Double(x, shape.box().y(), x, shape.box().bottom())));
            }
        }
        return lines;
    }

    /** What text of others must not cover: shapes that hold nothing, marks, and the heads of flows. */
    private static List<Area> areas(Layout layout) {
        List<Area> areas = new ArrayList<>();
        for (Shape shape : layout.shapes()) {
            if (shape.kind().compareTo(Kind.SUBPROCESS) > 0) {
                areas.add(new Area(id(shape), rectangle(shape.box())));
            }
            if (shape.icon() != null) {
                areas.add(new Area("icon of " + id(shape), rectangle(shape.icon())));
            }
            if (shape.kind() == Kind.SUBPROCESS || shape.kind() == Kind.ACTIVITY) {
                areas.add(new Area("badge of " + id(shape), rectangle(shape.badge())));
            }
        }
        return areas;
    }

    private static String id(Shape shape) {
        return shape.element().getId();
    }

    private static Rectangle2D rectangle(Box box) {
        return new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
    }
}
