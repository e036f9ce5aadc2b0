package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** One piece of a voucher. */
@MessageBundle(value = "voucher", locale = "en")
public interface VoucherWords {

    @Message("See where its parts are")
    String seeTree();

    @Message("Voucher")
    String title();

    @Message("Voucher of {debtor}")
    String titleOf(String debtor);

    @Message("What it is worth")
    String worth();

    @Message("Payments")
    String payments();

    @Message("Nothing has been paid on this voucher yet.")
    String paymentsNone();

    @Message("There are more payments than this page can show.")
    String paymentsMore();

    @Message("Paid to")
    String paidTo();

    @Message("Still owed after it")
    String stillOwed();

    @Message("The money has not arrived")
    String notArrived();

    @Message(
            "The bank says that it has paid. If nothing is on your account, say so: debtor, bank and operators look into it. Nothing moves meanwhile.")
    String notArrivedWhy();

    @Message("Said not to have arrived")
    String disputed();

    @Message("Kept by the paying bank until it is known whether the bank or the supplier is paid")
    String contested();

    @Message("A settlement is open; the bank has not come to this voucher yet")
    String waiting();

    @Message("To be paid now by the paying bank")
    String awarded();

    @Message("Sell to a bank")
    String sell();

    @Message("Pass on")
    String passOn();

    @Message("Debtor, who pays it")
    String debtor();

    @Message("Due")
    String dueOn();

    @Message("Paying bank")
    String payingBank();

    @Message("Holder")
    String holder();

    @Message("Package number")
    String packageNumber();

    @Message("Interval")
    String interval();

    @Message("{company} (you)")
    String you(String company);

    @Message("Yours, free")
    String free();

    @Message("Nothing for you to do: {debtor} pays on {day}. You may pass it on or sell it before.")
    String freeWhy(String debtor, String day);

    @Message("{debtor} had to pay on {day} and has not paid yet.")
    String lateWhy(String debtor, String day);

    @Message("Frozen by the operators")
    String frozen();

    @Message("It does not move until they release it. It is still paid on its day.")
    String frozenWhy();

    @Message("Held by {party}")
    String heldBy(String party);

    @Message("{party} must accept")
    String offeredTo(String party);

    @Message("Nothing for you to do. It is open {deadline}; then it comes back to you by itself.")
    String offeredWhy(String deadline);

    @Message("See the offer")
    String seeOffer();

    @Message("Locked")
    String locked();

    @Message("The bank must approve, {deadline}. Then it unlocks by itself.")
    String lockedWhy(String deadline);

    @Message("See the sale")
    String seeSale();

    @Message("Paid")
    String paid();

    @Message("Ended")
    String cancelled();

    @Message("It was declined or withdrawn and is worth nothing.")
    String cancelledWhy();

    @Message("Where the parts are")
    String tree();

    @Message("All parts that you may see")
    String together();

    @Message("{total} in {pieces}")
    String tally(String total, String pieces);

    @Message("There are more than 2,000 pieces; these are the first.")
    String treeCut();

    @Message("Yours")
    String yours();

    @Message("Offered")
    String offered();

    @Message("Bank")
    String bank();

    @Message("Others")
    String others();

    @Message("Another holder, not shown to you")
    String notShown();

    @Message("this voucher")
    String thisOne();

    @Message("Must be accepted")
    String mustAccept();

    @Message("Locked, bank must approve")
    String mustApprove();

    @Message("Held")
    String held();

    @Message("Sold to the bank")
    String soldAndHeld();

    @Message("All of it moved on")
    String allPassedOn();

    @Message("Vouchers")
    String listTitle();

    @Message("By state")
    String filter();

    @Message("offered to you")
    String offeredToYou();

    @Message("pays on {day}")
    String paysOn(String day);

    @Message("No voucher of this state. What you accept or are offered appears here.")
    String listEmpty();

    @Message("To the first page")
    String toFirst();

    @Message("Next page")
    String nextPage();
}
