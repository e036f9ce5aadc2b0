package io.counterfoil.documents.reading;

import com.helger.diagnostics.error.IError;
import com.helger.diagnostics.error.list.ErrorList;
import io.counterfoil.documents.FileReason;
import io.counterfoil.kernel.RefusedException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the schema says of an invoice, in words for people. Source of the names: XML Schema Part 1, appendix C (cvc-...). */
final class UblSchemaError {

    private static final Pattern RULE = Pattern.compile("cvc-[a-z-]+(?:\\.[0-9a-z]+)*");
    private static final Pattern NAMES = Pattern.compile("'\\{([^}]*)\\}'");
    /** An element is there that should not be; the message names it, and then those that might be. */
    private static final String UNEXPECTED = "cvc-complex-type.2.4.a";
    /** An element ends too early; the message names those that might follow. */
    private static final String INCOMPLETE = "cvc-complex-type.2.4.b";

    private static final int NAMES_MAX = 3;

    private UblSchemaError() {}

    static RefusedException refused(XmlElement root, ErrorList errors) {
        if (errors.isEmpty()) {
            return root.place().refused(FileReason.UBL_UNKNOWN, root.name());
        }
        IError first = errors.get(0);
        int line = Math.max(1, first.getErrorLocation().getLineNumber());
        int column = Math.max(1, first.getErrorLocation().getColumnNumber());
        String message = String.valueOf(first.getErrorText(Locale.ENGLISH));
        Matcher rule = RULE.matcher(message);
        String name = rule.find() ? rule.group() : "";
        String path = root.at(line, column).place().path();
        Place place = new Place(name.equals(INCOMPLETE) ? parent(path) : path, line, column);
        return refused(place, name, message);
    }

    /** It ended; what began last is its last child. */
    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    private static RefusedException refused(Place place, String name, String message) {
        if (name.equals(INCOMPLETE)) {
            return refused(place, FileReason.UBL_INCOMPLETE, FileReason.UBL_ENDS_EARLY, expected(message, 0));
        }
        if (name.startsWith("cvc-complex-type.2.4")) {
            String expected = name.equals(UNEXPECTED) ? expected(message, 1) : "";
            return refused(place, FileReason.UBL_NOT_ALLOWED, FileReason.UBL_OUT_OF_PLACE, expected);
        }
        if (name.startsWith("cvc-complex-type.3") || name.startsWith("cvc-complex-type.4")) {
            return place.refused(FileReason.UBL_ATTRIBUTE_WRONG);
        }
        boolean isValue = name.isEmpty() // what makes the value says so before the schema does
                || name.startsWith("cvc-datatype-valid")
                || name.startsWith("cvc-type")
                || name.startsWith("cvc-attribute");
        return place.refused(isValue ? FileReason.UBL_VALUE_WRONG : FileReason.UBL_WRONG);
    }

    private static RefusedException refused(Place place, FileReason naming, FileReason otherwise, String expected) {
        return expected.isEmpty() ? place.refused(otherwise) : place.refused(naming, expected);
    }

    /** @param list which one of the lists of names in the message */
    private static String expected(String message, int list) {
        Matcher lists = NAMES.matcher(message);
        for (int skipped = 0; skipped < list; skipped++) {
            lists.find();
        }
        if (!lists.find()) {
            return "";
        }
        // Each is a namespace, a colon and the element's name.
        List<String> names = Stream.of(lists.group(1).split(", "))
                .map(name -> name.substring(name.lastIndexOf(':') + 1))
                .toList();
        int from = Math.max(0, names.size() - NAMES_MAX);
        return String.join(", ", names.subList(from, names.size()));
    }
}
