package io.counterfoil.sandbox.bank;

import io.counterfoil.kernel.FinancingTerms;
import io.counterfoil.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.UUID;

/**
 * How the sandbox's banks price: a simple discount from today to the due date at one rate, actual/360, rounded against
 * the bank, no fee, no recourse. Synthetic: a real bank's pricing stands behind its own gateway.
 *
 * @param annualRate percent per year, a plain decimal
 * @param advanceRate part of a document's face value that may be financed, 0 to 1
 */
record QuoteRule(String annualRate, BigDecimal advanceRate) {

    private static final int DAYS_OF_YEAR = 360;
    private static final int VALID_DAYS = 5;
    private static final int LOCK_DAYS = 10;

    QuoteRule {
        if (advanceRate.signum() <= 0 || advanceRate.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("advance rate must be above 0 and at most 1: " + advanceRate);
        }
    }

    /** What may be financed on a document of this face value, in minor units, rounded down. */
    long limit(long faceValueMinorUnits) {
        return advanceRate
                .multiply(BigDecimal.valueOf(faceValueMinorUnits))
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
    }

    LocalDate validUntil(LocalDate today, LocalDate dueOn) {
        return earlier(today.plusDays(VALID_DAYS), dueOn);
    }

    FinancingTerms terms(UUID financing, UUID supplier, UUID bank, Money value, LocalDate today, LocalDate dueOn) {
        Currency currency = value.currency();
        long days = Math.max(0, ChronoUnit.DAYS.between(today, dueOn));
        long discount = new BigDecimal(annualRate)
                .multiply(BigDecimal.valueOf(value.minorUnits()))
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(100L * DAYS_OF_YEAR), 0, RoundingMode.DOWN)
                .longValueExact();
        return new FinancingTerms(
                financing,
                supplier,
                bank,
                value,
                annualRate,
                new Money(0, currency),
                new Money(Math.max(0, value.minorUnits() - discount), currency),
                false,
                "ACC-" + supplier.toString().substring(24),
                earlier(today.plusDays(LOCK_DAYS), dueOn));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
