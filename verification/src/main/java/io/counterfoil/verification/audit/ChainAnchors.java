package io.counterfoil.verification.audit;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.DeploymentFile;
import io.counterfoil.ledger.fisco.FiscoNode;
import io.counterfoil.verification.VerifyOptions;
import java.util.List;

/** The head that was anchored on the chain last, asked of the contract itself. */
final class ChainAnchors {

    static final String SOURCE = "the chain";

    private ChainAnchors() {}

    /** @return none before the first anchor */
    static List<TrustedHead> read(VerifyOptions readers, String stream) {
        try (FiscoNode node = FiscoNode.connect(readers.node())) {
            return node
                    .reads(DeploymentFile.read(readers.deployment()))
                    .anchor(new Bytes32(stream))
                    .map(anchor -> new TrustedHead(
                            stream, anchor.entries(), anchor.head().hex(), SOURCE))
                    .stream()
                    .toList();
        }
    }
}
