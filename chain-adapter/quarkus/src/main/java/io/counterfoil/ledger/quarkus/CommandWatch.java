package io.counterfoil.ledger.quarkus;

import io.counterfoil.ledger.Submission;
import io.counterfoil.ledger.SubmissionWatch;
import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;

/** Counts and traces each command on its way to the chain. Public for applications that make submitters of their own. */
@Singleton
public class CommandWatch implements SubmissionWatch {

    private final CommandMeters meters;

    CommandWatch(CommandMeters meters) {
        this.meters = meters;
    }

    @Override
    public Ending submitted(Submission submission) {
        meters.submitted();
        Span span = CommandSpans.begin(submission);
        return (ended, took) -> {
            meters.ended(ended.outcome().state(), took);
            CommandSpans.end(span, ended);
        };
    }
}
