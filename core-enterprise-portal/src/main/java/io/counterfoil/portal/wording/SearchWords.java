package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The search for vouchers, and the files for other programs. */
@MessageBundle(value = "search", locale = "en")
public interface SearchWords {

    @Message("Search vouchers")
    String title();

    @Message("You find what you hold, are offered, passed on or sold, owe, pay out or have locked.")
    String hint();

    @Message("You find the vouchers of everybody.")
    String hintAll();

    @Message("Participant")
    String party();

    @Message("Holder, recipient, debtor or bank: a part of its name is enough")
    String partyHint();

    @Message("No participant has this name. Type another part of it, or leave it out.")
    String partyUnknown();

    @Message("Several participants have this in their name: {names}. Type more of the one you mean.")
    String partySeveral(String names);

    @Message("State")
    String state();

    @Message("There is no such state. Choose one of the list.")
    String stateUnknown();

    @Message("any")
    String any();

    @Message("Currency")
    String currency();

    @Message("There is no such currency. Choose one of the list.")
    String currencyUnknown();

    @Message("Amount from")
    String amountFrom();

    @Message("Amount to")
    String amountTo();

    @Message("This is no amount. Write it with at most {decimals} decimals, as 1234.56.")
    String amountWrong(int decimals);

    @Message("Due from")
    String dueFrom();

    @Message("Due to")
    String dueTo();

    @Message("Changed from")
    String changedFrom();

    @Message("Changed to")
    String changedTo();

    @Message("This is no day. Write it as 2026-07-01.")
    String dayWrong();

    @Message("The last day lies before the first one.")
    String lastBeforeFirst();

    @Message("Sort by")
    String sort();

    @Message(
            "{#when order}{#is 'due-soonest'}Due soonest first{#is 'due-latest'}Due latest first{#is 'amount-largest'}Largest amount first{#is 'amount-smallest'}Smallest amount first{#is 'change-latest'}Latest change first{#else}Oldest change first{/when}")
    String order(String order);

    @Message("Search")
    String search();

    @Message("Clear")
    String clear();

    @Message("Found")
    String found();

    @Message("Nothing found. Leave something out, or choose more days.")
    String nothing();

    @Message("Nothing was searched: see what has to be mended above.")
    String notSearched();

    @Message("Nothing among those that were looked through. There are more.")
    String nothingYet();

    @Message("Go on searching")
    String next();

    @Message("Back to the first page")
    String toFirst();

    @Message("due {day}")
    String due(String day);

    @Message("changed {day}")
    String changed(String day);

    @Message("Payments as a file")
    String remittance();

    @Message("One line for each payment, with its voucher and its invoice: for your books. At most 366 days.")
    String remittanceWhat();

    @Message("Which payments")
    String side();

    @Message("What we received")
    String received();

    @Message("What was paid on what we owe")
    String paid();

    @Message("Paid from")
    String from();

    @Message("Paid to")
    String to();

    @Message("All vouchers as a file")
    String extract();

    @Message("One line for each piece, with its parties. Days may be left out.")
    String extractWhat();

    @Message("Download CSV")
    String csv();

    @Message("Download JSON")
    String json();
}
