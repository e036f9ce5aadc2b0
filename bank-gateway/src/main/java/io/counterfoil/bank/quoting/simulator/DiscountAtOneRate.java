package io.counterfoil.bank.quoting.simulator;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.bank.quoting.Pricing;
import io.counterfoil.kernel.FinancingTerms;
import io.counterfoil.kernel.Money;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import org.eclipse.microprofile.config.Config;

/**
 * Simulates a bank's pricing: a simple discount from today to the due date at the bank's one rate, actual/360, rounded against
 * the bank, no fee, no recourse. Synthetic: a real bank's pricing takes this place.
 */
@Singleton
class DiscountAtOneRate implements Pricing {

    private static final int DAYS_OF_YEAR = 360;
    private static final int VALID_DAYS = 5;
    private static final int LOCK_DAYS = 10;

    private final Config config;

    DiscountAtOneRate(Config config) {
        this.config = config;
    }

    @Override
    public Offer offer(HostedBank bank, FinancingRequest request, LocalDate today, LocalDate dueOn) {
        // Percent per year, a plain decimal: in the terms as it is written in the settings.
        String annualRate = config.getValue("counterfoil.banks." + bank.id() + ".annual-rate", String.class);
        Money value = request.value();
        Currency currency = value.currency();
        FinancingTerms terms = new FinancingTerms(
                request.id(),
                request.supplier(),
                bank.participant(),
                value,
                annualRate,
                new Money(0, currency),
                new Money(Math.max(0, value.minorUnits() - discount(annualRate, value, today, dueOn)), currency),
                false,
                "ACC-" + request.supplier().toString().substring(24),
                earlier(today.plusDays(LOCK_DAYS), dueOn));
        return new Offer(terms, earlier(today.plusDays(VALID_DAYS), dueOn));
    }

    private static long discount(String annualRate, Money value, LocalDate today, LocalDate dueOn) {
        long days = Math.max(0, ChronoUnit.DAYS.between(today, dueOn));
        return new BigDecimal(annualRate)
                .multiply(BigDecimal.valueOf(value.minorUnits()))
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(100L * DAYS_OF_YEAR), 0, RoundingMode.DOWN)
                .longValueExact();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
