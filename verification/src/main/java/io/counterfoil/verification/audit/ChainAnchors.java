package io.counterfoil.verification.audit;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.DeploymentFile;
import io.counterfoil.ledger.fisco.FiscoNode;
import io.counterfoil.verification.VerifyOptions;
import java.util.List;
import java.util.UUID;

/** The head that was anchored on the chain last, asked of the contract itself. */
final class ChainAnchors {

    static final String SOURCE = "the chain";

    private ChainAnchors() {}

    /**
     * @param by the participant whose trail it is: what others anchored under the same name is not it
     * @return none before the first anchor
     */
    static List<TrustedHead> read(VerifyOptions readers, UUID by, String stream) {
        try (FiscoNode node = FiscoNode.connect(readers.node())) {
            return node
                    .reads(DeploymentFile.read(readers.deployment()))
                    .anchor(by, new Bytes32(stream))
                    .map(anchor -> new TrustedHead(
                            stream, anchor.entries(), anchor.head().hex(), SOURCE))
                    .stream()
                    .toList();
        }
    }
}
