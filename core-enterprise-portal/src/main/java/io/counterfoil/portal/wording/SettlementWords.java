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
}
