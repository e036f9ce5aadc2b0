package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What went wrong, what did not happen, what to do. */
@MessageBundle(value = "failure", locale = "en")
public interface FailureWords {

    @Message("Home")
    String home();

    @Message("Sign in")
    String signIn();

    @Message("Sign out")
    String signOut();

    @Message("Sign in as somebody else")
    String otherUser();

    @Message("This page does not exist")
    String notFoundTitle();

    @Message(
            "The address is wrong, or it shows something of a participant that you do not act for. Nothing was changed.")
    String notFound();

    @Message("This page is not for your role")
    String forbiddenTitle();

    @Message("Nothing was changed. Ask a colleague who has the role, or sign in as somebody else.")
    String forbidden();

    @Message("Your sign-in is no longer accepted")
    String notAcceptedTitle();

    @Message("Nothing was changed. Sign out, then sign in again.")
    String notAccepted();

    @Message("The page could not be shown")
    String failedTitle();

    @Message("The fault is ours, and it is logged. Whether your last step was done, the home page shows.")
    String failed();

    @Message("The platform does not answer")
    String unavailableTitle();

    @Message("Nothing was changed by opening this page. Wait a minute, then open it again.")
    String unavailable();

    @Message("This form is too old")
    String malformedTitle();

    @Message("Nothing was sent on. Go back, reload the page and fill it in again.")
    String malformed();

    @Message("For support: {number}")
    String reference(String number);

    @Message("You are signed out")
    String signedOutTitle();

    @Message("Close the browser if others use this device.")
    String signedOut();

    @Message("Nothing was changed.")
    String nothingChanged();

    @Message("This offer is no longer open: it was answered, withdrawn, or its last day has passed.")
    String offerNotOpen();

    @Message("Your company is suspended on the platform. It can still be paid. Ask the operator.")
    String suspended();

    @Message("Your company is not yet enrolled on the platform. Ask the operator.")
    String notEnrolled();

    @Message("Your role does not allow this. Ask a colleague who has the role.")
    String roleMissing();

    @Message("Too many requests at a time. Wait a few seconds, then press again.")
    String tooMany();

    @Message("A settlement of this voucher is under way. It moves again when that is closed.")
    String settlementOpen();

    @Message(
            "This act does not wait for you any more: it was done, withdrawn, has lapsed, or your operator has supported it.")
    String actNotWaiting();

    @Message("You have done an earlier step of this yourself. Another person has to do this one.")
    String samePerson();

    @Message("This is about your own company. Somebody of another one has to do it.")
    String ownParticipant();

    @Message("The business date only moves forward, and not beyond the day of the calendar.")
    String businessDate();

    @Message("This account was checked, verified or closed meanwhile.")
    String bankAccountNotOpen();

    @Message("Another key rotation of this participant is open, or this one was approved or withdrawn meanwhile.")
    String keyRotationNotOpen();

    @Message("The voucher is locked, frozen, or no longer held.")
    String voucherNotHeld();

    @Message("Another proposal for this currency is open, or this one was agreed on or withdrawn meanwhile.")
    String ruleNotOpen();

    @Message("You began this yourself, so somebody else must approve it.")
    String selfApproval();

    @Message("The instruction cannot be carried out: it was withdrawn, or it is over more than is still owed.")
    String settlementRefused();

    @Message("The voucher is in more pieces than this bank pays at once. Ask the operator.")
    String tooManyPieces();

    @Message("The platform refused this.")
    String refused();

    @Message("Rule broken: {rule}. {reason} (source: {source})")
    String rule(String rule, String reason, String source);

    @Message("{field}: {message}")
    String field(String field, String message);
}
