package io.counterfoil.sandbox.verify;

import io.counterfoil.sandbox.infrastructure.Installation;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.verification.TooLargeException;
import io.counterfoil.verification.UnreachableException;
import io.counterfoil.verification.Verification;
import io.counterfoil.verification.VerificationReport;
import io.counterfoil.verification.Verifier;
import io.counterfoil.verification.VerifyOptions;
import io.counterfoil.verification.progress.HowFar;
import io.counterfoil.verification.progress.StillBusy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./counterfoil verify} */
@Command(
        name = "verify",
        description =
                "Compares chain, database, events and the banks' gateways with the registry: exit code 0 if nothing differs, 1 with the"
                        + " differences.",
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {

    private static final int DIFFERS = 1;
    private static final int NOT_COMPARED = 2;

    @Mixin
    private Installation installation;

    @Option(names = "--json", description = "print the result as JSON")
    private boolean json;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "journal of a replay: each acknowledged operation must be on chain exactly once")
    private @Nullable Path journal;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "how long projector and outbox may take to catch up with the chain (default: 30)")
    private int waitSeconds;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Sandbox sandbox = installation.open();
            Duration wait = Duration.ofSeconds(Math.max(0, waitSeconds));
            HowFar howFar = new HowFar();
            StillBusy busy = StillBusy.everyFiveSeconds(spec.commandLine().getErr());
            VerifyOptions options = SandboxReaders.of(sandbox, journal, wait);
            Verification verification = busy.during("verifying", howFar, () -> Verifier.verify(options, howFar));
            out.print(json ? VerificationReport.json(verification) + "\n" : VerificationReport.text(verification));
            out.flush();
            return verification.passed() ? 0 : DIFFERS;
        } catch (UnreachableException | TooLargeException | IllegalStateException notCompared) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("counterfoil: " + notCompared.getMessage());
            err.flush();
            return NOT_COMPARED;
        }
    }
}
