package io.counterfoil.portal.settlement;

import io.counterfoil.portal.payable.Payable;
import java.util.List;

/**
 * The settlements of one payable; parties by name.
 *
 * @param complete false if there are more than were read
 */
public record PayableSharesView(
        Payable payable, String debtor, String creditor, List<Settlement> settlements, boolean complete) {}
