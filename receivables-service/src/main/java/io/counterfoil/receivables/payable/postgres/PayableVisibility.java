package io.counterfoil.receivables.payable.postgres;

import java.util.List;

/** Who may see a payable, an operator and the regulator aside: debtor, creditor and paying bank. */
final class PayableVisibility {

    /** As columns; a list takes what each of them sees from an index of its own. */
    static final List<String> PARTIES = List.of("debtor", "creditor", "paying_bank");

    /** Whether :me may see record r. */
    static final String OF_RECORD = ":me in (r." + String.join(", r.", PARTIES) + ")";

    private PayableVisibility() {}
}
