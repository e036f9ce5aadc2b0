package io.counterfoil.receivables.governance;

import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerCommand.Governed;
import io.counterfoil.ledger.LedgerCommand.Support;
import io.counterfoil.ledger.SubmissionOutcome.State;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Operation;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What operators do, they do together: each request of one is its support of an act, signed with its own key. Who makes the
 * act be executed also does what belongs to it before the answer: a day that is left is closed, a limit is in force.
 */
@ApplicationScoped
public class OperatorsTogether {

    private final CommandPath path;
    private final Supports supports;
    private final DayClosing dayClosing;
    private final Policies policies;

    public OperatorsTogether(CommandPath path, Supports supports, DayClosing dayClosing, Policies policies) {
        this.path = path;
        this.supports = supports;
        this.dayClosing = dayClosing;
        this.policies = policies;
    }

    /** @param call checks, and says what the act does; not asked for a request that was seen before */
    public Outcome support(SupportRequest asked, Supplier<Governed> call) {
        Request request = asked.request();
        return answered(request, path.once(request, () -> send(asked, call.get(), operation -> {})));
    }

    /**
     * The way to the chain, inside {@code once}.
     *
     * @param record keeps what is not on chain, once it is known that nobody asked for this act with something else; in the
     *     transaction that stores the command, so that nothing is kept of what was never sent; gets the id of the operation
     */
    public Outcome send(SupportRequest asked, Governed call, Consumer<UUID> record) {
        UUID id = asked.act() == null ? Ids.next() : asked.act();
        Request request = asked.request();
        supports.note(id, asked.subject(), request.by(), request.bodySha256());
        return send(request, id, call, record);
    }

    /** Of an act as it was proposed: nothing is recorded beside it. */
    public Outcome sendAsProposed(Request request, String subject, UUID id, Governed call) {
        supports.note(id, subject, request.by(), null);
        return send(request, id, call, operation -> {});
    }

    private Outcome send(Request request, UUID id, Governed call, Consumer<UUID> record) {
        Act act = Act.of(call);
        Detail detail = Detail.of(act.kind(), act.resourceId()).supporting(id);
        return path.onChain(request, detail, new Support(id, call), () -> {
            record.accept(detail.id());
            return null;
        });
    }

    /** With what became of the act, and after all that belongs to its execution. */
    public Outcome answered(Request request, Outcome outcome) {
        CompletionStage<Operation> ended = outcome.ended()
                .thenApply(operation -> withAct(request, operation))
                .thenCompose(operation -> executed(request, operation));
        return new Outcome(outcome.operation(), outcome.replayed(), ended);
    }

    /** An operator is known by its enrolment on chain, not by its token alone: for whoever is none nothing is there. */
    public void requireOperator(Request request, String what) {
        if (!supports.isOperator(request.by())) {
            throw RefusedException.notFound(what);
        }
    }

    private Operation withAct(Request request, Operation operation) {
        UUID act = operation.detail().actId();
        if (act == null || operation.state() != State.CONFIRMED) {
            return operation;
        }
        return supports.supported(act, request.by()).map(operation::with).orElse(operation);
    }

    private CompletionStage<Operation> executed(Request request, Operation operation) {
        if (operation.detail().kind() == CommandKind.ADD_POLICY) {
            policies.renew();
        }
        return operation.isUnclosed()
                ? dayClosing.close(request, operation)
                : CompletableFuture.completedFuture(operation);
    }
}
