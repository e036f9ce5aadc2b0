package io.counterfoil.portal.banking;

import io.counterfoil.portal.payable.Payable;
import io.counterfoil.portal.settlement.Settlement;
import java.util.List;

/**
 * What a bank was instructed to settle: what is not finished by due day, then the newest of the rest.
 *
 * @param open how many wait for the bank
 * @param notListed how many finished ones are left out
 * @param complete false if there are more than were read
 */
public record PaymentsView(List<Row> rows, int open, int notListed, boolean complete) {

    /** @param debtor by name */
    public record Row(Settlement settlement, Payable payable, String debtor) {}
}
