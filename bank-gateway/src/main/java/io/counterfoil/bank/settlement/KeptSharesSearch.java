package io.counterfoil.bank.settlement;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.ShownShare;
import io.counterfoil.bank.settlement.KeptShares.KeptShare;
import io.counterfoil.kernel.Page;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerContested;
import io.counterfoil.ledger.LedgerPiece;
import io.counterfoil.ledger.LedgerReads;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the shares that are kept apart of one payable, until what the bank knows of is as much as the chain says there is. The
 * chain has no list of a payable's settlements: the platform shows which ones visited a voucher, and the chain confirms each share.
 */
final class KeptSharesSearch {

    /** More are not asked about in one look; the oldest vouchers were there in most settlements, so a few show all of them. */
    private static final int VOUCHERS_MAX = 100;

    private static final int PAGES_MAX = 1_000;

    private final KeptShares kept;
    private final LedgerReads chain;
    private final HostedBank bank;
    private final UUID payable;
    private final Set<KeptShare> known;
    private final Set<UUID> settlements = new HashSet<>();
    private long found;
    private int asked;

    KeptSharesSearch(KeptShares kept, LedgerReads chain, HostedBank bank, UUID payable) {
        this.kept = kept;
        this.chain = chain;
        this.bank = bank;
        this.payable = payable;
        this.known = new HashSet<>(kept.of(bank.participant(), payable));
        this.found = known.stream().mapToLong(this::share).sum();
    }

    /**
     * Stores what it finds.
     *
     * @param contested minor units that are kept apart of the payable
     * @return false when there is more: the platform does not show it yet
     */
    boolean findsAll(long contested) {
        long read = 0;
        while (found < contested && asked < VOUCHERS_MAX) {
            Map<UUID, LedgerPiece> page = chain.pieces(payable, read, LedgerCommand.BATCH_MAX);
            read += page.size();
            for (Map.Entry<UUID, LedgerPiece> piece : page.entrySet()) {
                if (piece.getValue().redeemed() > 0 && found < contested && asked < VOUCHERS_MAX) {
                    asked++;
                    each(after -> bank.platform().sharesOf(piece.getKey(), after), this::search);
                }
            }
            if (page.size() < LedgerCommand.BATCH_MAX) {
                break;
            }
        }
        return found >= contested;
    }

    private void search(ShownShare ofVoucher) {
        if (settlements.add(ofVoucher.settlementId())) {
            each(after -> bank.platform().sharesBy(ofVoucher.settlementId(), after), this::take);
        }
    }

    private void take(ShownShare shown) {
        KeptShare share = new KeptShare(bank.participant(), shown.settlementId(), shown.voucherId());
        if (!shown.isKeptApart() || !isOfPayable(shown.voucherId()) || known.contains(share)) {
            return;
        }
        long minorUnits = share(share);
        if (minorUnits > 0) {
            kept.store(bank.participant(), payable, shown.settlementId(), List.of(shown.voucherId()));
            known.add(share);
            found += minorUnits;
        }
    }

    /** The platform may say anything. */
    private boolean isOfPayable(UUID voucher) {
        return chain.piece(voucher)
                .filter(piece -> piece.payableId().equals(payable))
                .isPresent();
    }

    /** 0 once it is paid. */
    private long share(KeptShare share) {
        return chain.contested(share.settlement(), share.piece())
                .map(LedgerContested::share)
                .orElse(0L);
    }

    private interface Pages<T> {
        Page<T> after(@Nullable String cursor);
    }

    private static <T> void each(Pages<T> pages, Consumer<T> item) {
        String cursor = null;
        for (int read = 0; read < PAGES_MAX; read++) {
            Page<T> page = pages.after(cursor);
            page.items().forEach(item);
            cursor = page.nextCursor();
            if (cursor == null) {
                return;
            }
        }
    }
}
