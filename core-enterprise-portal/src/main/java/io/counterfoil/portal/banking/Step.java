package io.counterfoil.portal.banking;

import io.counterfoil.kernel.TokenRole;
import io.counterfoil.portal.financing.FinancingRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What a bank can say to a request. */
public enum Step {
    QUOTE(TokenRole.BANK_OFFICER),
    APPROVAL(TokenRole.BANK_APPROVER),
    DECLINE(TokenRole.BANK_APPROVER),
    PAYOUT(TokenRole.BANK_APPROVER),
    /** With the reference of the payment that came back. */
    PAYOUT_RETURN(TokenRole.BANK_APPROVER),
    UNDO(TokenRole.BANK_APPROVER),
    UNDO_WITHDRAWAL(TokenRole.BANK_APPROVER);

    private final TokenRole role;

    Step(TokenRole role) {
        this.role = role;
    }

    /** As in addresses. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Step> of(String wireName) {
        return Arrays.stream(values())
                .filter(step -> step.wireName().equals(wireName))
                .findFirst();
    }

    boolean isFor(TokenRole user) {
        return user == role;
    }

    /** Whether it is the bank's turn, and this is what it can say. */
    boolean fits(FinancingRequest request, UUID bank) {
        boolean ours = bank.equals(request.bank());
        return switch (this) {
            case QUOTE ->
                request.state() == FinancingRequest.State.REQUESTED
                        && request.quotes().stream()
                                .noneMatch(quote -> quote.bank().equals(bank));
            case APPROVAL, DECLINE -> ours && request.state() == FinancingRequest.State.LOCKED;
            case PAYOUT -> ours && request.isBeforeFunds();
            case PAYOUT_RETURN -> ours && request.state() == FinancingRequest.State.FUNDED;
            case UNDO -> ours && request.canBankAgreeToUndo();
            case UNDO_WITHDRAWAL -> ours && request.isBeforeFunds() && request.bankAgreesToUndo();
        };
    }
}
