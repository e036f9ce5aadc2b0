package io.counterfoil.ledger;

import java.util.UUID;

/**
 * A document as the contract has it; values in minor units, reserved + drawn - released never over the limit.
 *
 * @param reserved reserved now
 * @param drawn all that was ever drawn
 * @param released all that was ever given back
 */
public record LedgerDocument(
        DocumentKind kind,
        String currency,
        long limit,
        long reserved,
        long drawn,
        long released,
        UUID attester,
        boolean frozen) {}
