package io.counterfoil.receivables.voucher;

import java.time.LocalDate;

/** How long an offer stays open when its maker does not say. No offer outlives the due date. */
public record OfferPeriod(int days) {

    public OfferPeriod {
        if (days < 0 || days > 366) {
            throw new IllegalArgumentException("an offer stays open for 0 to 366 days, not " + days);
        }
    }

    public LocalDate lastDay(LocalDate offeredOn, LocalDate dueOn) {
        LocalDate usual = offeredOn.plusDays(days);
        return usual.isAfter(dueOn) ? dueOn : usual;
    }
}
