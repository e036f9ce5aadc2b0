package io.counterfoil.portal.home;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.financing.FinancingRequest;
import io.counterfoil.portal.financing.FinancingRequests;
import io.counterfoil.portal.home.SupplierView.FreePiece;
import io.counterfoil.portal.home.SupplierView.Offered;
import io.counterfoil.portal.home.SupplierView.Waiting;
import io.counterfoil.portal.offer.Offer;
import io.counterfoil.portal.offer.Offers;
import io.counterfoil.portal.payable.Debt;
import io.counterfoil.portal.payable.Payables;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.voucher.Piece;
import io.counterfoil.portal.voucher.Pieces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a supplier holds, what it is offered, and what it waits for. */
@ApplicationScoped
class SupplierHome {

    /** Of offers, and of pieces: each asks for its payable. */
    private static final int LISTED_MAX = 20;

    private final Pieces pieces;
    private final Offers offers;
    private final Payables payables;
    private final FinancingRequests requests;
    private final Directory directory;

    SupplierHome(Pieces pieces, Offers offers, Payables payables, FinancingRequests requests, Directory directory) {
        this.pieces = pieces;
        this.offers = offers;
        this.payables = payables;
        this.requests = requests;
        this.directory = directory;
    }

    SupplierView of(UUID supplier) {
        Listing<Piece> held = pieces.heldBy(supplier, Piece.State.HELD);
        Listing<Piece> locked = pieces.heldBy(supplier, Piece.State.LOCKED);
        Listing<Piece> offered = pieces.heldBy(supplier, Piece.State.OFFERED);
        Listing<Offer> open = offers.open();
        Listing<FinancingRequest> asked = requests.open();
        Map<UUID, Optional<Debt>> known = new HashMap<>();
        List<Offer> received = open.items().stream()
                .filter(offer -> offer.recipient().equals(supplier))
                .sorted(comparing(Offer::lastDay).thenComparing(Offer::id))
                .toList();
        return new SupplierView(
                Holding.byCurrency(held.items(), locked.items(), offered.items()),
                listed(received, known),
                received.size(),
                free(held.items(), known),
                held.items().size(),
                waiting(open.items(), asked.items(), supplier),
                Stream.of(held, locked, offered, open, asked).allMatch(Listing::complete));
    }

    private List<Offered> listed(List<Offer> received, Map<UUID, Optional<Debt>> known) {
        return received.stream()
                .limit(LISTED_MAX)
                .map(offer -> new Offered(
                        offer.id(),
                        directory.shownName(offer.holder()),
                        offer.value(),
                        debt(offer.payable(), offer.debt(), known)
                                .map(Debt::dueOn)
                                .orElse(null),
                        offer.lastDay()))
                .toList();
    }

    /** In the order of ids, so of their making, as the service lists them; then by due date. */
    private List<FreePiece> free(List<Piece> held, Map<UUID, Optional<Debt>> known) {
        return held.stream()
                .limit(LISTED_MAX)
                .map(piece -> free(piece, debt(piece.payable(), piece.debt(), known)))
                .sorted(comparing(FreePiece::dueOn, nullsLast(naturalOrder())).thenComparing(FreePiece::id))
                .toList();
    }

    private FreePiece free(Piece piece, Optional<Debt> debt) {
        return new FreePiece(
                piece.id(),
                debt.map(Debt::debtor).map(directory::shownName).orElse(""),
                piece.value(),
                debt.map(Debt::dueOn).orElse(null),
                piece.frozen());
    }

    private List<Waiting> waiting(List<Offer> open, List<FinancingRequest> asked, UUID supplier) {
        List<Waiting> waiting = new ArrayList<>();
        open.stream()
                .filter(offer -> offer.holder().equals(supplier))
                .map(offer -> new Waiting(
                        offer.id(),
                        Waiting.Kind.OFFERED,
                        directory.shownName(offer.recipient()),
                        offer.value(),
                        offer.lastDay(),
                        0))
                .forEach(waiting::add);
        asked.stream()
                .map(request -> new Waiting(
                        request.id(),
                        kind(request),
                        bank(request),
                        request.value(),
                        request.lastDay(),
                        request.quotes().size()))
                .forEach(waiting::add);
        return waiting;
    }

    private String bank(FinancingRequest request) {
        UUID bank = request.bank();
        return bank == null ? "" : directory.shownName(bank);
    }

    private static Waiting.Kind kind(FinancingRequest request) {
        return switch (request.state()) {
            case REQUESTED -> !request.quotes().isEmpty() ? Waiting.Kind.QUOTED : Waiting.Kind.ASKED;
            case LOCKED -> Waiting.Kind.SOLD;
            case APPROVED -> Waiting.Kind.APPROVED;
            case PAYOUT_INSTRUCTED -> Waiting.Kind.PAID;
            default -> throw new IllegalStateException("nobody waits for a request that is " + request.state());
        };
    }

    private Optional<Debt> debt(UUID payable, @Nullable Debt said, Map<UUID, Optional<Debt>> known) {
        return known.computeIfAbsent(payable, unknown -> payables.debt(unknown, said));
    }
}
