package io.counterfoil.documents.reading;

import io.counterfoil.documents.FileReason;
import io.counterfoil.documents.FileType;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.wire.SafeXml;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The elements of an XML file, each with its place. Everything has a limit; a document type is refused. */
public final class XmlFile {

    static final int DEPTH_MAX = 32;
    /** As many as 5 MiB of invoices have, with 25 bytes for each. */
    static final int ELEMENTS_MAX = 200_000;

    private final Deque<XmlElement> open = new ArrayDeque<>();
    private @Nullable XmlElement root;
    private int elements;

    private XmlFile() {}

    /** @throws RefusedException with the place: not well-formed, a document type, an encoding that is not used here, over a limit */
    public static XmlElement root(byte[] content) {
        FileType.XML.requireSize(content);
        Encoding.require(content);
        return new XmlFile().parsed(content);
    }

    private XmlElement parsed(byte[] content) {
        try {
            XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(content));
            Encoding.require(reader);
            while (reader.hasNext()) {
                take(reader, reader.next());
            }
        } catch (XMLStreamException damaged) {
            throw refused(damaged);
        }
        if (root == null) {
            throw new Place("file", 1, 1).refused(FileReason.NOTHING_IN_FILE);
        }
        return root;
    }

    private void take(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(reader);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                XmlElement in = open.peek();
                if (in != null) {
                    in.add(reader.getText());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> open.pop();
            default -> {
                // Comments and processing instructions say nothing about a trade.
            }
        }
    }

    private void begin(XMLStreamReader reader) {
        XmlElement parent = open.peek();
        String name = reader.getLocalName();
        Place place = new Place(
                parent == null ? name : parent.place().path() + "/" + parent.nextStep(name),
                reader.getLocation().getLineNumber(),
                reader.getLocation().getColumnNumber());
        if (open.size() == DEPTH_MAX) {
            throw place.refused(FileReason.TOO_DEEP, DEPTH_MAX);
        }
        if (++elements > ELEMENTS_MAX) {
            throw place.refused(FileReason.TOO_MANY_ELEMENTS, ELEMENTS_MAX);
        }
        XmlElement element = new XmlElement(namespaceOf(reader), name, place, attributesOf(reader));
        if (parent == null) {
            root = element;
        } else {
            parent.add(element);
        }
        open.push(element);
    }

    private static String namespaceOf(XMLStreamReader reader) {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    private static Map<String, String> attributesOf(XMLStreamReader reader) {
        if (reader.getAttributeCount() == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new HashMap<>();
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            String namespace = reader.getAttributeNamespace(at);
            if (namespace == null || namespace.isEmpty()) {
                attributes.put(reader.getAttributeLocalName(at), reader.getAttributeValue(at));
            }
        }
        return attributes;
    }

    private RefusedException refused(XMLStreamException damaged) {
        XmlElement in = open.peek();
        int line = damaged.getLocation() == null
                ? 1
                : Math.max(1, damaged.getLocation().getLineNumber());
        int column = damaged.getLocation() == null
                ? 1
                : Math.max(1, damaged.getLocation().getColumnNumber());
        Place place = new Place(in == null ? "file" : in.place().path(), line, column);
        if (String.valueOf(damaged.getMessage()).contains("a document type or an entity is not allowed")) {
            return place.refused(FileReason.OUTSIDE_REFERENCE);
        }
        return place.refused(FileReason.NOT_WELL_FORMED);
    }
}
