package io.counterfoil.bank.ledger;

import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.LedgerBlocks;
import io.counterfoil.ledger.fisco.FiscoNode;
import jakarta.inject.Singleton;

/** How far the bank's own node is. */
@Singleton
public class NodeHeight {

    private final LedgerBlocks blocks;

    NodeHeight(FiscoNode node, Deployment deployment) {
        this.blocks = node.blocks(deployment);
    }

    /** @throws io.counterfoil.ledger.LedgerUnavailableException when the node does not answer */
    public long now() {
        return blocks.height();
    }
}
