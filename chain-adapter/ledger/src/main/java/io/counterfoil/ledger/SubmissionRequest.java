package io.counterfoil.ledger;

import java.util.UUID;

/**
 * Who asked for what, so that asking twice does it once.
 *
 * @param participant who signs
 * @param idempotencyKey unique among the participant's requests
 * @param bodySha256 of what was asked; the same key with another body is a mistake
 * @param detail the embedder's own note (kind, subject), stored and given back with the submission; at most 4,000 characters
 */
public record SubmissionRequest(UUID participant, String idempotencyKey, String bodySha256, String detail) {

    private static final int KEY_LENGTH_MAX = 255;
    private static final int DETAIL_LENGTH_MAX = 4_000;

    public SubmissionRequest {
        if (idempotencyKey.isBlank() || idempotencyKey.length() > KEY_LENGTH_MAX) {
            throw new IllegalArgumentException("idempotency key must have 1 to " + KEY_LENGTH_MAX + " characters");
        }
        if (detail.length() > DETAIL_LENGTH_MAX) {
            throw new IllegalArgumentException("detail is longer than " + DETAIL_LENGTH_MAX + " characters");
        }
    }
}
