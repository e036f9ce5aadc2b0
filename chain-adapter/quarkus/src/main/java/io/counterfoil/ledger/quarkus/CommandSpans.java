package io.counterfoil.ledger.quarkus;

import io.counterfoil.ledger.Submission;
import io.counterfoil.ledger.SubmissionOutcome;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;

/**
 * The part of a trace that is on the chain: from the sending of a command to its outcome. It ends at the block, whoever still waits for
 * it. Without OpenTelemetry in the application nothing is recorded.
 */
final class CommandSpans {

    static final String NAME = "command on chain";

    private static final String INSTRUMENTATION = "io.counterfoil.ledger";
    private static final String TRANSACTION = "counterfoil.transaction.hash";

    private CommandSpans() {}

    /** Below the span of whoever asked for it. */
    static Span begin(Submission submission) {
        Span span = GlobalOpenTelemetry.getTracer(INSTRUMENTATION)
                .spanBuilder(NAME)
                .setSpanKind(SpanKind.CLIENT)
                .startSpan();
        span.setAttribute(TRANSACTION, submission.hash().hex());
        if (submission.request().operationId() != null) {
            span.setAttribute(
                    "counterfoil.operation.id",
                    submission.request().operationId().toString());
        }
        return span;
    }

    static void end(Span span, Submission ended) {
        SubmissionOutcome outcome = ended.outcome();
        span.setAttribute(TRANSACTION, ended.hash().hex());
        span.setAttribute("counterfoil.outcome", CommandMeters.name(outcome.state()));
        if (outcome.isMined()) {
            span.setAttribute("counterfoil.block.number", outcome.blockNumber());
        }
        if (outcome.state() != SubmissionOutcome.State.CONFIRMED) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
