package io.counterfoil.receivables.application;

import io.counterfoil.ledger.LedgerCommand.Advance;
import io.counterfoil.ledger.SubmissionOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** An operator moves the business date, and the day it leaves is closed before the answer. */
@ApplicationScoped
public class AdvanceBusinessDate {

    private final CommandPath path;
    private final CloseDay closeDay;
    private final BusinessDays days;

    AdvanceBusinessDate(CommandPath path, CloseDay closeDay, BusinessDays days) {
        this.path = path;
        this.closeDay = closeDay;
        this.days = days;
    }

    /** Posting today's date again moves nothing and finishes a closing that was interrupted. */
    public Outcome advance(Request request, LocalDate date) {
        Outcome moved = path.once(request, () -> {
            LocalDate today = days.today();
            if (date.isBefore(today)) {
                throw new RefusedException(
                        Refusal.BUSINESS_DATE, "today is " + today + "; the business date only moves forward");
            }
            Detail detail = Detail.of(CommandKind.ADVANCE_BUSINESS_DATE, null);
            return date.equals(today)
                    ? path.inDatabase(request, detail, () -> null)
                    : path.onChain(request, detail, new Advance(date));
        });
        CompletionStage<Operation> closed = moved.ended()
                .thenCompose(operation -> isClosed(operation)
                        ? CompletableFuture.completedFuture(operation)
                        : closeDay.close(request, operation));
        return new Outcome(moved.operation(), moved.replayed(), closed);
    }

    /** A command that was refused leaves nothing to close. */
    static boolean isClosed(Operation operation) {
        return operation.state() != SubmissionOutcome.State.CONFIRMED || operation.result() != null;
    }
}
