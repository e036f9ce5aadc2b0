package io.counterfoil.workflow.diagram;

import io.counterfoil.wire.SafeXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** An SVG document, read again. */
record Picture(Document document) {

    static Picture of(Drawing drawing, Walked walked) {
        return of(Diagrams.svg(drawing.model(), drawing.plane(), drawing.language(), walked));
    }

    static Picture of(String svg) {
        try {
            return new Picture(SafeXml.document(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    List<Element> everything() {
        return elements(document.getElementsByTagNameNS("*", "*"));
    }

    /** Ids of what flows: the groups that have a state, as often as they are there. */
    List<String> flowElements() {
        return groups().filter(group -> classes(group).size() == 2)
                .map(group -> group.getAttribute("id").substring("bpmn-".length()))
                .toList();
    }

    Element group(String id) {
        List<Element> found = groups().filter(group -> group.getAttribute("id").equals("bpmn-" + id))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " groups of " + id);
        }
        return found.get(0);
    }

    String title(String id) {
        return children(group(id), "title").get(0).getTextContent();
    }

    /** The shape of the sign in the badge. */
    String badge(String id) {
        return children(within(group(id), "badge").get(0), "path").get(0).getAttribute("d");
    }

    /** Of the outline of a step, or of the line of a flow. */
    double lineWidth(String id) {
        return elements(group(id).getChildNodes()).stream()
                .filter(child -> child.hasAttribute("stroke-width"))
                .mapToDouble(child -> Double.parseDouble(child.getAttribute("stroke-width")))
                .findFirst()
                .orElseThrow();
    }

    List<String> textOf(String id) {
        return children(group(id), "text").stream().map(Element::getTextContent).toList();
    }

    String description() {
        return children(root(), "desc").get(0).getTextContent();
    }

    private Stream<Element> groups() {
        return children(root(), "g").stream();
    }

    static Set<String> classes(Element element) {
        return Set.of(element.getAttribute("class").split(" "));
    }

    static List<Element> within(Element group, String className) {
        return elements(group.getElementsByTagNameNS("*", "*")).stream()
                .filter(element -> classes(element).contains(className))
                .toList();
    }

    static boolean isDashed(Element group) {
        return within(group, "face").stream()
                .noneMatch(face -> face.getAttribute("stroke-dasharray").equals("none"));
    }

    static List<String> attributes(Element element) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            names.add(element.getAttributes().item(i).getNodeName());
        }
        return names;
    }

    private static List<Element> children(Element parent, String name) {
        return elements(parent.getChildNodes()).stream()
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
