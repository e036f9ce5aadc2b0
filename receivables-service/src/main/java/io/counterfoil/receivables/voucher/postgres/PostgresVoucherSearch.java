package io.counterfoil.receivables.voucher.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.voucher.SearchPlace;
import io.counterfoil.receivables.voucher.Sought;
import io.counterfoil.receivables.voucher.VoucherSearch;
import io.counterfoil.receivables.voucher.VoucherView;
import io.counterfoil.service.sql.NamedSql;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One statement for each way in which somebody stands to pieces, and what they find is put together. Who may see a piece is asked of
 * each one that is found, as in every list. SQL: walks of indexes that end after so many rows, and visibility joins.
 */
@ApplicationScoped
class PostgresVoucherSearch implements VoucherSearch {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final UUID LAST_ID = new UUID(-1, -1);

    private final Sql sql;

    PostgresVoucherSearch(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<VoucherView> find(Viewer viewer, Sought sought, @Nullable SearchPlace after, int limit) {
        SearchSql text = new SearchSql(viewer.seesAll(), sought, after != null, limit + 1);
        Comparator<SearchPlace> order = SearchPlace.order(sought);
        NavigableMap<SearchPlace, VoucherView> found = new TreeMap<>(order);
        List<SearchPlace> ends = new ArrayList<>();
        for (SearchWalk walk : walks(viewer, sought)) {
            if (sought.sort() != Sought.Sort.DUE) {
                refuseTooMany(asked(text.beyond(walk), viewer, sought, after));
            }
            List<VoucherView> pieces =
                    asked(text.found(walk), viewer, sought, after).list(PostgresVouchers::view);
            pieces.forEach(piece -> found.put(place(piece, sought), piece));
            if (sought.sort() == Sought.Sort.DUE && pieces.size() <= limit) {
                end(asked(text.end(walk), viewer, sought, after)).ifPresent(ends::add);
            }
        }
        return page(found, ends.stream().min(order), sought, limit);
    }

    /** Whoever sees all goes through what is of one participant, or through all. */
    private static List<SearchWalk> walks(Viewer viewer, Sought sought) {
        return viewer.seesAll() && sought.party() == null
                ? List.of(SearchWalk.ALL)
                : Arrays.stream(SearchWalk.values())
                        .filter(walk -> walk != SearchWalk.ALL)
                        .toList();
    }

    private NamedSql asked(String text, Viewer viewer, Sought sought, @Nullable SearchPlace after) {
        boolean byDueDay = sought.sort() == Sought.Sort.DUE;
        boolean descending = byDueDay && sought.descending(); // of the walk
        LocalDate from = Objects.requireNonNullElse(sought.dueFrom(), FIRST_DAY);
        LocalDate to = Objects.requireNonNullElse(sought.dueTo(), LAST_DAY);
        UUID beforeAll = descending ? LAST_ID : FIRST_ID;
        Currency currency = sought.currency();
        NamedSql query = sql.named(text)
                .with("me", viewer.seesAll() ? sought.party() : viewer.participant())
                .with("party", sought.party())
                .with("currency", currency == null ? null : currency.getCurrencyCode())
                .with("amountFrom", sought.amountFrom())
                .with("amountTo", sought.amountTo())
                .with("changedFrom", sought.changedFrom())
                .with("changedTo", sought.changedTo())
                .with("day", descending ? to : from)
                .with("end", descending ? from : to)
                .with("payable", beforeAll)
                .with("piece", beforeAll);
        if (after == null) {
            return query;
        }
        return byDueDay
                ? query.with("day", LocalDate.ofEpochDay(after.key()))
                        .with("payable", after.payable())
                        .with("piece", after.piece())
                : query.with("key", key(after, sought.sort()))
                        .with("keyPayable", after.payable())
                        .with("keyPiece", after.piece());
    }

    private static Object key(SearchPlace place, Sought.Sort sort) {
        return sort == Sought.Sort.AMOUNT ? (Object) place.key() : LocalDate.ofEpochDay(place.key());
    }

    private static SearchPlace place(VoucherView piece, Sought sought) {
        long key = switch (sought.sort()) {
            case DUE -> piece.dueOn().toEpochDay();
            case AMOUNT -> piece.value().minorUnits();
            case CHANGE ->
                Objects.requireNonNullElse(piece.changedOn(), LocalDate.EPOCH).toEpochDay();
        };
        return new SearchPlace(key, piece.payableId(), piece.id());
    }

    private static void refuseTooMany(NamedSql beyond) {
        if (beyond.isFound()) {
            throw RefusedException.malformed(
                    "sort",
                    "more than " + LOOKED_MAX + " pieces or payables would have to be compared: give a first and a last"
                            + " due day that lie closer together, name a party, or sort by due day");
        }
    }

    /** Of a walk that ended before all was seen. */
    private static Optional<SearchPlace> end(NamedSql query) {
        return query.first(PostgresVoucherSearch::walked);
    }

    private static SearchPlace walked(Row row) {
        return new SearchPlace(row.day("walked_day").toEpochDay(), row.id("walked_payable"), row.id("id"));
    }

    /** Beyond where the first walk ended there may be pieces that nobody has looked at. */
    private static Page<VoucherView> page(
            NavigableMap<SearchPlace, VoucherView> found, Optional<SearchPlace> end, Sought sought, int limit) {
        Comparator<SearchPlace> order = SearchPlace.order(sought);
        List<SearchPlace> seen = found.keySet().stream()
                .filter(place -> end.isEmpty() || order.compare(place, end.get()) <= 0)
                .toList();
        List<SearchPlace> shown = seen.stream().limit(limit).toList();
        Optional<SearchPlace> last = seen.size() > limit ? Optional.of(shown.get(limit - 1)) : end;
        return new Page<>(
                shown.stream().map(found::get).toList(),
                last.map(place -> place.toCursor(sought)).orElse(null));
    }
}
