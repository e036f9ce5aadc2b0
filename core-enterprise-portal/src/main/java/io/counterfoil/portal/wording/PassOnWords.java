package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Passing on a part of a voucher. */
@MessageBundle(value = "passOn", locale = "en")
public interface PassOnWords {

    @Message("Pass on a part")
    String title();

    @Message("Voucher")
    String back();

    @Message("Amount")
    String amount();

    @Message("At most {most}, which you hold here.")
    String amountHint(String most);

    @Message("Stays yours")
    String rest();

    @Message("To whom")
    String recipient();

    @Message("A part of the company name. It must be a supplier on the platform.")
    String recipientHint();

    @Message("Search")
    String search();

    @Message("Nobody of that name is a supplier here.")
    String nobodyFound();

    @Message("{count} more; type more of the name.")
    String moreFound(String count);

    @Message("Nothing happens yet.")
    String nothingYet();

    @Message("Next: check")
    String next();

    @Message("What will happen")
    String checkTitle();

    @Message("Change")
    String change();

    @Message("To")
    String to();

    @Message("Voucher")
    String voucher();

    @Message("They accept by")
    String acceptBy();

    @Message("Now: the amount is reserved for {party}, who may accept it until {day}.")
    String effectNow(String party, String day);

    @Message("Once accepted, {party} holds it and is paid on its day. You then have no right to it.")
    String effectAccepted(String party);

    @Message("Until then you may withdraw. If they do nothing, it comes back to you by itself.")
    String effectWithdraw();

    @Message("Pass on {amount} to {party}")
    String passOn(String amount, String party);

    @Message("Choose a supplier.")
    String chooseRecipient();

    @Message("You may withdraw until they accept.")
    String mayWithdraw();
}
