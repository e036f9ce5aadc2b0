package io.counterfoil.receivables.supervision;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.supervision.Overview.Figure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is owed or held in one currency at the close of a day, part by part: components are the fields of Breakdown in
 * openapi.yml.
 *
 * @param comparedWith null unless another day was asked for
 * @param before all of it on that day
 * @param lines the largest first, at most {@value #LINES_MAX}
 * @param others what is not in the lines; null when there is none
 * @param concentration null when there is nothing
 */
public record Breakdown(
        String by,
        String currency,
        LocalDate asOf,
        @Nullable LocalDate comparedWith,
        Money value,
        @Nullable Money before,
        List<Line> lines,
        @Nullable Others others,
        @Nullable Concentration concentration) {

    public static final int LINES_MAX = 200;

    /**
     * @param of as {@link By} says; {@code unknown} when nobody told the industry or region
     * @param number of payables or pieces; null of what was held on a past day
     * @param share of the whole, in percent
     * @param overdue null of what is held
     * @param before null unless another day was asked for
     */
    public record Line(
            String of,
            @Nullable Long number,
            Money value,
            String share,
            @Nullable Figure overdue,
            @Nullable Money before) {}

    /** @param parts how many lines there would be */
    public record Others(long parts, Money value) {}

    /**
     * @param hhi Herfindahl-Hirschman index: sum of the squares of all shares in percent, 0 to 10,000
     * @param top1 share of the largest, and of the largest 3, 5 and 10 together, in percent
     */
    public record Concentration(int hhi, String top1, String top3, String top5, String top10) {}
}
