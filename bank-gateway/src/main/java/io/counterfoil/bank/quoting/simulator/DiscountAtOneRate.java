package io.counterfoil.bank.quoting.simulator;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.bank.quoting.Pricing;
import io.counterfoil.kernel.FinancingTerms;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.pricing.AnnualRate;
import io.counterfoil.pricing.DayCountConvention;
import io.counterfoil.pricing.DiscountPeriod;
import io.counterfoil.pricing.EarlyPayment;
import io.counterfoil.pricing.PublishedCalendar;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.eclipse.microprofile.config.Config;

/**
 * Simulates a bank's pricing: a discount at the bank's one rate and day count, paid today, no fee, no recourse. Synthetic: a
 * real bank's pricing takes this place.
 */
@Singleton
class DiscountAtOneRate implements Pricing {

    private static final int VALID_DAYS = 5;
    private static final int LOCK_DAYS = 10;

    private final Config config;
    private final PublishedCalendar calendar;

    DiscountAtOneRate(Config config, PublishedCalendar calendar) {
        this.config = config;
        this.calendar = calendar;
    }

    @Override
    public Offer offer(HostedBank bank, FinancingRequest request, String account, LocalDate today, LocalDate dueOn) {
        if (dueOn.isBefore(today)) {
            throw new RefusedException(
                    BankRefusal.PAYABLE_NOT_OPEN, "the payable was due on " + dueOn + ", before today, " + today);
        }
        String prefix = "counterfoil.banks." + bank.id() + ".";
        // Percent per year, a plain decimal: in the terms as it is written in the settings.
        String annualRate = config.getValue(prefix + "annual-rate", String.class);
        EarlyPayment price = EarlyPayment.price(
                request.value(),
                DiscountPeriod.of(today, dueOn, calendar),
                AnnualRate.of(annualRate, dayCount(prefix + "day-count")),
                new Money(0, request.value().currency()));
        FinancingTerms terms = new FinancingTerms(
                request.id(),
                request.supplier(),
                bank.participant(),
                price.value(),
                annualRate,
                price.fee(),
                price.arrives(),
                false,
                account,
                earlier(today.plusDays(LOCK_DAYS), dueOn));
        return new Offer(terms, earlier(today.plusDays(VALID_DAYS), dueOn), price.arrival());
    }

    private DayCountConvention dayCount(String setting) {
        try {
            return config.getOptionalValue(setting, String.class)
                    .map(DayCountConvention::named)
                    .orElse(DayCountConvention.ACT_360);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(setting + " cannot be used: " + unknown.getMessage(), unknown);
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
