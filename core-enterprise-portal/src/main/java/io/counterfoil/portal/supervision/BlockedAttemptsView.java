package io.counterfoil.portal.supervision;

import io.counterfoil.portal.platform.Listing;
import java.time.LocalDate;
import java.util.List;

/**
 * What was refused on one day.
 *
 * @param complete false if there is more than a page can show
 */
public record BlockedAttemptsView(LocalDate day, List<BlockedAttempt> attempts, boolean complete) {

    static BlockedAttemptsView of(LocalDate day, Listing<BlockedAttempt> all) {
        return new BlockedAttemptsView(day, all.items(), all.complete());
    }
}
