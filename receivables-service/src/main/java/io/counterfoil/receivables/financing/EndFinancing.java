package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerCommand.AgreeToUndo;
import io.counterfoil.ledger.LedgerCommand.UndoFinancing;
import io.counterfoil.receivables.financing.FinancingRequests.FinancingRequest;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;

/** The supplier steps back: before a quote is taken, before the bank approves, or when the money did not come. */
@ApplicationScoped
public class EndFinancing {

    private final CommandPath path;
    private final FinancingRequests requests;

    EndFinancing(CommandPath path, FinancingRequests requests) {
        this.path = path;
        this.requests = requests;
    }

    public Outcome withdraw(Request request, UUID financingId) {
        return path.once(request, () -> {
            FinancingRequest asked = ofCaller(request, financingId);
            String state = requests.stateOnChain(financingId).orElse(null);
            if (state == null) {
                return withdrawOffChain(request, asked);
            }
            if (!state.equals("LOCKED")) {
                throw notOpen(state);
            }
            return path.onChain(
                    request,
                    Detail.of(CommandKind.WITHDRAW_FINANCING, financingId, asked.lockedId()),
                    new LedgerCommand.WithdrawFinancing(financingId));
        });
    }

    /**
     * Undoes what is approved and was not paid in time, or what the bank did not answer for in time; otherwise the supplier agrees
     * to undo.
     */
    public Outcome undo(Request request, UUID financingId) {
        return path.once(request, () -> {
            FinancingRequest asked = ofCaller(request, financingId);
            String state = requests.stateOnChain(financingId).orElse("REQUESTED");
            LedgerCommand command = switch (state) {
                case "APPROVED" ->
                    requests.isPaymentLate(financingId)
                            ? new UndoFinancing(financingId)
                            : new AgreeToUndo(financingId, FinancingState.APPROVED);
                case "PAYOUT_INSTRUCTED" ->
                    requests.isPaymentLate(financingId)
                            ? new UndoFinancing(financingId)
                            : new AgreeToUndo(financingId, FinancingState.PAYOUT_INSTRUCTED);
                default -> throw notOpen(state);
            };
            return path.onChain(request, Detail.of(CommandKind.UNDO_FINANCING, financingId, asked.lockedId()), command);
        });
    }

    /** Takes the agreement to undo back, as long as the bank has not agreed too. */
    public Outcome withdrawUndo(Request request, UUID financingId) {
        return path.once(request, () -> {
            FinancingRequest asked = ofCaller(request, financingId);
            String state = requests.stateOnChain(financingId).orElse("REQUESTED");
            if (!state.equals("APPROVED") && !state.equals("PAYOUT_INSTRUCTED")) {
                throw notOpen(state);
            }
            return path.onChain(
                    request,
                    Detail.of(CommandKind.WITHDRAW_UNDO, financingId, asked.lockedId()),
                    new LedgerCommand.WithdrawUndoAgreement(financingId));
        });
    }

    private Outcome withdrawOffChain(Request request, FinancingRequest asked) {
        Detail detail = Detail.of(CommandKind.WITHDRAW_FINANCING, asked.id());
        return path.inDatabase(request, detail, () -> {
            // Withdrawn first: that locks the request, so a quote cannot be taken between the question and the answer.
            if (!requests.withdraw(asked.id())) {
                asked.standing().requireOpen();
                throw notOpen("WITHDRAWN");
            }
            if (requests.isBeingLocked(asked.id())
                    || requests.stateOnChain(asked.id()).isPresent()) {
                throw new RefusedException(
                        ReceivablesRefusal.FINANCING_NOT_OPEN, "a quote was taken at this moment; see its operation");
            }
            path.tell(detail, FinancingRequestWithdrawn.of(asked));
            return null;
        });
    }

    private FinancingRequest ofCaller(Request request, UUID financingId) {
        return requests.ofSupplier(request.by(), financingId)
                .orElseThrow(() -> RefusedException.notFound("financing request of the caller"));
    }

    private static RefusedException notOpen(String state) {
        return new RefusedException(
                ReceivablesRefusal.FINANCING_NOT_OPEN,
                "the financing is " + state.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
