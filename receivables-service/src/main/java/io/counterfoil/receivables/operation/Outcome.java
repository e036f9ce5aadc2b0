package io.counterfoil.receivables.operation;

import java.util.concurrent.CompletionStage;

/**
 * Answer to a command.
 *
 * @param operation as it was when the use case returned
 * @param replayed an earlier request had this key
 * @param ended completes once the operation is not pending any more and its effect can be read; never exceptionally
 */
public record Outcome(Operation operation, boolean replayed, CompletionStage<Operation> ended) {}
