package io.counterfoil.bank.quoting.simulator;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.bank.quoting.DocumentVerification;
import io.counterfoil.ledger.LedgerPayable;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Simulates customs and an invoice register, of which there is none to ask yet: every document is genuine, and its face value is
 * what was issued on the payable it belongs to.
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

    @Override
    public Verified verified(HostedBank bank, FinancingRequest.Document document, LedgerPayable payable) {
        return new Verified(payable.issued(), rate);
    }
}
