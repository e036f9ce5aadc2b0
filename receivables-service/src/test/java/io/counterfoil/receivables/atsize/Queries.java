package io.counterfoil.receivables.atsize;

import io.counterfoil.kernel.Cursor;
import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.financing.Financings;
import io.counterfoil.receivables.offer.Offers;
import io.counterfoil.receivables.onboarding.Accounts;
import io.counterfoil.receivables.onboarding.KycFiles;
import io.counterfoil.receivables.payable.Debts;
import io.counterfoil.receivables.settlement.Settlements;
import io.counterfoil.receivables.voucher.Pieces;
import io.counterfoil.receivables.voucher.Sought;
import io.counterfoil.receivables.voucher.VoucherSearch;
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
    VoucherSearch search;

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
    Accounts accounts;

    @Inject
    KycFiles kycFiles;

    @Inject
    AuditEntries audit;

    /**
     * @param ask the n-th time; answers how many were found
     * @param foundMin that it must find the first time: a query that finds nothing proves nothing
     * @param rowsMax that it may read at most, however large the database is
     */
    record Query(String name, IntFunction<Integer> ask, int foundMin, int rowsMax) {}

    List<Query> of(Sizes sizes) {
        // Rows read for each row of a page; and some more, for which the page has to be looked for.
        int row = LIMIT + 1;
        UUID widest = SeededDatabase.payable(1);
        UUID first = SeededDatabase.piece(sizes.payablesOnChain() + 1);
        UUID late = SeededDatabase.piece(sizes.payablesOnChain() + sizes.widest() - 30);
        UUID lateInBranch = SeededDatabase.piece(sizes.payablesOnChain() + 40);
        // A bank pays what was recorded for it, and what the operators gave it since: two indexes, each for a page.
        int ofEither = 11 * row;
        int ofWidest = 8 * sizes.widest() / 40 + 8 * LIMIT;
        // The parts of a piece have no order of their own: each page goes through all of them.
        int ofBranch = 3 * sizes.ofWidestBranch() + 14 * row;
        // Each way in which somebody stands to pieces is a walk of its own.
        int ofSearch = 60 * row;
        int ofWholeWalk = 8 * VoucherSearch.LOOKED_MAX;
        int ofLatePage = sizes.ofWidestBranch() > 3 * LIMIT ? LIMIT : 0;
        // Of a rare end the planner may go through all requests of the supplier, or all that the bank was asked.
        int ofHolder = 4 * sizes.requests() / 40;
        int ofBank = sizes.requests() / 5;
        return List.of(
                query("financing requests, supplier", n -> requests(HOLDER, null), LIMIT, 14 * row),
                query("financing requests, bank", n -> requests(BANK, null), LIMIT, 14 * row),
                query("financing requests, stranger", n -> requests(STRANGER, null), 0, 4),
                query("financing requests, bank, requested", n -> requests(BANK, "requested"), LIMIT, 24 * row),
                query("financing requests, bank, withdrawn", n -> requests(BANK, "withdrawn"), LIMIT, 24 * row),
                query("financing requests, supplier, requested", n -> requests(HOLDER, "requested"), LIMIT, 14 * row),
                query("financing requests, all, requested", n -> requests(REGULATOR, "requested"), LIMIT, 14 * row),
                query("financing requests, all, withdrawn", n -> requests(REGULATOR, "withdrawn"), LIMIT, 14 * row),
                query("financing requests, bank, locked", n -> requests(BANK, "locked"), 10, 24 * row),
                query("financing requests, bank, funded", n -> requests(BANK, "funded"), LIMIT, 24 * row),
                query("financing requests, supplier, locked", n -> requests(HOLDER, "locked"), LIMIT, 24 * row),
                query("financing requests, supplier, funded", n -> requests(HOLDER, "funded"), LIMIT, 24 * row),
                query(
                        "financing requests, supplier, declined",
                        n -> requests(HOLDER, "declined"),
                        1,
                        ofHolder + 24 * row),
                query("financing requests, bank, declined", n -> requests(BANK, "declined"), LIMIT, ofBank + 24 * row),
                query("financing requests, supplier, undone", n -> requests(HOLDER, "undone"), 0, 4),
                query("financing requests, stranger, funded", n -> requests(STRANGER, "funded"), 0, 4),
                query("financing requests, all, locked", n -> requests(REGULATOR, "locked"), LIMIT, 14 * row),
                query("financing requests, all, funded", n -> requests(REGULATOR, "funded"), LIMIT, 14 * row),
                query(
                        "voucher by id, bank that was asked",
                        n -> count(vouchers.find(BANK, SeededDatabase.piece(sizes.payablesOnChain() + 2))),
                        1,
                        20),
                query(
                        "voucher by id, stranger",
                        n -> count(vouchers.find(STRANGER, SeededDatabase.piece(1 + n % sizes.payablesOnChain()))),
                        0,
                        20),
                query("vouchers of the widest payable, holder", n -> vouchersOf(HOLDER, widest, null), LIMIT, ofWidest),
                query("vouchers of the widest payable, bank", n -> vouchersOf(BANK, widest, null), 2, 4 * row),
                query(
                        "vouchers of the widest payable, regulator",
                        n -> vouchersOf(REGULATOR, widest, null),
                        LIMIT,
                        6 * row),
                query("trace, holder", n -> traced(HOLDER, first, Cursor.START), LIMIT, ofBranch),
                query(
                        "trace, holder, late page",
                        n -> traced(HOLDER, first, new Cursor(lateInBranch)),
                        ofLatePage,
                        ofBranch),
                query("trace, regulator", n -> traced(REGULATOR, first, Cursor.START), LIMIT, 6 * row),
                query("trace, regulator, late page", n -> traced(REGULATOR, first, new Cursor(late)), LIMIT, 6 * row),
                query("vouchers, all, offered", n -> vouchersOf(REGULATOR, null, "offered"), LIMIT, 6 * row),
                query("vouchers, all, locked", n -> vouchersOf(REGULATOR, null, "locked"), LIMIT, 6 * row),
                query("vouchers, all, redeemed", n -> vouchersOf(REGULATOR, null, "redeemed"), LIMIT, 6 * row),
                query("own vouchers, holder", n -> vouchersOf(HOLDER, null, null), LIMIT, 6 * row),
                query("own vouchers, stranger", n -> vouchersOf(STRANGER, null, null), 0, 4),
                query("own vouchers locked, holder", n -> vouchersOf(HOLDER, null, "locked"), LIMIT, 6 * row),
                query("own vouchers offered, holder", n -> vouchersOf(HOLDER, null, "offered"), LIMIT, 6 * row),
                query("search by due day, holder", n -> sought(HOLDER, Searched.ALL), LIMIT, ofSearch),
                query("search by due day, debtor", n -> sought(DEBTOR, Searched.ALL), LIMIT, ofSearch),
                query("search by due day, bank", n -> sought(BANK, Searched.ALL), LIMIT, 2 * ofSearch),
                query("search by due day, regulator", n -> sought(REGULATOR, Searched.ALL), LIMIT, ofSearch),
                query("search by due day, stranger", n -> sought(STRANGER, Searched.ALL), 0, 20),
                query("search latest due day first, debtor", n -> sought(DEBTOR, Searched.LATEST), LIMIT, ofSearch),
                query("search for a party, regulator", n -> sought(REGULATOR, Searched.OF_HOLDER), LIMIT, ofSearch),
                query("search for a party, debtor", n -> sought(DEBTOR, Searched.OF_HOLDER), 1, ofWholeWalk),
                query("search for what is rare, regulator", n -> sought(REGULATOR, Searched.RARE), 0, ofWholeWalk),
                query(
                        "search by amount in two weeks, debtor",
                        n -> sought(DEBTOR, Searched.AMOUNT),
                        LIMIT,
                        ofWholeWalk),
                query(
                        "search by change in two weeks, holder",
                        n -> sought(HOLDER, Searched.CHANGE),
                        LIMIT,
                        ofWholeWalk),
                query("payables, debtor", n -> payables(DEBTOR, null), LIMIT, 6 * row),
                query("payables, creditor", n -> payables(HOLDER, null), LIMIT, 6 * row),
                query("payables, paying bank", n -> payables(BANK, null), LIMIT, ofEither),
                query("payables, stranger", n -> payables(STRANGER, null), 0, 4),
                query("payables recorded, all", n -> payables(REGULATOR, "recorded"), LIMIT, 6 * row),
                query("payables recorded, debtor", n -> payables(DEBTOR, "recorded"), 5, 6 * row),
                query("payables overdue, debtor", n -> payables(DEBTOR, "overdue"), LIMIT, 8 * row),
                query("payables settled, debtor", n -> payables(DEBTOR, "settled"), LIMIT, 8 * row),
                query("payables issued, creditor", n -> payables(HOLDER, "issued"), LIMIT, 8 * row),
                query("payables issued, paying bank", n -> payables(BANK, "issued"), LIMIT, ofEither),
                query("payables issued, all", n -> payables(REGULATOR, "issued"), LIMIT, 8 * row),
                query("payables proposed, all", n -> payables(REGULATOR, "proposed"), LIMIT, 8 * row),
                query("settlements of a payable, regulator", n -> settlementsOf(REGULATOR, settled(sizes, n)), 1, 8),
                query("settlements of a payable, debtor", n -> settlementsOf(DEBTOR, settled(sizes, n)), 1, 8),
                query("settlements, debtor", n -> settlementsOf(DEBTOR, null), LIMIT, 6 * row),
                query("settlements, creditor", n -> settlementsOf(HOLDER, null), LIMIT, 6 * row),
                query("settlements, paying bank", n -> settlementsOf(BANK, null), LIMIT, 9 * row),
                query("settlements newest first, debtor", n -> newestSettlements(DEBTOR), LIMIT, 6 * row),
                query("settlements newest first, paying bank", n -> newestSettlements(BANK), LIMIT, 9 * row),
                query("settlements, stranger", n -> settlementsOf(STRANGER, null), 0, 4),
                query("offers, holder", n -> offers(HOLDER, null), LIMIT, 4 * row),
                query("offers, holder, open", n -> offers(HOLDER, "open"), LIMIT, 4 * row),
                query("offers, all, open", n -> offers(REGULATOR, "open"), LIMIT, 4 * row),
                query("bank accounts, supplier", n -> accounts(HOLDER, null), LIMIT, 14 * row),
                query("bank accounts, supplier, proposed", n -> accounts(HOLDER, "proposed"), LIMIT, 14 * row),
                query("bank accounts, stranger", n -> accounts(STRANGER, null), 0, 4),
                query("bank accounts, all", n -> accounts(REGULATOR, null), LIMIT, 14 * row),
                query("KYC documents, supplier", n -> kycDocuments(HOLDER, null), LIMIT, 14 * row),
                query("KYC documents, supplier, submitted", n -> kycDocuments(HOLDER, "submitted"), LIMIT, 14 * row),
                query("KYC documents, stranger", n -> kycDocuments(STRANGER, null), 0, 4),
                query("KYC documents, all", n -> kycDocuments(REGULATOR, null), LIMIT, 14 * row),
                query("audit by resource", n -> entries(null, SeededDatabase.piece(1 + n)), 1, 8),
                query("audit by outcome, failed", n -> entries(AuditOutcome.FAILED, null), 6, 4 * row),
                query("audit by outcome, refused", n -> entries(AuditOutcome.REFUSED, null), LIMIT, 4 * row),
                query(
                        "locks past their day",
                        n -> pieces.locksLapsedBefore(LocalDate.of(2026, 7, 20), LIMIT)
                                .size(),
                        10,
                        5 * row),
                query(
                        "offers past their day",
                        n -> pieces.offersLapsedBefore(LocalDate.of(2026, 7, 20), LIMIT)
                                .size(),
                        LIMIT,
                        4 * row));
    }

    private static Query query(String name, IntFunction<Integer> ask, int foundMin, int rowsMax) {
        return new Query(name, ask, foundMin, rowsMax);
    }

    /** A payable of the debtor. */
    private static UUID settled(Sizes sizes, int n) {
        return SeededDatabase.payable(20L * (1 + n % (sizes.payablesOnChain() / 20)));
    }

    private int requests(Viewer viewer, @Nullable String state) {
        return count(financings.list(viewer, state, FIRST_PAGE));
    }

    private int vouchersOf(Viewer viewer, @Nullable UUID payable, @Nullable String state) {
        return count(vouchers.list(viewer, payable, state, FIRST_PAGE));
    }

    private int sought(Viewer viewer, Sought sought) {
        return count(search.find(viewer, sought, null, LIMIT));
    }

    private int traced(Viewer viewer, UUID piece, Cursor after) {
        return vouchers.trace(viewer, piece, new PageWish(after, LIMIT))
                .map(trace -> trace.items().size())
                .orElse(0);
    }

    private int payables(Viewer viewer, @Nullable String state) {
        return count(debts.payables(viewer, state, FIRST_PAGE));
    }

    private int newestSettlements(Viewer viewer) {
        return count(settlements.settlements(viewer, null, new PageWish(Cursor.END, LIMIT), true));
    }

    private int settlementsOf(Viewer viewer, @Nullable UUID payable) {
        return count(settlements.settlements(viewer, payable, FIRST_PAGE, false));
    }

    private int offers(Viewer viewer, @Nullable String state) {
        return count(offers.list(viewer, state, FIRST_PAGE));
    }

    private int accounts(Viewer viewer, @Nullable String state) {
        return count(accounts.list(viewer, null, state, FIRST_PAGE));
    }

    private int kycDocuments(Viewer viewer, @Nullable String state) {
        return count(kycFiles.list(viewer, null, state, FIRST_PAGE));
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
