package io.counterfoil.receivables.operation.rest;

import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.receivables.operation.Operation;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.service.web.Prefer;
import io.counterfoil.service.web.Problems;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns the outcome of a command into its answer, waiting for it, without a thread, as long as the client prefers. */
public final class Answers {

    private Answers() {}

    /** @param command carried out once it is known that its answer can be given as preferred */
    public static CompletionStage<Response> answer(Supplier<Outcome> command, @Nullable String prefer) {
        int seconds = Prefer.waitSeconds(prefer);
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
