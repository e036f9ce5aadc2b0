package io.counterfoil.portal.governance;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.directory.Party;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payable and who pays it; parties by name.
 *
 * @param asked the bank that the debtor wants; empty if it wants no other
 * @param settlement the open one; null if there is none
 * @param banks that can be named
 * @param chosen the bank to be named; null before one is
 * @param waiting act about the payable or its settlement that waits; null if there is none
 */
public record PayingBankView(
        UUID id,
        String invoice,
        String debtor,
        Money amount,
        LocalDate dueOn,
        String bank,
        String asked,
        @Nullable UUID settlement,
        List<Party> banks,
        @Nullable UUID chosen,
        Mistakes mistakes,
        @Nullable Act waiting,
        Attempt attempt) {

    public boolean canBeProposed() {
        return waiting == null && attempt.canBeGiven();
    }

    public boolean isChosen(UUID one) {
        return one.equals(chosen);
    }
}
