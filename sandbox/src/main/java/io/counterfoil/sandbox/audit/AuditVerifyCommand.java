package io.counterfoil.sandbox.audit;

import io.counterfoil.ledger.LedgerException;
import io.counterfoil.sandbox.infrastructure.Installation;
import io.counterfoil.verification.UnreachableException;
import io.counterfoil.verification.audit.AuditTrail;
import io.counterfoil.verification.audit.TrailReport;
import io.counterfoil.verification.audit.TrailReports;
import io.counterfoil.verification.progress.HowFar;
import io.counterfoil.verification.progress.StillBusy;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./counterfoil audit verify} */
@Command(
        name = "verify",
        description =
                "Finds entries of the audit trails, of receivables-service and of each bank-gateway, that were changed, removed or"
                        + " put in: exit code 0 if there are none, 1 with the findings.",
        mixinStandardHelpOptions = true)
final class AuditVerifyCommand implements Callable<Integer> {

    private static final int FOUND = 1;
    private static final int NOT_READ = 2;

    @Mixin
    private Installation installation;

    @Option(names = "--json", description = "print the result as JSON")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private TrailReports verifyAll() throws IOException {
        List<TrailReport> reports = new ArrayList<>();
        StillBusy busy = StillBusy.everyFiveSeconds(spec.commandLine().getErr());
        for (AuditTrail trail : InstalledTrail.all(installation.open())) {
            HowFar howFar = new HowFar();
            reports.add(busy.during("reading the audit trail of " + trail.name(), howFar, () -> trail.verify(howFar)));
        }
        return new TrailReports(reports);
    }

    @Override
    public Integer call() throws IOException {
        try {
            TrailReports report = verifyAll();
            PrintWriter out = spec.commandLine().getOut();
            out.print(json ? report.toJson() + "\n" : report.toText());
            out.flush();
            return report.passed() ? 0 : FOUND;
        } catch (UnreachableException | IOException | LedgerException unreadable) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("counterfoil: the audit trails cannot be read (" + unreadable.getMessage()
                    + "); start the installation with ./counterfoil up");
            err.flush();
            return NOT_READ;
        }
    }
}
