package io.counterfoil.portal.financing;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.financing.FinancingApi.QuoteJson;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a bank.
 *
 * @param annualRate percent per year, a plain decimal
 * @param netProceeds the money that arrives
 * @param recourse whether the supplier pays back what the debtor does not pay
 * @param account reference of the account the money goes to, known to bank and supplier
 * @param validUntil last day on which it can be taken
 * @param cost null in lists, which do not show it
 * @param approveBy last day on which the bank can approve what was locked for it
 */
public record Quote(
        UUID id,
        UUID bank,
        String annualRate,
        Money fee,
        Money netProceeds,
        boolean recourse,
        String account,
        LocalDate validUntil,
        LocalDate approveBy,
        @Nullable Cost cost) {

    static Quote of(QuoteJson json) {
        FinancingApi.PriceJson price = json.price();
        return new Quote(
                json.id(),
                json.bank(),
                json.annualRate(),
                json.fee().money(),
                json.netProceeds().money(),
                json.recourse(),
                json.payoutAccountRef(),
                json.validUntil(),
                json.approveBy(),
                price == null ? null : Cost.of(price));
    }
}
