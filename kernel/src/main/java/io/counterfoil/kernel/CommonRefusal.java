package io.counterfoil.kernel;

/** What every service may refuse. A service adds its own in an enum of its own. */
public enum CommonRefusal implements Refusal {
    MALFORMED(400),
    FORBIDDEN(403),
    SELF_APPROVAL(403),
    NOT_ENROLLED(403),
    SUSPENDED(403),
    NOT_FOUND(404),
    LEDGER_REFUSED(409),
    NOT_ON_CHAIN(409),
    POLICY(422),
    IDEMPOTENCY_KEY_REUSED(422),
    LEDGER_UNAVAILABLE(503),
    SIGNER_UNAVAILABLE(503),
    FILE_UNAVAILABLE(503),
    BUSY(503);

    private final int status;

    CommonRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
