package io.counterfoil.workflow.platform;

import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.kernel.Refusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.workflow.WorkflowRefusal;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the receivables service refuses, and how that is passed on. */
final class PlatformProblems {

    private static final int LOWEST_REFUSAL = 400;
    private static final int TOO_MANY = 429;

    private PlatformProblems() {}

    /** As that service named it. */
    private record Named(String name, int status) implements Refusal {}

    static RefusedException refusal(String what, Response answer) {
        if (answer.getStatus() == 404) {
            return RefusedException.notFound(what);
        }
        if (answer.getStatus() >= 500) {
            return new RefusedException(
                    WorkflowRefusal.SERVICE_UNAVAILABLE,
                    "the receivables service answered " + answer.getStatus() + " about the " + what);
        }
        ProblemDetail problem = problem(answer);
        return new RefusedException(
                named(problem), "the receivables service refused the " + what + ": " + said(problem));
    }

    static RefusedException passedOn(ProblemDetail problem) {
        if (problem.status() == TOO_MANY) {
            return new RefusedException(
                    WorkflowRefusal.SERVICE_UNAVAILABLE,
                    "the receivables service has too much to do; the same button tries the same act again");
        }
        List<Violation> violations = problem.violations();
        return RefusedException.of(named(problem), said(problem), violations == null ? List.of() : violations);
    }

    static ProblemDetail problem(Response answer) {
        try {
            ProblemDetail problem = answer.readEntity(ProblemDetail.class);
            // Of something between us and the service, such as a proxy, there may be no body, or one of another kind.
            return isNamed(problem) ? problem : unnamed(answer);
        } catch (ProcessingException | WebApplicationException | IllegalStateException noProblem) {
            return unnamed(answer);
        }
    }

    private static boolean isNamed(@Nullable ProblemDetail problem) {
        return problem != null
                && problem.type() != null
                && problem.type().getPath() != null
                && problem.title() != null
                && problem.status() >= LOWEST_REFUSAL;
    }

    private static ProblemDetail unnamed(Response answer) {
        return ProblemDetail.of("service-refused", answer.getStatus(), "it answered " + answer.getStatus());
    }

    private static Refusal named(ProblemDetail problem) {
        String type = problem.type().getPath();
        String name = type.substring(type.lastIndexOf('/') + 1);
        return new Named(name.toUpperCase(Locale.ROOT).replace('-', '_'), problem.status());
    }

    private static String said(ProblemDetail problem) {
        return problem.detail() == null ? problem.title() : problem.detail();
    }
}
