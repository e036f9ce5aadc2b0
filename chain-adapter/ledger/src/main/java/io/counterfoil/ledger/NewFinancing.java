package io.counterfoil.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A quote taken: part of a piece locked for one bank, and documents reserved, until the end of {@code approveBy}.
 *
 * @param pieceId the new piece, split off {@code parentId}
 * @param value minor units; {@code amounts} add up to it
 * @param fingerprints at most 10 documents; {@code amounts} has as many entries
 */
public record NewFinancing(
        UUID financingId,
        UUID parentId,
        UUID pieceId,
        UUID bank,
        long value,
        Bytes32 termsHash,
        LocalDate approveBy,
        List<Bytes32> fingerprints,
        List<Long> amounts) {

    public NewFinancing {
        fingerprints = List.copyOf(fingerprints);
        amounts = List.copyOf(amounts);
    }
}
