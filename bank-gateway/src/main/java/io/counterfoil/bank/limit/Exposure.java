package io.counterfoil.bank.limit;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * What a bank has lent in one financing.
 *
 * @param outstanding what is not repaid of it
 */
public record Exposure(UUID financing, UUID debtor, UUID supplier, Money outstanding, LocalDate dueOn, State state) {

    public enum State {
        /** The approval is signed; whether it reaches the chain is not known yet. */
        RESERVED,
        DRAWN,
        /** Repaid, passed on whole, or the piece is back with the supplier. */
        RELEASED;

        public String inWords() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
