package io.counterfoil.sandbox.replay;

import io.counterfoil.intake.InputLimits;
import io.counterfoil.intake.Profile;
import io.counterfoil.intake.Profiles;
import io.counterfoil.intake.ReceivablesFile;
import io.counterfoil.intake.ReceivablesReader;
import io.counterfoil.replay.run.Pace;
import io.counterfoil.replay.run.Replay;
import io.counterfoil.replay.run.ReplayReport;
import io.counterfoil.replay.run.Summary;
import io.counterfoil.replay.run.Terminal;
import io.counterfoil.replay.run.Through;
import io.counterfoil.sandbox.infrastructure.Installation;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./counterfoil replay}. */
@Command(
        name = "replay",
        description = {
            "Plays a file of receivables day by day, then verifies chain, database and events.",
            "Starts what does not run, and leaves it running. Run again with the same file and seed, it goes on where it stopped."
        })
public final class ReplayCommand implements Callable<Integer> {
    private static final int NOT_VERIFIED = 1;
    private static final int PER_SECOND_MAX = 100_000;

    @Mixin
    private Installation installation;

    @Parameters(paramLabel = "FILE.csv", description = "CSV in UTF-8 with a header; see README for the columns")
    private Path file;

    @Option(names = "--profile", paramLabel = "NAME|FILE", description = "maps other columns: ibm, or a YAML file")
    private @Nullable String profile;

    @Option(names = "--limit", paramLabel = "N", description = "only the first N rows")
    private int limit = Integer.MAX_VALUE;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "of what the file does not say (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--report", paramLabel = "OUT.json", description = "writes the figures as JSON")
    private @Nullable Path report;

    @Option(names = "--journal", paramLabel = "FILE", description = "appends each acknowledged operation, with fsync")
    private @Nullable Path journal;

    @Option(
            names = "--per-second",
            paramLabel = "N",
            description = "begins N operations in a second on average, at most (default: as fast as they are answered)")
    private @Nullable Integer perSecond;

    @Option(
            names = "--direct",
            description =
                    "enterprises and suppliers act past the processes (default: through the tasks these give them)")
    private boolean direct;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        requireUsable();
        Profile mapping = profile == null ? Profiles.canonical() : Profiles.find(profile);
        ReceivablesFile input = new ReceivablesReader(mapping, InputLimits.DEFAULT).read(file, limit);
        tell(input, out);
        Sandbox sandbox = installation.open();
        sandbox.up(out::println);
        RunningSandbox running = new RunningSandbox(sandbox);
        Replay replay = new Replay(
                running.place(), out, Terminal.isThere(), pace(), direct ? Through.DIRECT : Through.PROCESSES);
        ReplayReport result = replay.run(input, seed, journal, running::verify);
        if (report != null) {
            result.write(report, replay.api().http().json());
        }
        Summary.print(result, out);
        return result.verification().passed() ? 0 : NOT_VERIFIED;
    }

    private Pace pace() {
        return perSecond == null ? Pace.unbounded() : Pace.perSecond(perSecond);
    }

    /** Said before the work, not after them. */
    private void requireUsable() {
        if (limit < 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--limit must be at least 1");
        }
        if (perSecond != null && (perSecond < 1 || perSecond > PER_SECOND_MAX)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--per-second must be 1 to " + PER_SECOND_MAX);
        }
        for (Path output : new Path @Nullable [] {report, journal}) {
            if (output == null) {
                continue;
            }
            Path folder = output.toAbsolutePath().getParent();
            if (Files.isDirectory(output) || folder == null || !Files.isDirectory(folder)) {
                throw new CommandLine.ParameterException(spec.commandLine(), "cannot write " + output);
            }
        }
    }

    private void tell(ReceivablesFile input, PrintWriter out) {
        out.println(file + ": " + input.rows() + " rows, " + input.receivables().size() + " good, "
                + input.rejections().size() + " rejected; SHA-256 " + input.sha256() + ", seed " + seed);
        if (!input.ignoredColumns().isEmpty()) {
            out.println("Columns nobody reads: " + String.join(", ", input.ignoredColumns()));
        }
        input.notes().forEach(out::println);
        out.println(
                "Synthetic, chosen by the seed: suppliers of tiers 2 and 3, circulation, financing by two banks, identifiers.");
    }
}
