package io.counterfoil.receivables.application;

import io.counterfoil.ledger.SubmissionRequest;
import java.util.UUID;

/** A command as its sender may repeat it: same participant, key and body mean the same command. */
public record Request(UUID by, String idempotencyKey, String bodySha256) {

    SubmissionRequest with(Detail detail) {
        return new SubmissionRequest(by, idempotencyKey, bodySha256, detail.toText());
    }

    /** A step of this request that has its own transaction. Clients' keys cannot contain '#'. */
    Request step(String name) {
        return new Request(by, "#" + name, bodySha256);
    }
}
