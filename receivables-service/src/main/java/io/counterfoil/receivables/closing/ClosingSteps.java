package io.counterfoil.receivables.closing;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.SubmissionOutcome.State;
import io.counterfoil.receivables.operation.ClosingStep;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** The steps of a closing, each under a key that is derived from the operation: repeated, none is sent twice. */
@ApplicationScoped
class ClosingSteps {

    private static final Logger LOG = Logger.getLogger(ClosingSteps.class);

    private static final int STEP_SECONDS_MAX = 60;

    private final CommandPath path;

    ClosingSteps(CommandPath path) {
        this.path = path;
    }

    Outcome send(Request request, ClosingStep step, UUID first, LedgerCommand command) {
        Detail detail = Detail.of(CommandKind.CLOSE_DAY, first);
        return path.onChain(request.step(step.name(detail.id())), detail, command);
    }

    /** @return those that have ended, of which each has a transaction of its own */
    List<UUID> each(
            Request request, UUID operation, String what, List<UUID> ids, Function<UUID, LedgerCommand> command) {
        List<Outcome> sent = ids.stream()
                .map(id -> send(request, new ClosingStep(operation, what, 1), id, command.apply(id)))
                .toList();
        List<UUID> ended = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            if (isConfirmed(sent.get(i))) {
                ended.add(ids.get(i));
            }
        }
        return ended;
    }

    /**
     * What the chain does not know of, each in a transaction of its own.
     *
     * @param end stores that it ended, and tells it; refused when it has not, for what happened meanwhile
     * @return those that have ended
     */
    List<UUID> eachInDatabase(
            Request request, UUID operation, String what, List<UUID> ids, BiConsumer<Detail, UUID> end) {
        List<UUID> ended = new ArrayList<>();
        for (UUID id : ids) {
            Detail detail = Detail.of(CommandKind.CLOSE_DAY, id);
            Request step = request.step(new ClosingStep(operation, what, 1).name(detail.id()));
            try {
                path.inDatabase(step, detail, () -> {
                    end.accept(detail, id);
                    return null;
                });
                ended.add(id);
            } catch (RefusedException meanwhile) {
                LOG.debugf("closing leaves %s alone: %s", id, meanwhile.detail());
            }
        }
        return ended;
    }

    /** @throws IllegalStateException when that is not known after a minute */
    boolean isConfirmed(Outcome outcome) {
        try {
            return outcome.ended()
                            .toCompletableFuture()
                            .get(STEP_SECONDS_MAX, TimeUnit.SECONDS)
                            .state()
                    == State.CONFIRMED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while closing the day", stopped);
        } catch (ExecutionException | TimeoutException unknown) {
            throw new IllegalStateException("a step of the closing has no outcome yet", unknown);
        }
    }
}
