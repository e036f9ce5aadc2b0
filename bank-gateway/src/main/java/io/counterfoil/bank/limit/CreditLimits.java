package io.counterfoil.bank.limit;

import io.counterfoil.bank.limit.CreditLimit.Party;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.Person;
import io.counterfoil.service.web.PageWish;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The limits that a bank's people set. One is in force for a party and currency, and one at most proposed. */
public interface CreditLimits {

    /** As somebody proposes it. */
    record Proposal(
            Party party,
            UUID participant,
            Money most,
            @Nullable LocalDate validUntil) {}

    /** By their ids; those that were rejected or replaced are left out. */
    Page<CreditLimit> list(UUID bank, PageWish page);

    Optional<CreditLimit> find(UUID bank, UUID id);

    Optional<CreditLimit> active(UUID bank, Party party, UUID participant, Currency currency);

    Optional<CreditLimit> proposed(UUID bank, Party party, UUID participant, Currency currency);

    /** @return empty when another one is proposed for the same party and currency */
    Optional<CreditLimit> propose(UUID bank, Proposal proposal, Person by);

    /**
     * @param reason of a rejection; null puts it into force
     * @return empty when it was decided before
     */
    Optional<CreditLimit> decide(UUID bank, UUID id, Person by, @Nullable String reason);
}
