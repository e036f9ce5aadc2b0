package io.counterfoil.sandbox.cli;

import io.counterfoil.k8s.Kustomize;
import io.counterfoil.sandbox.process.SandboxException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "kustomize",
        description = "Prints what a folder of k8s/ tells a cluster, for instance k8s/overlays/prod.")
final class KustomizeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "a folder with a kustomization.yaml")
    private Path directory;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(directory.resolve("kustomization.yaml"))) {
            throw new SandboxException(
                    directory + " has no kustomization.yaml: name a folder such as k8s/overlays/prod");
        }
        try {
            PrintWriter out = spec.commandLine().getOut();
            out.print(Kustomize.prepared().render(directory));
            out.flush();
            return 0;
        } catch (IOException failed) {
            throw new SandboxException("kustomize: " + failed.getMessage(), failed);
        }
    }
}
