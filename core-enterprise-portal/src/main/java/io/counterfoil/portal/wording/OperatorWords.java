package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** First page of an operator. */
@MessageBundle(value = "operator", locale = "en")
public interface OperatorWords {

    @Message("Home")
    String title();

    @Message("Acts for you to support")
    String actsForYou();

    @Message("{count} wait for other operators")
    String actsOfOthers(String count);

    @Message("Documents to judge")
    String documents();

    @Message("Accounts to verify")
    String accounts();

    @Message("Open key rotations")
    String rotations();

    @Message("To support")
    String toSupport();

    @Message("No act waits for you.")
    String nothingToSupport();

    @Message("All acts, {count} more to support")
    String moreActs(String count);

    @Message("What you can propose")
    String rooms();

    @Message("Participants")
    String participants();

    @Message("Enrol, suspend, reinstate")
    String participantsHint();

    @Message("Policies")
    String policies();

    @Message("Limits in force, and new ones")
    String policiesHint();

    @Message("Business date")
    String businessDate();

    @Message("Move it to the next day")
    String businessDateHint();

    @Message("Freezes")
    String freezes();

    @Message("Freeze or unfreeze a payable or piece")
    String freezesHint();

    @Message("Payouts under way")
    String payouts();

    @Message("Undo one that a bank instructed and never made")
    String payoutsHint();
}
