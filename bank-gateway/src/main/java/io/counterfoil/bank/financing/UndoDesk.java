package io.counterfoil.bank.financing;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.Outcome;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerFinancing;
import io.counterfoil.ledger.LedgerReads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A bank agrees that a financing it approved is undone before funds, or takes that back. The supplier agrees for itself. */
@ApplicationScoped
public class UndoDesk {

    private static final String AGREED = "undo-agreed";
    private static final String WITHDRAWN = "undo-agreement-withdrawn";
    private static final int TIMES_MAX = 100;

    private final LedgerReads chain;

    UndoDesk(LedgerReads chain) {
        this.chain = chain;
    }

    /**
     * If the supplier has agreed before, the financing is undone with it: the piece goes back. Once the payout was instructed the
     * supplier has to agree first.
     */
    public Outcome agree(HostedBank bank, UUID id) {
        LedgerFinancing financing = financing(bank, id);
        boolean isUndone = financing.state() == FinancingState.UNDONE;
        if (!isUndone) {
            requireBeforeFunds(financing, id);
        }
        if (isUndone || financing.bankAgreesToUndo()) {
            return outcome(bank, id, AGREED);
        }
        if (financing.state() == FinancingState.PAYOUT_INSTRUCTED && !financing.supplierAgreesToUndo()) {
            throw new RefusedException(
                    BankRefusal.FINANCING_NOT_OPEN,
                    "the payout is instructed: first the supplier says that it has no money and agrees to undo");
        }
        return done(bank, id, AGREED, new LedgerCommand.AgreeToUndo(id));
    }

    public Outcome withdraw(HostedBank bank, UUID id) {
        LedgerFinancing financing = financing(bank, id);
        requireBeforeFunds(financing, id);
        return financing.bankAgreesToUndo()
                ? done(bank, id, WITHDRAWN, new LedgerCommand.WithdrawUndoAgreement(id))
                : outcome(bank, id, WITHDRAWN);
    }

    private LedgerFinancing financing(HostedBank bank, UUID id) {
        bank.platform().financingRequest(id);
        return chain.financing(id)
                .filter(found -> found.bank().equals(bank.participant()))
                .orElseThrow(() -> RefusedException.notFound("financing of this bank: " + id));
    }

    private static void requireBeforeFunds(LedgerFinancing financing, UUID id) {
        if (financing.state() != FinancingState.APPROVED && financing.state() != FinancingState.PAYOUT_INSTRUCTED) {
            throw new RefusedException(
                    BankRefusal.FINANCING_NOT_OPEN, "financing " + id + " is " + name(financing) + " on chain");
        }
    }

    /** What is agreed, taken back and agreed again are acts of their own: each is done once. */
    private Outcome done(HostedBank bank, UUID id, String kind, LedgerCommand command) {
        return new Outcome(
                List.of(bank.signatures().confirm(kind, subject(id, times(bank, id, kind)), id.toString(), command)),
                name(financing(bank, id)));
    }

    private Outcome outcome(HostedBank bank, UUID id, String kind) {
        int times = times(bank, id, kind);
        List<Outcome.Operation> last = times == 0
                ? List.of()
                : bank.signatures().earlier(kind, subject(id, times - 1), id.toString()).stream()
                        .toList();
        return new Outcome(last, name(financing(bank, id)));
    }

    private static int times(HostedBank bank, UUID id, String kind) {
        int times = 0;
        while (bank.signatures()
                .earlier(kind, subject(id, times), id.toString())
                .isPresent()) {
            times++;
            if (times == TIMES_MAX) {
                throw new RefusedException(
                        BankRefusal.FINANCING_NOT_OPEN, "agreed and taken back " + TIMES_MAX + " times; no more");
            }
        }
        return times;
    }

    private static String subject(UUID id, int times) {
        return id + "/" + times;
    }

    private static String name(LedgerFinancing financing) {
        return financing.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
