package io.counterfoil.portal.keyrotation;

import io.counterfoil.kernel.TokenRole;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.signin.User;
import java.util.List;
import java.util.Set;

/**
 * @param complete false if there is more than was read
 * @param reason as it was typed
 */
public record KeyRotationsView(
        List<Row> rows, boolean complete, User reader, String reason, Mistakes mistakes, Attempt attempt) {

    private static final Set<TokenRole> MAKERS = Set.of(TokenRole.SUPPLIER, TokenRole.ENTERPRISE_MAKER);

    /** @param owner name of the participant */
    public record Row(KeyRotation rotation, String owner) {}

    /** One is open at a time. */
    public boolean canBeProposed() {
        return reader.roles().stream().anyMatch(MAKERS::contains)
                && rows.stream().noneMatch(row -> row.rotation().isProposed())
                && attempt.canBeGiven();
    }
}
