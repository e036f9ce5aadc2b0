package io.counterfoil.receivables.operation.rest;

import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.operation.Operation;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.service.web.Problems;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the outcome of a command into its answer, waiting for it, without a thread, as long as the client prefers. */
public final class Answers {

    private static final int WAIT_SECONDS_DEFAULT = 5;
    private static final int WAIT_SECONDS_MAX = 30;
    private static final int PREFER_LENGTH_MAX = 100;
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,4})\"?(?=$|[,;\\s])");

    private Answers() {}

    /** @param command carried out once it is known that its answer can be given as preferred */
    public static CompletionStage<Response> answer(Supplier<Outcome> command, @Nullable String prefer) {
        int seconds = waitSeconds(prefer);
        Outcome outcome = command.get();
        CompletableFuture<Operation> ended = outcome.ended().toCompletableFuture();
        if (ended.isDone() || seconds == 0) {
            Operation known = ended.isDone() ? ended.join() : outcome.operation();
            return CompletableFuture.completedFuture(response(known, outcome.replayed()));
        }
        return ended.copy()
                .completeOnTimeout(outcome.operation(), seconds, TimeUnit.SECONDS)
                .thenApply(operation -> response(operation, outcome.replayed()));
    }

    /** RFC 7240. Preferences of others are none of ours. */
    private static int waitSeconds(@Nullable String prefer) {
        if (prefer == null) {
            return WAIT_SECONDS_DEFAULT;
        }
        Matcher wait = WAIT.matcher(prefer.length() > PREFER_LENGTH_MAX ? "" : prefer);
        if (prefer.contains("wait") && !wait.find()) {
            throw RefusedException.malformed("Prefer", "wait=N, whole seconds from 0 to " + WAIT_SECONDS_MAX);
        }
        return prefer.contains("wait")
                ? Math.min(Integer.parseInt(wait.group(1)), WAIT_SECONDS_MAX)
                : WAIT_SECONDS_DEFAULT;
    }

    private static Response response(Operation operation, boolean replayed) {
        ProblemDetail problem = OperationJson.problemOf(operation);
        Response.ResponseBuilder answer = problem != null
                ? Response.fromResponse(Problems.response(problem))
                : Response.status(status(operation)).entity(OperationJson.of(operation));
        if (replayed) {
            answer.header("Idempotency-Replayed", "true");
        }
        String location = problem == null ? location(operation) : null;
        if (location != null) {
            answer.header(HttpHeaders.LOCATION, location);
        }
        return answer.build();
    }

    private static int status(Operation operation) {
        if (!OperationJson.isOver(operation)) {
            return 202;
        }
        return OperationJson.hasCreated(operation) ? 201 : 200;
    }

    private static @Nullable String location(Operation operation) {
        if (!OperationJson.isOver(operation)) {
            return OperationJson.API + "operations/" + operation.detail().id();
        }
        return OperationJson.hasCreated(operation) ? OperationJson.resourceOf(operation.detail()) : null;
    }
}
