package io.counterfoil.receivables.governance;

import io.counterfoil.receivables.operation.Operation;
import io.counterfoil.service.web.Request;
import java.util.concurrent.CompletionStage;

/** Closes the day that an operation has left. */
public interface DayClosing {

    /** Completes with the operation and its closing; stays incomplete when it stops: then the client sees 202, and it goes on later. */
    CompletionStage<Operation> close(Request request, Operation operation);
}
