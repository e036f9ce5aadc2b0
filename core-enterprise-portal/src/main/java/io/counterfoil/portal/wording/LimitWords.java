package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** A bank's limits and what it has lent. */
@MessageBundle(value = "limit", locale = "en")
public interface LimitWords {

    @Message("Limits and maturities")
    String title();

    @Message(
            "What our bank has lent, and how much it lends at most. Beyond a limit nothing is quoted or approved, whoever asks.")
    String hint();

    @Message("Waits for another person")
    String proposed();

    @Message("In force")
    String inForce();

    @Message("No limit is in force: none is set for any debtor or supplier.")
    String none();

    @Message("{#when party}{#is 'debtor'}Debtor{#else}Supplier{/when}")
    String party(String party);

    @Message("Debtor or supplier")
    String whose();

    @Message("Limit")
    String limit();

    @Message("Used")
    String used();

    @Message("Left")
    String left();

    @Message("Valid until")
    String validUntil();

    @Message("ended")
    String ended();

    @Message("Proposed by {name}")
    String proposedBy(String name);

    @Message("Put into force")
    String activate();

    @Message("Reject")
    String reject();

    @Message("Why")
    String reason();

    @Message("Propose a limit")
    String propose();

    @Message("It takes the place of the one in force once an approver agrees. What is lent already stays.")
    String proposeEffect();

    @Message("For a")
    String kind();

    @Message("Debtor: what we lend on its payables")
    String kindDebtor();

    @Message("Supplier: what we lend to it")
    String kindSupplier();

    @Message("Choose from the list, or type its whole name.")
    String whoseHint();

    @Message("At most")
    String most();

    @Message("0 means nothing more.")
    String mostHint();

    @Message("Currency")
    String currency();

    @Message("Last day on which anything is approved under it; empty for no end.")
    String validUntilHint();

    @Message("Due by month, {currency}")
    String byMonth(String currency);

    @Message("Largest debtors, {currency}")
    String byDebtor(String currency);

    @Message("{#if count == 1}1 financing{#else}{number} financings{/if}")
    String financings(long count, String number);

    @Message("Nothing is lent.")
    String nothingLent();

    @Message("More limits than a page can show. The bank's API lists all.")
    String notAll();

    @Message("Choose a debtor or supplier from the list.")
    String giveParticipant();

    @Message("Type an amount such as 1,000,000.00; 0 for nothing more.")
    String giveAmount();

    @Message("Type a day such as 2026-12-31.")
    String giveDay();
}
