package io.counterfoil.sandbox.testrun;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs the Maven wrapper; its output goes to the terminal as it comes. */
final class Maven {

    private final Path root;
    private final List<String> properties;

    Maven(Path root, Map<String, String> properties) {
        this.root = root;
        this.properties = properties.entrySet().stream()
                .map(property -> "-D" + property.getKey() + "=" + property.getValue())
                .sorted()
                .toList();
    }

    /**
     * Tests that fail end nothing: those of the modules that use theirs say something, too.
     *
     * @return true if all was built; which tests failed is in the reports
     */
    boolean verifyAll() throws IOException {
        return run(List.of("--fail-at-end", "-Dmaven.test.failure.ignore=true", "--threads", "2", "verify"));
    }

    /** Builds the modules that {@code module} uses, but runs its own tests only. */
    boolean verifyOne(Module module) throws IOException {
        List<String> classes = module.testClasses();
        // Surefire takes an empty list for all; no class has this name.
        String tests = classes.isEmpty() ? "none" : classes.stream().collect(Collectors.joining(","));
        return run(List.of(
                "--projects",
                ":" + module.name(),
                "--also-make",
                "-Dtest=" + tests,
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "verify"));
    }

    private boolean run(List<String> arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(root.resolve("mvnw").toString(), "--batch-mode", "-Dstyle.color=never"));
        command.addAll(properties);
        command.addAll(arguments);
        Process maven =
                new ProcessBuilder(command).directory(root.toFile()).inheritIO().start();
        Thread endWithUs = new Thread(maven::destroy, "stop-maven");
        Runtime.getRuntime().addShutdownHook(endWithUs);
        try {
            return maven.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            Runtime.getRuntime().removeShutdownHook(endWithUs);
        }
    }
}
