package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** A checker's word on payables. */
@MessageBundle(value = "approval", locale = "en")
public interface ApprovalWords {

    @Message("To approve")
    String back();

    @Message("What will be signed")
    String willBeSigned();

    @Message("{debtor} confirms that it owes {creditor} {amount}, and pays on {day}, without condition.")
    String sentence(String debtor, String creditor, String amount, String day);

    @Message("Signed with the key of {debtor}, which the platform keeps.")
    String signedWith(String debtor);

    @Message("Approved by")
    String approvedBy();

    @Message("nobody yet")
    String nobody();

    @Message("Checkers needed")
    String checkersNeeded();

    @Message("{needed}, from {from}")
    String checkersFrom(int needed, String from);

    @Message("{needed}; there is no rule")
    String checkersWithoutRule(int needed);

    @Message("see the rules")
    String seeRules();

    @Message("{count} checkers must approve")
    String waitsFor(int count);

    @Message("You recorded it, so you cannot approve it. Another checker must.")
    String recordedByYou();

    @Message(
            "{#if count == 1}You approved it. It is issued when 1 more checker approves.{#else}You approved it. It is issued when {count} more checkers approve.{/if}")
    String approvedByYou(int count);

    @Message("All consents are there, but it is not issued. Approve it again.")
    String issueAgain();

    @Message("What happens next")
    String whatHappens();

    @Message("The voucher goes to {creditor} at once. Until {creditor} accepts it, the issue can be taken back.")
    String effectIssue(String creditor);

    @Message(
            "{#if count == 1}Nothing is issued yet: 1 more checker must approve after you.{#else}Nothing is issued yet: {count} more checkers must approve after you.{/if}")
    String effectConsent(int count);

    @Message("Issue {amount}")
    String issue(String amount);

    @Message("Approve {amount}")
    String approve(String amount);

    @Message("Refuse")
    String refuse();

    @Message("Refuse {amount}")
    String refuseAmount(String amount);

    @Message("Take back")
    String takeBack();

    @Message("Take back {amount}")
    String takeBackAmount(String amount);

    @Message("Take this payable back?")
    String takeBackTitle();

    @Message("Why? Your colleagues read it.")
    String whyTakeBack();

    @Message("Refuse this payable?")
    String refuseTitle();

    @Message("It can never be issued afterwards. A maker can record the invoice again once it is right.")
    String refuseEffect();

    @Message("Why? The maker reads it.")
    String why();

    @Message("The invoice is wrong or does not exist")
    String wrongInvoice();

    @Message("The amount or the due date is wrong")
    String wrongAmount();

    @Message("Goods or services were not delivered")
    String notDelivered();

    @Message("Another reason:")
    String otherReason();

    @Message("In your words, at most 500 characters")
    String inYourWords();

    @Message("Choose a reason. For another reason, write it down in at most 500 characters.")
    String reasonMissing();

    @Message("Decide later")
    String keepOpen();

    @Message(
            "{#when state}{#is 'PROPOSED'}Issued.{#is 'ISSUED'}Issued, and accepted by {creditor}.{#is 'REFUSED'}Refused.{#is 'LAPSED'}Lapsed.{#is 'OVERDUE'}Overdue.{#is 'DEFAULTED'}In default.{#is 'SETTLED'}Settled.{#else}Cancelled.{/when}")
    String decided(String state, String creditor);

    @Message(
            "{#when state}{#is 'PROPOSED'}{creditor} must accept the voucher now.{#is 'ISSUED'}Nothing to do until it is due.{#is 'REFUSED'}It will not be issued.{#is 'LAPSED'}It was not confirmed in time and will not be issued. Record it again to go on.{#is 'OVERDUE'}It was not paid when it was due.{#is 'DEFAULTED'}It was not paid.{#is 'SETTLED'}It is paid.{#else}{creditor} declined it, or it was taken back.{/when}")
    String decidedNext(String state, String creditor);

    @Message("Reason: {reason}")
    String reason(String reason);

    @Message("{debtor} confirms {count} to {suppliers}, and pays each on its due date, without condition.")
    String sentenceOfMany(String debtor, String count, String suppliers);

    @Message("Selected")
    String selected();

    @Message("Heaviest week")
    String heaviestWeek();

    @Message("of {monday}, {sum}")
    String weekOf(String monday, String sum);

    @Message("Last due")
    String lastDue();

    @Message("Second checker needed")
    String furtherCheckers();

    @Message("for none")
    String notNeeded();

    @Message("On chain")
    String onChain();

    @Message("{#if count == 1}1 batch{#else}{count} batches of at most 100{/if}")
    String batches(int count);

    @Message("Each supplier gets its vouchers at once. Until it accepts one, that issue can be taken back.")
    String effectOfMany();

    @Message(
            "{#if count == 1}1 of them is not issued before a further checker approves it.{#else}{count} of them are not issued before a further checker approves them.{/if}")
    String effectOfFurther(int count);

    @Message("Issue {count}")
    String issueMany(String count);

    @Message("Approve {count}")
    String approveMany(String count);

    @Message("You ticked nothing that you can approve. Tick a payable, or all of a supplier.")
    String nothingTicked();

    @Message(
            "{#if count == 1}1 that you ticked no longer waits for you: it is left out.{#else}{count} that you ticked no longer wait for you: they are left out.{/if}")
    String goneMeanwhile(int count);

    @Message("What became of them")
    String outcomeTitle();

    @Message("{#if count == 1}1 payable issued.{#else}{number} payables issued.{/if}")
    String issuedMany(int count, String number);

    @Message("The suppliers must accept their vouchers now.")
    String suppliersMustAccept();

    @Message(
            "{#if count == 1}1 payable is approved, and waits for a further checker.{#else}{number} payables are approved, and wait for a further checker.{/if}")
    String consentedMany(int count, String number);

    @Message("Sent by you")
    String sent();

    @Message("Being recorded")
    String beingRecorded();

    @Message("Issued")
    String issuedNow();

    @Message("Wait for a further checker")
    String waitForFurther();

    @Message("Not issued")
    String notDone();

    @Message("Refused, each by itself")
    String refusedRows();

    @Message("the others went on")
    String othersWentOn();

    @Message("Not issued: it breaks the rule {rule}. A maker must record it again in another way.")
    String rowRule(String rule);

    @Message(
            "{#switch name}{#case 'payable-not-open'}Not issued: it was issued or refused meanwhile, or it has lapsed.{#case 'self-approval'}Not issued: you recorded it. Another checker must approve it.{#case 'not-sent'}Not sent: the platform did not answer. It still waits; approve it again.{#case 'too-many-requests'}Not sent: too many requests at a time. It still waits; approve it again in a minute.{#case 'suspended'}Not issued: your company is suspended on the platform.{#else}Not issued: the platform refused it. Nothing was changed.{/switch}")
    String rowRefused(String name);

    @Message("{count} more were refused; what still waits is in the list.")
    String refusedMore(String count);

    @Message("{count} together were not issued")
    String stopped(String count);

    @Message("They did not reach the chain; nothing changed. What still waits is in the list.")
    String stoppedBefore();

    @Message("Send in smaller parts")
    String sendInParts();
}
