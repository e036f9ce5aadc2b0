package io.counterfoil.workflow.diagram;

import io.counterfoil.wire.SafeXml;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements one after the other, each with its attributes before what it holds. */
final class Svg {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    Svg() {
        try {
            writer = SafeXml.writer(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the JDK can write XML", e);
        }
    }

    Svg root() {
        return write(() -> {
            writer.writeStartElement("svg");
            writer.writeDefaultNamespace(NAMESPACE);
        });
    }

    Svg open(String element) {
        return write(() -> writer.writeStartElement(element));
    }

    /** An element that holds nothing and needs no closing. */
    Svg empty(String element) {
        return write(() -> writer.writeEmptyElement(element));
    }

    /** An attribute of the element that was begun last. */
    Svg set(String attribute, String value) {
        return write(() -> writer.writeAttribute(attribute, value));
    }

    Svg set(String attribute, double value) {
        return set(attribute, number(value));
    }

    Svg text(String content) {
        return write(() -> writer.writeCharacters(content));
    }

    Svg close() {
        return write(writer::writeEndElement);
    }

    /** The document; every element must be closed. */
    String document() {
        write(writer::flush);
        return text.toString();
    }

    /** At most two digits behind the point, and none that says nothing. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private Svg write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("text in memory can be written", e);
        }
    }
}
