package io.counterfoil.sandbox.cli;

import io.counterfoil.sandbox.infrastructure.Identity;
import io.counterfoil.sandbox.infrastructure.Installation;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.sandbox.infrastructure.Wishes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "up", description = "Starts what does not run, waits until all of it is ready, and prints addresses.")
final class Up implements Callable<Integer> {

    @Mixin
    private Installation installation;

    @Option(names = "--port-base", paramLabel = "N", description = "consecutive ports from N on; remembered")
    private @Nullable Integer portBase;

    @Option(names = "--port", paramLabel = "NAME=N", description = "port of one part, see status; remembered")
    private Map<String, Integer> ports = new LinkedHashMap<>();

    @Option(
            names = "--totp",
            negatable = true,
            description = "users who approve or operate need a one-time password; remembered (default: they do not)")
    private @Nullable Boolean totp;

    @Option(
            names = "--tls",
            negatable = true,
            description =
                    "every port speaks TLS, with certificates of this installation; remembered (default: none does)")
    private @Nullable Boolean tls;

    @Option(
            names = "--signer",
            negatable = true,
            description =
                    "the service's keys are in a process of their own, asked over mutual TLS; remembered (default: in the"
                            + " service)")
    private @Nullable Boolean signer;

    @Option(
            names = "--observe",
            negatable = true,
            description =
                    "Prometheus with the alert rules, and a collector of traces, run beside; remembered (default: they do"
                            + " not)")
    private @Nullable Boolean observe;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        long begun = System.nanoTime();
        Sandbox opened = installation.open();
        if (totp != null) {
            opened.data().create();
            new Identity(opened).secondFactor().require(totp);
        }
        Sandbox sandbox = opened.up(new Wishes(portBase, ports, tls, signer, observe), line -> {
            out.println(line);
            out.flush();
        });
        out.printf("All parts are ready after %.1f s.%n", (System.nanoTime() - begun) / 1e9);
        Path authority = sandbox.tls().authority();
        if (authority != null) {
            out.println("TLS on every port; clients trust " + authority);
        }
        out.println("Data: " + sandbox.data().path() + " (kept by down, removed by down --wipe)");
        return 0;
    }
}
