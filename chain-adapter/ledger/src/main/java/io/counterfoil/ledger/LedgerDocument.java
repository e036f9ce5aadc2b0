package io.counterfoil.ledger;

import io.counterfoil.kernel.DocumentKind;
import java.util.UUID;

/**
 * A document as the contract has it; values in minor units, reserved + drawn - released never over the limit but where
 * the limit was lowered afterwards.
 *
 * @param faceValue as its source states it; 0: revoked
 * @param limit what of it may be financed
 * @param reserved reserved now
 * @param drawn all that was ever drawn
 * @param released all that was ever given back
 * @param owner who alone reserves on it
 * @param group its trade group in force; 0: none
 */
public record LedgerDocument(
        DocumentKind kind,
        String currency,
        long faceValue,
        long limit,
        long reserved,
        long drawn,
        long released,
        UUID attester,
        UUID owner,
        long group,
        boolean frozen) {}
