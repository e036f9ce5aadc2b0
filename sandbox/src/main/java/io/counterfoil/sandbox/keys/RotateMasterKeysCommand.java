package io.counterfoil.sandbox.keys;

import io.counterfoil.ledger.Pkcs12KeyVault;
import io.counterfoil.sandbox.infrastructure.Installation;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.sandbox.infrastructure.VaultFolder;
import io.counterfoil.sandbox.process.DataLock;
import io.counterfoil.wire.MasterKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * At every moment the file that a restarted part reads holds a key that opens the vault: the next one is added before it takes the file's place, and the
 * old one retired after. Interrupted, it is simply run again.
 */
@Command(
        name = "rotate-masters",
        description = "Replaces the master key of every vault of the installation by a new one; parts that run go on.",
        mixinStandardHelpOptions = true)
final class RotateMasterKeysCommand implements Callable<Integer> {

    @Mixin
    private Installation installation;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Sandbox sandbox = Installed.of(installation);
        try (DataLock alone = DataLock.acquire(sandbox.data(), out::println)) {
            alone.requireHeld();
            for (VaultFolder vault : sandbox.vaults()) {
                MasterKey old = MasterKey.ofFile(vault.masterKeyFile());
                MasterKey now = rotate(vault, old);
                out.println("Vault " + vault.name() + ": master key " + old.id() + " is replaced by " + now.id() + ".");
            }
        }
        return 0;
    }

    private static MasterKey rotate(VaultFolder vault, MasterKey old) throws IOException {
        Path current = vault.masterKeyFile();
        Path next = current.resolveSibling(current.getFileName() + ".next");
        MasterKey.create(next);
        MasterKey fresh = MasterKey.ofFile(next);
        Pkcs12KeyVault.addMasterKey(vault.folder(), old, fresh);
        Files.move(next, current, StandardCopyOption.ATOMIC_MOVE);
        Pkcs12KeyVault.retireOtherMasterKeys(vault.folder(), fresh);
        return fresh;
    }
}
