package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How many checkers an enterprise asks for. */
@MessageBundle(value = "rule", locale = "en")
public interface RuleWords {

    @Message("Who approves payables")
    String title();

    @Message("A payable is issued when enough checkers have approved it. Whoever recorded it is never one of them.")
    String intro();

    @Message("Now and later")
    String current();

    @Message("Earlier")
    String past();

    @Message("No rule was agreed on yet")
    String none();

    @Message("Until there is one, one checker approves a payable, whatever its amount.")
    String noneHint();

    @Message(
            "Each payable in {currency}: {#if count == 1}1 checker approves it.{#else}{count} checkers approve it.{/if}")
    String every(String currency, int count);

    @Message("Below {amount}: {#if count == 1}1 checker approves it.{#else}{count} checkers approve it.{/if}")
    String below(String amount, int count);

    @Message("{amount} or more: {#if count == 1}1 checker approves it.{#else}{count} checkers approve it.{/if}")
    String from(String amount, int count);

    @Message("Payables in {currency}")
    String of(String currency);

    @Message("Counts from {day}")
    String countsFrom(String day);

    @Message("Counted from {day}")
    String countedFrom(String day);

    @Message("Counts")
    String inForce();

    @Message("Agreed")
    String toCome();

    @Message("Waits for consent")
    String proposed();

    @Message("Too late")
    String lapsed();

    @Message("Replaced")
    String replaced();

    @Message("Withdrawn")
    String withdrawnBadge();

    @Message("{count} older ones are not listed.")
    String notListed(String count);

    @Message("Propose a rule")
    String propose();

    @Message("Proposed. Colleagues must consent before it counts.")
    String made();

    @Message("See it")
    String see();

    @Message("Currency")
    String currency();

    @Message("Counts from")
    String effectiveFrom();

    @Message("Colleagues must have consented by that day.")
    String effectiveFromHint();

    @Message("Checkers for small amounts")
    String firstCheckers();

    @Message("More checkers for larger amounts")
    String more();

    @Message("Leave empty what you do not need. An amount may need more checkers than a smaller one, never fewer.")
    String moreHint();

    @Message("From this amount on")
    String fromAmount();

    @Message("Checkers")
    String checkers();

    @Message(
            "Nothing changes yet. Colleagues are asked to consent: as many checkers as the strictest rule now asks for. You can withdraw the proposal until then.")
    String proposeEffect();

    @Message("Give a day, not before {day}: rules of {currency} are added in the order of their days.")
    String wrongDay(String day, String currency);

    @Message("Give an amount such as 1,000,000.00, or leave it empty.")
    String wrongAmount();

    @Message("Give more than {amount}, the amount before.")
    String notAbove(String amount);

    @Message("Give no fewer than {count}, as for the smaller amount.")
    String fewer(int count);

    @Message("What the rule means")
    String meaning();

    @Message("Proposed by")
    String proposedBy();

    @Message("Consented")
    String consentedBy();

    @Message("nobody yet")
    String nobody();

    @Message("Still to consent")
    String missing();

    @Message("{#if count == 1}1 checker{#else}{count} checkers{/if}")
    String checkersMissing(int count);

    @Message("You proposed it, so others must consent.")
    String proposedByYou();

    @Message("You have consented. Others must, too.")
    String consentedByYou();

    @Message("A checker of your company must consent.")
    String noChecker();

    @Message(
            "Its day has passed, or a later rule was agreed on meanwhile. Withdraw it, and propose it for a later day.")
    String tooLate();

    @Message("Agreed. It counts from {day}.")
    String agreed(String day);

    @Message("Withdrawn. It never counts.")
    String withdrawn();

    @Message(
            "With your consent it is agreed, and counts from {day}. It cannot be taken back; only a later rule replaces it.")
    String effectAgree(String day);

    @Message(
            "It is not agreed yet: {#if count == 1}1 more checker{#else}{count} more checkers{/if} must consent after you. Your consent cannot be taken back.")
    String effectConsent(int count);

    @Message("Consent")
    String consent();

    @Message("Withdraw")
    String withdraw();
}
