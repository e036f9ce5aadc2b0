package io.counterfoil.bank.limit.postgres;

import io.counterfoil.bank.limit.CreditLimit.Party;
import io.counterfoil.bank.limit.Exposure;
import io.counterfoil.bank.limit.ExposureTotal;
import io.counterfoil.bank.limit.Exposures;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
@Transactional
class PostgresExposures implements Exposures {

    private static final String COUNTS = "state in ('reserved', 'drawn')";

    private final ExposureRows rows;

    PostgresExposures(ExposureRows rows) {
        this.rows = rows;
    }

    /** SQL: an advisory lock, for a bank has no row of its own that could be locked. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(UUID bank) {
        entities()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, "exposures " + bank)
                .getSingleResult();
    }

    @Override
    public Optional<Exposure> find(UUID bank, UUID financing) {
        return rows.findByIdOptional(new ExposureRow.Key(bank, financing)).flatMap(ExposureRow::exposure);
    }

    @Override
    public Money used(UUID bank, Party party, UUID participant, Currency currency, UUID financing) {
        Long sum = entities()
                .createQuery(
                        "select sum(minorUnits) from Exposure where bank = ?1 and " + party.inWords()
                                + " = ?2 and currency = ?3 and financingId <> ?4 and " + COUNTS,
                        Long.class)
                .setParameter(1, bank)
                .setParameter(2, participant)
                .setParameter(3, currency.getCurrencyCode())
                .setParameter(4, financing)
                .getSingleResult();
        return new Money(sum == null ? 0 : sum, currency);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void reserve(UUID bank, Exposure exposure) {
        ExposureRow row = locked(bank, exposure.financing()).orElse(null);
        if (row == null) {
            row = new ExposureRow();
            row.bank = bank;
            row.financingId = exposure.financing();
            row.lookedAt = OffsetDateTime.now(ZoneOffset.UTC);
            row.take(exposure);
            rows.persist(row);
        } else {
            row.take(exposure);
        }
        rows.flush();
    }

    @Override
    public void update(UUID bank, Exposure exposure) {
        locked(bank, exposure.financing()).ifPresent(row -> row.take(exposure));
    }

    @Override
    public void release(UUID bank, UUID financing) {
        locked(bank, financing).ifPresent(row -> row.state = Exposure.State.RELEASED.inWords());
    }

    @Override
    public List<Open> toLookAt(Collection<UUID> banks, Duration notSince, int max) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        List<ExposureRow> found = rows.find(
                        "bank in ?1 and state <> 'released' and lookedAt < ?2",
                        Sort.by("lookedAt"),
                        banks,
                        now.minus(notSince))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, max)
                .list();
        found.forEach(row -> row.lookedAt = now);
        return found.stream()
                .map(row -> new Open(row.bank, row.financingId, row.debtor != null))
                .toList();
    }

    @Override
    public Page<Exposure> list(UUID bank, PageWish page) {
        List<Exposure> found = rows
                .find(
                        "bank = ?1 and financingId > ?2 and " + COUNTS,
                        Sort.by("financingId"),
                        bank,
                        page.after().id())
                .range(0, page.limit())
                .stream()
                .flatMap(row -> row.exposure().stream())
                .toList();
        return Page.of(found, page.limit(), Exposure::financing);
    }

    @Override
    public List<ExposureTotal> totals(UUID bank, ExposureTotal.By by, int max) {
        String key = by == ExposureTotal.By.DUE_DAY ? "dueOn" : by.inWords();
        String order = by == ExposureTotal.By.DUE_DAY ? key : "sum(minorUnits) desc, " + key;
        return entities()
                .createQuery(
                        "select cast(" + key + " as String), currency, sum(minorUnits), count(*) from Exposure"
                                + " where bank = ?1 and " + COUNTS + " group by " + key + ", currency order by "
                                + order + ", currency",
                        Tuple.class)
                .setParameter(1, bank)
                .setMaxResults(max)
                .getResultStream()
                .map(row -> new ExposureTotal(
                        row.get(0, String.class),
                        new Money(row.get(2, Long.class), Currency.getInstance(row.get(1, String.class))),
                        row.get(3, Long.class)))
                .toList();
    }

    private Optional<ExposureRow> locked(UUID bank, UUID financing) {
        return rows.findByIdOptional(new ExposureRow.Key(bank, financing), LockModeType.PESSIMISTIC_WRITE);
    }

    private EntityManager entities() {
        return rows.getEntityManager();
    }
}
