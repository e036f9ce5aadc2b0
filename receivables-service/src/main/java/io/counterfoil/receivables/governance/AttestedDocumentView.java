package io.counterfoil.receivables.governance;

import io.counterfoil.kernel.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as the chain has it: AttestedDocument in openapi.yml. Its number is nowhere on chain.
 *
 * @param limit what may be drawn on it
 * @param released what undone financings gave back of what was drawn
 * @param group of the same goods; null where it is the only one known of them
 */
public record AttestedDocumentView(
        String fingerprint,
        String kind,
        UUID owner,
        UUID attester,
        Money faceValue,
        Money limit,
        Money reserved,
        Money drawn,
        Money released,
        boolean frozen,
        @Nullable Group group) {

    /** @param documents how many are in it */
    public record Group(
            long id, Money limit, Money reserved, Money drawn, Money released, boolean frozen, long documents) {}
}
