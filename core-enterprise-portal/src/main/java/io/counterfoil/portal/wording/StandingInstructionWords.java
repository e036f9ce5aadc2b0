package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a supplier has the platform take in its name. */
@MessageBundle(value = "standingInstruction", locale = "en")
public interface StandingInstructionWords {

    @Message("Standing instructions")
    String title();

    @Message("You let quotes be taken in your company's name, so that nobody has to press a button for each.")
    String intro();

    @Message("How it works")
    String how();

    @Message(
            "You still ask the banks yourself. An instruction is for vouchers of one debtor, and for quotes that come after it was given.")
    String howAsked();

    @Message(
            "A quote at or below your yearly cost is taken as soon as it comes. It is the first such quote, and no cheaper one is waited for. All other quotes are left to you.")
    String howTaken();

    @Message(
            "Only the cost counts. A quote with recourse is taken, too: then you pay the bank back if the debtor does not pay.")
    String howRecourse();

    @Message(
            "Each taking is shown on its request, and the newest are shown here with their instruction. You can withdraw the sale until the bank approves.")
    String howShown();

    @Message("Any person of your company can stop it. Stopping does not undo what was taken.")
    String howStopped();

    @Message("Give an instruction")
    String give();

    @Message("standing instruction")
    String one();

    @Message(
            "{#if taken == 0}No quote was taken under it.{#else if taken >= 1000}Quotes taken under it: {count} or more, the newest:{#else if taken > 20}Quotes taken under it: {count}, the newest:{#else}Quotes taken under it: {count}.{/if}")
    String taken(int taken, String count);

    @Message("Active")
    String active();

    @Message("Stopped")
    String stoppedOnes();

    @Message("No standing instruction is active")
    String none();

    @Message(
            "You take each quote yourself. Give an instruction if the quotes for one debtor's vouchers should be taken without asking you.")
    String noneHint();

    @Message("at most {cost} a year, all in")
    String upTo(String cost);

    @Message("given by {name}, {at}")
    String givenBy(String name, String at);

    @Message("stopped by {name}, {at}")
    String stoppedBy(String name, String at);

    @Message("There are more than can be shown.")
    String notAll();

    @Message("{count} older ones are not listed.")
    String notListed(String count);

    @Message("Change")
    String change();

    @Message("Stop")
    String stop();

    @Message("Given. Quotes for vouchers of {debtor} are taken up to {cost} a year.")
    String given(String debtor, String cost);

    @Message("Stopped. You take each quote for vouchers of {debtor} yourself.")
    String stopped(String debtor);

    @Message("Debtor, who pays the vouchers")
    String debtor();

    @Message("Choose one whose vouchers you hold, or write the name of another core enterprise.")
    String debtorHint();

    @Message("Highest yearly cost, all in")
    String yearlyCostMax();

    @Message("In percent, such as 4.5. As each quote shows it: interest and fees, for the days until the debtor pays.")
    String yearlyCostMaxHint();

    @Message("Nothing is agreed yet.")
    String nothingYet();

    @Message("Next: check")
    String next();

    @Message("What you agree to")
    String checkTitle();

    @Message(
            "For vouchers of {debtor}, the first quote that costs at most {cost} a year is taken in the name of {company}.")
    String agreement(String debtor, String cost, String company);

    @Message("Begins")
    String begins();

    @Message("now, for quotes that come from now on")
    String beginsNow();

    @Message("Ends")
    String ends();

    @Message("when a person of your company stops it")
    String endsStopped();

    @Message("The instruction up to {cost} for the same debtor is stopped by this.")
    String replaced(String cost);

    @Message("You can stop it at any time.")
    String mayStop();

    @Message("Give, at most {cost} a year")
    String giveUpTo(String cost);

    @Message("Stop the standing instruction")
    String stopTitle();

    @Message(
            "You then take each quote for vouchers of {debtor} yourself. What was taken stays taken. It cannot be started again, but you can give a new one.")
    String stopEffect(String debtor);

    @Message("It is stopped, and no more quotes are taken under it.")
    String stoppedBefore();

    @Message("Keep it")
    String keep();

    @Message("Stop, at most {cost} a year")
    String stopUpTo(String cost);

    @Message("See")
    String see();

    @Message(
            "{#when what}{#is 'NO_DEBTOR'}Choose the debtor of the vouchers.{#is 'UNKNOWN_DEBTOR'}No core enterprise here has this name.{#is 'SEVERAL_DEBTORS'}Several core enterprises are called so. Choose one from the list.{#is 'NO_COST'}Write the highest yearly cost, such as 4.5.{#is 'COMMA'}Write the decimals after a point, as in 4.5, and not after a comma.{#is 'ZERO'}More than zero: a cost of zero would take no quote.{#is 'TOO_HIGH'}Less than 100%, such as 4.5.{#else}A percentage in figures with at most two decimals, such as 4.5.{/when}")
    String wrong(String what);
}
