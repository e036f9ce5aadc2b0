package io.counterfoil.sandbox.portal;

import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.DeploymentFile;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.Pkcs12KeyVault;
import io.counterfoil.ledger.VoucherLedger;
import io.counterfoil.ledger.fisco.FiscoNode;
import io.counterfoil.sandbox.infrastructure.VaultFolder;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Says on chain, with a bank's own key, that it is about to pay: the gateway would go on to pay and to attest. */
final class PayoutPastTheGateway {

    private static final int SECONDS_MAX = 30;

    private PayoutPastTheGateway() {}

    static void instructed(Portal portal, String bank, UUID financing) throws Exception {
        Deployment deployment = DeploymentFile.read(portal.sandbox().deploymentFile());
        Pkcs12KeyVault vault = portal.sandbox().vaults().stream()
                .filter(folder -> folder.name().equals(bank))
                .map(VaultFolder::open)
                .findFirst()
                .orElseThrow();
        UUID signer = vault.participants().iterator().next();
        try (FiscoNode node = FiscoNode.connect(portal.sandbox().node())) {
            VoucherLedger ledger = node.voucherLedger(deployment, vault);
            ledger.send(ledger.sign(signer, new LedgerCommand.InstructPayout(financing)))
                    .toCompletableFuture()
                    .get(SECONDS_MAX, TimeUnit.SECONDS)
                    .orThrow();
        }
    }
}
