package io.counterfoil.portal.limit;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.directory.Party;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param proposed those that wait for another person first
 * @param complete false if there is more than a page can show
 * @param officer who may propose
 */
public record LimitsView(
        List<Limit> proposed,
        List<Limit> inForce,
        List<Chart> byMonth,
        List<Chart> byDebtor,
        boolean complete,
        boolean officer,
        List<Party> parties,
        Typed typed,
        Mistakes mistakes,
        Attempt attempt) {

    public static final List<String> CURRENCIES = List.of("CNY", "EUR", "GBP", "HKD", "JPY", "USD");

    /** As the form was filled in. */
    public record Typed(String party, String participant, String amount, String currency, String validUntil) {

        static final Typed NOTHING = new Typed("debtor", "", "", "CNY", "");
    }

    /**
     * @param participant by name
     */
    public record Limit(
            UUID id,
            String party,
            String participant,
            Money most,
            @Nullable LocalDate validUntil,
            String proposedBy,
            Money used,
            Money left,
            boolean ended) {

        /** In percent, as an attribute of a drawing: {@code 88.71%}; what is over the limit fills it. */
        public String share() {
            return most.isZero() ? "100%" : LimitsView.share(used.minorUnits(), most.minorUnits());
        }

        /** At least nine tenths are used. */
        public boolean tight() {
            return !most.isLessThan(used) ? left.minorUnits() * 10 < most.minorUnits() : true;
        }
    }

    /** @param name of a debtor; empty in a chart of months */
    public record Part(String name, @Nullable LocalDate month, Money sum, long financings) {}

    /** What is lent in one currency. */
    public record Chart(String currency, List<Part> parts) {

        /** Of the largest. */
        public String share(Part part) {
            long largest = parts.stream()
                    .mapToLong(each -> each.sum().minorUnits())
                    .max()
                    .orElse(0);
            return LimitsView.share(part.sum().minorUnits(), largest);
        }
    }

    public List<String> currencies() {
        return CURRENCIES;
    }

    static String share(long part, long whole) {
        if (whole == 0) {
            return "0%";
        }
        return BigDecimal.valueOf(Math.min(part, whole))
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                + "%";
    }
}
