package io.counterfoil.bank.quoting;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.kernel.FinancingTerms;
import io.counterfoil.pricing.PaymentDay;
import java.time.LocalDate;

/** What a bank's own software decides: at which terms it finances. */
public interface Pricing {

    /**
     * @param account to which the money would go
     * @param today the business date
     * @param dueOn of the payable behind the voucher
     * @throws io.counterfoil.kernel.RefusedException when there is no price, for instance because it was due before today
     */
    Offer offer(HostedBank bank, FinancingRequest request, String account, LocalDate today, LocalDate dueOn);

    /**
     * @param validUntil last day on which the supplier may take it
     * @param arrival when the money arrives if it is taken and approved today
     */
    record Offer(FinancingTerms terms, LocalDate validUntil, PaymentDay arrival) {}
}
