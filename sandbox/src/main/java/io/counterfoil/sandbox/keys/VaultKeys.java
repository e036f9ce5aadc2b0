package io.counterfoil.sandbox.keys;

import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.DeploymentFile;
import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.LedgerCommand.RotateKey;
import io.counterfoil.ledger.LedgerParticipant;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.VoucherLedger;
import io.counterfoil.ledger.fisco.FiscoNode;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.sandbox.infrastructure.VaultFolder;
import io.counterfoil.sandbox.process.SandboxException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The vaults of an installation beside its chain: who has which keys, and which of them the chain knows. */
final class VaultKeys implements AutoCloseable {

    private static final int RECEIPT_SECONDS_MAX = 60;

    private final Sandbox sandbox;
    private final Deployment deployment;
    private final FiscoNode node;
    private final LedgerReads chain;

    VaultKeys(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.deployment = DeploymentFile.read(sandbox.deploymentFile());
        this.node = FiscoNode.connect(sandbox.node());
        this.chain = node.reads(deployment);
    }

    /**
     * One participant's keys.
     *
     * @param addresses oldest first
     * @param current the one the chain has; null when the participant is not enrolled
     */
    record Held(
            String vault,
            UUID participant,
            List<String> addresses,
            @Nullable String current) {}

    List<Held> all() throws IOException {
        List<Held> held = new ArrayList<>();
        for (VaultFolder folder : sandbox.vaults()) {
            KeyVault vault = folder.open();
            vault.participants().stream()
                    .sorted()
                    .map(participant -> new Held(
                            folder.name(),
                            participant,
                            vault.addressesOf(participant),
                            currentOf(participant).orElse(null)))
                    .forEach(held::add);
        }
        return held;
    }

    Optional<String> currentOf(UUID participant) {
        return chain.participant(participant).map(LedgerParticipant::key);
    }

    VaultFolder vaultOf(UUID participant) throws IOException {
        for (VaultFolder folder : sandbox.vaults()) {
            if (folder.open().participants().contains(participant)) {
                return folder;
            }
        }
        throw new SandboxException("no vault of this installation has a key of " + participant + "; see keys list");
    }

    /** By the participant itself, with the key it has: as a bank does with software of its own. */
    void rotateByItself(VaultFolder folder, UUID participant) {
        KeyVault vault = folder.open();
        String current = currentOf(participant)
                .orElseThrow(() -> new SandboxException("participant " + participant + " is not enrolled"));
        VoucherLedger ledger = node.voucherLedger(deployment, vault);
        try {
            ledger.send(ledger.sign(participant, new RotateKey(participant, vault.next(participant, current))))
                    .toCompletableFuture()
                    .get(RECEIPT_SECONDS_MAX, TimeUnit.SECONDS)
                    .orThrow();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SandboxException("stopped; keys list tells whether the key was replaced");
        } catch (ExecutionException | TimeoutException unknown) {
            throw new SandboxException(
                    "no answer (" + unknown.getMessage() + "); keys list tells whether the key was replaced");
        }
    }

    @Override
    public void close() {
        node.close();
    }
}
