package io.counterfoil.bank.register;

import io.counterfoil.bank.register.RegisterEntry.State;
import io.counterfoil.kernel.Money;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerDocument;
import io.counterfoil.ledger.LedgerGroup;
import io.counterfoil.ledger.LedgerReads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.Optional;

/** The documents of all applicants, read by the bank's own node: what one bank finances, every other one sees as a smaller balance. */
@ApplicationScoped
public class DocumentRegister {

    private static final int MERGES_MAX = 100;

    private final LedgerReads chain;

    DocumentRegister(LedgerReads chain) {
        this.chain = chain;
    }

    public RegisterEntry entry(Bytes32 fingerprint) {
        return chain.document(fingerprint).map(this::entry).orElse(RegisterEntry.NONE);
    }

    private RegisterEntry entry(LedgerDocument document) {
        Optional<LedgerGroup> group = group(document.group());
        long left = left(document, group);
        boolean withdrawn = document.frozen()
                || document.faceValue() == 0
                || group.filter(LedgerGroup::frozen).isPresent();
        return new RegisterEntry(
                withdrawn ? State.WITHDRAWN : state(document, group, left),
                new Money(withdrawn ? 0 : left, Currency.getInstance(document.currency())),
                document.owner(),
                document.kind());
    }

    /** What is financed on another document of the same goods is financed on this one. */
    private static State state(LedgerDocument document, Optional<LedgerGroup> group, long left) {
        long drawn = Math.max(
                document.drawn() - document.released(),
                group.map(all -> all.drawn() - all.released()).orElse(0L));
        if (drawn > 0) {
            return left == 0 ? State.USED_UP : State.FINANCED;
        }
        long reserved =
                Math.max(document.reserved(), group.map(LedgerGroup::reserved).orElse(0L));
        return reserved > 0 ? State.PENDING : State.REGISTERED;
    }

    private static long left(LedgerDocument document, Optional<LedgerGroup> group) {
        long own = left(document.limit(), document.reserved() + document.drawn() - document.released());
        // Of a group in another currency nothing is financed.
        return group.map(all -> all.currency().equals(document.currency())
                        ? Math.min(own, left(all.limit(), all.reserved() + all.drawn() - all.released()))
                        : 0)
                .orElse(own);
    }

    /** Nothing where the limit was lowered below what is financed. */
    private static long left(long limit, long outstanding) {
        return Math.max(0, limit - outstanding);
    }

    /** The one in force. */
    private Optional<LedgerGroup> group(long number) {
        long next = number;
        for (int merges = 0; next != 0 && merges < MERGES_MAX; merges++) {
            Optional<LedgerGroup> group = chain.group(next);
            next = group.map(LedgerGroup::mergedInto).orElse(0L);
            if (next == 0) {
                return group;
            }
        }
        return Optional.empty();
    }
}
