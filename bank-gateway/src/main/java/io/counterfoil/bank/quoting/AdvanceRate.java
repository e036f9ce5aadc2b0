package io.counterfoil.bank.quoting;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.DocumentStatement;
import io.counterfoil.ledger.LedgerPayable;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much of a document's value may be financed: the setting's part, and no more than the consortium's policy in force today or
 * what its debtor confirmed on the payable.
 */
@Singleton
class AdvanceRate {

    private static final int BASIS_POINT_DECIMALS = 4;

    private final int rate;

    /** @param advanceRate part of a document's value that may be financed, above 0 and at most 1, with 4 decimals at most */
    AdvanceRate(@ConfigProperty(name = "counterfoil.advance-rate", defaultValue = "1") BigDecimal advanceRate) {
        if (advanceRate.signum() <= 0
                || advanceRate.compareTo(BigDecimal.ONE) > 0
                || advanceRate.stripTrailingZeros().scale() > BASIS_POINT_DECIMALS) {
            throw new IllegalArgumentException("counterfoil.advance-rate must be above 0 and at most 1, with "
                    + BASIS_POINT_DECIMALS + " decimals at most: " + advanceRate);
        }
        this.rate = advanceRate.movePointRight(BASIS_POINT_DECIMALS).intValueExact();
    }

    /**
     * In basis points; rounded down. The same every time for one document and payable: a statement once made on chain is not made
     * again with another value, which would freeze it.
     *
     * @param policy part of the value that the consortium lets banks finance
     * @throws RefusedException 409 in another currency than the payable's, also where a person accepted the check: no rate is guessed
     */
    int of(Money value, LedgerPayable payable, BigDecimal policy) {
        if (!value.currency().getCurrencyCode().equals(payable.currency())) {
            throw new RefusedException(
                    BankRefusal.CURRENCY_DIFFERS,
                    "a document of " + value.currency() + " cannot be attested for a payable in " + payable.currency());
        }
        int confirmed = payable.issued() >= value.minorUnits()
                ? DocumentStatement.WHOLE
                : BigDecimal.valueOf(payable.issued())
                        .movePointRight(BASIS_POINT_DECIMALS)
                        .divideToIntegralValue(BigDecimal.valueOf(value.minorUnits()))
                        .intValueExact();
        if (confirmed == 0) {
            throw new RefusedException(
                    BankRefusal.DOCUMENT_NOT_AVAILABLE,
                    "the document is made out for over 10,000 times what its debtor confirmed");
        }
        return Math.min(
                Math.min(rate, confirmed),
                policy.movePointRight(BASIS_POINT_DECIMALS).intValueExact());
    }
}
