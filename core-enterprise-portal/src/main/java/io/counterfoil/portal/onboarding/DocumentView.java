package io.counterfoil.portal.onboarding;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;

/**
 * A document as a person of an operator sees it.
 *
 * @param owner name of the participant
 * @param user subject of whoever looks at it
 * @param reason as it was typed
 */
public record DocumentView(
        Document document, String owner, String user, String reason, Mistakes mistakes, Attempt attempt) {

    public boolean canBeJudged() {
        return document.isWaiting() && !document.isReviewedBy(user) && attempt.canBeGiven();
    }

    public boolean waitsForAnother() {
        return document.isWaiting() && document.isReviewedBy(user);
    }

    /** Somebody else has reviewed it: this is the last word. */
    public boolean isLastWord() {
        return document.state() == Document.State.REVIEWED;
    }
}
