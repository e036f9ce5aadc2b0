package io.counterfoil.sandbox.demo;

import io.counterfoil.intake.InputLimits;
import io.counterfoil.intake.Profiles;
import io.counterfoil.intake.ReceivablesFile;
import io.counterfoil.intake.ReceivablesReader;
import io.counterfoil.replay.client.Place;
import io.counterfoil.replay.run.Pace;
import io.counterfoil.replay.run.Replay;
import io.counterfoil.replay.run.ReplayReport;
import io.counterfoil.replay.run.Terminal;
import io.counterfoil.replay.run.Through;
import io.counterfoil.sandbox.infrastructure.Identity;
import io.counterfoil.sandbox.infrastructure.Installation;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.sandbox.infrastructure.Wishes;
import io.counterfoil.sandbox.replay.RunningSandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./counterfoil demo}. */
@Command(
        name = "demo",
        description = {
            "Starts everything, plays a synthetic sample of " + DemoSample.RECEIVABLES
                    + " receivables through it, verifies, and explains.",
            "Run again, it says the same again."
        })
public final class DemoCommand implements Callable<Integer> {
    private static final int NOT_VERIFIED = 1;

    @Mixin
    private Installation installation;

    @Option(names = "--port-base", paramLabel = "N", description = "consecutive ports from N on; remembered")
    private @Nullable Integer portBase;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Sandbox sandbox = installation.open().up(new Wishes(portBase, Map.of(), null, null, null), out::println);
        Path folder = Files.createDirectories(sandbox.folder("replay"));
        Path sample = Files.writeString(folder.resolve("demo.csv"), DemoSample.csv());
        out.println("The sample is synthetic (seed " + DemoSample.SEED + "): " + sample);
        ReceivablesFile input =
                new ReceivablesReader(Profiles.canonical(), InputLimits.DEFAULT).read(sample, Integer.MAX_VALUE);
        RunningSandbox running = new RunningSandbox(sandbox);
        Place place = running.place();
        Replay replay = new Replay(place, out, Terminal.isThere(), Pace.unbounded(), Through.PROCESSES);
        ReplayReport report = replay.run(input, DemoSample.SEED, null, running::verify);
        new DemoSummary(replay, place, out).print(report);
        new BankStory(replay, sandbox, new Identity(sandbox).demoUsers(), out).tell();
        new OpenWork(replay, new Identity(sandbox).demoUsers()).leave();
        new DemoLogins(sandbox, out).print();
        return report.verification().passed() ? 0 : NOT_VERIFIED;
    }
}
