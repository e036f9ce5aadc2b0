package io.counterfoil.ledger.fisco;

import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.LedgerBlocks;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.LimitRow;
import io.counterfoil.ledger.VoucherLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A connection to the chain through the official SDK; an embedder needs one. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod", "UnusedVariable"})
public final class FiscoNode implements AutoCloseable {

    private final NodeSettings settings;

    private FiscoNode(NodeSettings settings) {
        this.settings = settings;
    }

    /**
     * @throws io.counterfoil.ledger.LedgerUnavailableException when no peer can be reached
     * @throws IllegalArgumentException when the settings, or the node's answer to them, do not fit; the message says which
     */
    public static FiscoNode connect(NodeSettings settings) {
        throw new UnsupportedOperationException(settings.toString());
    }

    /** Signs with the vault's keys and sends to the deployment's contracts. */
    public VoucherLedger voucherLedger(Deployment deployment, KeyVault vault) {
        throw new UnsupportedOperationException(settings + " " + deployment + " " + vault);
    }

    public LedgerReads reads(Deployment deployment) {
        throw new UnsupportedOperationException(deployment.toString());
    }

    public LedgerBlocks blocks(Deployment deployment) {
        throw new UnsupportedOperationException(deployment.toString());
    }

    /**
     * Deploys the four contracts in order with the operator's key, binds them, and sets the limits.
     *
     * @param vault has the operator's key
     */
    public Deployment deploy(KeyVault vault, UUID operatorId, LocalDate firstDay, List<LimitRow> limits) {
        throw new UnsupportedOperationException(vault + " " + operatorId + " " + firstDay + " " + limits);
    }

    /**
     * Compares chain, group, each contract's code on chain, its version and the packaged creation code with the deployment.
     *
     * @throws IllegalStateException naming everything that differs
     */
    public void verify(Deployment deployment) {
        throw new UnsupportedOperationException(deployment.toString());
    }

    @Override
    public void close() {}
}
