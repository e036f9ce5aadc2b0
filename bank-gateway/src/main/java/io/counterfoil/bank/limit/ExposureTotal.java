package io.counterfoil.bank.limit;

import io.counterfoil.kernel.Money;
import java.util.Locale;

/**
 * What a bank has lent, summed up.
 *
 * @param key id of a participant, or a day
 * @param financings how many
 */
public record ExposureTotal(String key, Money outstanding, long financings) {

    public enum By {
        DEBTOR,
        SUPPLIER,
        DUE_DAY;

        public String inWords() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
