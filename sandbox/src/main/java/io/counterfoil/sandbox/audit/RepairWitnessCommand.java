package io.counterfoil.sandbox.audit;

import io.counterfoil.ledger.LedgerException;
import io.counterfoil.sandbox.infrastructure.Installation;
import io.counterfoil.verification.UnreachableException;
import io.counterfoil.verification.audit.AuditTrail;
import io.counterfoil.verification.audit.WitnessRepair;
import io.counterfoil.verification.audit.WitnessRepair.Diagnosis;
import io.counterfoil.verification.progress.HowFar;
import io.counterfoil.verification.progress.StillBusy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./counterfoil audit repair-witness} */
@Command(
        name = "repair-witness",
        description = {
            "Sets the witness of the audit trail back when the database has lost entries that it remembers.",
            "Without --reason it only says what is lost. Exit code 0: nothing to do, or done; 1: the witness is ahead;"
                    + " 2: could not be read, or must not be repaired."
        },
        mixinStandardHelpOptions = true)
final class RepairWitnessCommand implements Callable<Integer> {

    private static final int AHEAD = 1;
    private static final int NOT_TO_BE_REPAIRED = 2;
    private static final int REASON_LENGTH_MAX = 500;

    @Mixin
    private Installation installation;

    @Option(names = "--reason", paramLabel = "TEXT", description = "accepts the loss, and is written down with it")
    private @Nullable String reason;

    @Option(
            names = "--service",
            paramLabel = "NAME",
            defaultValue = "receivables-service",
            description = "whose witness: receivables-service (the usual one), bank-gateway or bank-b-gateway")
    private String service;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        requireUsable();
        PrintWriter out = spec.commandLine().getOut();
        try {
            HowFar howFar = new HowFar();
            WitnessRepair repair = new WitnessRepair(trail(), Clock.systemUTC(), howFar);
            StillBusy busy = StillBusy.everyFiveSeconds(spec.commandLine().getErr());
            Diagnosis found = busy.during("reading the audit trail of " + service, howFar, repair::diagnose);
            int exitCode = repair(repair, found, out);
            out.flush();
            return exitCode;
        } catch (UnreachableException | IOException | LedgerException unreadable) {
            return refused("the audit trail cannot be read (" + unreadable.getMessage()
                    + "); start the installation with ./counterfoil up");
        }
    }

    private int repair(WitnessRepair repair, Diagnosis found, PrintWriter out) throws IOException {
        return switch (found.state()) {
            case NOT_AHEAD -> {
                out.printf(
                        "The witness is not ahead of the trail's %,d entries.%n",
                        found.trail().entries());
                yield 0;
            }
            case AHEAD -> {
                out.printf(
                        "The trail ends with entry %d, the witness remembers %d: %d entries are lost.%n",
                        found.trail().entries(), found.witnessed(), found.lost());
                yield reason == null ? adviseTo(out) : accept(repair, reason, out);
            }
            case NOT_SEALED ->
                refused("the witness was not sealed by this installation's vault. Keep the file and follow"
                        + " docs/runbooks/audit-witness.md");
            case TRAIL_HAS_FINDINGS ->
                refused("the trail has other findings than lost entries (./counterfoil audit verify)."
                        + " They are evidence; nothing is repaired. Follow docs/runbooks/audit-witness.md");
        };
    }

    private static int adviseTo(PrintWriter out) {
        out.println("Nothing was changed. If docs/runbooks/audit-witness.md says so, accept it with --reason TEXT.");
        return AHEAD;
    }

    private static int accept(WitnessRepair repair, String why, PrintWriter out) throws IOException {
        Path kept = repair.repair(why);
        out.println("The witness now remembers what the trail has; the old one is " + kept + ".");
        out.println("Start the service again: ./counterfoil down, then ./counterfoil up.");
        return 0;
    }

    private int refused(String why) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("counterfoil: " + why);
        err.flush();
        return NOT_TO_BE_REPAIRED;
    }

    private AuditTrail trail() throws IOException {
        List<AuditTrail> trails = InstalledTrail.all(installation.open());
        return trails.stream()
                .filter(trail -> trail.name().equals(service))
                .findFirst()
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(),
                        "--service is one of "
                                + trails.stream().map(AuditTrail::name).collect(Collectors.joining(", ")) + ", not "
                                + service));
    }

    private void requireUsable() {
        if (reason != null && (reason.isBlank() || reason.length() > REASON_LENGTH_MAX || reason.contains("\n"))) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--reason is one line of 1 to " + REASON_LENGTH_MAX + " characters");
        }
    }
}
