package io.counterfoil.receivables.financing;

import io.counterfoil.pricing.DiscountPeriod;
import io.counterfoil.pricing.PaymentDay;
import io.counterfoil.pricing.PublishedCalendar;
import io.counterfoil.receivables.governance.BusinessDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Prices the quotes of one request, by the business calendar. A year that is not published is said; it stops nothing else. */
@ApplicationScoped
public class PriceQuotes {

    private static final Set<String> TO_BE_PAID = Set.of("requested", "locked", "approved", "payout-instructed");

    private final BusinessDays days;
    private final PublishedCalendar calendar;

    PriceQuotes(BusinessDays days, PublishedCalendar calendar) {
        this.days = days;
        this.calendar = calendar;
    }

    /** @param dueOn of the payable behind the voucher */
    public FinancingRequestView priced(FinancingRequestView request, LocalDate dueOn) {
        PaymentDay arrival = arrival(request);
        boolean early = arrival != null && !dueOn.isBefore(arrival.agreed());
        PaymentDay repayment = early ? PaymentDay.of(dueOn, calendar) : null;
        // Once moved to business days, and one end of a year that is not published, the ends may have changed places.
        long between =
                arrival == null || repayment == null || repayment.counted().isBefore(arrival.counted())
                        ? 0
                        : new DiscountPeriod(arrival, repayment).days();
        return request.with(request.quotes().stream()
                .map(quote -> quote.with(QuotePrice.of(quote, request.value(), arrival, repayment, between)))
                .toList());
    }

    /**
     * Today or the next business day while the bank has to pay; the day it attested once it has, business day or not: of another day it gave no word. Null when
     * it pays no more.
     */
    private @Nullable PaymentDay arrival(FinancingRequestView request) {
        if (TO_BE_PAID.contains(request.state())) {
            return PaymentDay.of(days.today(), calendar);
        }
        LocalDate attestedOn = request.fundedOn();
        return attestedOn == null ? null : new PaymentDay.Known(attestedOn, attestedOn);
    }
}
