package io.counterfoil.sandbox.bank;

import io.counterfoil.kernel.ProblemDetail;

/** The request ends here, with this problem. An answer, not a fault: it carries no stack. */
final class RefusedException extends RuntimeException {

    private final transient ProblemDetail problem;

    RefusedException(int status, String name, String detail) {
        super(detail, null, false, false);
        this.problem = ProblemDetail.of(name, status, detail);
    }

    ProblemDetail problem() {
        return problem;
    }

    static RefusedException notFound(String what) {
        return new RefusedException(404, "not-found", what);
    }
}
