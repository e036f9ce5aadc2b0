package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What an operator proposes to the others. */
@MessageBundle(value = "proposal", locale = "en")
public interface ProposalWords {

    @Message("Participants")
    String participants();

    @Message("Who is enrolled on the platform, in which roles.")
    String participantsHint();

    @Message("There are more than can be shown.")
    String notAll();

    @Message("Name")
    String name();

    @Message("As registered; at most 200 characters.")
    String nameHint();

    @Message("Search")
    String search();

    @Message("Nobody has this in the name. Look for a shorter part, or enrol the participant.")
    String nobodyNamed();

    @Message("{count} more. Look for a part of the name.")
    String more(String count);

    @Message("Active")
    String active();

    @Message("Suspended")
    String suspended();

    @Message("Roles")
    String roles();

    @Message("A bank has no other role.")
    String rolesHint();

    @Message("Number")
    String number();

    @Message("Unified social credit code")
    String uscc();

    @Message("18 characters; leave it empty for a foreign company.")
    String usccHint();

    @Message("LEI")
    String lei();

    @Message("20 characters; may be left empty.")
    String leiHint();

    @Message("Customs number (EORI)")
    String eori();

    @Message(
            "For suppliers that export from the EU or the UK: the country's two letters and its number; may be left out.")
    String eoriHint();

    @Message("Signing address")
    String signingAddress();

    @Message("Only for a bank, which keeps its own key: 0x and 40 digits.")
    String signingAddressHint();

    @Message("Signing key")
    String key();

    @Message("Kept by the platform")
    String keyHosted();

    @Message("Kept by itself")
    String keyOwn();

    @Message("Enrol a participant")
    String enrol();

    @Message(
            "This proposes the enrolment. Once another operator has supported it, the participant can act in its roles. Roles cannot be changed here afterwards.")
    String enrolEffect();

    @Message("Propose enrolment")
    String proposeEnrol();

    @Message("Give the name.")
    String giveName();

    @Message("Choose at least one role.")
    String chooseRole();

    @Message(
            "Once enough operators have supported it, {name} can start nothing more. It keeps what it holds and is still repaid.")
    String suspendEffect(String name);

    @Message("Propose suspension")
    String proposeSuspend();

    @Message("Once enough operators have supported it, {name} can act as before.")
    String reinstateEffect(String name);

    @Message("Propose reinstatement")
    String proposeReinstate();

    @Message("Your own operator. Another one can propose its suspension.")
    String ownOperator();

    @Message("Something about this waits for support.")
    String waits();

    @Message("See the act")
    String seeAct();

    @Message("Business date")
    String businessDate();

    @Message("The one date of every rule. It moves forward only, one day at a time.")
    String businessDateHint();

    @Message("Today")
    String today();

    @Message("Payments are made today")
    String isBusinessDay();

    @Message("No payments are made today")
    String isNoBusinessDay();

    @Message("Whether it is a business day is not known: the calendar of this year is not published.")
    String businessDayUnknown();

    @Message("Calendar")
    String calendar();

    @Message("Next day")
    String nextDay();

    @Message("What exactly will happen")
    String whatFollows();

    @Message("This proposes the next day. Once enough operators have supported it, today is closed:")
    String followsProposal();

    @Message("Payables that are due and unpaid become overdue.")
    String followsOverdue();

    @Message("Offers, locks and approvals whose last day is over end; the pieces are free again.")
    String followsExpiry();

    @Message("Limits whose first day it is come into force.")
    String followsLimits();

    @Message("It cannot be taken back.")
    String noWayBack();

    @Message("Propose {day}")
    String proposeDay(String day);

    @Message("Freezes")
    String freezes();

    @Message("A frozen payable or piece cannot be passed on, sold or accepted. Repayment goes on.")
    String freezesHint();

    @Message("Payouts under way")
    String payouts();

    @Message(
            "What banks have instructed to pay and not attested yet. Bank and supplier undo it together; if one of them is gone, the operators do.")
    String payoutsHint();

    @Message("No payout is under way.")
    String payoutsNone();

    @Message("{bank} pays {supplier}")
    String payoutOf(String bank, String supplier);

    @Message("The supplier says it has no money")
    String supplierHasNoMoney();

    @Message("Bank that pays")
    String payoutBank();

    @Message("Was to be paid by")
    String payoutBy();

    @Message(
            "Once enough operators support it, the voucher goes back to {supplier}, and {bank} cannot attest the payment any more. Ask the bank first whether it has paid.")
    String undoPayoutEffect(String supplier, String bank);

    @Message("Paying bank")
    String payingBank();

    @Message("Bank the debtor asks for")
    String askedBank();

    @Message("no other")
    String askedNone();

    @Message("Open settlement")
    String openSettlement();

    @Message("Name another bank")
    String anotherBank();

    @Message(
            "On the debtor's request, or without it once the payable is overdue, its open settlement is past its last day, or it is settled and shares are still kept apart. The new bank goes on with that settlement and pays those shares. See to it that it has the debtor's money.")
    String anotherBankEffect();

    @Message("Bank that shall pay")
    String bankToPay();

    @Message("Choose the bank that shall pay.")
    String chooseBank();

    @Message("Propose this bank")
    String proposeBank();

    @Message("Close the settlement")
    String closeSettlement();

    @Message(
            "Only after its last day, once somebody was paid. Its payment becomes what was paid so far; whoever was not paid keeps its claim. The debtor's money that is left has to be paid back or settled anew.")
    String closeSettlementEffect();

    @Message("Propose to close it")
    String proposeClosing();

    @Message("Propose to undo")
    String proposeUndoPayout();

    @Message("Replace the key")
    String replaceKey();

    @Message(
            "Once enough operators support it, the platform makes a new key for {name}. The old one stands for nobody any more; nothing it holds moves.")
    String replaceHostedKeyEffect(String name);

    @Message(
            "Once enough operators support it, {name} signs with the key of this address alone. Ask {name} on a way you trust whether the address is its own.")
    String replaceOwnKeyEffect(String name);

    @Message("0x and 40 digits or letters a to f; a key that nobody had before")
    String newAddressHint();

    @Message("Propose the new key")
    String proposeReplacedKey();

    @Message("Number of the payable or piece")
    String idLabel();

    @Message("The whole number, 36 characters.")
    String idHint();

    @Message("Find")
    String find();

    @Message("There is no payable and no piece with this number.")
    String noSuchId();

    @Message("Frozen now")
    String frozenNow();

    @Message("Nothing is frozen. Find a payable or piece above to propose it.")
    String nothingFrozen();

    @Message("Payable")
    String payable();

    @Message("Piece")
    String piece();

    @Message("Frozen")
    String frozen();

    @Message("Free to move")
    String notFrozen();

    @Message("Core enterprise")
    String debtor();

    @Message("Supplier")
    String supplier();

    @Message("Holder")
    String holder();

    @Message("Invoice")
    String invoice();

    @Message("Due")
    String dueOn();

    @Message("It is not on chain yet: there is nothing to freeze. Its maker or checker can refuse it.")
    String notOnChain();

    @Message(
            "Once enough operators have supported it, it can no longer be passed on, sold or accepted. Repayment goes on. The reason is not kept on the platform: tell it to your colleagues.")
    String freezeEffect();

    @Message("Once enough operators have supported it, it can be passed on, sold and accepted again.")
    String unfreezeEffect();

    @Message("Propose freeze")
    String proposeFreeze();

    @Message("Propose unfreeze")
    String proposeUnfreeze();

    @Message("Threshold")
    String threshold();

    @Message("How many operators have to support an act before it is carried out.")
    String thresholdHint();

    @Message("Now: {count}")
    String thresholdNow(String count);

    @Message("New threshold")
    String thresholdNew();

    @Message("At most as many as there are active operators.")
    String thresholdNewHint();

    @Message("Propose the threshold")
    String proposeThreshold();

    @Message("Give a whole number from 1 to {most}.")
    String giveOperators(int most);
}
