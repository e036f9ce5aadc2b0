package io.counterfoil.portal.onboarding;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;

/**
 * A document as a person of an operator sees it.
 *
 * @param owner name of the participant
 * @param reason as it was typed
 */
public record DocumentView(Document document, String owner, String reason, Mistakes mistakes, Attempt attempt) {

    public boolean canBeJudged() {
        return document.isWaiting() && attempt.canBeGiven();
    }

    /** Somebody else has reviewed it: this is the last word. */
    public boolean isLastWord() {
        return document.state() == Document.State.REVIEWED;
    }
}
