package io.counterfoil.workflow.diagram;

import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * Draws the planes of a process as SVG. A plane is the process itself or a subprocess that is collapsed in it, and is named by that one's
 * id. The document has neither styles nor scripts: it may stand in a page with a strict content security policy. It has classes
 * ({@code done}, {@code active}, {@code incident}, {@code ahead}, and one for the kind) for a page that wants other colours.
 */
public final class Diagrams {

    private Diagrams() {}

    /** Ids of the planes that the file draws, the process first. */
    public static List<String> planes(BpmnModelInstance model) {
        return Plane.ids(model);
    }

    /**
     * One plane, with what was walked marked. The id of an element of the picture is {@code bpmn-} and the id in the file.
     *
     * @throws IllegalArgumentException if the file draws no such plane, or the plane has too many elements
     */
    public static String svg(BpmnModelInstance model, String plane, Language language, Walked walked) {
        Plane chosen = Plane.find(model, plane)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no diagram of " + Words.bounded(plane, 80) + "; there are " + planes(model)));
        Words words = new Words(language);
        States states = new States(chosen, walked);
        Story story = new Story(language, words, chosen, states);
        return new Painter(Layout.of(chosen, words), states, story).paint(plane, language);
    }
}
