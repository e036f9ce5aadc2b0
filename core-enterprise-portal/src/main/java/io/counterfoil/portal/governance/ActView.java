package io.counterfoil.portal.governance;

import io.counterfoil.portal.operation.Attempt;
import java.util.List;
import java.util.UUID;

/**
 * One act as a person of an operator sees it.
 *
 * @param effect what is different once it is done
 * @param proposer by name, as {@code supporters}
 * @param reader the operator that the reader acts for
 */
public record ActView(
        Act act, String what, String effect, String proposer, List<String> supporters, UUID reader, Attempt attempt) {

    public boolean isOwn() {
        return act.proposer().equals(reader);
    }

    public boolean isSupported() {
        return act.isSupportedBy(reader);
    }

    public boolean canBeSupported() {
        return act.isWaiting() && !isSupported() && act.kind() != Act.Kind.UNKNOWN && attempt.canBeGiven();
    }

    public boolean canBeCancelled() {
        return act.isWaiting() && isOwn() && attempt.canBeGiven();
    }

    /** How many more it needs once the reader has supported it. */
    public int missingAfterReader() {
        return Math.max(0, act.missing() - 1);
    }
}
