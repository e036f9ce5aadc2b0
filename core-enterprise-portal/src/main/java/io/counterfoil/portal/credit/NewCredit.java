package io.counterfoil.portal.credit;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a maker takes off.
 *
 * @param number of the supplier's credit note, or of what both agreed on
 */
public record NewCredit(Kind kind, String number, LocalDate issuedOn, Money amount) {

    /** Why less is owed than the invoice says. */
    public enum Kind {
        CREDIT_NOTE,
        AGREED_DISPUTE;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Kind> of(String wireName) {
            return Arrays.stream(values())
                    .filter(kind -> kind.wireName().equals(wireName))
                    .findFirst();
        }
    }
}
