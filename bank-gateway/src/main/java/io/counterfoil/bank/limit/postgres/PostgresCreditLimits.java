package io.counterfoil.bank.limit.postgres;

import io.counterfoil.bank.limit.CreditLimit;
import io.counterfoil.bank.limit.CreditLimit.Party;
import io.counterfoil.bank.limit.CreditLimits;
import io.counterfoil.bank.proposal.Proposal.State;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.Person;
import io.counterfoil.service.web.PageWish;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class PostgresCreditLimits implements CreditLimits {

    /** Of two who propose at once the second finds a proposal. */
    private static final String PROPOSE = """
            insert into bank.credit_limit
                (bank, id, party, participant, currency, minor_units, valid_until, state,
                 proposed_by, proposed_by_name, proposed_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as date), 'proposed', ?8, ?9, now())
            on conflict do nothing""";

    private final CreditLimitRows rows;

    PostgresCreditLimits(CreditLimitRows rows) {
        this.rows = rows;
    }

    @Override
    public Page<CreditLimit> list(UUID bank, PageWish page) {
        List<CreditLimit> found = rows
                .find(
                        "bank = ?1 and id > ?2 and state in ('proposed', 'active')",
                        Sort.by("id"),
                        bank,
                        page.after().id())
                .range(0, page.limit())
                .stream()
                .map(CreditLimitRow::limit)
                .toList();
        return Page.of(found, page.limit(), CreditLimit::id);
    }

    @Override
    public Optional<CreditLimit> find(UUID bank, UUID id) {
        return rows.findByIdOptional(new CreditLimitRow.Key(bank, id)).map(CreditLimitRow::limit);
    }

    @Override
    public Optional<CreditLimit> active(UUID bank, Party party, UUID participant, Currency currency) {
        return inState(bank, party, participant, currency.getCurrencyCode(), State.ACTIVE)
                .map(CreditLimitRow::limit);
    }

    @Override
    public Optional<CreditLimit> proposed(UUID bank, Party party, UUID participant, Currency currency) {
        return inState(bank, party, participant, currency.getCurrencyCode(), State.PROPOSED)
                .map(CreditLimitRow::limit);
    }

    @Override
    public Optional<CreditLimit> propose(UUID bank, Proposal proposal, Person by) {
        UUID id = Ids.next();
        int added = rows.getEntityManager()
                .createNativeQuery(PROPOSE)
                .setParameter(1, bank)
                .setParameter(2, id)
                .setParameter(3, proposal.party().inWords())
                .setParameter(4, proposal.participant())
                .setParameter(5, proposal.most().currency().getCurrencyCode())
                .setParameter(6, proposal.most().minorUnits())
                .setParameter(7, proposal.validUntil())
                .setParameter(8, by.subject())
                .setParameter(9, by.name())
                .executeUpdate();
        return added == 1
                ? rows.findByIdOptional(new CreditLimitRow.Key(bank, id)).map(CreditLimitRow::limit)
                : Optional.empty();
    }

    @Override
    public Optional<CreditLimit> decide(UUID bank, UUID id, Person by, @Nullable String reason) {
        CreditLimitRow row = rows.findById(new CreditLimitRow.Key(bank, id), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.isOpen()) {
            return Optional.empty();
        }
        if (reason == null) {
            Party party = row.limit().party();
            inState(bank, party, row.participant, row.currency, State.ACTIVE).ifPresent(former -> {
                former.replace();
                rows.flush(); // one is in force at any time
            });
        }
        row.decide(by, reason);
        rows.flush();
        return Optional.of(row.limit());
    }

    private Optional<CreditLimitRow> inState(UUID bank, Party party, UUID participant, String currency, State state) {
        return rows.find(
                        "bank = ?1 and party = ?2 and participant = ?3 and currency = ?4 and state = ?5",
                        bank,
                        party.inWords(),
                        participant,
                        currency,
                        state.inWords())
                .firstResultOptional();
    }
}
