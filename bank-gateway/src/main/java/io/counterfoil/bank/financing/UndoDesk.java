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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A bank agrees that a financing it approved is undone before funds, or takes that back. The supplier agrees for itself. Each
 * agreement and each withdrawal is an act of its own, numbered by the state it belongs to; none is signed while it is not known
 * what became of the one before.
 */
@ApplicationScoped
public class UndoDesk {

    private static final String AGREED = "undo-agreed";
    private static final String WITHDRAWN = "undo-agreement-withdrawn";
    private static final int TIMES_MAX = 100;

    private final LedgerReads chain;
    private final PayoutDecisions decisions;
    private final ReturnedPayouts returned;

    UndoDesk(LedgerReads chain, PayoutDecisions decisions, ReturnedPayouts returned) {
        this.chain = chain;
        this.decisions = decisions;
        this.returned = returned;
    }

    /**
     * If the supplier has agreed before, the financing is undone with it: the piece goes back. Once the payout was instructed the
     * supplier has to agree first, and a bank that has begun to pay does not agree.
     */
    public Outcome agree(HostedBank bank, UUID id) {
        LedgerFinancing financing = financing(bank, id);
        if (financing.state() == FinancingState.UNDONE) {
            return new Outcome(lastAgreement(bank, id), name(financing));
        }
        FinancingState state = beforeFunds(financing, id);
        Acts acts = new Acts(bank, id, state);
        int number = acts.isAgreed() ? acts.agreements - 1 : acts.agreements;
        if (!acts.isAgreed() && acts.withdrawals > 0) {
            acts.withdrawal(acts.withdrawals - 1);
        }
        if (state == FinancingState.PAYOUT_INSTRUCTED) {
            requireNotPaying(bank, id, financing, number); // last, as the agreement follows within the minute
        }
        return new Outcome(List.of(acts.agreement(number)), name(financing(bank, id)));
    }

    public Outcome withdraw(HostedBank bank, UUID id) {
        FinancingState state = beforeFunds(financing(bank, id), id);
        Acts acts = new Acts(bank, id, state);
        List<Outcome.Operation> done = new ArrayList<>();
        if (acts.isAgreed()) {
            acts.agreement(acts.agreements - 1);
            beforeFunds(financing(bank, id), id); // with it the financing may have been undone
            done.add(acts.withdrawal(acts.withdrawals));
        } else if (acts.withdrawals > 0) {
            done.add(acts.withdrawal(acts.withdrawals - 1));
        }
        if (state == FinancingState.PAYOUT_INSTRUCTED) {
            boolean none = decisions.withdrawUndo(
                    bank.participant(), id, returned.count(bank.participant(), id), acts.agreements);
            if (!none && done.isEmpty()) {
                throw new RefusedException(
                        BankRefusal.OUTCOME_UNKNOWN,
                        "an agreement of this bank may be on its way; send the same request again in a minute");
            }
        }
        return new Outcome(done, name(financing(bank, id)));
    }

    private void requireNotPaying(HostedBank bank, UUID id, LedgerFinancing financing, int agreement) {
        if (!financing.supplierAgreesToUndo()) {
            throw new RefusedException(
                    BankRefusal.FINANCING_NOT_OPEN,
                    "the payout is instructed: first the supplier says that it has no money and agrees to undo");
        }
        if (!decisions.letUndo(bank.participant(), id, returned.count(bank.participant(), id), agreement)) {
            throw new RefusedException(
                    BankRefusal.FINANCING_NOT_OPEN,
                    "this bank has begun to pay: it attests the funds, or the operators undo the payout");
        }
    }

    private LedgerFinancing financing(HostedBank bank, UUID id) {
        bank.platform().financingRequest(id);
        return chain.financing(id)
                .filter(found -> found.bank().equals(bank.participant()))
                .orElseThrow(() -> RefusedException.notFound("financing of this bank: " + id));
    }

    private static FinancingState beforeFunds(LedgerFinancing financing, UUID id) {
        FinancingState state = financing.state();
        if (state != FinancingState.APPROVED && state != FinancingState.PAYOUT_INSTRUCTED) {
            throw new RefusedException(
                    BankRefusal.FINANCING_NOT_OPEN, "financing " + id + " is " + name(financing) + " on chain");
        }
        return state;
    }

    private static List<Outcome.Operation> lastAgreement(HostedBank bank, UUID id) {
        for (FinancingState state : List.of(FinancingState.PAYOUT_INSTRUCTED, FinancingState.APPROVED)) {
            Acts acts = new Acts(bank, id, state);
            if (acts.isAgreed()) {
                return List.of(acts.agreement(acts.agreements - 1));
            }
        }
        return List.of();
    }

    private static String name(LedgerFinancing financing) {
        return financing.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Agreements and withdrawals of one state that stand or may stand, in turn; each is found out about before the next. */
    private static final class Acts {

        private final HostedBank bank;
        private final UUID id;
        private final FinancingState state;
        private final int agreements;
        private final int withdrawals;

        Acts(HostedBank bank, UUID id, FinancingState state) {
            this.bank = bank;
            this.id = id;
            this.state = state;
            agreements = times(AGREED);
            withdrawals = times(WITHDRAWN);
        }

        boolean isAgreed() {
            return agreements > withdrawals;
        }

        Outcome.Operation agreement(int number) {
            return bank.signatures()
                    .confirm(AGREED, subject(number), id.toString(), new LedgerCommand.AgreeToUndo(id, state));
        }

        Outcome.Operation withdrawal(int number) {
            return bank.signatures()
                    .confirm(WITHDRAWN, subject(number), id.toString(), new LedgerCommand.WithdrawUndoAgreement(id));
        }

        private int times(String kind) {
            int times = 0;
            while (bank.signatures()
                    .earlier(kind, subject(times), id.toString())
                    .isPresent()) {
                times++;
                if (times == TIMES_MAX) {
                    throw new RefusedException(
                            BankRefusal.FINANCING_NOT_OPEN, "agreed and taken back " + TIMES_MAX + " times; no more");
                }
            }
            return times;
        }

        private String subject(int number) {
            return id + "/" + state + "/" + number;
        }
    }
}
