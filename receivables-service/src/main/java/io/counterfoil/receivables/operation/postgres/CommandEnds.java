package io.counterfoil.receivables.operation.postgres;

import io.counterfoil.ledger.EndedSubmission;
import io.counterfoil.ledger.JournalListener;
import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.ledger.SubmissionOutcome;
import io.counterfoil.ledger.TransactionHash;
import io.counterfoil.ledger.quarkus.MinedCommands;
import io.counterfoil.receivables.operation.CommandEnded;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Waiting;
import io.counterfoil.receivables.projection.Commands;
import io.counterfoil.service.events.Facts;
import io.counterfoil.service.idempotency.Requests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.UUID;

/** What follows from the end of a command, whether the submitter or the projector has found it. */
@ApplicationScoped
class CommandEnds implements Commands, JournalListener {

    private final Instance<MinedCommands> mined;
    private final Requests requests;
    private final Waiting waiting;
    private final Facts facts;

    /** @param mined looked up late: its journal tells this class */
    CommandEnds(Instance<MinedCommands> mined, Requests requests, Waiting waiting, Facts facts) {
        this.mined = mined;
        this.requests = requests;
        this.waiting = waiting;
        this.facts = facts;
    }

    @Override
    public void settle(List<LedgerBlock> blocks) {
        mined.get().settle(blocks).forEach(this::ending);
    }

    @Override
    public void ending(EndedSubmission ended) {
        UUID operation = ended.submission().request().operationId();
        if (operation != null && CommandEnded.isWorthTelling(ended)) {
            requests.find(operation)
                    .ifPresent(asked -> facts.tell(
                            operation,
                            new CommandEnded(
                                    Detail.parse(asked.detail()),
                                    asked.participant(),
                                    ended.submission().outcome())));
        }
    }

    @Override
    public void ended(TransactionHash hash, SubmissionOutcome outcome) {
        waiting.ended(hash, outcome);
    }

    @Override
    public void replaced(TransactionHash earlier, TransactionHash by) {
        waiting.replaced(earlier, by);
    }
}
