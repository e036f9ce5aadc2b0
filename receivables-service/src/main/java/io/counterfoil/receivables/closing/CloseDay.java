package io.counterfoil.receivables.closing;

import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerCommand.ExpireFinancing;
import io.counterfoil.ledger.LedgerCommand.ExpireOffer;
import io.counterfoil.ledger.LedgerCommand.MarkOverdue;
import io.counterfoil.ledger.LedgerCommand.UndoFinancing;
import io.counterfoil.ledger.SubmissionOutcome.State;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.governance.DayClosing;
import io.counterfoil.receivables.operation.ClosingStep;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.CommandStore;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Operation;
import io.counterfoil.receivables.operation.OperationResult;
import io.counterfoil.receivables.operation.OperationResult.Closing;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.payable.PayableRecords;
import io.counterfoil.receivables.voucher.Pieces;
import io.counterfoil.service.web.Request;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The close of a business day: what was due and is not paid becomes overdue, offers, locks and unpaid approvals past their
 * last day end. Each
 * step finds what is left to do, so a closing that was interrupted goes on where it stopped.
 */
@ApplicationScoped
class CloseDay implements DayClosing {

    private static final Logger LOG = Logger.getLogger(CloseDay.class);
    private static final int BATCH_MAX = LedgerCommand.BATCH_MAX;
    private static final int STEP_SECONDS_MAX = 60;

    private final CommandPath path;
    private final CommandStore store;
    private final PayableRecords payables;
    private final Pieces pieces;
    private final BusinessDays days;
    /** One at a time: two closings would send the same transactions twice, for nothing. */
    private final ExecutorService closings = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "close-day");
        thread.setDaemon(true);
        return thread;
    });

    CloseDay(CommandPath path, CommandStore store, PayableRecords payables, Pieces pieces, BusinessDays days) {
        this.path = path;
        this.store = store;
        this.payables = payables;
        this.pieces = pieces;
        this.days = days;
    }

    @PreDestroy
    void stop() {
        closings.shutdownNow();
    }

    @Override
    public CompletableFuture<Operation> close(Request request, Operation operation) {
        CompletableFuture<Operation> closed = new CompletableFuture<>();
        UUID id = operation.detail().id();
        closings.execute(() -> {
            try {
                endWhatIsDue(request, id);
                // Not counted on the way: an earlier, interrupted run has done some of the operation's steps.
                Closing closing = store.closing(request.by(), id);
                store.complete(operation.detail(), OperationResult.of(closing));
                closed.complete(operation.with(closing));
            } catch (RuntimeException failed) {
                LOG.warnf(failed, "closing for operation %s stopped; posting the date again continues it", id);
            }
        });
        return closed;
    }

    private void endWhatIsDue(Request request, UUID operation) {
        LocalDate today = days.today();
        inRounds(
                skip -> without(payables.unpaidDueBefore(today, BATCH_MAX + skip.size()), skip),
                batch -> markOverdue(request, operation, batch));
        inRounds(
                skip -> without(pieces.offersLapsedBefore(today, BATCH_MAX + skip.size()), skip),
                batch -> each(request, operation, ClosingStep.OFFERS, batch, ExpireOffer::new));
        inRounds(
                skip -> without(pieces.locksLapsedBefore(today, BATCH_MAX + skip.size()), skip),
                batch -> each(request, operation, ClosingStep.FINANCINGS, batch, ExpireFinancing::new));
        inRounds(
                skip -> without(pieces.approvalsUnpaidBefore(today, BATCH_MAX + skip.size()), skip),
                batch -> each(request, operation, ClosingStep.FINANCINGS, batch, UndoFinancing::new));
    }

    /**
     * Until nothing is found; what the chain refused once (frozen, say) is left alone for this closing.
     *
     * @param end gives those of the batch that it ended
     */
    private static void inRounds(Function<Set<UUID>, List<UUID>> find, Function<List<UUID>, List<UUID>> end) {
        Set<UUID> refused = new HashSet<>();
        for (List<UUID> batch = find.apply(refused); !batch.isEmpty(); batch = find.apply(refused)) {
            List<UUID> ended = end.apply(batch);
            refused.addAll(without(batch, new HashSet<>(ended)));
        }
    }

    /** In one transaction; when one payable cannot be marked (it is being paid at this moment, say), the others are without it. */
    private List<UUID> markOverdue(Request request, UUID operation, List<UUID> batch) {
        ClosingStep step = new ClosingStep(operation, ClosingStep.OVERDUE, batch.size());
        if (await(send(request, step, batch.get(0), new MarkOverdue(batch))).state() == State.CONFIRMED) {
            return batch;
        }
        if (batch.size() == 1) {
            return List.of();
        }
        int middle = batch.size() / 2;
        List<UUID> marked = new ArrayList<>(markOverdue(request, operation, batch.subList(0, middle)));
        marked.addAll(markOverdue(request, operation, batch.subList(middle, batch.size())));
        return marked;
    }

    private List<UUID> each(
            Request request, UUID operation, String what, List<UUID> ids, Function<UUID, LedgerCommand> command) {
        List<Outcome> sent = ids.stream()
                .map(id -> send(request, new ClosingStep(operation, what, 1), id, command.apply(id)))
                .toList();
        List<UUID> ended = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            if (await(sent.get(i)).state() == State.CONFIRMED) {
                ended.add(ids.get(i));
            }
        }
        return ended;
    }

    private Outcome send(Request request, ClosingStep step, UUID first, LedgerCommand command) {
        Detail detail = Detail.of(CommandKind.CLOSE_DAY, first);
        return path.onChain(request.step(step.name(detail.id())), detail, command);
    }

    private static List<UUID> without(List<UUID> ids, Set<UUID> skipped) {
        return ids.stream().filter(id -> !skipped.contains(id)).limit(BATCH_MAX).toList();
    }

    private static Operation await(Outcome outcome) {
        try {
            return outcome.ended().toCompletableFuture().get(STEP_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while closing the day", stopped);
        } catch (ExecutionException | TimeoutException unknown) {
            throw new IllegalStateException("a step of the closing has no outcome yet", unknown);
        }
    }
}
