package io.counterfoil.receivables.closing;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerCommand.ExpireFinancing;
import io.counterfoil.ledger.LedgerCommand.ExpireOffer;
import io.counterfoil.ledger.LedgerCommand.ExpireSettlement;
import io.counterfoil.ledger.LedgerCommand.MarkOverdue;
import io.counterfoil.ledger.LedgerCommand.UndoFinancing;
import io.counterfoil.receivables.closing.Holds.Hold;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Ends one thing whose last day has passed, as the chain lets any participant do. The closing of a day ends all of them; this is
 * for a service that follows one case.
 */
@ApplicationScoped
public class EndLapsed {

    private final CommandPath path;
    private final Holds holds;
    private final BusinessDays days;

    EndLapsed(CommandPath path, Holds holds, BusinessDays days) {
        this.path = path;
        this.holds = holds;
        this.days = days;
    }

    public Outcome offer(Request request, UUID id) {
        return path.once(request, () -> {
            lapsed(holds.offer(id), "offer", Set.of("OPEN"), ReceivablesRefusal.OFFER_NOT_OPEN);
            return path.onChain(request, Detail.of(CommandKind.EXPIRE_OFFER, id, id), new ExpireOffer(id));
        });
    }

    public Outcome financing(Request request, UUID id) {
        return path.once(request, () -> {
            Hold hold = lapsed(
                    holds.financing(id),
                    "financing",
                    Set.of("LOCKED", "APPROVED", "PAYOUT_INSTRUCTED"),
                    ReceivablesRefusal.FINANCING_NOT_OPEN);
            LedgerCommand end = hold.state().equals("LOCKED") ? new ExpireFinancing(id) : new UndoFinancing(id);
            return path.onChain(request, Detail.of(CommandKind.END_FINANCING, id), end);
        });
    }

    public Outcome settlement(Request request, UUID id) {
        return path.once(request, () -> {
            lapsed(holds.settlement(id), "settlement", Set.of("OPEN"), ReceivablesRefusal.SETTLEMENT_NOT_OPEN);
            return path.onChain(request, Detail.of(CommandKind.EXPIRE_SETTLEMENT, id), new ExpireSettlement(id));
        });
    }

    public Outcome payable(Request request, UUID id) {
        return path.once(request, () -> {
            lapsed(holds.payable(id), "payable on chain", Set.of("ISSUED"), ReceivablesRefusal.PAYABLE_NOT_OPEN);
            return path.onChain(request, Detail.of(CommandKind.MARK_OVERDUE, id), new MarkOverdue(List.of(id)));
        });
    }

    private Hold lapsed(Optional<Hold> found, String what, Set<String> open, ReceivablesRefusal otherwise) {
        Hold hold = found.orElseThrow(() -> RefusedException.notFound(what));
        if (!open.contains(hold.state())) {
            throw new RefusedException(
                    otherwise, "it is " + hold.state().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        LocalDate today = days.today();
        if (!hold.lastDay().isBefore(today)) {
            throw new RefusedException(
                    ReceivablesRefusal.NOT_LAPSED, "its last day is " + hold.lastDay() + "; today is " + today);
        }
        return hold;
    }
}
