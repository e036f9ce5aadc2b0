package io.counterfoil.intake;

import io.counterfoil.wire.SafeXml;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the sheets of a workbook before the library reads them, which makes room for whatever column a cell says it is in, and a
 * number of however many digits it has.
 */
final class SheetCheck {

    /** Up to XFD and a little beyond, and up to row 1,048,576 and a little beyond. */
    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

    private static final Pattern ROW = Pattern.compile("[1-9][0-9]{0,6}");
    private static final int NUMBER_MAX = 40;
    private static final int TEXT_MAX = 32_767; // what a spreadsheet takes

    private SheetCheck() {}

    /** @throws RefusedFileException when the library would make too much of it */
    static void require(Object file, byte[] content) {
        try (Archive archive = Archive.open(content)) {
            for (int place = 0; place < archive.names().size(); place++) {
                if (archive.names().get(place).endsWith(".xml")) {
                    try (InputStream part = archive.stream(place)) {
                        look(part);
                    }
                }
            }
        } catch (IOException | XMLStreamException | RuntimeException refused) {
            throw new RefusedFileException(file, IntakeReason.SHEET_UNREADABLE);
        }
    }

    private static void look(InputStream part) throws XMLStreamException {
        XMLStreamReader xml = SafeXml.reader(part);
        boolean sheet = false;
        boolean text = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.getLocalName();
            if (!sheet) {
                if (!name.equals("worksheet")) {
                    return;
                }
                sheet = true;
            }
            switch (name) {
                case "row" -> matches(ROW, xml.getAttributeValue(null, "r"));
                case "c" -> {
                    matches(CELL, xml.getAttributeValue(null, "r"));
                    String type = xml.getAttributeValue(null, "t");
                    text = "str".equals(type) || "inlineStr".equals(type);
                }
                case "v" -> {
                    if (xml.getElementText().length() > (text ? TEXT_MAX : NUMBER_MAX)) {
                        throw new XMLStreamException("a value is too long");
                    }
                }
                default -> {} // formulas, formats, the sheet's own settings
            }
        }
    }

    private static void matches(Pattern form, @Nullable String value) throws XMLStreamException {
        if (value != null && !form.matcher(value).matches()) {
            throw new XMLStreamException("no place of a sheet: " + value.substring(0, Math.min(20, value.length())));
        }
    }
}
