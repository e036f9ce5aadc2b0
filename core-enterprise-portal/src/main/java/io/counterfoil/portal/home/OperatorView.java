package io.counterfoil.portal.home;

import io.counterfoil.portal.casework.WaitingView;
import io.counterfoil.portal.governance.ActRow;
import java.util.List;
import java.util.OptionalInt;

/**
 * What waits for a person of an operator.
 *
 * @param acts that the reader's operator can support
 * @param actsOfOthers those that wait for other operators
 * @param documents that somebody has to judge
 * @param accounts that are neither verified nor closed
 * @param rotations of keys that a participant has to approve
 * @param incidents cases that stand still; empty while the workflow is away
 */
public record OperatorView(
        List<ActRow> acts,
        int actsOfOthers,
        int documents,
        int accounts,
        int rotations,
        OptionalInt incidents,
        WaitingView waiting) {

    private static final int LISTED_MAX = 5;

    public boolean knowsIncidents() {
        return incidents.isPresent();
    }

    public int incidentCount() {
        return incidents.orElse(0);
    }

    public List<ActRow> firstActs() {
        return acts.stream().limit(LISTED_MAX).toList();
    }

    public int notListed() {
        return Math.max(0, acts.size() - LISTED_MAX);
    }
}
