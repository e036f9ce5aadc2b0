package io.counterfoil.replay.run;

import org.jspecify.annotations.Nullable;

/**
 * One change of one payable or piece that the chain has confirmed.
 *
 * @param kind the chain's event in kebab case, for instance {@code piece-offered}
 * @param id of what the event is about: payable, piece, financing or settlement
 * @param settlementId of a redemption, because several settlements may redeem one piece
 */
record Change(
        String kind,
        String id,
        String transactionHash,
        @Nullable String settlementId) {
    Change(String kind, String id, String transactionHash) {
        this(kind, id, transactionHash, null);
    }
}
