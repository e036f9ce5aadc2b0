package io.counterfoil.documents.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.documents.TradeDocument;
import io.counterfoil.kernel.Violation;
import java.nio.charset.StandardCharsets;

/** A sample with one thing changed. */
record Edited(String xml) {

    static Edited of(Sample sample) {
        return new Edited(sample.xml());
    }

    /** The first match. */
    Edited with(String regex, String replacement) {
        String changed = xml.replaceFirst(regex, replacement);
        assertNotEquals(xml, changed, "nothing is " + regex);
        return new Edited(changed);
    }

    Edited withValue(String element, String value) {
        return with("(<(?:\\w+:)?" + element + "(?: [^>]*)?>)[^<]*<", "$1" + value + "<");
    }

    Edited without(String element) {
        return with("(?s)<((?:\\w+:)?" + element + ")( [^>]*)?>.*?</\\1>\n", "");
    }

    TradeDocument read() {
        return TradeDocumentReader.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    void refused(String path, String reason) {
        Violation violation = Expect.refused(xml, xml.getBytes(StandardCharsets.UTF_8));
        assertEquals(path, violation.field(), violation.message());
        assertTrue(violation.message().contains(reason), violation.toString());
    }
}
