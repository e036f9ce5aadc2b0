package io.counterfoil.portal.supervision;

import io.counterfoil.portal.platform.Listing;
import java.time.LocalDate;
import java.util.List;

/**
 * What was refused on one day.
 *
 * @param complete false if there is more than a page can show
 */
public record BlockedView(LocalDate day, List<Blocked> attempts, boolean complete) {

    static BlockedView of(LocalDate day, Listing<Blocked> all) {
        return new BlockedView(day, all.items(), all.complete());
    }
}
