package io.counterfoil.ledger;

import java.util.List;

/** The documents a financing rests on, and how much of each in minor units; both lists have the same length. */
public record LedgerReservations(List<Bytes32> fingerprints, List<Long> amounts) {

    public LedgerReservations {
        fingerprints = List.copyOf(fingerprints);
        amounts = List.copyOf(amounts);
    }
}
