package io.counterfoil.receivables.financing.postgres;

/**
 * Who may see a financing request, an operator and the regulator aside: the supplier and the banks that were asked. What a bank may
 * see of one stands at {@link AskedBankRepository#visible} (never the others that were asked) and {@link QuoteRepository#visible} (its own prices).
 */
final class RequestVisibility {

    static final String ASKED = "records.financing_request_bank asked";

    /** Whether :me may see request r. */
    static final String OF_REQUEST = "(r.supplier = :me or exists (select from " + ASKED
            + " where asked.request_id = r.id and asked.bank = :me))";

    private RequestVisibility() {}
}
