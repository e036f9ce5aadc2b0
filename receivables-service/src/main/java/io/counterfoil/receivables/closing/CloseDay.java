package io.counterfoil.receivables.closing;

import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerCommand.ExpireFinancing;
import io.counterfoil.ledger.LedgerCommand.ExpireOffer;
import io.counterfoil.ledger.LedgerCommand.ExpireSettlement;
import io.counterfoil.ledger.LedgerCommand.UndoFinancing;
import io.counterfoil.receivables.financing.LapseRequests;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.operation.ClosingStep;
import io.counterfoil.receivables.operation.CommandStore;
import io.counterfoil.receivables.operation.Operation;
import io.counterfoil.receivables.operation.OperationResult;
import io.counterfoil.receivables.operation.OperationResult.Closing;
import io.counterfoil.receivables.payable.LapsePayables;
import io.counterfoil.receivables.voucher.Pieces;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The close of a business day: settlements past their last day of which nobody was paid end, what was due and is not paid
 * becomes overdue, offers, locks, unpaid approvals and payouts nobody answered for past their last day
 * end. What waits off chain for a confirmation or a quote past its last day lapses. Each step finds what is left to do, so a closing that was interrupted goes on where it stopped.
 */
@ApplicationScoped
class CloseDay {

    private static final int BATCH_MAX = LedgerCommand.BATCH_MAX;

    private final ClosingSteps steps;
    private final OverduePayables overdue;
    private final CommandStore store;
    private final Pieces pieces;
    private final Holds settlements;
    private final LapsePayables lapsePayables;
    private final LapseRequests lapseRequests;
    private final BusinessDays days;

    CloseDay(
            ClosingSteps steps,
            OverduePayables overdue,
            CommandStore store,
            Pieces pieces,
            Holds settlements,
            LapsePayables lapsePayables,
            LapseRequests lapseRequests,
            BusinessDays days) {
        this.steps = steps;
        this.overdue = overdue;
        this.store = store;
        this.pieces = pieces;
        this.settlements = settlements;
        this.lapsePayables = lapsePayables;
        this.lapseRequests = lapseRequests;
        this.days = days;
    }

    /** @return the operation with what its closing did; one that was closed meanwhile as it is */
    Operation close(Request request, Operation operation) {
        UUID id = operation.detail().id();
        Optional<Operation> closed = store.find(request.by(), id).filter(CloseDay::isClosed);
        if (closed.isPresent()) {
            return closed.get();
        }
        endWhatIsDue(request, id);
        // Not counted on the way: an earlier, interrupted run has done some of the operation's steps.
        Closing closing = store.closing(request.by(), id);
        store.complete(operation.detail(), OperationResult.of(closing));
        return operation.with(closing);
    }

    private static boolean isClosed(Operation operation) {
        OperationResult result = operation.result();
        return result != null && result.closing() != null;
    }

    private void endWhatIsDue(Request request, UUID operation) {
        LocalDate today = days.today();
        inRounds(
                skip -> without(settlements.unpaidSince(today, BATCH_MAX + skip.size()), skip),
                batch -> steps.each(request, operation, ClosingStep.SETTLEMENTS, batch, ExpireSettlement::new));
        inRounds(
                skip -> without(overdue.unmarked(today, BATCH_MAX + skip.size()), skip),
                batch -> overdue.mark(request, operation, batch));
        inRounds(
                skip -> without(pieces.offersLapsedBefore(today, BATCH_MAX + skip.size()), skip),
                batch -> steps.each(request, operation, ClosingStep.OFFERS, batch, ExpireOffer::new));
        inRounds(
                skip -> without(pieces.locksLapsedBefore(today, BATCH_MAX + skip.size()), skip),
                batch -> steps.each(request, operation, ClosingStep.FINANCINGS, batch, ExpireFinancing::new));
        inRounds(
                skip -> without(pieces.payoutsUnansweredBefore(today, BATCH_MAX + skip.size()), skip),
                batch -> steps.each(request, operation, ClosingStep.FINANCINGS, batch, UndoFinancing::new));
        inRounds(
                skip -> without(pieces.approvalsUnpaidBefore(today, BATCH_MAX + skip.size()), skip),
                batch -> steps.each(request, operation, ClosingStep.FINANCINGS, batch, UndoFinancing::new));
        inRounds(
                skip -> without(lapsePayables.due(today, BATCH_MAX + skip.size()), skip),
                batch -> steps.eachInDatabase(
                        request,
                        operation,
                        ClosingStep.PAYABLES,
                        batch,
                        (detail, id) -> lapsePayables.lapse(detail, id, today)));
        inRounds(
                skip -> without(lapseRequests.due(today, BATCH_MAX + skip.size()), skip),
                batch -> steps.eachInDatabase(
                        request,
                        operation,
                        ClosingStep.REQUESTS,
                        batch,
                        (detail, id) -> lapseRequests.lapse(detail, id, today)));
    }

    /**
     * Until nothing is found; what the chain refused once (frozen, say), and what is found again although it was ended, is
     * left alone for this closing: nothing is tried for ever.
     *
     * @param end gives those of the batch that it ended
     */
    private static void inRounds(Function<Set<UUID>, List<UUID>> find, Function<List<UUID>, List<UUID>> end) {
        Set<UUID> leftAlone = new HashSet<>();
        Set<UUID> ended = new HashSet<>();
        for (List<UUID> batch = find.apply(leftAlone); !batch.isEmpty(); batch = find.apply(leftAlone)) {
            leftAlone.addAll(batch.stream().filter(ended::contains).toList());
            List<UUID> untried = without(batch, leftAlone);
            if (!untried.isEmpty()) {
                Set<UUID> now = new HashSet<>(end.apply(untried));
                leftAlone.addAll(without(untried, now));
                ended.addAll(now);
            }
        }
    }

    private static List<UUID> without(List<UUID> ids, Set<UUID> skipped) {
        return ids.stream().filter(id -> !skipped.contains(id)).limit(BATCH_MAX).toList();
    }
}
