package io.counterfoil.receivables.governance;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerCommand.DecideGroup;
import io.counterfoil.ledger.LedgerCommand.LeaveGroup;
import io.counterfoil.ledger.LedgerCommand.MergeGroups;
import io.counterfoil.ledger.LedgerCommand.Restate;
import io.counterfoil.ledger.LedgerCommand.Unfreeze;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What only the operators together say of documents: that one states more than its bank read, and which documents are of the
 * same goods where banks' statements contradict each other.
 */
@ApplicationScoped
public class DocumentActs {

    private static final String DOCUMENT = "document";
    private static final String GROUP = "trade group";

    private final OperatorsTogether together;
    private final Supports supports;

    DocumentActs(OperatorsTogether together, Supports supports) {
        this.together = together;
        this.supports = supports;
    }

    /** A document of which banks stated different things is frozen by the second; the first statement counts again. */
    public Outcome unfreeze(SupportRequest asked, Bytes32 fingerprint) {
        return together.support(asked, () -> {
            currency(asked, fingerprint);
            return new Unfreeze(fingerprint);
        });
    }

    /** @param rate of the face value that may be financed, in basis points */
    public Outcome restate(SupportRequest asked, Bytes32 fingerprint, Money faceValue, int rate) {
        return together.support(asked, () -> {
            requireCurrency(currency(asked, fingerprint), faceValue);
            return new Restate(fingerprint, faceValue.minorUnits(), rate);
        });
    }

    public Outcome leaveGroup(SupportRequest asked, Bytes32 fingerprint) {
        return together.support(asked, () -> {
            currency(asked, fingerprint);
            return new LeaveGroup(fingerprint);
        });
    }

    public Outcome decideGroup(SupportRequest asked, long group, Money limit) {
        return together.support(asked, () -> {
            requireCurrency(currency(asked, group), limit);
            return new DecideGroup(group, limit.minorUnits());
        });
    }

    public Outcome mergeGroups(SupportRequest asked, long from, long into, Money limit) {
        return together.support(asked, () -> {
            requireCurrency(currency(asked, from), limit);
            requireCurrency(currency(asked, into), limit);
            return new MergeGroups(from, into, limit.minorUnits());
        });
    }

    private String currency(SupportRequest asked, Bytes32 fingerprint) {
        together.requireOperator(asked.request(), DOCUMENT);
        return supports.currencyOfDocument(fingerprint).orElseThrow(() -> RefusedException.notFound(DOCUMENT));
    }

    private String currency(SupportRequest asked, long group) {
        together.requireOperator(asked.request(), GROUP);
        return supports.currencyOfTradeGroup(group).orElseThrow(() -> RefusedException.notFound(GROUP));
    }

    private static void requireCurrency(String stated, Money given) {
        String currency = given.currency().getCurrencyCode();
        if (!stated.equals(currency)) {
            throw new RefusedException(
                    ReceivablesRefusal.DOCUMENT_NOT_AVAILABLE, "stated in " + stated + ", and not in " + currency);
        }
    }
}
