package io.counterfoil.bank.limit;

import io.counterfoil.bank.proposal.Proposal;
import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much a bank lends at most on one debtor, or to one supplier, in one currency.
 *
 * @param most zero: nothing more
 * @param validUntil the last day on which anything is approved under it, or null
 */
public record CreditLimit(
        UUID id,
        Party party,
        UUID participant,
        Money most,
        @Nullable LocalDate validUntil,
        Proposal proposal) {

    /** Whose risk it is about. */
    public enum Party {
        DEBTOR,
        SUPPLIER;

        public String inWords() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
