package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The first page of each role. */
@MessageBundle(value = "home", locale = "en")
public interface HomeWords {

    @Message("Home")
    String title();

    @Message("Vouchers I hold")
    String holding();

    @Message("Held {total}: free {free}, locked {locked}, offered {offered}")
    String tally(String total, String free, String locked, String offered);

    @Message("Free {amount}")
    String free(String amount);

    @Message("Locked {amount}")
    String locked(String amount);

    @Message("Offered {amount}")
    String offered(String amount);

    @Message("You hold no voucher yet. Vouchers that a core enterprise issues to you appear here.")
    String holdingNothing();

    @Message("For you to do")
    String toDo();

    @Message("Nothing waits for you. Offers that you can accept appear here.")
    String nothingToDo();

    @Message("Accept a voucher")
    String acceptVoucher();

    @Message("from {party}, pays on {day}")
    String offerFrom(String party, String day);

    @Message("{count} more; these end first")
    String moreOffers(String count);

    @Message("Free vouchers")
    String freeVouchers();

    @Message("No free voucher. What you accept and neither pass on nor sell appears here.")
    String noFreeVoucher();

    @Message("pays on {day} · {daysLeft}")
    String paysOn(String day, String daysLeft);

    @Message("Frozen by the operators")
    String frozen();

    @Message("{count} more, by due date")
    String moreVouchers(String count);

    @Message("Waiting for others")
    String waiting();

    @Message("Nobody else has to do anything for you now.")
    String nobodyWaits();

    @Message("Offered to {party}")
    String offeredTo(String party);

    @Message("They must accept")
    String theyMustAccept();

    @Message("Quotes asked of banks")
    String quotesAsked();

    @Message("Banks must quote")
    String banksMustQuote();

    @Message("{#if count == 1}1 bank has quoted{#else}{count} quotes have come{/if}")
    String quotesCame(int count);

    @Message("Sold to {party}")
    String soldTo(String party);

    @Message("Bank must approve")
    String bankMustApprove();

    @Message("Bank must pay")
    String bankMustPay();

    @Message("Bank has sent the money")
    String bankHasPaid();

    @Message("More than 2,000 entries: what is shown here is not all.")
    String notAll();

    @Message("Nothing waits for your approval")
    String nothingToApprove();

    @Message("{#if count == 1}1 payable waits{#else}{number} payables wait{/if}; you can approve {mine}")
    String toApprove(int count, String number, String mine);

    @Message("Payables that a maker of {company} records appear here.")
    String toApproveEmpty(String company);

    @Message("{company} · together {sum}")
    String toApproveSum(String company, String sum);

    @Message("What waits, by supplier")
    String bySupplier();

    @Message("{suppliers}, the next due first")
    String bySupplierHint(String suppliers);

    @Message("{#if count == 1}1 supplier{#else}{count} suppliers{/if}")
    String suppliers(int count);

    @Message("Invoice no.")
    String invoice();

    @Message("Amount")
    String amount();

    @Message("Amount {currency}")
    String amountIn(String currency);

    @Message("Due")
    String due();

    @Message("Recorded by")
    String recordedBy();

    @Message("Not for you to approve")
    String notForYou();

    @Message("you recorded it; another checker must approve")
    String recordedByYou();

    @Message("you approved it; another checker must approve, too")
    String approvedByYou();

    @Message("not shown")
    String unknownMaker();

    @Message("Only the first {count} by due date are listed: approve these, then the next.")
    String listCut(String count);

    @Message("{#if count == 1}Look at this one first{#else}Look at these {count} first{/if}")
    String lookFirst(int count);

    @Message("not ticked until you have looked")
    String notTicked();

    @Message(
            "{#when difference}{#is 'LARGE'}10x usual or more{#is 'NEW_SUPPLIER'}New supplier{#is 'LATE'}Over 60 days{#else}Same amount twice{/when}")
    String difference(String difference);

    @Message("Select")
    String select();

    @Message("Why look")
    String whyLook();

    @Message("{count}, due {first}")
    String groupOne(String count, String first);

    @Message("{count}, due {first} to {last}")
    String group(String count, String first, String last);

    @Message("Selected")
    String selected();

    @Message("See what will be signed")
    String seeWhatIsSigned();

    @Message("Good day, {name}")
    String welcome(String name);

    @Message("Waiting for a checker")
    String waitingForChecker();

    @Message("Still to come here: trade documents, money received.")
    String supplierComesNext();

    @Message("Waiting for the supplier")
    String waitingForSupplier();

    @Message("Issued, not yet due")
    String issued();

    @Message("Overdue")
    String overdue();

    @Message("What falls due, week by week")
    String dueByWeek();

    @Message("in {currency}, from the Monday that is named")
    String dueByWeekHint(String currency);

    @Message("Nothing is issued that is not yet due. What checkers issue appears here by the week of its due date.")
    String nothingDue();

    @Message("Record a payable")
    String recordPayable();

    @Message("All payables")
    String allPayables();

    @Message("Still to come here: upload of files, suppliers, reports, people.")
    String makerComesNext();
}
