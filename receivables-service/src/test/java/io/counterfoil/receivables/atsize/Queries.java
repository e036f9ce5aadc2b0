package io.counterfoil.receivables.atsize;

import io.counterfoil.kernel.Cursor;
import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.financing.Financings;
import io.counterfoil.receivables.offer.Offers;
import io.counterfoil.receivables.payable.Debts;
import io.counterfoil.receivables.settlement.Settlements;
import io.counterfoil.receivables.voucher.Pieces;
import io.counterfoil.receivables.voucher.Vouchers;
import io.counterfoil.service.audit.AuditEntries;
import io.counterfoil.service.audit.AuditFilter;
import io.counterfoil.service.audit.AuditOutcome;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What is asked of a large database, through the ports that the service itself uses. */
@Singleton
public class Queries {

    static final int LIMIT = 20;

    private static final PageWish FIRST_PAGE = new PageWish(Cursor.START, LIMIT);
    private static final Viewer REGULATOR = new Viewer(SeededDatabase.STRANGER, true, true);
    private static final Viewer DEBTOR = new Viewer(SeededDatabase.DEBTOR, false, false);
    private static final Viewer HOLDER = new Viewer(SeededDatabase.HOLDER, false, false);
    private static final Viewer BANK = new Viewer(SeededDatabase.BANK, false, false);
    private static final Viewer STRANGER = new Viewer(SeededDatabase.STRANGER, false, false);

    @Inject
    Vouchers vouchers;

    @Inject
    Debts debts;

    @Inject
    Financings financings;

    @Inject
    Settlements settlements;

    @Inject
    Offers offers;

    @Inject
    Pieces pieces;

    @Inject
    AuditEntries audit;

    /**
     * @param ask the n-th time; answers how many were found
     * @param rowsMax that it may read at most, however large the database is
     */
    record Query(String name, IntFunction<Integer> ask, int rowsMax) {}

    List<Query> of(Sizes sizes) {
        int page = 12 * (LIMIT + 1);
        // A table of some thousand rows is read whole, which is right; the settlements of the small size are one.
        int whole = sizes == Sizes.SMALL ? sizes.payables() : 0;
        int ofWidest = 8 * sizes.widest() / 40 + 8 * LIMIT;
        return List.of(
                query("financing requests, supplier", n -> requests(HOLDER, null), page),
                query("financing requests, bank", n -> requests(BANK, null), page),
                query("financing requests, bank, requested", n -> requests(BANK, "requested"), 5 * page),
                query("financing requests, bank, locked", n -> requests(BANK, "locked"), 5 * page),
                query("financing requests, bank, funded", n -> requests(BANK, "funded"), 2 * page),
                query("financing requests, supplier, locked", n -> requests(HOLDER, "locked"), page),
                query("financing requests, stranger, funded", n -> requests(STRANGER, "funded"), page),
                query("financing requests, all, locked", n -> requests(REGULATOR, "locked"), page),
                query(
                        "voucher by id, bank that was asked",
                        n -> count(vouchers.find(BANK, SeededDatabase.piece(sizes.payablesOnChain() + 2))),
                        40),
                query(
                        "voucher by id, stranger",
                        n -> count(vouchers.find(STRANGER, SeededDatabase.piece(1 + n % sizes.payablesOnChain()))),
                        40),
                query(
                        "vouchers of the widest payable, holder",
                        n -> vouchersOf(HOLDER, SeededDatabase.payable(1), null),
                        ofWidest),
                query(
                        "vouchers of the widest payable, bank",
                        n -> vouchersOf(BANK, SeededDatabase.payable(1), null),
                        page),
                query(
                        "vouchers of the widest payable, regulator",
                        n -> vouchersOf(REGULATOR, SeededDatabase.payable(1), null),
                        page),
                query("vouchers, all, offered", n -> vouchersOf(REGULATOR, null, "offered"), page),
                query("vouchers, all, locked", n -> vouchersOf(REGULATOR, null, "locked"), page),
                query("own vouchers, holder", n -> vouchersOf(HOLDER, null, null), page),
                query("own vouchers by state, holder", n -> vouchersOf(HOLDER, null, "locked"), page),
                query("own vouchers offered, holder", n -> vouchersOf(HOLDER, null, "offered"), page),
                query("payables, debtor", n -> payables(DEBTOR, null), page),
                query("payables recorded, all", n -> payables(REGULATOR, "recorded"), page),
                query("payables recorded, debtor", n -> payables(DEBTOR, "recorded"), page),
                query("payables overdue, debtor", n -> payables(DEBTOR, "overdue"), page),
                query("payables proposed, all", n -> payables(REGULATOR, "proposed"), page),
                query("settlements of a payable, regulator", n -> settlementsOf(REGULATOR, settled(sizes, n)), 40),
                query("settlements of a payable, debtor", n -> settlementsOf(DEBTOR, settled(sizes, n)), 40),
                query("settlements, debtor", n -> settlementsOf(DEBTOR, null), page + whole),
                query("settlements, creditor", n -> settlementsOf(HOLDER, null), page + whole),
                query("offers, holder, open", n -> offers(HOLDER, "open"), page),
                query("offers, all, open", n -> offers(REGULATOR, "open"), page),
                query("audit by resource", n -> entries(null, SeededDatabase.piece(1 + n)), 10 * page),
                query("audit by outcome, failed", n -> entries(AuditOutcome.FAILED, null), page),
                query("audit by outcome, refused", n -> entries(AuditOutcome.REFUSED, null), page),
                query(
                        "locks past their day",
                        n -> pieces.locksLapsedBefore(LocalDate.of(2026, 7, 20), LIMIT)
                                .size(),
                        page),
                query(
                        "offers past their day",
                        n -> pieces.offersLapsedBefore(LocalDate.of(2026, 7, 20), LIMIT)
                                .size(),
                        page));
    }

    private static Query query(String name, IntFunction<Integer> ask, int rowsMax) {
        return new Query(name, ask, rowsMax);
    }

    private static UUID settled(Sizes sizes, int n) {
        return SeededDatabase.payable(4L * (1 + n % (sizes.payablesOnChain() / 4)));
    }

    private int requests(Viewer viewer, @Nullable String state) {
        return count(financings.list(viewer, state, FIRST_PAGE));
    }

    private int vouchersOf(Viewer viewer, @Nullable UUID payable, @Nullable String state) {
        return count(vouchers.list(viewer, payable, state, FIRST_PAGE));
    }

    private int payables(Viewer viewer, @Nullable String state) {
        return count(debts.payables(viewer, state, FIRST_PAGE));
    }

    private int settlementsOf(Viewer viewer, @Nullable UUID payable) {
        return count(settlements.settlements(viewer, payable, FIRST_PAGE));
    }

    private int offers(Viewer viewer, @Nullable String state) {
        return count(offers.list(viewer, state, FIRST_PAGE));
    }

    private int entries(@Nullable AuditOutcome outcome, @Nullable UUID resource) {
        AuditFilter filter = new AuditFilter(null, null, null, null, null, outcome, resource);
        return audit.find(SeededDatabase.STREAM, filter, 0, LIMIT + 1).size();
    }

    private static int count(Page<?> page) {
        return page.items().size();
    }

    private static int count(Optional<?> found) {
        return found.isPresent() ? 1 : 0;
    }
}
