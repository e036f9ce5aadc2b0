package io.counterfoil.portal.banking;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a bank holds that is due in one month, in one currency; the first to be paid first.
 *
 * @param month its first day
 * @param complete false if there is more than a page can show
 */
public record HoldingsView(LocalDate month, List<Held> pieces, Money sum, boolean complete) {

    /** @param debtor by name */
    public record Held(UUID id, String debtor, LocalDate dueOn, Money value) {}
}
