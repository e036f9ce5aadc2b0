package io.counterfoil.ledger;

import java.util.UUID;

/**
 * What a settlement keeps apart for a piece with two claimants.
 *
 * @param share minor units; 0 once it is paid
 */
public record LedgerContested(UUID financingId, long share) {}
