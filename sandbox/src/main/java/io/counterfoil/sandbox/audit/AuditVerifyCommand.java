package io.counterfoil.sandbox.audit;

import io.counterfoil.ledger.LedgerException;
import io.counterfoil.sandbox.infrastructure.Installation;
import io.counterfoil.verification.audit.TrailReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
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
                "Finds entries of the audit trail that were changed, removed or put in: exit code 0 if there are none,"
                        + " 1 with the findings.",
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

    @Override
    public Integer call() throws IOException {
        try {
            TrailReport report = InstalledTrail.of(installation.open()).verify();
            PrintWriter out = spec.commandLine().getOut();
            out.print(json ? report.toJson() + "\n" : report.toText());
            out.flush();
            return report.passed() ? 0 : FOUND;
        } catch (SQLException | IOException | LedgerException unreadable) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("counterfoil: the audit trail cannot be read (" + unreadable.getMessage()
                    + "); start the installation with ./counterfoil up");
            err.flush();
            return NOT_READ;
        }
    }
}
