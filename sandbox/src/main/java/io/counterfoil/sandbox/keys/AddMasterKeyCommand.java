package io.counterfoil.sandbox.keys;

import io.counterfoil.ledger.Pkcs12KeyVault;
import io.counterfoil.wire.MasterKey;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "add-master",
        description =
                "Lets any vault be opened with a second master key as well, until the first is retired: the first step of a"
                        + " rotation where the platform mounts the key.",
        mixinStandardHelpOptions = true)
final class AddMasterKeyCommand implements Callable<Integer> {

    @Option(names = "--vault", required = true, paramLabel = "DIR", description = "folder of the vault")
    private Path vault;

    @Option(names = "--master-key-file", required = true, paramLabel = "FILE", description = "the one it opens with")
    private Path current;

    @Option(
            names = "--new-master-key-file",
            required = true,
            paramLabel = "FILE",
            description = "the one to add; made when it is missing")
    private Path next;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        MasterKey.create(next);
        Pkcs12KeyVault.addMasterKey(vault, MasterKey.ofFile(current), MasterKey.ofFile(next));
        spec.commandLine().getOut().println("The vault opens with " + Pkcs12KeyVault.masterKeyIds(vault) + ".");
        return 0;
    }
}
