package io.counterfoil.portal.onboarding;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.onboarding.Company.Account;
import io.counterfoil.portal.operation.Attempt;

/**
 * One bank account of the user's participant.
 *
 * @param answered whether the user has just stated what arrived
 * @param amount as it was typed, like {@code reference} and {@code reason}
 */
public record AccountView(
        Account account,
        boolean answered,
        String amount,
        String reference,
        String reason,
        Mistakes mistakes,
        Attempt attempt) {

    static AccountView of(Account account, boolean answered, Attempt attempt) {
        return new AccountView(account, answered, "", "", "", Mistakes.NONE, attempt);
    }

    AccountView typed(String typedAmount, String typedReference, String typedReason, Mistakes wrong) {
        return new AccountView(account, answered, typedAmount, typedReference, typedReason, wrong, attempt);
    }

    /** It is the account's, but what was stated is not what was sent. */
    public boolean wasWrong() {
        return answered && account.state() == Account.AccountState.PROPOSED;
    }

    public boolean canBeStated() {
        return account.statement() == Account.Statement.SENT && attempt.canBeGiven();
    }

    public boolean canBeClosed() {
        return account.state() != Account.AccountState.CLOSED && attempt.canBeGiven();
    }
}
