package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What operators do before a bank account counts. */
@MessageBundle(value = "accountReview", locale = "en")
public interface AccountReviewWords {

    @Message("Accounts to verify")
    String title();

    @Message("Two persons verify an account together, or one sends a small amount that the participant has to tell.")
    String hint();

    @Message("No account waits. What a participant names appears here.")
    String nothingWaits();

    @Message("There are more than can be shown.")
    String notAll();

    @Message("To check")
    String toCheck();

    @Message("To verify")
    String toVerify();

    @Message("Amount drawn, not sent")
    String statementDrawn();

    @Message("Waits for the participant's answer")
    String statementSent();

    @Message("Answered wrongly three times")
    String statementBlocked();

    @Message("Verified")
    String verified();

    @Message("Closed")
    String closed();

    @Message("named by {name}, {at}")
    String proposedBy(String name, String at);

    @Message("Code of the bank")
    String bankCode();

    @Message("Account holder")
    String holder();

    @Message("Currency")
    String currency();

    @Message("Participant")
    String owner();

    @Message("Seen by {name}")
    String seenBy(String name);

    @Message("Verified on")
    String verifiedOn();

    @Message("Tries left")
    String triesLeft();

    @Message("Check by evidence")
    String check();

    @Message("You say what shows that the account is the participant's. Another person then verifies it.")
    String checkHint();

    @Message("What you have seen")
    String evidence();

    @Message("For example: opening permit of the bank, in the original.")
    String evidenceHint();

    @Message("Say what you have seen.")
    String giveEvidence();

    @Message("Record the check")
    String doCheck();

    @Message("Verify")
    String verify();

    @Message("You agree with what a colleague has seen. From then on the account counts; it can only be closed.")
    String verifyEffect();

    @Message("Verify the account")
    String doVerify();

    @Message("You have checked it. Another person of an operator must verify it.")
    String waitsForAnother();

    @Message("Send a small amount")
    String statement();

    @Message(
            "The platform draws a random amount and a reference. Your operator sends them through its own bank; the participant tells what arrived.")
    String statementHint();

    @Message("It can be drawn once for each account, and only you will see it.")
    String drawEffect();

    @Message("Draw the amount")
    String draw();

    @Message("Send exactly this")
    String sendThis();

    @Message("Purpose of the transfer")
    String reference();

    @Message("When the transfer is given to your bank, record it here. The amount is not shown again.")
    String sendEffect();

    @Message("Record that it was sent")
    String send();

    @Message("A colleague has drawn the amount and has to send it.")
    String drawnByOther();

    @Message("It was sent. A person of the participant has to tell what arrived.")
    String sentWaits();

    @Message("It can no longer be verified by a small amount; two persons can verify it together.")
    String blockedWaits();

    @Message("This is an account of your own company: somebody of another operator has to review it.")
    String own();

    @Message("Verified. The account counts from now on.")
    String isVerified();
}
