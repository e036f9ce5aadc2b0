package io.counterfoil.sandbox.keys;

import io.counterfoil.replay.client.Place;
import io.counterfoil.replay.run.OperatorsTogether;
import io.counterfoil.sandbox.infrastructure.Installation;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.sandbox.infrastructure.VaultFolder;
import io.counterfoil.sandbox.replay.RunningSandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "rotate",
        description =
                "Replaces a participant's signing key: a hosted one's through the API, as the operators; a bank's by the bank itself."
                        + " What it has under way goes on.",
        mixinStandardHelpOptions = true)
final class RotateKeyCommand implements Callable<Integer> {

    @Mixin
    private Installation installation;

    @Parameters(paramLabel = "PARTICIPANT", description = "its id; see keys list")
    private UUID participant;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Sandbox sandbox = Installed.of(installation);
        try (VaultKeys keys = new VaultKeys(sandbox)) {
            VaultFolder vault = keys.vaultOf(participant);
            String before = keys.currentOf(participant).orElse("none");
            if (vault.isOfService()) {
                Place place = new RunningSandbox(sandbox).place();
                OperatorsTogether.of(place).rotateKey(participant);
            } else {
                keys.rotateByItself(vault, participant);
            }
            out.println("Key of " + participant + " in vault " + vault.name() + ": " + before + " is replaced by "
                    + keys.currentOf(participant).orElse("none") + ".");
        }
        return 0;
    }
}
