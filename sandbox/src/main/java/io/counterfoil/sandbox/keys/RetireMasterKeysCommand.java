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
        name = "retire-masters",
        description = "Lets a vault be opened with this master key and no other: the last step of a rotation.",
        mixinStandardHelpOptions = true)
final class RetireMasterKeysCommand implements Callable<Integer> {

    @Option(names = "--vault", required = true, paramLabel = "DIR", description = "folder of the vault")
    private Path vault;

    @Option(names = "--master-key-file", required = true, paramLabel = "FILE", description = "the one that remains")
    private Path only;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Pkcs12KeyVault.retireOtherMasterKeys(vault, MasterKey.ofFile(only));
        spec.commandLine().getOut().println("The vault opens with " + Pkcs12KeyVault.masterKeyIds(vault) + ".");
        return 0;
    }
}
