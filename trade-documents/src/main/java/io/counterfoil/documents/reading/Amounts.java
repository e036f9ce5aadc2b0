package io.counterfoil.documents.reading;

import io.counterfoil.documents.FileReason;
import io.counterfoil.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts as files write them. Nothing is rounded: what a currency cannot express is refused. */
public final class Amounts {

    private static final int INTEGER_DIGITS_MAX = 14;
    private static final int CHARACTERS_MAX = 40;
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}(\\.\\d{1,12})?");

    private Amounts() {}

    public static Currency currency(String code, Place place) {
        try {
            Currency currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            // Said below.
        }
        throw place.refused(FileReason.CURRENCY_UNKNOWN, Place.shown(code));
    }

    public static BigDecimal decimal(XmlElement element) {
        String written = element.text(CHARACTERS_MAX);
        if (!DECIMAL.matcher(written).matches()) {
            throw element.place().refused(FileReason.NOT_A_NUMBER, written);
        }
        return new BigDecimal(written);
    }

    static @Nullable BigDecimal decimalOrNull(XmlElement parent, String name) {
        XmlElement element = parent.find(name);
        return element == null || element.textOrNull(CHARACTERS_MAX) == null ? null : decimal(element);
    }

    /** May be negative. Zeros at the end count for nothing: 100.00 is an amount of yen, 100.50 is not. */
    static long minorUnits(BigDecimal amount, Currency currency, Place place) {
        BigDecimal exact = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        int decimals = currency.getDefaultFractionDigits();
        if (exact.scale() > decimals) {
            throw place.refused(FileReason.TOO_MANY_DECIMALS, amount.toPlainString(), decimals, currency);
        }
        if (exact.precision() - exact.scale() > INTEGER_DIGITS_MAX) {
            throw place.refused(FileReason.AMOUNT_TOO_LARGE, INTEGER_DIGITS_MAX);
        }
        return exact.movePointRight(decimals).longValueExact();
    }

    public static long minorUnits(XmlElement element, Currency currency) {
        return minorUnits(decimal(element), currency, element.place());
    }

    static Money money(long minorUnits, Currency currency, Place place) {
        if (minorUnits <= 0) {
            throw place.refused(minorUnits == 0 ? FileReason.AMOUNT_ZERO : FileReason.AMOUNT_NEGATIVE);
        }
        return new Money(minorUnits, currency);
    }

    /** @param rule both sides in words */
    static void requireSum(long stated, long sum, Currency currency, Place place, String rule) {
        if (stated != sum) {
            throw place.refused(FileReason.SUM_WRONG, rule, decimal(sum, currency), decimal(stated, currency));
        }
    }

    private static String decimal(long minorUnits, Currency currency) {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits())
                .toPlainString();
    }
}
