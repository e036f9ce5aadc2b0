package io.counterfoil.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.stream.util.StreamReaderDelegate;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The only place that makes XML parsers and writers. Parsers: no document type, so no entity of any kind is declared, fetched or expanded; and limits. Always
 * the JDK's own parsers, whichever others are on the class path, because what switches them off differs.
 */
public final class SafeXml {

    static final int BYTES_MAX = 64 << 20;
    static final int DEPTH_MAX = 128;
    static final int ATTRIBUTES_MAX = 256;

    private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";

    private SafeXml() {}

    /** @throws IOException if it is not well-formed, has a document type or exceeds a limit */
    public static Document document(InputStream content) throws IOException {
        try {
            return builder().parse(new Limited(content));
        } catch (SAXException refused) {
            throw new IOException("not acceptable XML: " + refused.getMessage(), refused);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's parser can do this", e);
        }
    }

    /** Reads as it goes; each of its methods fails at the first thing that {@link #document} refuses. */
    public static XMLStreamReader reader(InputStream content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(LIMITS + "maxElementDepth", DEPTH_MAX);
        factory.setProperty(LIMITS + "elementAttributeLimit", ATTRIBUTES_MAX);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return new WithoutDocumentType(factory.createXMLStreamReader(new Limited(content)));
    }

    /** Escapes what it is given; the caller keeps out the characters that XML 1.0 has no way to write. */
    public static XMLStreamWriter writer(Writer into) throws XMLStreamException {
        return XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(into);
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute(LIMITS + "maxElementDepth", DEPTH_MAX);
        factory.setAttribute(LIMITS + "elementAttributeLimit", ATTRIBUTES_MAX);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Strict()); // the default one prints
        return builder;
    }

    /** The JDK's stream reader skips a document type that it does not support; this one refuses it. */
    private static final class WithoutDocumentType extends StreamReaderDelegate {

        WithoutDocumentType(XMLStreamReader reader) {
            super(reader);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            if (event == DTD || event == ENTITY_REFERENCE || event == ENTITY_DECLARATION) {
                throw new XMLStreamException("a document type or an entity is not allowed", getLocation());
            }
            return event;
        }
    }

    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) throws SAXException {
            throw warning;
        }

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }

    private static final class Limited extends FilterInputStream {

        private long left = BYTES_MAX;

        Limited(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("more than " + BYTES_MAX + " bytes of XML");
            }
        }
    }
}
