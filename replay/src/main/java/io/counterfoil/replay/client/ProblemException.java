package io.counterfoil.replay.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.replay.ReplayStoppedException;
import java.util.ArrayList;
import java.util.List;

/** The service or a bank said no, and saying it again would not help. */
public final class ProblemException extends ReplayStoppedException {
    private final int status;
    private final transient JsonNode problem;

    ProblemException(String what, int status, JsonNode problem) {
        super(what + " was answered with " + status + " " + describe(problem));
        this.status = status;
        this.problem = problem;
    }

    public int status() {
        return status;
    }

    public JsonNode problem() {
        return problem;
    }

    /** The stable last part of a problem's type, for instance {@code duplicate-invoice}. */
    public static String type(JsonNode problem) {
        String type = problem.path("type").asText("");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** Type, detail, and every rule or field that spoke against it. */
    public static String describe(JsonNode problem) {
        List<String> parts = new ArrayList<>();
        if (problem.hasNonNull("detail")) {
            parts.add(problem.path("detail").asText());
        }
        problem.path("rejections")
                .forEach(rejection -> parts.add(rejection.path("rule").asText() + " "
                        + rejection.path("reason").asText() + " ("
                        + rejection.path("source").asText() + ")"));
        problem.path("violations")
                .forEach(violation -> parts.add(violation.path("field").asText() + " "
                        + violation.path("message").asText()));
        return parts.isEmpty() ? type(problem) : type(problem) + ": " + String.join("; ", parts);
    }
}
