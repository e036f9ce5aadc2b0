package io.counterfoil.receivables.voucher.postgres;

import java.util.List;

/** Who may see a payable, its settlements and all its pieces, an operator and the regulator aside: debtor, creditor and the bank that pays now. */
public final class PayableParties {

    /** As columns; a list takes what each of them sees from an index of its own. */
    public static final List<String> COLUMNS = List.of("debtor", "creditor", "paying_bank");

    private PayableParties() {}

    /**
     * Whether :me is one of them.
     *
     * @param row by which a statement calls the row with these columns
     */
    public static String include(String row) {
        return ":me in (" + row + "." + String.join(", " + row + ".", COLUMNS) + ")";
    }
}
