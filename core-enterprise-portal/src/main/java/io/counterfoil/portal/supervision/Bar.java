package io.counterfoil.portal.supervision;

import java.util.Locale;

/**
 * One bar of a drawing of 100 by 100, as attributes.
 *
 * @param tone class that fills it
 */
public record Bar(String tone, String x, String y, String width, String height) {

    private static final double WHOLE = 100;
    private static final double BARS_OF_SLOT = 5; // four, and room for one
    private static final double WIDTH_MAX = 4;

    /**
     * @param slot which of so many places
     * @param bar which of the four in it
     * @param share of the highest bar, 0 to 1
     */
    static Bar of(String tone, int slot, int slots, int bar, double share) {
        double width = Math.min(WIDTH_MAX, WHOLE / slots / BARS_OF_SLOT);
        double height = WHOLE * share;
        return new Bar(
                tone,
                number(slot * WHOLE / slots + bar * width),
                number(WHOLE - height),
                number(width),
                number(height));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
