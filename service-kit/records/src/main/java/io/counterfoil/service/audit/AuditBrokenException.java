package io.counterfoil.service.audit;

/** The trail in the database is not the one this service wrote. Nothing is added to it: that would make it look whole. */
public class AuditBrokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AuditBrokenException(String message) {
        super(message);
    }
}
