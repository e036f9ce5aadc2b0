package io.counterfoil.portal.approval;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.payable.Payable;
import io.counterfoil.portal.payable.Payable.Turn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payable as the people of its debtor see it; parties by name.
 *
 * @param turn of whoever looks; null for who is no checker
 * @param needed how many checkers the enterprise's rule asks for
 * @param from the amount from which the rule asks for so many; null where it has no rule
 * @param maker whether the user can have it paid, and take a credit off before it is issued
 * @param credited the payable that a credit was taken off, so that this one was left; null where the user does not come from there
 * @param attempt to approve or refuse it
 */
public record PayableView(
        Payable payable,
        String debtor,
        String creditor,
        String payingBank,
        @Nullable Turn turn,
        int needed,
        @Nullable Money from,
        boolean maker,
        @Nullable UUID credited,
        Attempt attempt) {

    /** The list that whoever looks came from. */
    public String backTo() {
        return turn == null ? "/payables" : "/";
    }

    /** Of further persons; 0 for a payable that is decided. */
    public int missing() {
        return payable.isRecorded() ? Math.max(0, needed - payable.consents().size()) : 0;
    }

    /** Whether the user's consent is the last one: then the voucher is issued. */
    public boolean isLastConsent() {
        return missing() <= 1;
    }

    public boolean canBeApproved() {
        return payable.isRecorded() && turn == Turn.YOURS && attempt.canBeGiven();
    }

    /** One person is enough to refuse, also the one that recorded it. */
    public boolean canBeRefused() {
        return payable.isRecorded() && attempt.canBeGiven();
    }

    /** Before it is issued, and never afterwards. */
    public boolean canBeCredited() {
        return maker && payable.isRecorded() && attempt.canBeGiven();
    }

    /** Whether the user may look for a way to take a credit off, and there is none any more. */
    public boolean isNeverLowered() {
        return maker && payable.isOwed();
    }

    /** What a checker refuses, a maker takes back; also a checker who has recorded it. */
    public boolean isTakenBack() {
        return turn == null || turn == Turn.RECORDED_BY_YOU;
    }

    public boolean canAskForBank() {
        return !maker && payable.isOwed() && attempt.canBeGiven();
    }

    public boolean canBeSettled() {
        return maker && payable.canBeSettled() && attempt.canBeGiven();
    }
}
