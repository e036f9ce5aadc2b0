package io.counterfoil.portal.settlement;

import io.counterfoil.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** All that was owed, as one bar: of each voucher its share, then what is still owed on it. */
public record Drawing(List<Part> parts) {

    private static final int DRAWN_MAX = 100; // more are thinner than a line
    private static final String STILL_OWED = "f-gone";
    private static final String NOT_DRAWN = "f-line";

    /**
     * One rectangle.
     *
     * @param start and {@code width}: as its attributes, in percent
     */
    public record Part(String fill, String start, String width) {}

    static Drawing of(List<Share> shares, Money total) {
        if (total.isZero()) {
            return new Drawing(List.of());
        }
        List<Part> parts = new ArrayList<>();
        long drawn = 0;
        for (Share share : shares.subList(0, Math.min(DRAWN_MAX, shares.size()))) {
            long visited = share.isWaiting() ? 0 : share.amount().minorUnits();
            add(parts, share.fill(), drawn, visited, total);
            long rest = share.before().minorUnits() - visited;
            add(parts, share.isWaiting() ? NOT_DRAWN : STILL_OWED, drawn + visited, rest, total);
            drawn += share.before().minorUnits();
        }
        add(parts, NOT_DRAWN, drawn, total.minorUnits() - drawn, total);
        return new Drawing(parts);
    }

    private static void add(List<Part> parts, String fill, long start, long length, Money total) {
        if (length > 0) {
            parts.add(new Part(fill, percent(start, total), percent(length, total)));
        }
    }

    private static String percent(long minorUnits, Money total) {
        return BigDecimal.valueOf(minorUnits)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(total.minorUnits()), 2, RoundingMode.HALF_UP)
                + "%";
    }
}
