package io.counterfoil.receivables.policy.model;

import io.counterfoil.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the value of a policy is written, and the whole number it is kept as: minor units of an amount, basis points of a rate,
 * days, 1 for frozen and 0 for lifted.
 */
public final class PolicyValue {

    public static final long FROZEN = 1;
    public static final int WHOLE_BASIS_POINTS = 10_000;

    private static final String FROZEN_TEXT = "frozen";
    private static final String LIFTED_TEXT = "lifted";
    private static final int BASIS_POINT_DECIMALS = 4;
    private static final int DAYS_MAX = 366;
    private static final Pattern DAYS = Pattern.compile("\\d{1,3}");
    private static final Pattern RATE = Pattern.compile("[01](\\.\\d{1,4})?");

    private PolicyValue() {}

    /** @throws IllegalArgumentException with a message for the client */
    public static long read(PolicyKind kind, @Nullable String currency, String text) {
        return switch (kind) {
            case ISSUANCE_LIMIT -> amount(currency, text);
            case ISSUANCE_FREEZE -> frozen(text);
            case ADVANCE_RATE -> basisPoints(text);
            default -> days(text);
        };
    }

    public static String write(PolicyKind kind, @Nullable String currency, long value) {
        return switch (kind) {
            case ISSUANCE_LIMIT -> new Money(value, Currency.getInstance(currency)).toDecimal();
            case ISSUANCE_FREEZE -> value == FROZEN ? FROZEN_TEXT : LIFTED_TEXT;
            case ADVANCE_RATE ->
                BigDecimal.valueOf(value, BASIS_POINT_DECIMALS)
                        .stripTrailingZeros()
                        .toPlainString();
            default -> Long.toString(value);
        };
    }

    private static long amount(@Nullable String currency, String text) {
        try {
            return Money.parse(text, currency == null ? "" : currency).minorUnits();
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw new IllegalArgumentException("a plain decimal amount of the currency, such as 1000000.00", wrong);
        }
    }

    private static long frozen(String text) {
        return switch (text) {
            case FROZEN_TEXT -> FROZEN;
            case LIFTED_TEXT -> 0;
            default -> throw new IllegalArgumentException("frozen or lifted");
        };
    }

    private static long basisPoints(String text) {
        if (RATE.matcher(text).matches()) {
            long points =
                    new BigDecimal(text).movePointRight(BASIS_POINT_DECIMALS).longValueExact();
            if (points > 0 && points <= WHOLE_BASIS_POINTS) {
                return points;
            }
        }
        throw new IllegalArgumentException("above 0 and at most 1, with at most 4 decimals, such as 0.8");
    }

    private static long days(String text) {
        if (DAYS.matcher(text).matches()) {
            long days = Long.parseLong(text);
            if (days >= 1 && days <= DAYS_MAX) {
                return days;
            }
        }
        throw new IllegalArgumentException("a whole number of days from 1 to " + DAYS_MAX);
    }
}
