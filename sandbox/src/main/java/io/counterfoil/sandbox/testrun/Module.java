package io.counterfoil.sandbox.testrun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One Maven module.
 *
 * @param name artifact id
 * @param upstream names of the modules whose code it uses, directly or through others
 */
record Module(String name, Path directory, List<String> upstream) {

    /** The classes that Surefire takes for tests. */
    private static final Pattern TEST_CLASS = Pattern.compile("(Test.*|.*Test|.*Tests|.*TestCase)\\.java");

    private static final Pattern TEST =
            Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory|Property|Journey)\\b");

    private static final Pattern ABSTRACT = Pattern.compile("^(public )?abstract class ", Pattern.MULTILINE);

    /** Of the test classes, those that leave a report because of tests of their own: no helpers, and none to be extended. */
    List<String> classesWithTests() throws IOException {
        List<String> found = new ArrayList<>();
        for (String name : testClasses()) {
            String source = Files.readString(directory.resolve("src/test/java/" + name.replace('.', '/') + ".java"));
            if (TEST.matcher(source).find() && !ABSTRACT.matcher(source).find()) {
                found.add(name);
            }
        }
        return found;
    }

    Path reports() {
        return directory.resolve("target/surefire-reports");
    }

    /** Full names of the test classes. */
    List<String> testClasses() throws IOException {
        Path root = directory.resolve("src/test/java");
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file ->
                            TEST_CLASS.matcher(file.getFileName().toString()).matches())
                    .map(file -> root.relativize(file).toString())
                    .map(file ->
                            file.substring(0, file.length() - ".java".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        }
    }
}
