package io.counterfoil.workflow.diagram;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The small signs: what kind of task, event or gateway it is, and how far the case is with it. */
final class Symbols {

    private static final String PERSON = "M7 1 a3 3 0 1 1 0 6 a3 3 0 1 1 0 -6 Z M1.5 13.5 C1.5 7 12.5 7 12.5 13.5 Z";
    private static final String BELL = "M7 1 C4 1 3.5 3.5 3.5 6 V8.5 L1.5 11 H12.5 L10.5 8.5 V6 C10.5 3.5 10 1 7 1 Z"
            + " M5.5 12.5 C6 13.8 8 13.8 8.5 12.5";
    private static final String TABLE = "M0.5 2 H13.5 V12 H0.5 Z M0.5 5.3 H13.5 M0.5 8.6 H13.5 M5 5.3 V12";
    private static final String GEAR = "M7 2.6 a4.4 4.4 0 1 1 0 8.8 a4.4 4.4 0 1 1 0 -8.8 Z"
            + " M7 5.4 a1.6 1.6 0 1 1 0 3.2 a1.6 1.6 0 1 1 0 -3.2 Z"
            + " M7 0.4 V2.6 M7 11.4 V13.6 M0.4 7 H2.6 M11.4 7 H13.6"
            + " M2.3 2.3 L3.9 3.9 M10.1 10.1 L11.7 11.7 M11.7 2.3 L10.1 3.9 M3.9 10.1 L2.3 11.7";
    private static final String ENVELOPE = "M0.5 2.5 H13.5 V11.5 H0.5 Z M0.5 2.5 L7 8 L13.5 2.5";

    private static final String MESSAGE = "M-8.5 -6 H8.5 V6 H-8.5 Z M-8.5 -6 L0 1 L8.5 -6";
    private static final String CLOCK = "M0 -10 a10 10 0 1 1 0 20 a10 10 0 1 1 0 -20 Z M0 -6.5 V0 L4.5 2.5"
            + " M0 -10 V-8 M0 10 V8 M-10 0 H-8 M10 0 H8";
    private static final String LIGHTNING = "M-8 8 L-3.5 -8 L2.5 1 L8 -8 L3.5 8 L-2.5 -1 Z";
    private static final String ARROW_UP = "M0 -9 L6.5 8 L0 1.5 L-6.5 8 Z";
    private static final String DISC = "M0 -10 a10 10 0 1 1 0 20 a10 10 0 1 1 0 -20 Z";

    private static final String CROSS = "M-7 -7 L7 7 M7 -7 L-7 7";
    private static final String PLUS = "M0 -9 V9 M-9 0 H9";
    private static final String CIRCLE = "M0 -9.5 a9.5 9.5 0 1 1 0 19 a9.5 9.5 0 1 1 0 -19 Z";
    private static final String PENTAGON_IN_RINGS = "M0 -12.5 a12.5 12.5 0 1 1 0 25 a12.5 12.5 0 1 1 0 -25 Z"
            + " M0 -10 a10 10 0 1 1 0 20 a10 10 0 1 1 0 -20 Z M0 -6 L5.7 -1.9 L3.5 4.9 H-3.5 L-5.7 -1.9 Z";

    private static final String TICK = "M-3.2 0.2 L-0.9 2.6 L3.4 -2.4";
    private static final String TRIANGLE = "M-2 -3.4 L3.8 0 L-2 3.4 Z";
    private static final String EXCLAMATION = "M0 -4 V1 M0 3.6 V3.7";

    private final Svg svg;

    Symbols(Svg svg) {
        this.svg = svg;
    }

    /** A line of its own in the ink of frames. */
    void line(String path) {
        svg.empty("path").set("d", path).set("stroke", Painter.INK).set("stroke-opacity", "0.45");
    }

    void task(BaseElement task, Box place) {
        String path = taskPath(task);
        if (!path.isEmpty()) {
            sign("icon", path, place.x(), place.y(), "none", 1.1);
        }
    }

    private static String taskPath(BaseElement task) {
        if (task instanceof UserTask) {
            return PERSON;
        } else if (task instanceof SendTask) {
            return BELL;
        } else if (task instanceof BusinessRuleTask) {
            return TABLE;
        } else if (task instanceof ReceiveTask) {
            return ENVELOPE;
        }
        return task instanceof ServiceTask ? GEAR : "";
    }

    /** The sign that there is more inside. */
    void plus(double middleX, double middleY) {
        sign("plus", "M-6 -6 H6 V6 H-6 Z M-3.5 0 H3.5 M0 -3.5 V3.5", middleX, middleY, "none", 1.1);
    }

    /** Filled where the event is thrown, as in the standard. */
    void event(Event event, double middleX, double middleY) {
        for (EventDefinition definition : event.getChildElementsByType(EventDefinition.class)) {
            String path = eventPath(definition);
            if (!path.isEmpty()) {
                sign("symbol", path, middleX, middleY, event instanceof CatchEvent ? "none" : Painter.INK, 1.1);
            }
        }
    }

    private static String eventPath(EventDefinition definition) {
        if (definition instanceof MessageEventDefinition) {
            return MESSAGE;
        } else if (definition instanceof TimerEventDefinition) {
            return CLOCK;
        } else if (definition instanceof ErrorEventDefinition) {
            return LIGHTNING;
        } else if (definition instanceof EscalationEventDefinition) {
            return ARROW_UP;
        }
        return definition instanceof TerminateEventDefinition ? DISC : "";
    }

    void gateway(Gateway gateway, double middleX, double middleY) {
        String path = CROSS;
        if (gateway instanceof ParallelGateway) {
            path = PLUS;
        } else if (gateway instanceof InclusiveGateway) {
            path = CIRCLE;
        } else if (gateway instanceof EventBasedGateway) {
            path = PENTAGON_IN_RINGS;
        }
        sign("mark", path, middleX, middleY, "none", gateway instanceof EventBasedGateway ? 1.1 : 2.4);
    }

    void badge(State state, Box place) {
        String path = switch (state) {
            case AHEAD -> "";
            case DONE -> TICK;
            case ACTIVE -> TRIANGLE;
            case INCIDENT -> EXCLAMATION;
        };
        if (path.isEmpty()) {
            return;
        }
        svg.open("g")
                .set("class", "badge")
                .set("transform", "translate(" + Svg.number(place.middleX()) + " " + Svg.number(place.middleY()) + ")");
        svg.empty("circle")
                .set("r", place.width() / 2)
                .set("fill", state.colour())
                .set("stroke", Painter.PAPER) // apart from a line of the same colour
                .set("stroke-width", 1.2);
        svg.empty("path")
                .set("d", path)
                .set("stroke", Painter.PAPER)
                .set("stroke-width", 1.8)
                .set("fill", state == State.ACTIVE ? Painter.PAPER : "none");
        svg.close();
    }

    private void sign(String kind, String path, double x, double y, String fill, double weight) {
        svg.empty("path")
                .set("class", kind)
                .set("d", path)
                .set("transform", "translate(" + Svg.number(x) + " " + Svg.number(y) + ")")
                .set("fill", fill)
                .set("stroke", Painter.INK)
                .set("stroke-width", weight);
    }
}
