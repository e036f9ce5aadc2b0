package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Telling the paying bank to settle a payable. */
@MessageBundle(value = "settlement", locale = "en")
public interface SettlementWords {

    @Message("Settlement")
    String listTitle();

    @Message("Nothing was instructed yet")
    String none();

    @Message("Open a payable that is issued or overdue, and settle it. What you instruct appears here.")
    String noneHint();

    @Message("{count} older ones are not listed.")
    String notListed(String count);

    @Message("Settle a payable")
    String title();

    @Message("Still owed")
    String owed();

    @Message("Amount to pay")
    String amount();

    @Message("Reference of the bank transfer")
    String reference();

    @Message("At most 140 characters; the bank and the supplier see it.")
    String referenceHint();

    @Message("Give an amount above zero, and no more than is still owed.")
    String wrongAmount();

    @Message("Give a reference of at most 140 characters.")
    String wrongReference();

    @Message(
            "{bank} is told to pay. It records on the platform what it paid, and the holders of the voucher get it. Until the bank begins you can withdraw.")
    String effect(String bank);

    @Message("Instruct the bank")
    String instructBank();

    @Message("This payable cannot be settled now: it is not issued, or a settlement is not finished.")
    String cannot();

    @Message(
            "{#when state}{#is 'INSTRUCTED'}The bank must begin{#is 'WITHDRAWN'}Withdrawn{#is 'OPEN'}The bank is paying{#is 'EXPIRED'}Expired: the bank paid nobody by the last day{#else}Paid{/when}")
    String stateOf(String state);

    @Message("Paid so far")
    String paid();

    @Message("{bank} has not begun. You can take the instruction back.")
    String canWithdraw(String bank);

    @Message("Withdraw {amount}")
    String withdraw(String amount);

    @Message("Withdrawn. {bank} will not pay on it; another settlement can be instructed.")
    String withdrawn(String bank);

    @Message("A settlement is not finished.")
    String underWay();

    @Message("See it")
    String see();

    @Message("The bank is told.")
    String instructed();

    @Message("Until it begins, the instruction can be withdrawn.")
    String instructedNext();

    @Message("What it did, share by share")
    String shares();

    @Message("Settlements of this payable")
    String ofPayable();

    @Message("No bank was told to pay this payable yet.")
    String ofPayableNone();

    @Message("There are more than 2,000; these are the first.")
    String sharesCut();

    @Message("The bank has not begun, so nothing is shared out yet.")
    String sharesNone();

    @Message(
            "{count} vouchers are not shown: the settlement ended before the bank came to them. What is owed on them stays owed.")
    String leftOut(String count);

    @Message("You see the shares of your own vouchers.")
    String ownShares();

    @Message("Payment")
    String payment();

    @Message("Begun by the bank on")
    String openedOn();

    @Message("Last day")
    String lastDay();

    @Message("Owed when it began")
    String owedBefore();

    @Message("Vouchers visited")
    String visited();

    @Message("{visited} of {vouchers}")
    String visitedOf(String visited, String vouchers);

    @Message("Of {owed} owed: {paid} paid, {kept} kept apart, {waiting} not visited yet, {rest} still owed afterwards.")
    String drawn(String owed, String paid, String kept, String waiting, String rest);

    @Message("Voucher")
    String voucher();

    @Message("Holder")
    String holder();

    @Message("Owed before")
    String before();

    @Message("Share")
    String share();

    @Message("Owed after")
    String after();

    @Message("State")
    String state();

    @Message("Sum")
    String sum();

    @Message(
            "{#when state}{#is 'WAITING'}Not visited yet{#is 'PAID'}Paid{#is 'CONTESTED'}Kept apart{#else}To be paid{/when}")
    String shareState(String state);

    @Message("until it is known whether {bank} or {supplier} is paid")
    String keptFor(String bank, String supplier);

    @Message("Kept apart for {bank} or {supplier}; it belongs to {holder}.")
    String awardedTo(String bank, String supplier, String holder);

    @Message("Was kept apart for {bank} or {supplier}.")
    String wasKept(String bank, String supplier);

    @Message("The holder says that it has not arrived")
    String disputed();

    @Message("Still owed afterwards")
    String stillOwedKey();

    @Message("Another paying bank")
    String anotherBank();

    @Message(
            "Ask the operators to let another bank pay this payable. They decide together; until then the bank that pays now stays.")
    String anotherBankHint();

    @Message("You have asked for {bank}. The operators decide.")
    String bankAsked(String bank);

    @Message("Bank that shall pay")
    String bankToPay();

    @Message("Choose {bank}, which pays now, to take the request back.")
    String takeBack(String bank);

    @Message("Choose the bank that shall pay.")
    String chooseBank();

    @Message("Ask for this bank")
    String askForBank();
}
