package io.counterfoil.workflow.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names are data: whatever they hold, the picture is well-formed, bounded and holds them as text. */
class HostileNamesTest {

    private static final int DOCUMENT_MAX = 400_000;

    static Stream<String> names() {
        return Stream.of(
                "<script>alert(1)</script>",
                "A & B \"C\" 'D' ]]> <!-- -->",
                "W".repeat(2_000),
                "票".repeat(2_000),
                "word ".repeat(400),
                "\uD83D\uDCB0".repeat(1_000),
                "a\u0000b\u0008c\uFFFFd\uD800e",
                "   \n\t  ",
                "");
    }

    @ParameterizedTest
    @MethodSource("names")
    void stayTextAndBounded(String name) {
        BpmnModelInstance model = withNames(name);
        Set<String> all = Set.of("accept", "offered");
        for (Language language : Language.values()) {
            Drawing drawing = new Drawing("circulation", model, "circulation", language);
            String svg = Diagrams.svg(model, "circulation", language, new Walked(all, all, all, all));
            assertTrue(svg.length() < DOCUMENT_MAX, "document of " + svg.length());
            assertTrue(svg.codePoints().allMatch(HostileNamesTest::isXml), "characters of XML 1.0 only");
            Picture picture = Picture.of(svg);
            assertFalse(picture.everything().stream()
                    .anyMatch(element -> element.getLocalName().equals("script")));
            assertEquals(
                    drawing.elements().map(FlowElement::getId).sorted().toList(),
                    picture.flowElements().stream().sorted().toList());
            assertInside(drawing.layout());
        }
    }

    @Test
    void areReadAsTheyStand() {
        Picture picture = Picture.of(
                new Drawing("circulation", withNames("<b>&amp;"), "circulation", Language.EN), Walked.NOWHERE);
        assertEquals("<b>&amp;", String.join("", picture.textOf("read")));
        assertEquals("<b>&amp;", picture.title("read"));
    }

    @Test
    void aPlaneWithTooManyElementsIsRefused() {
        BpmnModelInstance model = Drawing.read("circulation");
        BpmnShape shape = model.getModelElementById("read_di");
        for (int i = 0; i < Plane.ELEMENTS_MAX; i++) {
            BpmnShape one = model.newInstance(BpmnShape.class);
            one.setBpmnElement(shape.getBpmnElement());
            shape.getParentElement().addChildElement(one);
        }
        var refused = assertThrows(
                IllegalArgumentException.class, () -> Diagrams.svg(model, "circulation", Language.EN, Walked.NOWHERE));
        assertEquals("the diagram of circulation has more than 2000 elements", refused.getMessage());
    }

    private static boolean isXml(int character) {
        return character >= ' '
                && character != 0xFFFE
                && character != 0xFFFF
                && Character.getType(character) != Character.SURROGATE;
    }

    private static BpmnModelInstance withNames(String name) {
        BpmnModelInstance model = Drawing.read("circulation");
        for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
            element.setName(name);
            if (element.getExtensionElements() != null) {
                element.removeChildElement(element.getExtensionElements());
            }
        }
        model.getModelElementsByType(Lane.class).forEach(lane -> lane.setName(name));
        return model;
    }

    /** Text in a task does not leave it, and a label has at most three lines. */
    private static void assertInside(Layout layout) {
        for (Layout.Shape shape : layout.shapes()) {
            Box text = shape.text().box();
            if (shape.kind() == Layout.Kind.ACTIVITY) {
                assertTrue(
                        text.x() >= shape.box().x()
                                && text.right() <= shape.box().right(),
                        shape + "");
                assertTrue(
                        text.y() >= shape.box().y()
                                && text.bottom() <= shape.box().bottom(),
                        shape + "");
            }
            assertTrue(shape.text().lines().size() <= 3, shape + "");
        }
    }
}
