package io.counterfoil.sandbox.cli;

import io.counterfoil.sandbox.infrastructure.Installation;
import io.counterfoil.sandbox.testrun.TestRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "test", description = "Runs the tests of all modules and counts them. Exit code 0 only if all passed.")
final class Test implements Callable<Integer> {

    @Option(names = "--full", description = "large counts, module by module; run again, it goes on where it stopped")
    private boolean full;

    @Option(names = "--restart", description = "with --full: also what passed before and has not changed")
    private boolean restart;

    @Option(names = "--module", paramLabel = "NAME", description = "only this module's tests")
    private @Nullable String module;

    @Option(names = "--seed", paramLabel = "N", description = "repeat a run with the seed it printed")
    private @Nullable Long seed;

    @Option(
            names = "-D",
            paramLabel = "NAME=VALUE",
            description = "handed on to Maven; -Dcounterfoil.data=DIR is the folder with real input")
    private Map<String, String> properties = new LinkedHashMap<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        long chosenSeed = seed == null ? new SecureRandom().nextInt(Integer.MAX_VALUE) : seed;
        out.println("Seed " + chosenSeed);
        out.flush();
        TestRun tests = new TestRun(Installation.home(), out);
        boolean passed = full
                ? tests.full(Optional.ofNullable(module), chosenSeed, properties, restart)
                : tests.small(Optional.ofNullable(module), chosenSeed, properties);
        return passed ? 0 : 1;
    }
}
