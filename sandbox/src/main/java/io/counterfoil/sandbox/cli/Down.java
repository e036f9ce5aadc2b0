package io.counterfoil.sandbox.cli;

import io.counterfoil.sandbox.infrastructure.Installation;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.sandbox.process.Supervisor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "down", description = "Stops all parts. The data folder is kept.")
final class Down implements Callable<Integer> {

    @Mixin
    private Installation installation;

    @Option(names = "--wipe", description = "remove the data folder as well")
    private boolean wipe;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Sandbox sandbox = installation.open();
        Supervisor supervisor = sandbox.supervisor(line -> {
            out.println(line);
            out.flush();
        });
        if (wipe && Files.exists(sandbox.data().path())) {
            supervisor.wipe();
            out.println("Stopped, and removed " + sandbox.data().path());
        } else {
            supervisor.down();
            out.println("Stopped. Data: " + sandbox.data().path());
        }
        return 0;
    }
}
