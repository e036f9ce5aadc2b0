package io.counterfoil.portal.operation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The command that a page's button gives, and what is known of the one that it gave before.
 *
 * @param key of the next press: pressing twice, reloading and coming back are one command
 * @param recordingLong whether it has been on its way for longer than a block takes
 * @param askAgain address to look at until its outcome is known; empty if none was given
 * @param made id of what came of it; null unless it is done and made something
 */
public record Attempt(
        UUID key,
        Notice notice,
        boolean recordingLong,
        String askAgain,
        @Nullable UUID made) {

    /** Whether the button may be shown. */
    public boolean canBeGiven() {
        return !notice.isOpenEnded();
    }

    public boolean hasNotice() {
        return notice.kind() != Notice.Kind.NONE;
    }
}
