package io.counterfoil.portal.settlement;

import io.counterfoil.portal.directory.Party;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.payable.Payable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payable for which another bank is asked; parties by name.
 *
 * @param asked the bank that is asked for; empty if none is
 * @param banks all that can be asked for; the one that pays now takes a request back
 */
public record PayingBankView(
        Payable payable,
        String creditor,
        String payingBank,
        String asked,
        List<Party> banks,
        @Nullable UUID chosen,
        Mistakes mistakes,
        Attempt attempt) {

    public boolean canBeAsked() {
        return payable.isOwed() && attempt.canBeGiven();
    }

    public boolean isChosen(UUID one) {
        return one.equals(chosen);
    }
}
