package io.counterfoil.portal.keyrotation;

import io.counterfoil.kernel.TokenRole;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.signin.User;
import java.util.Set;

/** @param owner name of the participant */
public record KeyRotationView(KeyRotation rotation, String owner, User reader, Attempt attempt) {

    private static final Set<TokenRole> CHECKERS = Set.of(TokenRole.SUPPLIER, TokenRole.ENTERPRISE_CHECKER);

    private boolean isOpenToOwner() {
        return rotation.isProposed() && rotation.participant().equals(reader.participant()) && attempt.canBeGiven();
    }

    public boolean isMadeByReader() {
        return rotation.isProposed() && rotation.makerSubject().equals(reader.subject());
    }

    public boolean canBeApproved() {
        return isOpenToOwner() && !isMadeByReader() && reader.roles().stream().anyMatch(CHECKERS::contains);
    }

    public boolean canBeWithdrawn() {
        return isOpenToOwner() && !reader.roles().contains(TokenRole.OPERATOR);
    }
}
