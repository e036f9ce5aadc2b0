package io.counterfoil.service.audit;

/** How a request was answered, by the range of its status. */
public enum AuditOutcome {
    DONE(200, 201),
    PENDING(202, 202),
    REFUSED(400, 499),
    FAILED(500, 599);

    private final int first;
    private final int last;

    AuditOutcome(int first, int last) {
        this.first = first;
        this.last = last;
    }

    public int first() {
        return first;
    }

    public int last() {
        return last;
    }
}
