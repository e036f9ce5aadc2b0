package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Accepting and declining an offer. */
@MessageBundle(value = "offer", locale = "en")
public interface OfferWords {

    @Message("Back to home")
    String back();

    @Message("A voucher for you")
    String title();

    @Message("{party} offers you this voucher.")
    String from(String party);

    @Message("Debtor, who pays it")
    String debtor();

    @Message("Due")
    String paidOn();

    @Message("Accept by")
    String acceptBy();

    @Message("Voucher")
    String voucher();

    @Message("Invoice no.")
    String invoice();

    @Message("What happens when you accept")
    String whatHappens();

    @Message("You hold the voucher at once: {debtor} owes you {amount}, to be paid on {day}.")
    String effectHold(String debtor, String amount, String day);

    @Message("You may keep it, pass on a part of it, or sell it to a bank.")
    String effectUse();

    @Message("Accepting cannot be taken back. Nobody may force you to accept.")
    String warning();

    @Message("Accept {amount}")
    String accept(String amount);

    @Message("Decline")
    String decline();

    @Message("Decline this voucher?")
    String declineTitle();

    @Message("The voucher stays with {party}; you get nothing. Declining cannot be taken back.")
    String declineEffect(String party);

    @Message("A voucher that was just issued ends when it is declined. The invoice is owed as before.")
    String declineRoot();

    @Message("Decline {amount}")
    String declineAmount(String amount);

    @Message("Keep the offer open")
    String keepOpen();

    @Message("Accepted. You hold {amount}.")
    String accepted(String amount);

    @Message("It is among your free vouchers now.")
    String acceptedNext();

    @Message("Declined. {party} keeps the voucher.")
    String declined(String party);

    @Message("You need not do anything.")
    String declinedNext();

    @Message("Withdrawn by {party}. You need not do anything.")
    String withdrawn(String party);

    @Message("The offer ended on {day}. The voucher stayed with {party}.")
    String expired(String day, String party);

    @Message("Passed on to {party}")
    String madeTitle(String party);

    @Message("{party} must accept")
    String theyMustAccept(String party);

    @Message("Nothing for you to do. It is open {deadline}; then it comes back to you by itself.")
    String madeWhy(String deadline);

    @Message("Accepted. {party} holds it.")
    String madeAccepted(String party);

    @Message("Declined by {party}. It is yours again.")
    String madeDeclined(String party);

    @Message("Withdrawn. {amount} is yours again.")
    String madeWithdrawn(String amount);

    @Message("It ended on {day}. It is yours again.")
    String madeExpired(String day);

    @Message("Withdraw {amount}")
    String withdraw(String amount);

    @Message("See the voucher")
    String seeVoucher();
}
