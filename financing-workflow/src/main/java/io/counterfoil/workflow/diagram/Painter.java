package io.counterfoil.workflow.diagram;

import io.counterfoil.workflow.diagram.Layout.Flow;
import io.counterfoil.workflow.diagram.Layout.Kind;
import io.counterfoil.workflow.diagram.Layout.Point;
import io.counterfoil.workflow.diagram.Layout.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Puts a layout on paper. Ink is the colour of the page's text, paper the background that the browser gives. */
final class Painter {

    static final String INK = "currentColor";
    static final String PAPER = "Canvas";

    /** Wider pictures are shown at this size. */
    private static final double WIDTH_MAX_PX = 1280;

    private static final String FONT = "Inter, 'Segoe UI', system-ui, -apple-system, Roboto, 'PingFang SC',"
            + " 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
    private static final double ARROW = 8;
    private static final double RING_GAP = 3;
    private static final double THICK = 3.2;
    private static final String DASHES = "5 3";
    private static final String DOTS = "2 3";

    private final Layout layout;
    private final States states;
    private final Story story;
    private final Svg svg = new Svg();
    private final Symbols symbols = new Symbols(svg);

    Painter(Layout layout, States states, Story story) {
        this.layout = layout;
        this.states = states;
        this.story = story;
    }

    String paint(String plane, Language language) {
        Box bounds = layout.bounds();
        double scale = Math.min(1, WIDTH_MAX_PX / bounds.width());
        String title = "bpmn-title-" + plane;
        String description = "bpmn-description-" + plane;
        svg.root()
                .set("class", "bpmn")
                .set("viewBox", numbers(bounds.x(), bounds.y(), bounds.width(), bounds.height()))
                .set("width", bounds.width() * scale)
                .set("height", bounds.height() * scale)
                .set("lang", language.tag())
                .set("role", "img")
                .set("aria-labelledby", title + " " + description)
                .set("font-family", FONT)
                .set("font-size", Lettering.SIZE)
                .set("fill", "none")
                .set("stroke-linejoin", "round")
                .set("stroke-linecap", "round");
        svg.open("title").set("id", title).text(story.title()).close();
        svg.open("desc").set("id", description).text(story.standing()).close();
        layout.shapes().stream().filter(Painter::holdsOthers).forEach(this::shape);
        layout.flows().forEach(this::flow);
        layout.shapes().stream().filter(shape -> !holdsOthers(shape)).forEach(this::shape);
        svg.close();
        return svg.document();
    }

    private static boolean holdsOthers(Shape shape) {
        return shape.kind().compareTo(Kind.SUBPROCESS) <= 0;
    }

    private void shape(Shape shape) {
        State state = states.of(shape.element());
        String kind = shape.element().getElementType().getTypeName();
        String className = shape.element() instanceof FlowNode ? kind + " " + state.className() : kind;
        svg.open("g").set("id", "bpmn-" + shape.element().getId()).set("class", className);
        svg.open("title").text(story.of(shape.element())).close();
        switch (shape.kind()) {
            case POOL -> {
                frame(shape.box());
                double end = shape.box().x() + Layout.POOL_HEADER;
                symbols.line("M%s V%s"
                        .formatted(
                                numbers(end, shape.box().y()),
                                Svg.number(shape.box().bottom())));
            }
            case LANE -> frame(shape.box());
            case SUBPROCESS, ACTIVITY -> activity(shape, state);
            case GATEWAY -> gateway(shape, state);
            case EVENT, BOUNDARY -> event(shape, state);
        }
        words(shape.text());
        symbols.badge(state, shape.badge());
        svg.close();
    }

    private void frame(Box box) {
        svg.empty("rect")
                .set("x", box.x())
                .set("y", box.y())
                .set("width", box.width())
                .set("height", box.height())
                .set("stroke", INK)
                .set("stroke-opacity", "0.45");
    }

    private void activity(Shape shape, State state) {
        Box box = shape.box();
        boolean byEvent = shape.element() instanceof SubProcess subprocess && subprocess.triggeredByEvent();
        svg.empty("rect")
                .set("class", "face")
                .set("x", box.x())
                .set("y", box.y())
                .set("width", box.width())
                .set("height", box.height())
                .set("rx", 8.0)
                .set("fill", PAPER)
                .set("stroke", state.colour())
                .set("stroke-width", state.weight())
                .set("stroke-dasharray", byEvent ? DOTS : "none");
        if (shape.icon() != null) {
            symbols.task(shape.element(), shape.icon());
            if (shape.element() instanceof SubProcess) {
                symbols.plus(box.middleX(), box.bottom() - Layout.MARK / 2 - 2);
            }
        }
    }

    private void gateway(Shape shape, State state) {
        Box box = shape.box();
        svg.empty("path")
                .set("class", "face")
                .set(
                        "d",
                        "M%s L%s L%s L%s Z"
                                .formatted(
                                        numbers(box.middleX(), box.y()),
                                        numbers(box.right(), box.middleY()),
                                        numbers(box.middleX(), box.bottom()),
                                        numbers(box.x(), box.middleY())))
                .set("fill", PAPER)
                .set("stroke", state.colour())
                .set("stroke-width", state.weight());
        symbols.gateway((Gateway) shape.element(), box.middleX(), box.middleY());
    }

    private void event(Shape shape, State state) {
        Event event = (Event) shape.element();
        Box box = shape.box();
        double radius = box.width() / 2;
        boolean goesOn = (event instanceof BoundaryEvent boundary && !boundary.cancelActivity())
                || (event instanceof StartEvent start && !start.isInterrupting());
        double weight = event instanceof EndEvent ? Math.max(THICK, state.weight()) : state.weight();
        ring(box, radius, PAPER, state, weight, goesOn);
        if (!(event instanceof EndEvent) && !(event instanceof StartEvent)) {
            ring(box, radius - RING_GAP, "none", state, State.AHEAD.weight(), goesOn);
        }
        symbols.event(event, box.middleX(), box.middleY());
    }

    private void ring(Box box, double radius, String fill, State state, double weight, boolean dashed) {
        svg.empty("circle")
                .set("class", PAPER.equals(fill) ? "face" : "ring")
                .set("cx", box.middleX())
                .set("cy", box.middleY())
                .set("r", radius)
                .set("fill", fill)
                .set("stroke", state.colour())
                .set("stroke-width", weight)
                .set("stroke-dasharray", dashed ? DASHES : "none");
    }

    private void flow(Flow flow) {
        State state = states.of(flow.element());
        svg.open("g").set("id", "bpmn-" + flow.element().getId()).set("class", "sequenceFlow " + state.className());
        svg.open("title").text(story.of(flow.element())).close();
        List<Point> points = flow.points();
        svg.empty("path")
                .set(
                        "d",
                        points.stream()
                                .map(point -> numbers(point.x(), point.y()))
                                .collect(Collectors.joining(" L", "M", "")))
                .set("stroke", state.colour())
                .set("stroke-width", state == State.DONE ? 2.6 : State.AHEAD.weight());
        arrow(points.get(points.size() - 2), points.get(points.size() - 1), state);
        words(flow.text());
        svg.close();
    }

    private void arrow(Point from, Point to, State state) {
        double length = Math.max(1, Math.hypot(to.x() - from.x(), to.y() - from.y()));
        double alongX = (to.x() - from.x()) / length;
        double alongY = (to.y() - from.y()) / length;
        double baseX = to.x() - ARROW * alongX;
        double baseY = to.y() - ARROW * alongY;
        double half = ARROW / 2;
        svg.empty("path")
                .set(
                        "d",
                        "M%s L%s L%s Z"
                                .formatted(
                                        numbers(to.x(), to.y()),
                                        numbers(baseX - half * alongY, baseY + half * alongX),
                                        numbers(baseX + half * alongY, baseY - half * alongX)))
                .set("fill", state.colour());
    }

    private void words(Block block) {
        for (int i = 0; i < block.lines().size(); i++) {
            String line = block.lines().get(i);
            double down = (i + 0.5) * Lettering.LINE;
            double across = down - block.lines().size() * Lettering.LINE / 2;
            switch (block.turn()) {
                case NONE ->
                    svg.open("text")
                            .set("x", block.x())
                            .set("y", block.top() + down + Lettering.BASELINE)
                            .set("text-anchor", block.align().name().toLowerCase(Locale.ROOT))
                            .set("fill", INK)
                            .text(line)
                            .close();
                case UPWARDS ->
                    svg.open("text")
                            .set("x", block.x() + across)
                            .set("y", block.top() + Lettering.BASELINE)
                            .set("transform", "rotate(-90 " + numbers(block.x() + across, block.top()) + ")")
                            .set("text-anchor", "middle")
                            .set("fill", INK)
                            .text(line)
                            .close();
                case STACKED ->
                    svg.open("text")
                            .set("x", block.x() - across)
                            .set("y", block.top())
                            .set("writing-mode", "vertical-rl")
                            .set("text-anchor", "middle")
                            .set("fill", INK)
                            .text(line)
                            .close();
            }
        }
    }

    private static String numbers(double... values) {
        return Arrays.stream(values).mapToObj(Svg::number).collect(Collectors.joining(" "));
    }
}
