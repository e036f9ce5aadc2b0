package io.counterfoil.messages.matching;

import io.counterfoil.kernel.Money;
import io.counterfoil.messages.Booking;
import io.counterfoil.messages.BookingStatus;
import io.counterfoil.messages.Direction;
import io.counterfoil.messages.OtherParty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Says which booking is which expected payment. One is matched when reference, amount and direction are right, and party, where both
 * sides name one; every other booked transfer is a work item. The result depends on what is booked and expected only, not on the
 * order in which it became known, except for what was settled before: that stays.
 */
public final class Matching {

    private static final Comparator<Transfer> EARLIEST = Comparator.comparing(
                    (Transfer transfer) -> transfer.day() == null ? LocalDate.MAX : transfer.day())
            .thenComparing(Transfer::id);

    /**
     * @param matches new ones first, and those that were settled before
     * @param workItems for each transfer that is neither matched nor resolved
     */
    public record Result(List<Match> matches, List<WorkItem> workItems) {}

    private final Map<String, List<Expectation>> byReference = new HashMap<>();
    private final Map<String, Expectation> byId = new HashMap<>();
    private final Map<String, Match> matched = new HashMap<>();
    private final Set<TransferId> done = new HashSet<>();
    private final List<Match> fresh = new ArrayList<>();

    private Matching(Collection<Expectation> expectations, Collection<Match> settled, Set<TransferId> resolved) {
        for (Expectation expectation : expectations) {
            if (byId.put(expectation.id(), expectation) != null) {
                throw new IllegalArgumentException("expected twice: " + expectation.id());
            }
            byReference
                    .computeIfAbsent(ReferenceKey.of(expectation.reference()), first -> new ArrayList<>())
                    .add(expectation);
        }
        byReference.values().forEach(same -> same.sort(Comparator.comparing(Expectation::id)));
        for (Match match : settled) {
            if (matched.put(match.expectation(), match) != null) {
                throw new IllegalArgumentException("settled twice: " + match.expectation());
            }
            done.add(match.transfer());
        }
        done.addAll(resolved);
    }

    /**
     * @param bookings each once
     * @param settled stays as it is; at most one for each expectation
     * @param resolved what a person has dealt with
     */
    public static Result of(
            Collection<Expectation> expectations,
            Collection<Booking> bookings,
            Collection<Match> settled,
            Set<TransferId> resolved) {
        return new Matching(expectations, settled, resolved).run(bookings);
    }

    private Result run(Collection<Booking> bookings) {
        List<Transfer> open = bookings.stream()
                .filter(booking -> booking.status() == BookingStatus.BOOKED)
                .flatMap(booking -> Transfer.of(booking).stream())
                .filter(transfer -> !done.contains(transfer.id()))
                .sorted(EARLIEST)
                .toList();
        List<Transfer> left =
                open.stream().filter(transfer -> !isMatchedNow(transfer)).toList();
        Map<String, Long> together = together(left);
        List<WorkItem> items =
                left.stream().map(transfer -> workItem(transfer, together)).toList();
        List<Match> matches = new ArrayList<>(fresh);
        matched.values().stream()
                .filter(match -> !fresh.contains(match))
                .sorted(Comparator.comparing(Match::expectation))
                .forEach(matches::add);
        return new Result(matches, items);
    }

    private boolean isMatchedNow(Transfer transfer) {
        if (!transfer.addsUp() || transfer.reversal() || transfer.comesBack()) {
            return false;
        }
        List<Expectation> exact = exact(transfer);
        if (exact.size() != 1) {
            return false;
        }
        Match match = new Match(exact.get(0).id(), transfer.id());
        matched.put(match.expectation(), match);
        fresh.add(match);
        return true;
    }

    /** References are chosen by who pays: two who owe may choose the same one. */
    private List<Expectation> exact(Transfer transfer) {
        return named(transfer).stream()
                .filter(expectation -> !matched.containsKey(expectation.id()))
                .filter(expectation -> expectation.direction() == transfer.direction())
                .filter(expectation -> expectation.amount().equals(transfer.amount()))
                .filter(expectation -> !isAnother(expectation.party(), transfer.party()))
                .toList();
    }

    /** Expectations that a reference of this transfer names. */
    private List<Expectation> named(Transfer transfer) {
        return transfer.references().chosen().stream()
                .map(reference -> byReference.get(ReferenceKey.of(reference)))
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** What came under the reference of each open expectation, in its direction and currency, in minor units. */
    private Map<String, Long> together(List<Transfer> left) {
        Map<String, Long> sums = new HashMap<>();
        for (Transfer transfer : left) {
            for (Expectation expectation : named(transfer)) {
                if (isPartOf(transfer, expectation)) {
                    sums.merge(expectation.id(), transfer.amount().minorUnits(), Math::addExact);
                }
            }
        }
        return sums;
    }

    private boolean isPartOf(Transfer transfer, Expectation expectation) {
        return !matched.containsKey(expectation.id())
                && transfer.addsUp()
                && !transfer.reversal()
                && !transfer.comesBack()
                && transfer.direction() == expectation.direction()
                && transfer.amount().currency().equals(expectation.amount().currency());
    }

    private WorkItem workItem(Transfer transfer, Map<String, Long> together) {
        if (!transfer.addsUp()) {
            return item(transfer, WorkItemKind.DETAILS_DO_NOT_ADD_UP, Proposal.of(Proposal.Action.ASK_BANK));
        }
        List<Expectation> named = named(transfer);
        if (transfer.reversal() || transfer.comesBack()) {
            return back(transfer, named);
        }
        if (exact(transfer).size() > 1) {
            return item(transfer, WorkItemKind.AMBIGUOUS, Proposal.of(Proposal.Action.PUT_ASIDE));
        }
        for (Expectation expectation : named) {
            if (expectation.direction() == transfer.direction() && !matched.containsKey(expectation.id())) {
                return differing(transfer, expectation, together);
            }
        }
        for (Expectation expectation : named) {
            if (expectation.direction() == transfer.direction()) {
                Proposal.Action action =
                        transfer.direction() == Direction.CREDIT ? Proposal.Action.PAY_BACK : Proposal.Action.ASK_BANK;
                return item(transfer, WorkItemKind.DOUBLE, Proposal.of(action, expectation, transfer.amount()));
            }
        }
        return named.isEmpty() ? unknown(transfer) : back(transfer, named);
    }

    /** Money that goes the other way. A booking and its reversal may have the same reference, or none. */
    private WorkItem back(Transfer transfer, List<Expectation> named) {
        WorkItemKind kind = transfer.reversal() ? WorkItemKind.REVERSAL : WorkItemKind.RETURNED;
        return named.stream()
                .filter(expectation -> expectation.direction() != transfer.direction())
                .findFirst()
                .map(expectation ->
                        item(transfer, kind, Proposal.of(Proposal.Action.REOPEN, expectation, transfer.amount())))
                .orElseGet(() -> item(transfer, kind, Proposal.of(Proposal.Action.ASK_BANK)));
    }

    /** Of the right reference and direction, and not as expected. */
    private WorkItem differing(Transfer transfer, Expectation expectation, Map<String, Long> together) {
        Money expected = expectation.amount();
        Money booked = transfer.amount();
        if (!booked.currency().equals(expected.currency())) {
            return item(transfer, WorkItemKind.OTHER_CURRENCY, Proposal.of(Proposal.Action.ASK_BANK, expectation));
        }
        if (booked.equals(expected)) {
            return item(transfer, WorkItemKind.OTHER_PARTY, Proposal.of(Proposal.Action.TAKE, expectation));
        }
        if (isByCharges(transfer, expected)) {
            return item(
                    transfer,
                    WorkItemKind.CHARGES_DEDUCTED,
                    Proposal.of(Proposal.Action.TAKE, expectation, difference(booked, expected)));
        }
        if (expected.isLessThan(booked)) {
            return item(
                    transfer,
                    WorkItemKind.OVER,
                    Proposal.of(Proposal.Action.TAKE_AND_PAY_BACK, expectation, booked.minus(expected)));
        }
        long sum = together.getOrDefault(expectation.id(), booked.minorUnits());
        return item(transfer, WorkItemKind.PARTIAL, ofParts(expectation, new Money(sum, expected.currency())));
    }

    private static Proposal ofParts(Expectation expectation, Money sum) {
        Money expected = expectation.amount();
        if (sum.equals(expected)) {
            return Proposal.of(Proposal.Action.TAKE_TOGETHER, expectation);
        }
        return sum.isLessThan(expected)
                ? Proposal.of(Proposal.Action.WAIT_FOR_REST, expectation, expected.minus(sum))
                : Proposal.of(Proposal.Action.TAKE_AND_PAY_BACK, expectation, sum.minus(expected));
    }

    private static boolean isByCharges(Transfer transfer, Money expected) {
        boolean isTheDirectionOfCharges = transfer.direction() == Direction.CREDIT
                ? transfer.amount().isLessThan(expected)
                : expected.isLessThan(transfer.amount());
        return isTheDirectionOfCharges
                && (difference(transfer.amount(), expected).equals(transfer.charges())
                        || expected.equals(transfer.instructed()));
    }

    private static Money difference(Money one, Money other) {
        return one.isLessThan(other) ? other.minus(one) : one.minus(other);
    }

    /** Proposed where one open expectation alone has this amount, or its reference stands somewhere in what the payer wrote. */
    private WorkItem unknown(Transfer transfer) {
        List<Expectation> likely = byId.values().stream()
                .filter(expectation -> !matched.containsKey(expectation.id()))
                .filter(expectation -> expectation.direction() == transfer.direction())
                .filter(expectation -> expectation.amount().equals(transfer.amount()))
                .filter(expectation -> !isAnother(expectation.party(), transfer.party()))
                .toList();
        List<Expectation> written = likely.stream()
                .filter(expectation -> isWrittenIn(transfer, expectation))
                .toList();
        List<Expectation> best = written.isEmpty() ? likely : written;
        return item(
                transfer,
                WorkItemKind.UNKNOWN,
                best.size() == 1
                        ? Proposal.of(Proposal.Action.TAKE, best.get(0))
                        : Proposal.of(Proposal.Action.PUT_ASIDE));
    }

    private static boolean isWrittenIn(Transfer transfer, Expectation expectation) {
        String reference = ReferenceKey.of(expectation.reference());
        return transfer.references().chosen().stream()
                .anyMatch(written -> ReferenceKey.of(written).contains(reference));
    }

    /** An account tells them apart; a name only where no account does. */
    private static boolean isAnother(OtherParty expected, OtherParty booked) {
        if (expected.account() != null && booked.account() != null) {
            return !expected.account().equals(booked.account());
        }
        return expected.name() != null
                && booked.name() != null
                && !ReferenceKey.of(expected.name()).equals(ReferenceKey.of(booked.name()));
    }

    private static WorkItem item(Transfer transfer, WorkItemKind kind, Proposal proposal) {
        return new WorkItem(transfer.id(), kind, proposal);
    }
}
