package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** A bank's report on the documents of a request. */
@MessageBundle(value = "verification", locale = "en")
public interface VerificationWords {

    @Message("Checks: {passed} passed, {look} to look at")
    String checks(String passed, String look);

    @Message("Checks of the documents")
    String title();

    @Message("checked {time}")
    String checkedAt(String time);

    @Message("The documents are not checked yet. They are before your bank quotes.")
    String notChecked();

    @Message("The report is not available now. Open the page again in a minute.")
    String unknown();

    @Message("Check the documents")
    String checkNow();

    @Message("Check again")
    String checkAgain();

    @Message(
            "{#when code}{#is 'file'}The bank's reading of the file{#is 'standing'}Standing of the document{#is 'fingerprint'}Fingerprint{#is 'owner'}Owner{#is 'amount'}Amount and currency{#is 'dates'}Dates{#is 'details'}File against platform{#is 'buyer'}To whom it is made out{#is 'declaration-number'}Number of the declaration{#is 'consignee'}Consignee and buyer{#is 'invoice-amount'}Declaration and invoice: amount{#is 'goods'}Declaration and invoice: goods{#is 'register'}Financed already?{#is 'customs-status'}Status at customs{#else}{code}{/when}")
    String check(String code);

    @Message(
            "{#when source}{#is 'file'}the bank's own reading of the file{#is 'platform'}details at the platform{#is 'chain'}own node{#is 'customs'}customs{#else}{source}{/when}")
    String source(String source);

    @Message("passed")
    String passed();

    @Message("cannot be decided, and accepted")
    String accepted();

    @Message("not needed")
    String notNeeded();

    @Message("refused")
    String refused();

    @Message("to look at")
    String look();

    @Message("taken by the bank's setting")
    String takenBySetting();

    @Message("Accepted by {name}, {time}: {reason}")
    String acceptedBy(String name, String time, String reason);

    @Message("Refused by {name}, {time}: {reason}")
    String refusedBy(String name, String time, String reason);

    @Message("Decide")
    String decide();

    @Message("Reason")
    String reason();

    @Message("What you saw, and where. It stays in the report with your name.")
    String reasonHint();

    @Message("Accept")
    String accept();

    @Message("Refuse")
    String refuse();

    @Message("An officer of your bank decides what cannot be decided by itself.")
    String officerDecides();
}
