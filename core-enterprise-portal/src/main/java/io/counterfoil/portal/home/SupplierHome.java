package io.counterfoil.portal.home;

import static java.util.Comparator.comparing;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.financing.FinancingRequest;
import io.counterfoil.portal.financing.FinancingRequests;
import io.counterfoil.portal.home.SupplierView.FreePiece;
import io.counterfoil.portal.home.SupplierView.Offered;
import io.counterfoil.portal.home.SupplierView.Waiting;
import io.counterfoil.portal.offer.Offer;
import io.counterfoil.portal.offer.Offers;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.voucher.Piece;
import io.counterfoil.portal.voucher.Pieces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What a supplier holds, what it is offered, and what it waits for. */
@ApplicationScoped
class SupplierHome {

    /** Of offers, and of pieces. */
    private static final int LISTED_MAX = 20;

    private final Pieces pieces;
    private final Offers offers;
    private final FinancingRequests requests;
    private final Directory directory;

    SupplierHome(Pieces pieces, Offers offers, FinancingRequests requests, Directory directory) {
        this.pieces = pieces;
        this.offers = offers;
        this.requests = requests;
        this.directory = directory;
    }

    SupplierView of(UUID supplier) {
        Listing<Piece> held = pieces.heldBy(supplier, Piece.State.HELD);
        Listing<Piece> locked = pieces.heldBy(supplier, Piece.State.LOCKED);
        Listing<Piece> offered = pieces.heldBy(supplier, Piece.State.OFFERED);
        Listing<Offer> open = offers.open();
        Listing<FinancingRequest> asked = requests.open();
        List<Offer> received = open.items().stream()
                .filter(offer -> offer.recipient().equals(supplier))
                .sorted(comparing(Offer::lastDay).thenComparing(Offer::id))
                .toList();
        return new SupplierView(
                Holding.byCurrency(held.items(), locked.items(), offered.items()),
                listed(received),
                received.size(),
                free(held.items()),
                held.items().size(),
                waiting(open.items(), asked.items(), supplier),
                Stream.of(held, locked, offered, open, asked).allMatch(Listing::complete));
    }

    private List<Offered> listed(List<Offer> received) {
        return received.stream()
                .limit(LISTED_MAX)
                .map(offer -> new Offered(
                        offer.id(),
                        directory.shownName(offer.holder()),
                        offer.value(),
                        offer.debt().dueOn(),
                        offer.lastDay()))
                .toList();
    }

    /** What is due first. */
    private List<FreePiece> free(List<Piece> held) {
        return held.stream()
                .sorted(comparing((Piece piece) -> piece.debt().dueOn()).thenComparing(Piece::id))
                .limit(LISTED_MAX)
                .map(this::free)
                .toList();
    }

    private FreePiece free(Piece piece) {
        return new FreePiece(
                piece.id(),
                directory.shownName(piece.debt().debtor()),
                piece.value(),
                piece.debt().dueOn(),
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
}
