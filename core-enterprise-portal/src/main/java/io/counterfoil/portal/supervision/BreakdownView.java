package io.counterfoil.portal.supervision;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.supervision.Overview.Figure;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is owed or held, part by part.
 *
 * @param asOf the business date unless {@code past}
 * @param comparedWith null unless another day was asked for
 * @param others how many parts are not shown
 * @param concentration null when there is nothing
 * @param heat null unless it is by industry and region
 * @param mistake what is wrong with the days that were asked for; empty when nothing is
 */
public record BreakdownView(
        Split split,
        String currency,
        LocalDate asOf,
        boolean past,
        @Nullable LocalDate comparedWith,
        Money value,
        @Nullable Money before,
        List<Row> rows,
        long others,
        @Nullable Concentration concentration,
        @Nullable HeatMap heat,
        String mistake) {

    public record Concentration(int hhi, String top1, String top3, String top5, String top10) {}

    /** @param address of what it is made of; empty where no page shows it */
    public record Row(
            String name,
            String address,
            @Nullable Long number,
            Money value,
            String share,
            @Nullable Figure overdue,
            @Nullable Money before) {

        /** Of a bar, as an attribute of a drawing. */
        public String length() {
            return share + "%";
        }
    }

    public List<Split> splits() {
        return Arrays.asList(Split.values());
    }

    /** With the other days and currency as they are. */
    public String address(Split other) {
        return "/supervision/breakdown?by=" + other.wireName() + days();
    }

    public String file() {
        return "/supervision/breakdown/csv?by=" + split.wireName() + days();
    }

    private String days() {
        return "&currency=" + currency + (past ? "&asOf=" + asOf : "")
                + (comparedWith == null ? "" : "&compareWith=" + comparedWith);
    }

    public boolean isOfPieces() {
        return split == Split.HOLDER || split == Split.BANK;
    }

    public boolean isWithOverdue() {
        return !isOfPieces() && split != Split.DUE && split != Split.AGEING;
    }
}
