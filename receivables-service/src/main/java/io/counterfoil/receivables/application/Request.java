package io.counterfoil.receivables.application;

import io.counterfoil.ledger.SubmissionRequest;
import java.util.UUID;

/** A command as its sender may repeat it: same participant, key and body mean the same command. */
public record Request(UUID by, String idempotencyKey, String bodySha256) {

    /** Keys of steps begin with it; clients' keys cannot contain it. */
    static final String STEP = "#";

    SubmissionRequest with(Detail detail) {
        return new SubmissionRequest(by, idempotencyKey, bodySha256, detail.toText());
    }

    /** A step of this request that has its own transaction. */
    Request step(String name) {
        return new Request(by, STEP + name, bodySha256);
    }
}
