package io.counterfoil.kernel;

import java.util.List;

/** The one error type of the application: a refusal, why in words, and every field or rule that said no. */
public final class RefusedException extends RuntimeException {

    private final Refusal refusal;
    private final String detail;
    private final transient List<Violation> violations;
    private final transient List<Rejection> rejections;

    private RefusedException(Refusal refusal, String detail, List<Violation> violations, List<Rejection> rejections) {
        super(refusal + ": " + detail + " " + violations + " " + rejections);
        this.refusal = refusal;
        this.detail = detail;
        this.violations = List.copyOf(violations);
        this.rejections = List.copyOf(rejections);
    }

    public RefusedException(Refusal refusal, String detail) {
        this(refusal, detail, List.of(), List.of());
    }

    /** An object that is not there, or not the caller's: the two cannot be told apart. */
    public static RefusedException notFound(String what) {
        return new RefusedException(CommonRefusal.NOT_FOUND, "no such " + what);
    }

    public static RefusedException malformed(String field, String message) {
        return malformed(List.of(new Violation(field, message)));
    }

    public static RefusedException malformed(List<Violation> violations) {
        return new RefusedException(CommonRefusal.MALFORMED, "see violations", violations, List.of());
    }

    public static RefusedException of(Refusal refusal, String detail, List<Violation> violations) {
        return new RefusedException(refusal, detail, violations, List.of());
    }

    public static RefusedException policy(List<Rejection> rejections) {
        return new RefusedException(CommonRefusal.POLICY, "see rejections", List.of(), rejections);
    }

    public static RefusedException policy(String rule, String reason, String source) {
        return policy(List.of(new Rejection(rule, reason, source)));
    }

    public Refusal refusal() {
        return refusal;
    }

    public String detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }

    public List<Rejection> rejections() {
        return rejections;
    }

    /** A refusal is an answer, not a fault: nobody reads its stack, and filling it in costs more than refusing. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
