package io.counterfoil.portal.accountreview;

import io.counterfoil.portal.accountreview.AccountReviews.MicroStatement;
import io.counterfoil.portal.accountreview.ReviewedAccount.Check;
import io.counterfoil.portal.accountreview.ReviewedAccount.Statement;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.signin.User;
import org.jspecify.annotations.Nullable;

/**
 * An account as a person of an operator sees it.
 *
 * @param owner name of the participant
 * @param evidence as it was typed
 * @param toSend only to the person who drew it, until it was sent
 */
public record AccountReviewView(
        ReviewedAccount account,
        String owner,
        User reader,
        String evidence,
        @Nullable MicroStatement toSend,
        Mistakes mistakes,
        Attempt attempt) {

    /** Nobody reviews an account of the own company, or one that he has named. */
    private boolean mayReview() {
        return account.isProposed()
                && !account.participant().equals(reader.participant())
                && !account.proposedBy().subject().equals(reader.subject())
                && attempt.canBeGiven();
    }

    public boolean isOwn() {
        return account.participant().equals(reader.participant());
    }

    public boolean canBeChecked() {
        return mayReview() && account.checked() == null;
    }

    public boolean canBeVerified() {
        return mayReview() && account.checked() != null && !isCheckedByReader();
    }

    public boolean waitsForAnother() {
        return account.isProposed() && isCheckedByReader();
    }

    private boolean isCheckedByReader() {
        Check checked = account.checked();
        return checked != null && checked.by().subject().equals(reader.subject());
    }

    public boolean canBeDrawn() {
        return mayReview() && account.statement() == Statement.NONE;
    }

    public boolean canBeSent() {
        return toSend != null && attempt.canBeGiven();
    }
}
