package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Taking a credit off a payable. */
@MessageBundle(value = "credit", locale = "en")
public interface CreditWords {

    @Message("Take a credit off")
    String title();

    @Message("For a credit note of {creditor}, or for what you agreed on in a dispute, before the payable is issued.")
    String intro(String creditor);

    @Message("Why less is owed")
    String kind();

    @Message(
            "{#when kind}{#is 'CREDIT_NOTE'}The supplier gave a credit note{#else}Both agreed on it in a dispute{/when}")
    String kindOf(String kind);

    @Message("Its number")
    String number();

    @Message("Of the credit note or red invoice, or of what both agreed on. Each counts once.")
    String numberHint();

    @Message("Its day")
    String issuedOn();

    @Message("From {from}, the day of the invoice, to {to}, today.")
    String issuedOnHint(String from, String to);

    @Message("Amount to take off")
    String amount();

    @Message("At most {most}, which the payable is worth.")
    String amountHint(String most);

    @Message("What is left")
    String left();

    @Message("Nothing is left to pay: no new payable is recorded.")
    String nothingLeft();

    @Message(
            "The payable is refused, and what is left is recorded as a new one. Another person must approve it, also where somebody approved the old one. This cannot be taken back.")
    String effect();

    @Message("Take it off")
    String takeOff();

    @Message("Taken off.")
    String taken();

    @Message("This is what is left, as a new payable. Another person must approve it.")
    String takenNext();

    @Message("See the payable before, which is refused")
    String seeBefore();

    @Message(
            "{#when state}{#is 'REFUSED'}It was refused and will never be issued: nothing can be taken off. Record what is still owed anew, unless that is done already.{#is 'LAPSED'}It has lapsed and will never be issued: nothing can be taken off. Record what is still owed anew.{#is 'CANCELLED'}Its voucher was declined or taken back: nothing is left that a credit could be taken off.{#is 'SETTLED'}It is paid: no credit can be taken off any more. Let the supplier credit an invoice that is not issued yet, or pay the difference back.{#else}Once a voucher is issued or being issued, no credit can be taken off: others may rely on it. Pay it as it is, and let the supplier credit an invoice that is not issued yet, or pay the difference back.{/when}")
    String instead(String state);

    @Message(
            "{#when what}{#is 'NO_KIND'}Choose why less is owed.{#is 'NO_NUMBER'}Give the number of the credit note, or of what both agreed on.{#is 'LONG_NUMBER'}The number has at most 64 characters.{#is 'NO_AMOUNT'}Give an amount above zero, such as 40.00, with no more decimals than the currency has.{#is 'TOO_MUCH'}The amount is at most {most}: a credit takes off what is owed, and no more.{#is 'NO_DAY'}Give the day, such as 2026-11-12.{#else}The day is one from {from}, the day of the invoice, to {to}, today.{/when}")
    String wrong(String what, String most, String from, String to);
}
