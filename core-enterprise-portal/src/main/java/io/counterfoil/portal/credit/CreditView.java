package io.counterfoil.portal.credit;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.form.Amounts;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.payable.Payable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credit that is about to be taken off a payable.
 *
 * @param creditor by name
 * @param closed whether the service says that the payable is not open, whatever it looked like before
 */
public record CreditView(
        Payable payable, String creditor, Typed typed, Mistakes mistakes, boolean closed, Attempt attempt) {

    /** Of the form, without what was typed. */
    public String address() {
        return "/payables/" + payable.id() + "/credit";
    }

    public List<NewCredit.Kind> kinds() {
        return List.of(NewCredit.Kind.values());
    }

    /** Null while there is no amount that can be taken off. */
    public @Nullable Money left() {
        return Amounts.readUpTo(payable.amount(), typed.amount())
                .map(taken -> payable.amount().minus(taken))
                .orElse(null);
    }

    /** Whether something can be taken off it. */
    public boolean isOpen() {
        return payable.isRecorded() && !closed;
    }

    public boolean canBeTakenOff() {
        return isOpen() && attempt.canBeGiven();
    }

    /** While its voucher is being issued, a payable still looks as it was recorded. */
    public String closedAs() {
        return payable.isRecorded()
                ? Payable.State.PROPOSED.name()
                : payable.state().name();
    }
}
