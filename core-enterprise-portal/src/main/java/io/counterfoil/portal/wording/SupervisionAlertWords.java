package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What supervision found, and what people do about it. */
@MessageBundle(value = "supervisionAlert", locale = "en")
public interface SupervisionAlertWords {

    @Message("Alerts")
    String title();

    @Message("What is unusual, with its evidence. Each business day is searched once it is over.")
    String lead();

    @Message(
            "{#when kind}{#is 'splitting'}Unusual splitting{#is 'circular'}A voucher came back in a circle{#is 'growth'}A core enterprise issues far more than before{#is 'amount'}An amount out of line with the debtor's history{#else}A collection account was changed before payment{/when}")
    String kind(String kind);

    @Message(
            "{#when kind}{#is 'splitting'}{who} passed a voucher on in {measure} parts from {since} to {until}, {amount} together.{#is 'circular'}{way}: {amount} went round from {since} to {until}.{#is 'growth'}{who} issued {amount} from {since} to {until}; before that {usual} in 30 days.{#is 'amount'}{who} owes {amount}; half of what it owed before was up to {usual}.{#else}{who} got another account verified on {since}. {amount} is paid from {until} on, {measure} days later.{/when}")
    String evidence(
            String kind, String who, String way, long measure, String amount, String usual, String since, String until);

    @Message("{#when severity}{#is 'critical'}Critical{#is 'high'}High{#else}Medium{/when}")
    String severity(String severity);

    @Message("found {days} ago")
    String age(String days);

    @Message("found today")
    String foundToday();

    @Message("Owner {name}")
    String owner(String name);

    @Message("Nobody has it yet")
    String nobody();

    @Message("Escalated: another person has to look at it")
    String escalated();

    @Message("Acknowledged")
    String acknowledged();

    @Message("Reason")
    String reason();

    @Message("Take it")
    String take();

    @Message("Acknowledge")
    String acknowledge();

    @Message("Escalate")
    String escalate();

    @Message("Search now")
    String search();

    @Message("Open")
    String open();

    @Message("Acknowledged")
    String done();

    @Message("Which alerts")
    String which();

    @Message("Nothing unusual was found. What is found appears here.")
    String none();

    @Message("No alert was acknowledged yet.")
    String noneDone();

    @Message("There are more than 2,000; the oldest are shown.")
    String notAll();

    @Message("Payable")
    String payable();

    @Message("Give a reason.")
    String giveReason();
}
