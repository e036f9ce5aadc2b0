package io.counterfoil.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a bank and a supplier agree on. The lock and the approval on chain carry its hash, so that neither can be held to
 * other terms; each party computes it from what it was told.
 *
 * @param annualRate percent per year, a plain decimal
 * @param account reference of the account to pay to, known to both
 * @param approveBy last day of the lock
 */
public record FinancingTerms(
        UUID financingId,
        UUID supplier,
        UUID bank,
        Money value,
        String annualRate,
        Money fee,
        Money netProceeds,
        boolean recourse,
        String account,
        LocalDate approveBy) {

    /** Changes with the fields or their order, never silently. */
    private static final String FORM = "counterfoil.financing-terms.1";

    /** SHA-256 of the canonical text, as 0x and 64 hexadecimal digits. */
    public String hash() {
        return Digests.sha256(canonical());
    }

    /** One field on each line; text of a party is quoted by its length, so that it cannot imitate a field. */
    String canonical() {
        return String.join(
                "\n",
                FORM,
                financingId.toString(),
                supplier.toString(),
                bank.toString(),
                value.toString(),
                new BigDecimal(annualRate).stripTrailingZeros().toPlainString(),
                fee.toString(),
                netProceeds.toString(),
                recourse ? "with recourse" : "without recourse",
                account.length() + ":" + account,
                approveBy.toString());
    }
}
