package io.counterfoil.sandbox.testrun;

import io.counterfoil.sandbox.process.SandboxException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All tests, or those of one module, and what came of them. */
public final class TestRun {

    private final Path root;
    private final List<Module> modules;
    private final PrintWriter out;

    public TestRun(Path root, PrintWriter out) throws IOException {
        this.root = root;
        this.modules = Modules.read(root);
        this.out = out;
    }

    /** Runs with small counts; a module that fails keeps none from running. @return true if all passed */
    public boolean small(Optional<String> onlyModule, long seed, Map<String, String> properties) throws IOException {
        Maven maven = new Maven(root, with(properties, Map.of("counterfoil.seed", Long.toString(seed))));
        List<Module> chosen = chosen(onlyModule);
        for (Module module : chosen) {
            removeReports(module);
        }
        boolean passed = onlyModule.isEmpty() ? maven.verifyAll() : maven.verifyOne(chosen.get(0));
        List<String> lost = withoutReport(chosen);
        lost.forEach(name -> out.println("failed: " + name + ": left no report, so its JVM ended before it did"));
        return summarise(chosen, passed && lost.isEmpty(), seed);
    }

    /**
     * Runs with large counts, module by module, and ends at the first module that fails.
     *
     * @param again also what passed before and has not changed since
     */
    public boolean full(Optional<String> onlyModule, long seed, Map<String, String> properties, boolean again)
            throws IOException {
        Map<String, String> large = with(properties, Map.of("counterfoil.full", "true"));
        DoneMarkers markers = new DoneMarkers(root, modules, large.toString());
        Maven maven = new Maven(root, with(large, Map.of("counterfoil.seed", Long.toString(seed))));
        boolean passed = true;
        List<Module> reached = new ArrayList<>(); // what lies in the others' folders is of another run
        for (Module module : chosen(onlyModule)) {
            reached.add(module);
            if (!again && markers.isDone(module)) {
                out.println(module.name() + ": passed before and unchanged (--restart runs it again)");
                continue;
            }
            out.println(module.name() + ": full tests");
            out.flush();
            removeReports(module);
            passed = maven.verifyOne(module);
            if (!passed) {
                break;
            }
            markers.done(module);
        }
        return summarise(reached, passed, seed);
    }

    private List<Module> chosen(Optional<String> onlyModule) {
        List<Module> chosen = modules.stream()
                .filter(module -> onlyModule.isEmpty() || onlyModule.get().equals(module.name()))
                .toList();
        if (chosen.isEmpty()) {
            throw new SandboxException(
                    "--module: there are " + modules.stream().map(Module::name).toList());
        }
        return chosen;
    }

    private boolean summarise(List<Module> chosen, boolean mavenPassed, long seed) throws IOException {
        Results sum = Results.NONE;
        out.println();
        for (Module module : chosen) {
            Results results = Results.read(module.reports());
            sum = sum.plus(results);
            out.printf(
                    "%-20s Tests run: %d, Failures: %d, Errors: %d, Skipped: %d%n",
                    module.name(), results.run(), results.failures(), results.errors(), results.skipped());
        }
        sum.failedTests().forEach(failed -> out.println("failed: " + failed));
        sum.skippedTests().forEach(skipped -> out.println("skipped: " + skipped));
        boolean passed = mavenPassed && sum.failed() == 0;
        if (!mavenPassed && sum.failed() == 0) {
            out.println("Something failed outside the tests that are counted here; see above.");
        }
        out.println("Seed " + seed + (passed ? "" : "; repeat with --seed " + seed));
        out.printf("%d passed, %d failed, %d skipped%n", sum.passed(), sum.failed(), sum.skipped());
        out.flush();
        return passed;
    }

    /** Maven goes on after tests that fail, and passes; so it would pass over classes that never ended, too. */
    private static List<String> withoutReport(List<Module> modules) throws IOException {
        List<String> lost = new ArrayList<>();
        for (Module module : modules) {
            for (String name : module.classesWithTests()) {
                if (!Files.exists(module.reports().resolve("TEST-" + name + ".xml"))) {
                    lost.add(name);
                }
            }
        }
        return lost;
    }

    /** Reports of test classes that no longer exist would be counted. */
    private static void removeReports(Module module) throws IOException {
        if (!Files.isDirectory(module.reports())) {
            return;
        }
        try (Stream<Path> files = Files.walk(module.reports())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Map<String, String> with(Map<String, String> properties, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(properties);
        all.putAll(more);
        return all;
    }
}
