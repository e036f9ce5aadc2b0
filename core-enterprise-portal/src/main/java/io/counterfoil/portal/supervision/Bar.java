package io.counterfoil.portal.supervision;

import io.counterfoil.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One bar of a drawing of 100 by 100, as attributes.
 *
 * @param tone class that fills it
 */
public record Bar(String tone, String x, String y, String width, String height) {

    private static final int DECIMALS = 2;
    /** Of the drawing, in hundredths. */
    private static final long WHOLE = 100_00;

    private static final long WIDTH_MAX = 4_00;
    private static final int BARS_OF_SLOT = 5; // four, and room for one

    /**
     * @param slot which of so many places
     * @param bar which of the four in it
     * @param longest what the highest bar stands for
     */
    static Bar of(String tone, int slot, int slots, int bar, Money value, Money longest) {
        long width = Math.min(WIDTH_MAX, WHOLE / slots / BARS_OF_SLOT);
        long height = longest.isZero()
                ? 0
                : BigDecimal.valueOf(value.minorUnits())
                        .multiply(BigDecimal.valueOf(WHOLE))
                        .divide(BigDecimal.valueOf(longest.minorUnits()), 0, RoundingMode.HALF_UP)
                        .longValueExact();
        return new Bar(
                tone,
                number(slot * WHOLE / slots + bar * width),
                number(WHOLE - height),
                number(width),
                number(height));
    }

    private static String number(long hundredths) {
        return BigDecimal.valueOf(hundredths, DECIMALS).toPlainString();
    }
}
