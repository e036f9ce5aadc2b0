package io.counterfoil.bank.verification;

import io.counterfoil.documents.DocumentLine;
import io.counterfoil.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Values as they stand in a finding's arguments. */
final class Values {

    /** For what is not there. */
    static final String NONE = "-";

    private Values() {}

    static String of(Money money) {
        return money.toDecimal() + " " + money.currency().getCurrencyCode();
    }

    static String of(@Nullable LocalDate day) {
        return day == null ? NONE : day.toString();
    }

    static String of(@Nullable String text) {
        return text == null ? NONE : text;
    }

    static String quantity(DocumentLine line) {
        return line.quantity() == null ? NONE : quantity(line.quantity(), line.unit());
    }

    static String quantity(BigDecimal quantity, @Nullable String unit) {
        return quantity.stripTrailingZeros().toPlainString() + (unit == null ? "" : " " + unit);
    }
}
