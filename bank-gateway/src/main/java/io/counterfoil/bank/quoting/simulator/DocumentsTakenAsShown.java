package io.counterfoil.bank.quoting.simulator;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.bank.quoting.DocumentVerification;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.DocumentStatement;
import io.counterfoil.ledger.LedgerPayable;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Simulates customs and an invoice register, of which there is none to ask yet: every document is genuine, and its face value is
 * what the supplier shows; but no more may be financed on it than its debtor confirmed on the payable that is shown with it.
 */
@Singleton
class DocumentsTakenAsShown implements DocumentVerification {

    private static final int BASIS_POINT_DECIMALS = 4;

    private final int rate;

    /** @param advanceRate part of a document's face value that may be financed, above 0 and at most 1, with 4 decimals at most */
    DocumentsTakenAsShown(
            @ConfigProperty(name = "counterfoil.simulator.advance-rate", defaultValue = "1") BigDecimal advanceRate) {
        if (advanceRate.signum() <= 0
                || advanceRate.compareTo(BigDecimal.ONE) > 0
                || advanceRate.stripTrailingZeros().scale() > BASIS_POINT_DECIMALS) {
            throw new IllegalArgumentException("counterfoil.simulator.advance-rate must be above 0 and at most 1, with "
                    + BASIS_POINT_DECIMALS + " decimals at most: " + advanceRate);
        }
        this.rate = advanceRate.movePointRight(BASIS_POINT_DECIMALS).intValueExact();
    }

    /** What the supplier shows beyond what its debtor confirmed counts for nothing: the rate is lowered to as much. */
    @Override
    public Verified verified(HostedBank bank, FinancingRequest.Document document, LedgerPayable payable) {
        Money shown = document.faceValue();
        if (shown == null) {
            return new Verified(payable.issued(), rate);
        }
        if (!shown.currency().getCurrencyCode().equals(payable.currency())) {
            throw new RefusedException(
                    BankRefusal.CURRENCY_DIFFERS,
                    "document " + document.fingerprint() + " is in " + shown.currency() + ", its payable in "
                            + payable.currency());
        }
        int confirmed = payable.issued() >= shown.minorUnits()
                ? DocumentStatement.WHOLE
                : BigDecimal.valueOf(payable.issued())
                        .movePointRight(BASIS_POINT_DECIMALS)
                        .divideToIntegralValue(BigDecimal.valueOf(shown.minorUnits()))
                        .intValueExact();
        if (confirmed == 0) {
            throw new RefusedException(
                    BankRefusal.DOCUMENT_NOT_AVAILABLE,
                    "document " + document.fingerprint()
                            + " is made out for over 10,000 times what its debtor confirmed");
        }
        return new Verified(shown.minorUnits(), Math.min(rate, confirmed));
    }
}
