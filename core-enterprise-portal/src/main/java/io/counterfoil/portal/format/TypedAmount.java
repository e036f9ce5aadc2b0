package io.counterfoil.portal.format;

import io.counterfoil.kernel.Money;
import java.util.Optional;

/** What somebody typed as an amount. */
public final class TypedAmount {

    private TypedAmount() {}

    /** With or without commas between thousands. Empty for what is no amount above zero of the currency: nothing is rounded. */
    public static Optional<Money> read(String typed, String currency) {
        try {
            Money amount = Money.parse(typed.replaceAll("[,，\\s]", ""), currency);
            return amount.isZero() ? Optional.empty() : Optional.of(amount);
        } catch (IllegalArgumentException noAmount) {
            return Optional.empty();
        }
    }
}
