package io.counterfoil.portal.rule;

import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.rule.RuleView.Standing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an enterprise.
 *
 * @param current what counts now or later, and what waits for consents
 * @param past the newest first; {@code notListed} older ones are left out
 * @param complete false if there are more than were read
 * @param made the proposal that the user has just made; null if there is none
 */
public record RulesView(
        List<Row> current,
        List<Row> past,
        int notListed,
        boolean complete,
        @Nullable UUID made,
        Attempt attempt) {

    public record Row(ConfirmationRule rule, Standing standing) {}
}
