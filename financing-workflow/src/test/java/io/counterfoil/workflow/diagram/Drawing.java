package io.counterfoil.workflow.diagram;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One plane of one of our processes in one language. */
record Drawing(String process, BpmnModelInstance model, String plane, Language language) {

    static final List<String> PROCESSES = List.of("confirmation", "circulation", "financing", "liquidation");

    static Stream<Drawing> all() {
        return PROCESSES.stream().flatMap(process -> {
            BpmnModelInstance model = read(process);
            return Diagrams.planes(model).stream()
                    .flatMap(plane ->
                            Stream.of(Language.values()).map(language -> new Drawing(process, model, plane, language)));
        });
    }

    static BpmnModelInstance read(String process) {
        InputStream file = Drawing.class.getResourceAsStream("/processes/" + process + ".bpmn");
        return Bpmn.readModelFromStream(file);
    }

    Plane drawn() {
        return Plane.find(model, plane).orElseThrow();
    }

    Layout layout() {
        return Layout.of(drawn(), new Words(language));
    }

    /** The steps and flows that belong on this plane by what the process says, wherever the file draws them. */
    Stream<FlowElement> elements() {
        Set<String> planes = Set.copyOf(Diagrams.planes(model));
        return model.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> element instanceof FlowNode || element instanceof SequenceFlow)
                .filter(element -> plane.equals(home(element, planes)));
    }

    private static String home(FlowElement element, Set<String> planes) {
        ModelElementInstance outer = element.getParentElement();
        while (!planes.contains(outer.getAttributeValue("id"))) {
            outer = outer.getParentElement();
        }
        return outer.getAttributeValue("id");
    }

    /** Whether what is in the subprocess is drawn on a plane of its own. */
    boolean hides(SubProcess subprocess) {
        return Diagrams.planes(model).contains(subprocess.getId());
    }

    /** As the file has it. */
    String nameOf(FlowElement element) {
        String english = element.getName() == null ? "" : element.getName();
        if (language == Language.EN) {
            return english;
        }
        return descendants(element.getDomElement())
                .filter(one -> one.getLocalName().equals("property") && "zh".equals(one.getAttribute("name")))
                .filter(one -> one.getParentElement()
                        .getParentElement()
                        .getParentElement()
                        .equals(element.getDomElement()))
                .map(one -> one.getAttribute("value"))
                .findFirst()
                .orElse(english);
    }

    private static Stream<DomElement> descendants(DomElement element) {
        return element.getChildElements().stream()
                .flatMap(child -> Stream.concat(Stream.of(child), descendants(child)));
    }

    @Override
    public String toString() {
        return process + "." + plane + "." + language.name().toLowerCase(Locale.ROOT);
    }
}
