package io.counterfoil.workflow.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What is in a picture: everything of the process, once, with its name, its sign and its state. */
class DiagramsTest {

    static Stream<Drawing> drawings() {
        return Drawing.all();
    }

    @Test
    void theProcessAndEachCollapsedSubprocessHaveAPlane() {
        Map<String, List<String>> planes = Drawing.PROCESSES.stream()
                .collect(Collectors.toMap(process -> process, process -> Diagrams.planes(Drawing.read(process))));
        assertEquals(
                Map.of(
                        "confirmation", List.of("confirmation", "chase"),
                        "circulation", List.of("circulation", "freeze", "chase"),
                        "financing", List.of("financing", "fund", "chase"),
                        "liquidation", List.of("liquidation", "remedies", "dispute", "freeze", "chase")),
                planes);
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void everyStepAndFlowIsDrawnOnceWithItsName(Drawing drawing) {
        Picture picture = Picture.of(drawing, Walked.NOWHERE);
        List<String> expected =
                drawing.elements().map(FlowElement::getId).sorted().toList();
        assertTrue(expected.size() >= 5, drawing + " has steps");
        assertEquals(expected, picture.flowElements().stream().sorted().toList(), drawing.toString());
        drawing.elements().forEach(element -> {
            String shown = String.join("", picture.textOf(element.getId())).replace(" ", "");
            assertEquals(drawing.nameOf(element).replace(" ", ""), shown, drawing + ": " + element.getId());
        });
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void everyKindHasItsSign(Drawing drawing) {
        Picture picture = Picture.of(drawing, Walked.NOWHERE);
        drawing.elements().forEach(element -> {
            Element group = picture.group(element.getId());
            String at = drawing + ": " + element.getId();
            if (element instanceof Task) {
                assertEquals(1, Picture.within(group, "icon").size(), at);
            }
            assertEquals(
                    element.getChildElementsByType(EventDefinition.class).size(),
                    Picture.within(group, "symbol").size(),
                    at);
            if (element instanceof BoundaryEvent event) {
                assertEquals(1, Picture.within(group, "ring").size(), at + " has a double ring");
                assertEquals(!event.cancelActivity(), Picture.isDashed(group), at);
            }
            if (element instanceof StartEvent event) {
                assertEquals(0, Picture.within(group, "ring").size(), at);
                assertEquals(!event.isInterrupting(), Picture.isDashed(group), at);
            }
            if (element instanceof SubProcess subprocess) {
                assertEquals(
                        drawing.hides(subprocess) ? 1 : 0,
                        Picture.within(group, "plus").size(),
                        at);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void theWalkedIsMarkedAndTheRestIsNot(Drawing drawing) {
        FlowNode start = drawing.elements()
                .filter(element -> element instanceof StartEvent)
                .map(FlowNode.class::cast)
                .findFirst()
                .orElseThrow();
        SequenceFlow flow = start.getOutgoing().iterator().next();
        FlowNode next = flow.getTarget();
        Walked walked = new Walked(Set.of(start.getId()), Set.of(next.getId()), Set.of(flow.getId()), Set.of());
        Picture picture = Picture.of(drawing, walked);
        drawing.elements().forEach(element -> {
            String state = "ahead";
            if (element.equals(start) || element.equals(flow)) {
                state = "done";
            } else if (element.equals(next) || isAround(element, next)) {
                state = "active";
            }
            Element group = picture.group(element.getId());
            assertTrue(Picture.classes(group).contains(state), drawing + ": " + element.getId() + " is " + state);
            boolean badge = element instanceof FlowNode && !state.equals("ahead");
            assertEquals(badge ? 1 : 0, Picture.within(group, "badge").size(), drawing + ": " + element.getId());
        });
        assertTrue(picture.description().contains(drawing.nameOf(next)), picture.description());
    }

    private static boolean isAround(FlowElement outer, FlowNode inner) {
        return Stream.iterate((ModelElementInstance) inner, one -> one != null, ModelElementInstance::getParentElement)
                .anyMatch(outer::equals);
    }

    @Test
    void aCollapsedSubprocessShowsWhatHappensInside() {
        Drawing drawing = new Drawing("financing", Drawing.read("financing"), "financing", Language.EN);
        Picture waiting = Picture.of(drawing, new Walked(Set.of(), Set.of("pay"), Set.of(), Set.of()));
        assertTrue(Picture.classes(waiting.group("fund")).contains("active"));
        assertEquals(
                "Waiting: Register and fund (lane: Bank (done by its gateway)). Steps done: 0.", waiting.description());
        Picture failed = Picture.of(drawing, new Walked(Set.of(), Set.of("pay"), Set.of(), Set.of("pay")));
        assertTrue(Picture.classes(failed.group("fund")).contains("incident"));
    }

    @Test
    void theDescriptionSaysWhereTheCaseStands() {
        Drawing english = new Drawing("circulation", Drawing.read("circulation"), "circulation", Language.EN);
        Drawing chinese = new Drawing("circulation", english.model(), "circulation", Language.ZH);
        Walked waiting =
                new Walked(Set.of("offered", "read"), Set.of("answer", "accept"), Set.of(), Set.of("eligible"));
        assertEquals(
                "Stopped by a failure: Decide eligibility (lane: Platform and ledger)."
                        + " Waiting: Accept piece (lane: Recipient (supplier)). Steps done: 2.",
                Picture.of(english, waiting).description());
        assertEquals(
                "因故障停在：判定准入［泳道：平台与账本］。正在等待：签收［泳道：受让人（供应商）］。已完成步骤：2。",
                Picture.of(chinese, waiting).description());
        Walked ended = new Walked(Set.of("offered", "answer", "answer_end", "end_held"), Set.of(), Set.of(), Set.of());
        assertEquals(
                "Ended: Piece held by recipient (lane: Platform and ledger). Steps done: 4.",
                Picture.of(english, ended).description());
        assertEquals(
                "The case has not been here. Steps done: 0.",
                Picture.of(english, Walked.NOWHERE).description());
    }

    @Test
    void aGatewayWithoutANameIsToldByWhatComesNext() {
        Drawing drawing = new Drawing("liquidation", Drawing.read("liquidation"), "liquidation", Language.EN);
        Picture picture = Picture.of(drawing, new Walked(Set.of(), Set.of("first"), Set.of(), Set.of()));
        assertEquals(
                "Waiting: before Notice day reached / Begun early (lane: Platform, ledger, operator). Steps done: 0.",
                picture.description());
        assertEquals("yes: Paid in full? → Send remittance advice", picture.title("f_full__remit"));
    }

    @Test
    void theTitleOfAStepIsItsDocumentation() {
        Drawing drawing = new Drawing("circulation", Drawing.read("circulation"), "circulation", Language.ZH);
        Picture picture = Picture.of(drawing, new Walked(Set.of("offered"), Set.of(), Set.of(), Set.of()));
        assertEquals("已发起转让（已完成）。持有人发起转让；该部分是一份新的子凭证，签收前仍归持有人。", picture.title("offered"));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void unknownIdsAreIgnored(Drawing drawing) {
        Set<String> unknown = Set.of("no-such-step", "<g>", "");
        String with = Diagrams.svg(
                drawing.model(), drawing.plane(), drawing.language(), new Walked(unknown, unknown, unknown, unknown));
        assertEquals(Diagrams.svg(drawing.model(), drawing.plane(), drawing.language(), Walked.NOWHERE), with);
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void aStrictPolicyAllowsIt(Drawing drawing) {
        Picture picture = Picture.of(drawing, Walked.NOWHERE);
        Set<String> elements = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        picture.everything().forEach(element -> {
            elements.add(element.getLocalName());
            attributes.addAll(Picture.attributes(element));
        });
        assertTrue(
                Set.of("svg", "g", "title", "desc", "rect", "circle", "path", "text")
                        .containsAll(elements),
                elements::toString);
        assertFalse(
                attributes.stream()
                        .anyMatch(name -> name.equals("style") || name.startsWith("on") || name.contains("href")),
                attributes::toString);
        assertEquals("img", picture.root().getAttribute("role"));
        assertTrue(Double.parseDouble(picture.root().getAttribute("width")) <= 1280);
    }

    @Test
    void anUnknownPlaneIsRefusedWithThoseThereAre() {
        var model = Drawing.read("circulation");
        var refused = assertThrows(
                IllegalArgumentException.class, () -> Diagrams.svg(model, "answer", Language.EN, Walked.NOWHERE));
        assertEquals("no diagram of answer; there are [circulation, freeze, chase]", refused.getMessage());
    }

    @Test
    void theStateIsToldByMoreThanColour() {
        Drawing drawing = new Drawing("confirmation", Drawing.read("confirmation"), "confirmation", Language.EN);
        Walked walked = new Walked(Set.of("read"), Set.of("eligible"), Set.of("f_read__eligible"), Set.of("grade"));
        Picture picture = Picture.of(drawing, walked);
        Map<String, String> signs = Stream.of("read", "eligible", "grade")
                .collect(Collectors.toMap(id -> picture.title(id).replaceAll(".*\\(|\\).*", ""), picture::badge));
        assertEquals(Set.of("done", "waiting here", "stopped by a failure"), signs.keySet());
        assertEquals(3, Set.copyOf(signs.values()).size(), "each state has a sign of its own: " + signs);
        assertTrue(picture.lineWidth("eligible") >= 2 * picture.lineWidth("notify"), "thick where the case waits");
        assertTrue(picture.lineWidth("f_read__eligible") >= 2 * picture.lineWidth("f_eligible__grade"), "a path taken");
    }

    @Test
    void linesAreSeenOnALightAndOnADarkPage() {
        for (State state : List.of(State.DONE, State.ACTIVE, State.INCIDENT)) {
            for (String page : List.of("#ffffff", "#172027")) {
                double contrast = Contrast.between(state.colour(), page);
                assertTrue(contrast >= 3, state + " on " + page + ": " + contrast);
            }
        }
    }
}
