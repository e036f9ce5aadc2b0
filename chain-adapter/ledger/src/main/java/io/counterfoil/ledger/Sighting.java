package io.counterfoil.ledger;

import java.util.Optional;

/** What one node knew of a transaction at one height; the height was read before the receipt. */
public record Sighting(long height, Optional<Receipt> receipt) {}
