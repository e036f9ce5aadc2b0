package io.counterfoil.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** XML that wants something: a file, the network, the memory. */
@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a parser that asks somebody waits for an answer
class SafeXmlTest {

    private enum Parser {
        DOCUMENT {
            @Override
            String textOf(InputStream xml) throws IOException {
                return SafeXml.document(xml).getDocumentElement().getTextContent();
            }
        },
        READER {
            @Override
            String textOf(InputStream xml) throws IOException, XMLStreamException {
                StringBuilder text = new StringBuilder();
                XMLStreamReader reader = SafeXml.reader(xml);
                while (reader.hasNext()) {
                    if (reader.next() == XMLStreamConstants.CHARACTERS) {
                        text.append(reader.getText());
                    }
                }
                return text.toString();
            }
        };

        abstract String textOf(InputStream xml) throws IOException, XMLStreamException;

        String textOf(String xml) throws IOException, XMLStreamException {
            return textOf(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void ordinaryXmlIsRead(Parser parser) throws Exception {
        assertEquals(
                "a<b",
                parser.textOf(
                        "<?xml version='1.0' encoding='UTF-8'?><!-- c --><r x='1'>a<i>&lt;</i><![CDATA[b]]></r>"));
    }

    @ParameterizedTest
    @EnumSource
    void anExternalEntityIsNotRead(Parser parser) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        assertRefused(parser, "<!DOCTYPE r [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><r>&x;</r>");
        assertRefused(parser, "<!DOCTYPE r [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><r a='&x;'>1</r>");
        assertRefused(parser, "<r>&undeclared;</r>");
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsAsked(Parser parser) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(500);
            String url = "http://127.0.0.1:" + listener.getLocalPort() + "/";
            assertRefused(parser, "<!DOCTYPE r SYSTEM '" + url + "a.dtd'><r/>");
            assertRefused(parser, "<!DOCTYPE r [<!ENTITY % p SYSTEM '" + url + "p'> %p;]><r/>");
            assertRefused(parser, "<!DOCTYPE r [<!ENTITY x SYSTEM '" + url + "x'>]><r>&x;</r>");
            String schema = "<r xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:a " + url
                    + "s'><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='" + url + "i'/></r>";
            assertEquals("", parser.textOf(schema));
            assertThrows(SocketTimeoutException.class, listener::accept, "somebody connected");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBillionLaughsAreNotLaughed(Parser parser) {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE r [<!ENTITY l0 'ha'>");
        for (int level = 1; level <= 30; level++) {
            laughs.append("<!ENTITY l" + level + " '" + ("&l" + (level - 1) + ";").repeat(10) + "'>");
        }
        assertRefused(parser, laughs + "]><r>&l30;</r>");
        assertRefused(
                parser, "<!DOCTYPE r [<!ENTITY a '" + "a".repeat(100_000) + "'>]><r>" + "&a;".repeat(10_000) + "</r>");
    }

    @ParameterizedTest
    @EnumSource
    void depthAndAttributesHaveLimits(Parser parser) throws Exception {
        assertEquals("", parser.textOf(nested(SafeXml.DEPTH_MAX)));
        assertRefused(parser, nested(SafeXml.DEPTH_MAX + 1));
        assertEquals("", parser.textOf(withAttributes(SafeXml.ATTRIBUTES_MAX)));
        assertRefused(parser, withAttributes(SafeXml.ATTRIBUTES_MAX + 1));
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotEndIsNotReadToItsEnd(Parser parser) {
        InputStream endless = new InputStream() {
            private int position;

            @Override
            public int read() {
                return position < 3 ? "<r>".charAt(position++) : ' ';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                int count = Math.min(length, 1 << 16);
                for (int i = 0; i < count; i++) {
                    into[offset + i] = (byte) read();
                }
                return count;
            }
        };
        Exception refused = assertThrows(Exception.class, () -> discard(parser, endless));
        assertTrue(refused.getMessage().contains("more than " + SafeXml.BYTES_MAX), refused.getMessage());
    }

    /** Characters are not gathered, so that the stream's limit is met before the heap's. */
    private static void discard(Parser parser, InputStream xml) throws IOException, XMLStreamException {
        if (parser == Parser.DOCUMENT) {
            SafeXml.document(xml);
            return;
        }
        XMLStreamReader reader = SafeXml.reader(xml);
        while (reader.hasNext()) {
            reader.next();
        }
    }

    private static String nested(int depth) {
        return "<a>".repeat(depth) + "</a>".repeat(depth);
    }

    private static String withAttributes(int count) {
        StringBuilder element = new StringBuilder("<r");
        for (int i = 0; i < count; i++) {
            element.append(" a").append(i).append("='1'");
        }
        return element.append("/>").toString();
    }

    private static void assertRefused(Parser parser, String xml) {
        Exception refused = assertThrows(Exception.class, () -> parser.textOf(xml));
        assertTrue(refused instanceof IOException || refused instanceof XMLStreamException, refused.toString());
        assertFalse(String.valueOf(refused.getMessage()).contains("the secret"), refused.getMessage());
    }

    @Test
    void whatIsWrittenIsReadAgainAsItWas() throws Exception {
        String hostile = "<script>&amp; ]]> \"'";
        StringWriter text = new StringWriter();
        XMLStreamWriter writer = SafeXml.writer(text);
        writer.writeStartElement("a");
        writer.writeAttribute("name", hostile);
        writer.writeCharacters(hostile);
        writer.writeEndElement();
        writer.close();
        Element read = SafeXml.document(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertEquals(hostile, read.getAttribute("name"));
        assertEquals(hostile, read.getTextContent());
    }
}
