package io.counterfoil.portal.home;

import static java.util.Comparator.comparing;

import io.counterfoil.portal.casework.Task;
import io.counterfoil.portal.casework.TaskRow;
import io.counterfoil.portal.casework.Tasks;
import io.counterfoil.portal.casework.WaitingTasks;
import io.counterfoil.portal.casework.WaitingView;
import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.financing.FinancingRequest;
import io.counterfoil.portal.financing.FinancingRequests;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.home.SupplierView.FreePiece;
import io.counterfoil.portal.home.SupplierView.Offered;
import io.counterfoil.portal.home.SupplierView.Waiting;
import io.counterfoil.portal.offer.Offer;
import io.counterfoil.portal.offer.Offers;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.voucher.Piece;
import io.counterfoil.portal.voucher.Pieces;
import io.counterfoil.portal.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a supplier holds, what it is offered, and what it waits for. */
@ApplicationScoped
class SupplierHome {

    /** Of offers, and of pieces. */
    private static final int LISTED_MAX = 20;

    private final Pieces pieces;
    private final Offers offers;
    private final FinancingRequests requests;
    private final Directory directory;
    private final Tasks tasks;

    SupplierHome(Pieces pieces, Offers offers, FinancingRequests requests, Directory directory, Tasks tasks) {
        this.pieces = pieces;
        this.offers = offers;
        this.requests = requests;
        this.directory = directory;
        this.tasks = tasks;
    }

    SupplierView of(Frame page) {
        UUID supplier = page.user().participant();
        WaitingTasks todo = tasks.waiting();
        Listing<Piece> held = pieces.heldBy(supplier, Piece.State.HELD);
        Listing<Piece> locked = pieces.heldBy(supplier, Piece.State.LOCKED);
        Listing<Piece> offered = pieces.heldBy(supplier, Piece.State.OFFERED);
        Listing<Offer> open = offers.open();
        Listing<FinancingRequest> asked = requests.open();
        List<Offer> received = open.items().stream()
                .filter(offer -> offer.recipient().equals(supplier))
                .sorted(comparing(Offer::lastDay).thenComparing(Offer::id))
                .toList();
        Map<UUID, Offer> byTask = byTask(todo.tasks(), received);
        List<Offer> withoutTask =
                received.stream().filter(offer -> !byTask.containsValue(offer)).toList();
        return new SupplierView(
                Holding.byCurrency(held.items(), locked.items(), offered.items()),
                waiting(todo, byTask, asked.items(), page),
                todo.tasks().size() + withoutTask.size(),
                listed(withoutTask),
                withoutTask.size(),
                free(held.items()),
                held.items().size(),
                waiting(open.items(), asked.items(), supplier),
                Stream.of(held, locked, offered, open, asked).allMatch(Listing::complete));
    }

    /** Acceptances, by the id of their task. */
    private static Map<UUID, Offer> byTask(List<Task> tasks, List<Offer> received) {
        Map<UUID, Offer> found = new HashMap<>();
        for (Task task : tasks) {
            received.stream()
                    .filter(offer -> task.isAcceptance()
                            && (offer.id().equals(task.key())
                                    || (isRoot(offer) && offer.payable().equals(task.key()))))
                    .findFirst()
                    .ifPresent(offer -> found.put(task.id(), offer));
        }
        return found;
    }

    /** Of a voucher that was just issued. */
    private static boolean isRoot(Offer offer) {
        return offer.holder().equals(offer.debt().debtor());
    }

    private WaitingView waiting(WaitingTasks todo, Map<UUID, Offer> byTask, List<FinancingRequest> asked, Frame page) {
        List<TaskRow> rows = todo.tasks().stream()
                .limit(LISTED_MAX)
                .map(task -> row(task, byTask.get(task.id()), asked, page))
                .toList();
        return new WaitingView(rows, todo.more() || rows.size() < todo.tasks().size(), todo.away());
    }

    private TaskRow row(Task task, @Nullable Offer offer, List<FinancingRequest> asked, Frame page) {
        Language language = page.language();
        String reader = page.user().subject();
        if (offer != null) {
            String about = Wording.home(language)
                    .offerFrom(
                            directory.shownName(offer.holder()),
                            page.formats().day(offer.debt().dueOn()));
            return TaskRow.of(task, about, "/offers/" + offer.id(), language, reader);
        }
        String bank = asked.stream()
                .filter(request -> request.id().equals(task.key()))
                .findFirst()
                .map(this::bank)
                .orElse("");
        return TaskRow.of(task, bank, task.actAt(), language, reader);
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
