package io.counterfoil.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for what, so that asking twice does it once.
 *
 * @param participant who signs
 * @param idempotencyKey unique among the participant's requests
 * @param bodySha256 of what was asked; the same key with another body is a mistake
 * @param detail the embedder's own note (kind, subject), stored and given back with the submission; at most 4,000 characters
 * @param operationId the embedder's own id of what was asked, by which its tables refer to the submission; unique. Null when it
 *     has none
 */
public record SubmissionRequest(
        UUID participant,
        String idempotencyKey,
        String bodySha256,
        String detail,
        @Nullable UUID operationId) {

    private static final int KEY_LENGTH_MAX = 255;
    private static final int DETAIL_LENGTH_MAX = 4_000;

    public SubmissionRequest(UUID participant, String idempotencyKey, String bodySha256, String detail) {
        this(participant, idempotencyKey, bodySha256, detail, null);
    }

    public SubmissionRequest {
        if (idempotencyKey.isBlank() || idempotencyKey.length() > KEY_LENGTH_MAX) {
            throw new IllegalArgumentException("idempotency key must have 1 to " + KEY_LENGTH_MAX + " characters");
        }
        if (detail.length() > DETAIL_LENGTH_MAX) {
            throw new IllegalArgumentException("detail is longer than " + DETAIL_LENGTH_MAX + " characters");
        }
    }
}
