package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a bank's accounts show and nobody expected. */
@MessageBundle(value = "booking", locale = "en")
public interface BookingWords {

    @Message("Account statements")
    String title();

    @Message(
            "Bookings that were expected are matched by themselves. What is listed here is on our accounts, and somebody has to say what it is.")
    String hint();

    @Message("{#if count == 1}1 booking to look at{#else}{number} bookings to look at{/if}")
    String toLookAt(int count, String number);

    @Message("Nothing to look at")
    String none();

    @Message("Every booking of the statements so far was expected, or somebody has said what it is.")
    String noneHint();

    @Message("{number} more follow once these are resolved.")
    String notListed(String number);

    @Message("There are more than can be counted here. The bank's API lists all.")
    String notAll();

    @Message(
            "{#when kind}{#is 'partial'}Less than expected{#is 'over'}More than expected{#is 'double'}Paid a second time{#is 'returned'}A payment of ours came back{#is 'reversal'}The bank took a booking back{#is 'charges-deducted'}Charges were deducted{#is 'details-do-not-add-up'}The payments of this booking do not add up to it{#is 'other-party'}Another party than expected{#is 'other-currency'}Another currency than expected{#is 'ambiguous'}May be one of several expected payments{#else}Nobody expects it{/when}")
    String kind(String kind);

    @Message("{#if arrived}Received{#else}Paid{/if}")
    String direction(boolean arrived);

    @Message("Account")
    String account();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Reference and text")
    String details();

    @Message("Booked on")
    String bookedOn();

    @Message("Expected")
    String expected();

    @Message("The booking is listed in another way by now; see the newest statement.")
    String listedOtherwise();

    @Message(
            "{#when action}{#is 'take'}It is the expected payment{#is 'take-together'}Together with the others it is the expected payment{#is 'take-and-pay-back'}It is the expected payment, and we pay the rest back{#is 'wait-for-rest'}Wait for the rest{#is 'pay-back'}We pay it back{#is 'reopen'}The payment did not reach them: open its case again{#is 'ask-bank'}We ask the other bank{#else}It is none of ours{/when}")
    String action(String action);

    @Message("Proposed")
    String proposed();

    @Message(
            "{#when differs}{#is 'missing'}{amount} missing{#is 'too-much'}{amount} too much{#else}{amount} of charges{/when}")
    String difference(String differs, String amount);

    @Message("Choose what it is")
    String choose();

    @Message("Choose what it is, or let it wait.")
    String giveAction();

    @Message("No answer came. Send the same file again: nothing is taken twice.")
    String sendAgain();

    @Message("It waits by itself. Say what it is only when the rest is not to come.")
    String waits();

    @Message("What it is")
    String what();

    @Message("Why")
    String reason();

    @Message("Kept in the audit trail with your name. Money is moved by the bank's own system only.")
    String reasonHint();

    @Message("Say so")
    String resolve();

    @Message("Only an officer of the bank can resolve it.")
    String officersOnly();

    @Message(
            "{#when why}{#is 'rejected'}A payment of ours was rejected{#is 'cancelled'}A payment of ours was cancelled{#is 'by-hand'}Pay a holder who has no account with us{#else}A payment to a holder came back{/when}")
    String paymentWaits(String why);

    @Message("Pays for")
    String forWhat();

    @Message("The bank's system says")
    String bankSays();

    @Message("Instructed before")
    String before();

    @Message(
            "{#when why}{#is 'by-hand'}The holder has no verified account on the platform, so nothing was instructed. Pay by other means under this reference; a statement has to show it.{#else}Nobody has been paid. Find out why, then instruct it once more: to the same account, under the same reference. {#if toHolder}If the account is wrong, pay by other means under this reference.{#else}If the account is wrong, do not pay: the supplier says that no money came, and the financing is undone when the days to answer are over.{/if}{/when}")
    String paymentHint(String why, boolean toHolder);

    @Message("Instruct it once more")
    String again();

    @Message("Kept in the audit trail with your name. The bank's system is told to pay.")
    String againHint();

    @Message("Only an approver of the bank can instruct it once more.")
    String approversOnly();

    @Message(
            "{#when state}{#is 'received'}The bank's system has the instruction{#is 'pending'}The bank's system has not decided yet{#is 'accepted'}The instruction is accepted{#is 'partly-accepted'}The instruction is accepted in part{#is 'settled'}The bank's system says that it has paid; a statement has to show it{#is 'rejected'}The payment is rejected, see below{#else}The payment is cancelled, see below{/when}.")
    String reported(String state);

    @Message("It is about a payment that was not instructed here. Nothing was changed.")
    String reportedOther();

    @Message("Send a statement")
    String send();

    @Message(
            "A camt.052, camt.053 or camt.054, or what the bank says of a payment (pain.002), of at most 5 MB, in case the bank's system does not send it by itself. The same file again adds nothing.")
    String sendHint();

    @Message("File")
    String file();

    @Message("Choose the statement's file first.")
    String fileMissing();

    @Message("The file has more than 5 MB. Send a statement of fewer days.")
    String fileTooLarge();

    @Message("Say why in a few words.")
    String giveReason();

    @Message("{message} is taken")
    String taken(String message);

    @Message("Bookings in it")
    String takenBookings();

    @Message("Not shown before")
    String takenNew();

    @Message("Expected payments confirmed")
    String takenMatched();

    @Message("To look at")
    String takenWorkItems();
}
