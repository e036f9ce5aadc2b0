package io.counterfoil.sandbox.backup;

import io.counterfoil.sandbox.infrastructure.Installation;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.sandbox.process.DataLock;
import io.counterfoil.sandbox.process.SandboxException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description =
                "Writes all that this installation keeps into one file, keys and secrets included. Nothing may run.")
public final class BackupCommand implements Callable<Integer> {

    @Mixin
    private Installation installation;

    @Parameters(paramLabel = "FILE", description = "such as counterfoil.tar.gz; must not be there yet")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Sandbox sandbox = installation.open();
        if (!sandbox.data().isOurs()) {
            throw new SandboxException(
                    "there is no installation in " + sandbox.data().path());
        }
        long begun = System.nanoTime();
        Path target = file.toAbsolutePath().normalize();
        try (DataLock alone = DataLock.acquire(sandbox.data(), out::println)) {
            alone.requireHeld();
            if (sandbox.supervisor(out::println).anyRuns()) {
                throw new SandboxException(
                        "parts of the installation run, and would change while they are copied; ./counterfoil down first");
            }
            new Archive(target).pack(sandbox.data());
        }
        out.printf(
                "Wrote %s, %d MB, in %.1f s. Whoever has this file has all keys: keep it as safe as them.%n",
                target, Files.size(target) >> 20, (System.nanoTime() - begun) / 1e9);
        return 0;
    }
}
