package io.counterfoil.bank.limit;

import io.counterfoil.bank.limit.CreditLimit.Party;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import java.time.Duration;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What banks have lent, financing by financing. */
public interface Exposures {

    /**
     * A financing whose exposure is open.
     *
     * @param read whether it is known what it is
     */
    record Open(UUID bank, UUID financing, boolean read) {}

    /** Until the transaction there is ends, no other one reserves for this bank. */
    void lock(UUID bank);

    /** Empty, too, for one that the chain was not asked about yet. */
    Optional<Exposure> find(UUID bank, UUID financing);

    /** Reserved and drawn, all but this financing. */
    Money used(UUID bank, Party party, UUID participant, Currency currency, UUID financing);

    /** In the transaction there is. What was released is reserved anew. */
    void reserve(UUID bank, Exposure exposure);

    void update(UUID bank, Exposure exposure);

    /** Nothing of it is lent. */
    void release(UUID bank, UUID financing);

    /**
     * Open ones of these banks that were not looked at for so long; they count as looked at from now on.
     *
     * @param max at most so many, those first that were looked at longest ago
     */
    List<Open> toLookAt(Collection<UUID> banks, Duration notSince, int max);

    /** Reserved and drawn, by their financings. */
    Page<Exposure> list(UUID bank, PageWish page);

    /** Reserved and drawn. The largest first; by due day, the first day first. */
    List<ExposureTotal> totals(UUID bank, ExposureTotal.By by, int max);
}
