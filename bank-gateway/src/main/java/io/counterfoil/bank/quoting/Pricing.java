package io.counterfoil.bank.quoting;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.kernel.FinancingTerms;
import java.time.LocalDate;

/** What a bank's own software decides: at which terms it finances. */
public interface Pricing {

    /**
     * @param today the business date
     * @param dueOn of the payable behind the voucher
     */
    Offer offer(HostedBank bank, FinancingRequest request, LocalDate today, LocalDate dueOn);

    /** @param validUntil last day on which the supplier may take it */
    record Offer(FinancingTerms terms, LocalDate validUntil) {}
}
