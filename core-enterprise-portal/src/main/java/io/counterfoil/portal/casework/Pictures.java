package io.counterfoil.portal.casework;

import io.counterfoil.wire.SafeXml;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Lets a drawing of the workflow into a page: what it draws and says, and nothing that could do something. It is read and written anew,
 * so no character of it reaches the page that was not escaped here.
 */
final class Pictures {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final int LENGTH_MAX = 2 << 20;
    private static final Set<String> ELEMENTS = Set.of("svg", "g", "title", "desc", "rect", "circle", "path", "text");
    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "id",
            "viewBox",
            "width",
            "height",
            "lang",
            "role",
            "aria-labelledby",
            "font-family",
            "font-size",
            "fill",
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-dasharray",
            "stroke-linejoin",
            "stroke-linecap",
            "x",
            "y",
            "cx",
            "cy",
            "r",
            "rx",
            "d",
            "transform",
            "text-anchor",
            "writing-mode");

    private Pictures() {}

    /**
     * @return markup for a page
     * @throws XMLStreamException if it is no drawing, is too long, or holds an element or attribute that a drawing does not need
     */
    static String forPage(String svg) throws XMLStreamException {
        if (svg.length() > LENGTH_MAX) {
            throw new XMLStreamException("a picture of " + svg.length() + " characters");
        }
        XMLStreamReader from = SafeXml.reader(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        StringWriter markup = new StringWriter();
        XMLStreamWriter into = SafeXml.writer(markup);
        while (from.hasNext()) {
            switch (from.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(from, into);
                case XMLStreamConstants.END_ELEMENT -> into.writeEndElement();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    into.writeCharacters(from.getText());
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    throw new XMLStreamException("an instruction in a picture", from.getLocation());
                default -> {
                    // comments, and the end of the document
                }
            }
        }
        into.flush();
        return markup.toString();
    }

    private static void begin(XMLStreamReader from, XMLStreamWriter into) throws XMLStreamException {
        if (!NAMESPACE.equals(from.getNamespaceURI()) || !ELEMENTS.contains(from.getLocalName())) {
            throw new XMLStreamException("no part of a picture: " + from.getName(), from.getLocation());
        }
        into.writeStartElement(from.getLocalName());
        for (int i = 0; i < from.getAttributeCount(); i++) {
            String name = from.getAttributeLocalName(i);
            String value = from.getAttributeValue(i);
            String namespace = from.getAttributeNamespace(i);
            boolean plain = namespace == null || namespace.isEmpty();
            if (!plain || !ATTRIBUTES.contains(name) || value.contains("url(")) {
                throw new XMLStreamException("not for a picture: " + name, from.getLocation());
            }
            into.writeAttribute(name, value);
        }
    }
}
