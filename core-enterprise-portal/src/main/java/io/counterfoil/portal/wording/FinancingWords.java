package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Quotes, consent, and what became of a sale. */
@MessageBundle(value = "financing", locale = "en")
public interface FinancingWords {

    @Message("Sell {amount}: choose a bank")
    String quotesTitle(String amount);

    @Message("pays on {day}, {daysLeft}")
    String paidOn(String day, String daysLeft);

    @Message("Voucher")
    String voucher();

    @Message(
            "{#if count == 1}1 bank has not quoted yet.{#else}{count} banks have not quoted yet.{/if} This page shows quotes as they come. You may leave it.")
    String waiting(int count);

    @Message("Quotes of banks")
    String quotes();

    @Message("Most money")
    String best();

    @Message("No longer valid")
    String lapsed();

    @Message("Money that arrives")
    String arrives();

    @Message("Arrives from {bank}")
    String arrivesFrom(String bank);

    @Message("{amount} less")
    String loss(String amount);

    @Message("Total cost")
    String cost();

    @Message("Yearly cost, all in")
    String yearlyCost();

    @Message("If the debtor does not pay")
    String ifUnpaid();

    @Message("you pay back (recourse)")
    String recourse();

    @Message("the bank bears it")
    String noRecourse();

    @Message("Interest {rate}%")
    String interest(String rate);

    @Message("Interest {rate}% for {days}")
    String interestFor(String rate, String days);

    @Message("Fee")
    String fee();

    @Message("Arrives, if the bank pays today")
    String arrivesOn();

    @Message("Arrived, by the bank's word")
    String arrivedOn();

    @Message("Not known: the calendar of {year} is not published")
    String notPublished(String year);

    @Message("Days counted to")
    String countedTo();

    @Message("The due day as agreed: the calendar of {year} is not published")
    String countedAsAgreed(String year);

    @Message("Quote is valid")
    String valid();

    @Message("Next: check")
    String next();

    @Message("None of them: withdraw the request")
    String withdrawRequest();

    @Message("How is this computed?")
    String howComputed();

    @Message(
            "Total cost = amount sold − money that arrives. Yearly cost = total cost ÷ money that arrives × 360 ÷ days from the arrival to the day on which the debtor pays. Both are business days, as far as the calendar is published.")
    String computation();

    @Message("Check: what happens when you agree")
    String consentTitle();

    @Message("Nothing has happened yet.")
    String nothingYet();

    @Message("Pre-receipt")
    String preReceipt();

    @Message("You sell")
    String youSell();

    @Message("You get")
    String youGet();

    @Message("due {day}")
    String due(String day);

    @Message("Of {whole}, {sold} are sold and {rest} stay")
    String tally(String whole, String sold, String rest);

    @Message("To {bank} {amount}")
    String soldTo(String bank, String amount);

    @Message("Stays yours {amount}")
    String stays(String amount);

    @Message("Buyer")
    String buyer();

    @Message("Taken under")
    String takenUnder();

    @Message("Account for the money")
    String account();

    @Message("Now")
    String now();

    @Message("This part is locked for {bank}; the documents are reserved.")
    String nowLocked(String bank);

    @Message("By {day}")
    String by(String day);

    @Message("{bank} approves. If not, it unlocks by itself, without a fee.")
    String thenApproved(String bank);

    @Message("After the approval")
    String afterApproval();

    @Message("The money goes to your account. If it does not arrive, you can take the voucher back.")
    String thenPaid();

    @Message("{debtor} pays {bank}.")
    String thenDue(String debtor, String bank);

    @Message("With recourse.")
    String withRecourse();

    @Message("If the debtor does not pay, you pay {amount} and late interest back to {bank}.")
    String recourseWarning(String bank, String amount);

    @Message("You may withdraw until the bank approves.")
    String mayWithdraw();

    @Message("Back to the quotes")
    String backToQuotes();

    @Message("Agree and sell {amount}")
    String agree(String amount);

    @Message("Sale of {amount}")
    String saleTitle(String amount);

    @Message("Locked. {bank} must approve")
    String locked(String bank);

    @Message("Nothing for you to do. It is open {deadline}; then it unlocks by itself.")
    String lockedWhy(String deadline);

    @Message("Approved. {bank} must pay")
    String approved(String bank);

    @Message("Nothing for you to do. The bank pays {deadline}; if not, you can take the voucher back.")
    String approvedWhy(String deadline);

    @Message("{bank} has sent the money")
    String sent(String bank);

    @Message("Nothing for you to do. The bank still has to attest that it arrived.")
    String sentWhy();

    @Message("Paid. {bank} holds the voucher")
    String funded(String bank);

    @Message("Nothing for you to do any more.")
    String fundedWhy();

    @Message("Ended before the approval")
    String ended();

    @Message("You withdrew it, or {bank} declined. Nothing is sold; the voucher is yours. You may ask again.")
    String endedWhy(String bank);

    @Message("The bank did not act in time")
    String expired();

    @Message("The sale was undone")
    String undone();

    @Message("Withdrawn")
    String withdrawn();

    @Message("Lapsed: no quote came, or none was taken, in time")
    String requestLapsed();

    @Message("What the banks say")
    String told();

    @Message(
            "{#when kind}{#is 'VERIFIED'}Documents verified{#is 'NOT_VERIFIED'}Documents not verified{#is 'UNDECIDED'}A person of the bank looks at it{#else}Registered under{/when}")
    String toldStep(String kind);

    @Message("If no quote comes by {day}, the request lapses.")
    String quoteBy(String day);

    @Message("Nothing is sold; the voucher is yours. You may ask again.")
    String againWhy();

    @Message("See the voucher")
    String seeVoucher();

    @Message("What happens")
    String whatHappens();

    @Message("Sold to {bank}, locked")
    String didLock(String bank);

    @Message("{bank} approves")
    String bankApproves(String bank);

    @Message("{bank} sends the money")
    String bankPays(String bank);

    @Message("Money is in your account")
    String moneyArrives();

    @Message("Withdraw the sale of {amount}")
    String withdrawSale(String amount);

    @Message("Withdraw the request")
    String withdraw();

    @Message("Take back {amount}")
    String takeBack(String amount);

    @Message("The money has not arrived")
    String notArrived();

    @Message(
            "{bank} says that it has paid. If nothing is on your account, say so: the bank and the operators look into it, and nothing moves meanwhile.")
    String notArrivedWhy(String bank);

    @Message("No money has come")
    String notReceived();

    @Message(
            "{bank} has let the last day pass to say that it paid. If no money came, say so. If {bank} does not answer within the days of the limit, the voucher is yours again.")
    String notReceivedWhy(String bank);

    @Message("You have said that no money came. {bank} has to answer by {day}; otherwise the voucher is yours again.")
    String notReceivedSaid(String bank, String day);

    @Message("You have said that the money has not arrived. {bank} and the operators are looking into it.")
    String disputed(String bank);

    @Message("Agree to undo the sale")
    String agreeToUndo();

    @Message("{bank} has to agree too. Until then nothing changes, and you can take it back.")
    String agreeToUndoWhy(String bank);

    @Message("{bank} has agreed to undo the sale. If you agree as well, the voucher is yours again at once.")
    String bankAgreesToUndo(String bank);

    @Message("You have agreed to undo the sale. It is {bank}’s turn.")
    String agreedToUndo(String bank);

    @Message("Take the agreement back")
    String withdrawUndo();

    @Message("{bank} has not paid in time")
    String notPaid(String bank);

    @Message("You can take the voucher back, or wait on.")
    String notPaidWhy();
}
