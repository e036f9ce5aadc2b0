package io.counterfoil.portal.governance;

import io.counterfoil.portal.financing.FinancingRequest;
import java.util.List;

/**
 * Payouts that banks have instructed and not attested.
 *
 * @param complete false when there are more than one page adds up
 */
public record PayoutsView(List<Row> rows, boolean complete) {

    /** Parties by name. */
    public record Row(FinancingRequest sale, String supplier, String bank) {}
}
