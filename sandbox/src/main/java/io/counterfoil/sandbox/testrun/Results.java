package io.counterfoil.sandbox.testrun;

import io.counterfoil.wire.SafeXml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What Surefire's reports say.
 *
 * @param skippedTests each with its reason
 * @param failedTests each with the first line of what went wrong
 */
record Results(int run, int failures, int errors, int skipped, List<String> skippedTests, List<String> failedTests) {

    static final Results NONE = new Results(0, 0, 0, 0, List.of(), List.of());

    private static final int LONGEST_REASON = 300;

    int passed() {
        return run - failed() - skipped;
    }

    int failed() {
        return failures + errors;
    }

    Results plus(Results other) {
        return new Results(
                run + other.run,
                failures + other.failures,
                errors + other.errors,
                skipped + other.skipped,
                both(skippedTests, other.skippedTests),
                both(failedTests, other.failedTests));
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Adds up the reports in a folder; none if it is missing. */
    static Results read(Path reports) throws IOException {
        if (!Files.isDirectory(reports)) {
            return NONE;
        }
        Results sum = NONE;
        try (Stream<Path> files = Files.list(reports)) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches("TEST-.*\\.xml"))
                    .sorted()
                    .toList()) {
                sum = sum.plus(readOne(file));
            }
        }
        return sum;
    }

    private static Results readOne(Path report) throws IOException {
        Results counts = NONE;
        List<String> skipped = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        String test = "";
        try (var content = Files.newInputStream(report)) {
            XMLStreamReader xml = SafeXml.reader(content);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "testsuite" ->
                        counts = new Results(
                                count(xml, "tests"),
                                count(xml, "failures"),
                                count(xml, "errors"),
                                count(xml, "skipped"),
                                List.of(),
                                List.of());
                    case "testcase" ->
                        test = xml.getAttributeValue(null, "classname") + "." + xml.getAttributeValue(null, "name");
                    case "skipped" -> skipped.add(test + ": " + xml.getAttributeValue(null, "message"));
                    case "failure", "error" -> failed.add(test + ": " + reason(xml));
                    default -> {} // output, properties, stack traces
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(report + " cannot be read", e);
        }
        return new Results(
                counts.run, counts.failures, counts.errors, counts.skipped, List.copyOf(skipped), List.copyOf(failed));
    }

    /** The first line of the message; the exception's name where it has none. */
    private static String reason(XMLStreamReader xml) {
        String message = Objects.requireNonNullElse(xml.getAttributeValue(null, "message"), "");
        String first = message.strip()
                .lines()
                .findFirst()
                .orElse(Objects.requireNonNullElse(xml.getAttributeValue(null, "type"), "no reason given"));
        return first.length() <= LONGEST_REASON ? first : first.substring(0, LONGEST_REASON) + " ...";
    }

    private static int count(XMLStreamReader xml, String attribute) {
        return Integer.parseInt(xml.getAttributeValue(null, attribute));
    }
}
