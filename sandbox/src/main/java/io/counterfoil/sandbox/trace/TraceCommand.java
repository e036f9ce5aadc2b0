package io.counterfoil.sandbox.trace;

import io.counterfoil.devservers.traces.SpanFile;
import io.counterfoil.sandbox.infrastructure.Installation;
import io.counterfoil.sandbox.process.SandboxException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "trace",
        description =
                "Prints what the services did for requests that named an id, from the click to the block. The sandbox must"
                        + " run with up --observe. Exit code 1 when there is none.")
public final class TraceCommand implements Callable<Integer> {

    private static final Pattern ID = Pattern.compile("(0x)?[0-9a-f-]{16,66}");
    private static final int SHOWN_MAX = 1_000;

    @Mixin
    private Installation installation;

    @Parameters(
            paramLabel = "ID",
            description = "of a financing, a payable, a voucher, an operation, a transaction or a trace")
    private String id;

    @Option(
            names = "--changes",
            description = "only requests that changed something, or tried to: those that only read are left out")
    private boolean changes;

    @Option(names = "--last", paramLabel = "N", description = "the newest N traces (default: ${DEFAULT-VALUE})")
    private int last = 20;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String wanted = id.toLowerCase(Locale.ROOT);
        if (!ID.matcher(wanted).matches()) {
            throw new SandboxException(
                    "trace: " + id + " is no id; it has 16 to 66 hexadecimal digits, and may have hyphens");
        }
        if (last < 1 || last > SHOWN_MAX) {
            throw new SandboxException("--last: " + last + " is not between 1 and " + SHOWN_MAX);
        }
        Path file = installation.open().spans();
        if (!Files.exists(file)) {
            throw new SandboxException(
                    "no trace was kept: start the sandbox with ./counterfoil up --observe, then do it again");
        }
        List<Trace> found = Trace.about(wanted, new SpanFile(file)).stream()
                .filter(trace -> !changes || trace.changes())
                .toList();
        print(found, spec.commandLine().getOut());
        return found.isEmpty() ? 1 : 0;
    }

    private void print(List<Trace> found, PrintWriter out) {
        if (found.isEmpty()) {
            out.println(
                    "No request of the traces that are kept names " + id + ". A trace arrives about a second after its"
                            + " request has ended; the oldest are dropped when 128 MB are kept.");
        }
        if (found.size() > last) {
            out.println("The newest " + last + " of " + found.size() + " traces; --last N shows more.");
        }
        found.stream().skip(Math.max(0, found.size() - last)).forEach(trace -> out.println(trace.text()));
        out.flush();
    }
}
