package io.counterfoil.sandbox.backup;

import io.counterfoil.sandbox.infrastructure.Installation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "restore", description = "Puts a backup into an empty place. Then: up, verify, audit verify.")
public final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private Installation installation;

    @Parameters(paramLabel = "FILE", description = "that ./counterfoil backup wrote")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        long begun = System.nanoTime();
        Path data = installation.open().data().path();
        new Archive(file.toAbsolutePath().normalize()).unpack(data);
        out.printf(
                "Restored %s in %.1f s. Next: ./counterfoil up, ./counterfoil verify, ./counterfoil audit verify%n",
                data, (System.nanoTime() - begun) / 1e9);
        return 0;
    }
}
