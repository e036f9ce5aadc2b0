package io.counterfoil.sandbox.cli;

import io.counterfoil.intake.RefusedFileException;
import io.counterfoil.replay.ReplayStoppedException;
import io.counterfoil.sandbox.audit.AuditCommand;
import io.counterfoil.sandbox.backup.BackupCommand;
import io.counterfoil.sandbox.backup.RestoreCommand;
import io.counterfoil.sandbox.demo.DemoCommand;
import io.counterfoil.sandbox.keys.KeysCommand;
import io.counterfoil.sandbox.process.SandboxException;
import io.counterfoil.sandbox.replay.ReplayCommand;
import io.counterfoil.sandbox.trace.TraceCommand;
import io.counterfoil.sandbox.verify.VerifyCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./counterfoil}. A new subcommand is a class in the list below. */
@Command(
        name = "counterfoil",
        description = "Runs Counterfoil on this machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Up.class,
            Down.class,
            Status.class,
            Users.class,
            Test.class,
            VerifyCommand.class,
            AuditCommand.class,
            KeysCommand.class,
            TraceCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ReplayCommand.class,
            DemoCommand.class,
            KustomizeCommand.class
        })
public final class Counterfoil {

    private Counterfoil() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Counterfoil()).setExecutionExceptionHandler((failure, command, parsed) -> {
            PrintWriter err = command.getErr();
            if (failure instanceof SandboxException
                    || failure instanceof ReplayStoppedException
                    || failure instanceof RefusedFileException) {
                err.println("counterfoil: " + failure.getMessage());
            } else {
                failure.printStackTrace(err);
            }
            return CommandLine.ExitCode.SOFTWARE;
        });
    }
}
