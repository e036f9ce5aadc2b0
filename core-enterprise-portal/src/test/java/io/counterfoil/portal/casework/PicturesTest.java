package io.counterfoil.portal.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a drawing reaches a page. */
class PicturesTest {

    private static String svg(String inside) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"bpmn\" viewBox=\"0 0 10 10\">" + inside + "</svg>";
    }

    @Test
    void whatIsDrawnAndSaidPasses() throws XMLStreamException {
        assertEquals(
                "<svg class=\"bpmn\" viewBox=\"0 0 10 10\"><g id=\"bpmn-accept\" class=\"userTask active\">"
                        + "<title>签收凭证</title><rect class=\"face\" x=\"1\" fill=\"Canvas\"></rect></g></svg>",
                Pictures.forPage("<?xml version=\"1.0\"?>"
                        + svg("<!-- drawn --><g id=\"bpmn-accept\" class=\"userTask active\">"
                                + "<title>签收凭证</title><rect class=\"face\" x=\"1\" fill=\"Canvas\"/></g>")));
    }

    /** A title inside a drawing is read as HTML by a browser. */
    @Test
    void whatIsSaidCanBeNoMarkup() throws XMLStreamException {
        assertEquals(
                "<svg class=\"bpmn\" viewBox=\"0 0 10 10\"><title>&lt;img src=x onerror=alert(1)&gt; &amp; \"co\"</title>"
                        + "<text>&lt;/svg&gt;</text></svg>",
                Pictures.forPage(svg("<title>&lt;img src=x onerror=alert(1)> &amp; \"co\"</title>"
                        + "<text><![CDATA[</svg>]]></text>")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<style>*{}</style>",
                "<a href=\"https://example.org\"/>",
                "<image href=\"https://example.org/a.png\"/>",
                "<use href=\"#i-home\"/>",
                "<foreignObject/>",
                "<set attributeName=\"x\"/>",
                "<rect onload=\"alert(1)\"/>",
                "<rect style=\"fill:red\"/>",
                "<rect fill=\"url(https://example.org)\"/>",
                "<rect xml:base=\"https://example.org\"/>",
                "<g xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                "<?php echo 1 ?>"
            })
    void whatADrawingDoesNotNeedIsRefused(String inside) {
        assertThrows(XMLStreamException.class, () -> Pictures.forPage(svg(inside)));
    }

    @Test
    void whatIsNoDrawingIsRefused() {
        assertThrows(XMLStreamException.class, () -> Pictures.forPage("<html></html>"));
        assertThrows(XMLStreamException.class, () -> Pictures.forPage("service is away"));
        assertThrows(XMLStreamException.class, () -> Pictures.forPage(svg("<g>")));
        assertThrows(
                XMLStreamException.class,
                () -> Pictures.forPage("<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + svg("&a;")));
    }

    @Test
    void whatIsTooLongIsNotRead() {
        String longest = svg("<title>" + "a".repeat(2 << 20) + "</title>");
        XMLStreamException refused = assertThrows(XMLStreamException.class, () -> Pictures.forPage(longest));
        assertEquals("a picture of " + longest.length() + " characters", refused.getMessage());
    }
}
