package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.math.BigDecimal;

/** What the regulator watches. */
@MessageBundle(value = "supervision", locale = "en")
public interface SupervisionWords {

    @Message("Market overview")
    String title();

    @Message("Live · every figure opens down to its payables and pieces · block {block}")
    String live(String block);

    @Message("Currencies")
    String currencies();

    @Message("No voucher has been accepted yet. As soon as one is, its figures appear here by themselves.")
    String nothingYet();

    @Message("Outstanding")
    String outstanding();

    @Message("Issued today")
    String issuedToday();

    @Message("Passed on today")
    String passedOnToday();

    @Message("Financed today")
    String financedToday();

    @Message("Redeemed today")
    String redeemedToday();

    @Message("Overdue")
    String overdue();

    @Message("{percent}% of what is outstanding")
    String ofOutstanding(BigDecimal percent);

    @Message("{amount} issued in {days}")
    String issuedInDays(String amount, String days);

    @Message("How much moves each business day?")
    String whatMovesEachDay();

    @Message("The top {number} owe {percent}%")
    String topOwe(String number, BigDecimal percent);

    @Message("All")
    String all();

    @Message("On whom does the market depend?")
    String onWhom();

    @Message("{percent}% within two levels")
    String withinTwo(BigDecimal percent);

    @Message("How far do vouchers travel?")
    String howFar();

    @Message("depth {level}")
    String depth(int level);

    @Message("Mean depth by value: {depth}")
    String meanDepth(BigDecimal depth);

    @Message("Who holds most")
    String largestHolders();

    @Message("With whom are the vouchers?")
    String whoHolds();

    @Message("{payables} late, {amount}")
    String lateOf(String payables, String amount);

    @Message("Nothing is overdue")
    String nothingLate();

    @Message("{payables} overdue")
    String latePayables(String payables);

    @Message("Payables that are not paid by their due date appear here.")
    String nothingLateHint();

    @Message("Latest movements")
    String latest();

    @Message("What")
    String what();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Amount")
    String amount();

    @Message("Voucher")
    String voucher();

    @Message("Block")
    String block();

    @Message("There are more than 2,000; the sum is of those that are shown.")
    String notAll();

    @Message("Nothing of this kind moved on that day.")
    String nothingMoved();

    @Message("Pieces")
    String piecesHead();

    @Message("Payables")
    String payablesHead();

    @Message("Participant")
    String party();

    @Message("Amount {currency}")
    String amountIn(String currency);

    @Message("Download as CSV")
    String download();

    @Message("Changes of holder")
    String depthHead();

    @Message("Participant id")
    String participantHead();

    @Message("Fingerprint")
    String fingerprintHead();

    @Message("Currency")
    String currencyHead();

    @Message("Sum")
    String sum();

    @Message("There is nobody in this list.")
    String nobody();

    @Message("Payable")
    String payable();

    @Message("Due")
    String due();

    @Message("State")
    String state();

    @Message("There is nothing in this list now.")
    String nothingHere();

    @Message("Issued")
    String issued();

    @Message("Passed on")
    String passedOn();

    @Message("Financed")
    String financed();

    @Message("Redeemed")
    String redeemed();

    @Message("Issued on {day}")
    String issuedOn(String day);

    @Message("Passed on on {day}")
    String passedOnOn(String day);

    @Message("Financed on {day}")
    String financedOn(String day);

    @Message("Redeemed on {day}")
    String redeemedOn(String day);

    @Message("Outstanding, by core enterprise")
    String allDebtors();

    @Message("Overdue, by core enterprise")
    String allOverdue();

    @Message("Held, by participant")
    String allHolders();

    @Message("{whose} owes")
    String debtorOwes(String whose);

    @Message("{whose} owes, overdue")
    String debtorIsLate(String whose);

    @Message("{whose} holds")
    String holderHolds(String whose);

    @Message("Pieces at depth {whose}")
    String piecesAtDepth(String whose);

    @Message("Core enterprise")
    String coreEnterprise();

    @Message("Holder")
    String holder();

    @Message("Supplier")
    String supplier();

    @Message("issued")
    String stateIssued();

    @Message("overdue")
    String stateOverdue();

    @Message("in default")
    String stateDefaulted();

    @Message("held")
    String stateHeld();

    @Message("offered")
    String stateOffered();

    @Message("locked")
    String stateLocked();

    @Message("Requests that were refused")
    String blocked();

    @Message("sealed at {time}")
    String sealedAt(String time);

    @Message("As a table")
    String asATable();

    @Message("Business day")
    String day();

    @Message("Blocked today")
    String blockedToday();

    @Message("financings of a document that was used up")
    String blockedHint();

    @Message("What was blocked?")
    String latestBlocked();

    @Message("The contracts have refused no financing because of its documents.")
    String nothingBlocked();

    @Message("On that day the contracts refused no financing because of its documents.")
    String nothingBlockedThatDay();

    @Message(
            "A document or its goods would have been financed twice, beyond their value, while frozen, or by somebody else than the owner. The contracts refused; nothing changed.")
    String whatBlockedMeans();

    @Message("There are more than 2,000 on that day; the first are shown.")
    String notAllBlocked();

    @Message("Document")
    String document();

    @Message("Document")
    String anyDocument();

    @Message("Why")
    String why();

    @Message("Refused to")
    String refusedTo();

    @Message("Wanted")
    String wanted();

    @Message("Left")
    String left();

    @Message("In use at")
    String inUseAt();

    @Message("beyond its value")
    String beyondValue();

    @Message("named twice")
    String usedTwice();

    @Message("frozen")
    String frozen();

    @Message("same goods under another document")
    String sameGoods();

    @Message("not the owner's")
    String notTheOwner();

    @Message("unknown key")
    String unknownSigner();

    @Message("not told")
    String notSaid();

    @Message("nowhere now")
    String nowhere();

    @Message("Blocked on {day}")
    String blockedOn(String day);

    @Message("Package number")
    String packageNumber();

    @Message("Receivables supervision")
    String wallTitle();

    @Message("Wall screen")
    String wall();
}
