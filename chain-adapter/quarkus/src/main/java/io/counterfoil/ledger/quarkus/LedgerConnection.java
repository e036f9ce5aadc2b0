package io.counterfoil.ledger.quarkus;

import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.DeploymentFile;
import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.LedgerBlocks;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.VoucherLedger;
import io.counterfoil.ledger.fisco.FiscoNode;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What an application has of the chain: one connection, and the deployment it checks at every start. */
@ApplicationScoped
class LedgerConnection {

    private final LedgerConfiguration configuration;

    LedgerConnection(LedgerConfiguration configuration) {
        this.configuration = configuration;
    }

    @Produces
    @Singleton
    Deployment deployment() {
        return DeploymentFile.read(configuration.deployment());
    }

    /** Refuses to start on another chain than the deployment's: what is read from it would be of something else. */
    @Produces
    @Singleton
    @Startup
    FiscoNode node(Deployment deployment) {
        FiscoNode node = FiscoNode.connect(configuration.node(deployment));
        try {
            node.verify(deployment);
        } catch (RuntimeException otherChain) {
            node.close();
            throw otherChain;
        }
        return node;
    }

    void disconnect(@Disposes FiscoNode node) {
        node.close();
    }

    @Produces
    @Singleton
    VoucherLedger ledger(FiscoNode node, Deployment deployment, KeyVault vault) {
        return node.voucherLedger(deployment, vault);
    }

    @Produces
    @Singleton
    LedgerReads reads(FiscoNode node, Deployment deployment) {
        return node.reads(deployment);
    }

    @Produces
    @Singleton
    LedgerBlocks blocks(FiscoNode node, Deployment deployment) {
        return node.blocks(deployment);
    }
}
