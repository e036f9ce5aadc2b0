package io.counterfoil.receivables.ledger;

import io.counterfoil.kernel.DocumentFingerprints;
import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.DeploymentFile;
import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.LedgerBlocks;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.SubmissionJournal;
import io.counterfoil.ledger.Submitter;
import io.counterfoil.ledger.SubmitterSettings;
import io.counterfoil.ledger.VoucherLedger;
import io.counterfoil.ledger.fisco.FiscoNode;
import io.counterfoil.ledger.fisco.NodeSettings;
import io.counterfoil.receivables.voucher.OfferPeriod;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the service has of the chain: one connection, and the deployment it checks at every start. */
@ApplicationScoped
class LedgerConnection {

    @Produces
    @Singleton
    Deployment deployment(@ConfigProperty(name = "counterfoil.ledger.deployment") Path file) {
        return DeploymentFile.read(file);
    }

    /** Refuses to start on another chain than the deployment's: a projection of it would be of something else. */
    @Produces
    @Singleton
    @Startup
    FiscoNode node(
            @ConfigProperty(name = "counterfoil.ledger.peers") List<String> peers,
            @ConfigProperty(name = "counterfoil.ledger.tls-directory") Optional<Path> tlsDirectory,
            Deployment deployment) {
        FiscoNode node = FiscoNode.connect(NodeSettings.of(peers, tlsDirectory.orElse(null)));
        node.verify(deployment);
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

    @Produces
    @Singleton
    @Startup
    Submitter submitter(VoucherLedger ledger, SubmissionJournal journal) {
        Submitter submitter = new Submitter(ledger, journal, SubmitterSettings.settledByProjector());
        submitter.start();
        return submitter;
    }

    void stop(@Disposes Submitter submitter) {
        submitter.close();
    }

    @Produces
    @Singleton
    DocumentFingerprints fingerprints(@ConfigProperty(name = "counterfoil.fingerprint.secret-file") Path secret) {
        return DocumentFingerprints.fromFile(secret);
    }

    @Produces
    @Singleton
    OfferPeriod offerPeriod(@ConfigProperty(name = "counterfoil.offer.days", defaultValue = "30") int days) {
        return new OfferPeriod(days);
    }
}
