package io.counterfoil.portal.platform;

import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.kernel.Violation;
import java.util.List;

/** A service said no. */
public final class ServiceRefusal extends RuntimeException {

    private final transient ProblemDetail problem;

    public ServiceRefusal(ProblemDetail problem) {
        super(problem.status() + " " + problem.type());
        this.problem = problem;
    }

    public int status() {
        return problem.status();
    }

    /** The stable name of the kind of problem, such as {@code offer-not-open}. */
    public String name() {
        String path = problem.type().getPath();
        return path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
    }

    public List<Violation> violations() {
        List<Violation> violations = problem.violations();
        return violations == null ? List.of() : violations;
    }

    public List<Rejection> rejections() {
        List<Rejection> rejections = problem.rejections();
        return rejections == null ? List.of() : rejections;
    }
}
