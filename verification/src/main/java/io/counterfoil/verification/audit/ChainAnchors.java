package io.counterfoil.verification.audit;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.DeploymentFile;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.fisco.FiscoNode;
import io.counterfoil.verification.VerifyOptions;
import java.util.List;
import java.util.UUID;

/** The head that was anchored on the chain last, asked of the contract itself. */
final class ChainAnchors {

    static final String SOURCE = "the chain";

    private ChainAnchors() {}

    /** @return the newest of each that has anchored it; none before the first anchor */
    static List<TrustedHead> read(VerifyOptions readers, List<UUID> by, String stream) {
        try (FiscoNode node = FiscoNode.connect(readers.node())) {
            LedgerReads reads = node.reads(DeploymentFile.read(readers.deployment()));
            return by.stream()
                    .flatMap(each -> reads.anchor(each, new Bytes32(stream)).stream())
                    .map(anchor -> new TrustedHead(
                            stream, anchor.entries(), anchor.head().hex(), SOURCE))
                    .toList();
        }
    }
}
