package io.counterfoil.receivables.supervision;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** Value that went from one participant to another: components are the fields of Movement in openapi.yml. */
public record Movement(
        UUID id,
        String kind,
        LocalDate day,
        Money value,
        UUID payableId,
        UUID voucherId,
        UUID giver,
        UUID taker,
        long block) {

    public enum Kind {
        /** To the creditor, who has accepted what the debtor issued. */
        ISSUED,
        /** To another holder. */
        PASSED_ON,
        /** To a bank that has paid for it. */
        FINANCED,
        /** Back to the debtor, who has paid it. */
        REDEEMED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
