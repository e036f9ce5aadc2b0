package io.counterfoil.receivables.certificate;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.voucher.UnitInterval;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate says, as it was when it was made: it is kept with the certificate and never changed.
 *
 * @param value of the piece; of a receipt what was sold
 * @param redeemed what of the piece was paid before; nothing in a receipt
 * @param holder of the piece; of a receipt the bank
 * @param giver from whom the holder has it; null of who had it first
 * @param arrivedOn the day on which it came to the holder
 * @param payout only in a receipt
 */
public record CertificateText(
        String packageNumber,
        UnitInterval interval,
        Money value,
        Money redeemed,
        Money issued,
        Party holder,
        @Nullable Party giver,
        Party debtor,
        Party payingBank,
        LocalDate issuedOn,
        LocalDate dueOn,
        LocalDate arrivedOn,
        ChainReference chain,
        @Nullable Payout payout) {

    /** @param identifier with the name of its register, null when none is known */
    public record Party(String name, @Nullable Identifier identifier) {}

    /** @param scheme USCC, LEI or EORI */
    public record Identifier(String scheme, String value) {}

    /** @param contract address of the contract that keeps pieces */
    public record ChainReference(String chain, String group, String contract, long block, String transaction) {}

    /** @param annualRate percent */
    public record Payout(
            LocalDate fundedOn,
            String paymentReference,
            @Nullable String annualRate,
            @Nullable Money fee,
            @Nullable Money netProceeds) {}
}
