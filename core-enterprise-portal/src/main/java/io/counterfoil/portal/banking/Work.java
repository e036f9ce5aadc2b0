package io.counterfoil.portal.banking;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.portal.alert.Alerts;
import io.counterfoil.portal.bank.Banks;
import io.counterfoil.portal.banking.HoldingsView.Held;
import io.counterfoil.portal.banking.WorkView.Holdings;
import io.counterfoil.portal.banking.WorkView.Row;
import io.counterfoil.portal.banking.WorkView.Turn;
import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.financing.FinancingRequest;
import io.counterfoil.portal.financing.FinancingRequests;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.payable.Debt;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.signin.User;
import io.counterfoil.portal.voucher.Piece;
import io.counterfoil.portal.voucher.Pieces;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits for a bank, and what it holds. */
@ApplicationScoped
class Work {

    private final FinancingRequests requests;
    private final Pieces pieces;
    private final Directory directory;
    private final Banks banks;
    private final Evidences evidences;
    private final Verifications verifications;
    private final Previews previews;
    private final Approvals approvals;
    private final Registrations registrations;
    private final Alerts alerts;

    Work(
            FinancingRequests requests,
            Pieces pieces,
            Directory directory,
            Banks banks,
            Evidences evidences,
            Verifications verifications,
            Previews previews,
            Approvals approvals,
            Registrations registrations,
            Alerts alerts) {
        this.requests = requests;
        this.pieces = pieces;
        this.directory = directory;
        this.banks = banks;
        this.evidences = evidences;
        this.verifications = verifications;
        this.previews = previews;
        this.approvals = approvals;
        this.registrations = registrations;
        this.alerts = alerts;
    }

    WorkView of(User user) {
        UUID bank = user.participant();
        Listing<FinancingRequest> open = requests.open();
        Listing<Piece> held = pieces.heldBy(bank, Piece.State.HELD);
        List<Row> mine = new ArrayList<>();
        List<Row> others = new ArrayList<>();
        open.items().stream()
                .filter(request -> request.bank() == null || bank.equals(request.bank()))
                .sorted(comparing(FinancingRequest::lastDay, nullsLast(naturalOrder()))
                        .thenComparing(FinancingRequest::id))
                .forEach(request -> (steps(request, user).isEmpty() ? others : mine).add(row(request, bank)));
        return new WorkView(
                mine,
                others,
                holdings(held.items()),
                banks.hostedNameOf(bank).orElse(""),
                banks.hostedIdOf(bank).map(alerts::open).orElse(0),
                open.complete() && held.complete());
    }

    private Row row(FinancingRequest request, UUID bank) {
        return new Row(
                request.id(),
                directory.shownName(request.supplier()),
                request.value(),
                turn(request, bank),
                request.lastDay());
    }

    private static Turn turn(FinancingRequest request, UUID bank) {
        return switch (request.state()) {
            case LOCKED -> Turn.TO_APPROVE;
            case APPROVED, PAYOUT_INSTRUCTED -> request.isSaidNotReceived() ? Turn.TO_ANSWER : Turn.TO_PAY;
            default -> Step.QUOTE.fits(request, bank) ? Turn.TO_QUOTE : Turn.SUPPLIER_TO_CHOOSE;
        };
    }

    private static List<Step> steps(FinancingRequest request, User user) {
        TokenRole role = user.role();
        return Arrays.stream(Step.values())
                .filter(step -> step.isFor(role) && step.fits(request, user.participant()))
                .toList();
    }

    /** By month of the due day. */
    private static List<Holdings> holdings(List<Piece> held) {
        record Key(LocalDate month, String currency) implements Comparable<Key> {
            @Override
            public int compareTo(Key other) {
                return comparing(Key::month).thenComparing(Key::currency).compare(this, other);
            }
        }
        Map<Key, List<Piece>> byMonth = new TreeMap<>();
        for (Piece piece : held) {
            if (!piece.value().isZero()) {
                Key key = new Key(
                        piece.debt().dueOn().withDayOfMonth(1),
                        piece.value().currency().getCurrencyCode());
                byMonth.computeIfAbsent(key, first -> new ArrayList<>()).add(piece);
            }
        }
        List<Holdings> holdings = new ArrayList<>();
        byMonth.forEach((key, same) -> holdings.add(new Holdings(
                key.month(),
                same.size(),
                same.stream()
                        .map(Piece::value)
                        .reduce(new Money(0, Currency.getInstance(key.currency())), Money::plus))));
        return holdings;
    }

    /** @param month its first day */
    HoldingsView holdings(UUID bank, Currency currency, LocalDate month) {
        Listing<Piece> held = pieces.heldBy(bank, Piece.State.HELD);
        List<Held> due = held.items().stream()
                .filter(piece -> !piece.value().isZero()
                        && piece.value().currency().equals(currency)
                        && piece.debt().dueOn().withDayOfMonth(1).equals(month))
                .map(piece -> new Held(
                        piece.id(),
                        directory.shownName(piece.debt().debtor()),
                        piece.debt().dueOn(),
                        piece.value()))
                .sorted(comparing(Held::dueOn).thenComparing(Held::id))
                .toList();
        Money sum = due.stream().map(Held::value).reduce(new Money(0, currency), Money::plus);
        return new HoldingsView(month, due, sum, held.complete());
    }

    RequestView request(UUID id, Frame page, Attempt attempt) {
        User user = page.user();
        FinancingRequest request = requests.get(id);
        Debt debt = pieces.get(request.voucher()).debt();
        return new RequestView(
                request,
                directory.shownName(request.supplier()),
                directory.shownName(debt.debtor()),
                debt.dueOn(),
                request.quotes().stream()
                        .filter(quote -> quote.bank().equals(user.participant()))
                        .findFirst()
                        .orElse(null),
                steps(request, user),
                evidences.of(id).orElse(null),
                verifications.of(user.participant(), request, page.formats()),
                preview(request, user.participant()),
                approval(request, user.participant()),
                registration(request, user.participant()),
                user.role() == TokenRole.BANK_OFFICER,
                attempt,
                "");
    }

    private @Nullable Preview preview(FinancingRequest request, UUID bank) {
        String hosted = banks.hostedIdOf(bank).orElse(null);
        return hosted != null && Step.QUOTE.fits(request, bank) ? previews.of(hosted, request.id()) : null;
    }

    private @Nullable Registration registration(FinancingRequest request, UUID bank) {
        return bank.equals(request.bank())
                ? banks.hostedIdOf(bank)
                        .flatMap(id -> registrations.of(id, request.id()))
                        .orElse(null)
                : null;
    }

    private @Nullable Approval approval(FinancingRequest request, UUID bank) {
        return Step.APPROVAL.fits(request, bank)
                ? banks.hostedIdOf(bank)
                        .flatMap(id -> approvals.of(id, request.id()))
                        .orElse(null)
                : null;
    }
}
