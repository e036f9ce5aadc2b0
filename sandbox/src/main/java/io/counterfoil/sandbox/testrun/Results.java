package io.counterfoil.sandbox.testrun;

import io.counterfoil.wire.SafeXml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What Surefire's reports say.
 *
 * @param skippedTests each with its reason
 */
record Results(int run, int failures, int errors, int skipped, List<String> skippedTests) {

    static final Results NONE = new Results(0, 0, 0, 0, List.of());

    int passed() {
        return run - failed() - skipped;
    }

    int failed() {
        return failures + errors;
    }

    Results plus(Results other) {
        List<String> both = new ArrayList<>(skippedTests);
        both.addAll(other.skippedTests);
        return new Results(
                run + other.run,
                failures + other.failures,
                errors + other.errors,
                skipped + other.skipped,
                List.copyOf(both));
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
                                List.of());
                    case "testcase" ->
                        test = xml.getAttributeValue(null, "classname") + "." + xml.getAttributeValue(null, "name");
                    case "skipped" -> skipped.add(test + ": " + xml.getAttributeValue(null, "message"));
                    default -> {} // output, properties, stack traces
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(report + " cannot be read", e);
        }
        return new Results(counts.run, counts.failures, counts.errors, counts.skipped, List.copyOf(skipped));
    }

    private static int count(XMLStreamReader xml, String attribute) {
        return Integer.parseInt(xml.getAttributeValue(null, attribute));
    }
}
