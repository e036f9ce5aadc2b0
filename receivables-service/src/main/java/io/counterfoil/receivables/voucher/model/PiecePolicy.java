package io.counterfoil.receivables.voucher.model;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether a new piece may exist. Limits are data with dates: a voucher's tenor is judged by the limit of the day it is
 * issued, everything else by the business day of the move. Where no limit is in force nothing may be done.
 */
public final class PiecePolicy {

    private final Timeline<Long> longestTenorMonths;
    private final Timeline<Long> longestTenorMonthsWithoutReason;
    private final Timeline<Long> deepestCirculation;
    private final Timeline<Long> widestFan;
    private final Map<String, Timeline<Long>> smallestPieceMinorUnits;

    private final List<Function<ProposedPiece, Optional<Rejection>>> allRules = List.of(
            this::dueDateIsAhead,
            this::tenorIsWithinLimit,
            this::longTenorIsExplained,
            this::circulationIsNotTooDeep,
            this::fanIsNotTooWide,
            this::pieceIsNotTooSmall,
            this::partIsWithinTheWhole);

    /** @param smallestPieceMinorUnits by ISO 4217 code of the currency */
    public PiecePolicy(
            Timeline<Long> longestTenorMonths,
            Timeline<Long> longestTenorMonthsWithoutReason,
            Timeline<Long> deepestCirculation,
            Timeline<Long> widestFan,
            Map<String, Timeline<Long>> smallestPieceMinorUnits) {
        this.longestTenorMonths = longestTenorMonths;
        this.longestTenorMonthsWithoutReason = longestTenorMonthsWithoutReason;
        this.deepestCirculation = deepestCirculation;
        this.widestFan = widestFan;
        this.smallestPieceMinorUnits = Map.copyOf(smallestPieceMinorUnits);
    }

    /** Every reason to refuse, so that the user mends them in one go; empty means allowed. */
    public List<Rejection> rejections(ProposedPiece piece) {
        return allRules.stream().flatMap(rule -> rule.apply(piece).stream()).toList();
    }

    /** Nothing circulates beyond the day it is due. */
    private Optional<Rejection> dueDateIsAhead(ProposedPiece piece) {
        LocalDate due = piece.payable().dueOn();
        return piece.on().isAfter(due)
                ? Optional.of(new Rejection("due-date", "was due on " + due + ", today is " + piece.on(), "maturity"))
                : Optional.empty();
    }

    /** Yinfa [2025] No. 77: never over one year. */
    private Optional<Rejection> tenorIsWithinLimit(ProposedPiece piece) {
        Payable payable = piece.payable();
        return judge("tenor", "no longest tenor is set", longestTenorMonths, payable.issuedOn(), months -> {
            LocalDate latest = payable.issuedOn().plusMonths(months);
            return payable.dueOn().isAfter(latest) ? Optional.of("due by " + latest) : Optional.empty();
        });
    }

    /** Yinfa [2025] No. 77: in principle at most six months, so a longer tenor needs a stated reason. */
    private Optional<Rejection> longTenorIsExplained(ProposedPiece piece) {
        Payable payable = piece.payable();
        if (payable.longTenorExplained()) {
            return Optional.empty();
        }
        return judge(
                "long-tenor",
                "no longest tenor without a reason is set",
                longestTenorMonthsWithoutReason,
                payable.issuedOn(),
                months -> {
                    boolean isLong = payable.dueOn().isAfter(payable.issuedOn().plusMonths(months));
                    return isLong ? Optional.of("over " + months + " months needs a stated reason") : Optional.empty();
                });
    }

    private Optional<Rejection> circulationIsNotTooDeep(ProposedPiece piece) {
        return judge(
                "depth",
                "no largest number of changes of holder is set",
                deepestCirculation,
                piece.on(),
                most -> piece.depth() > most
                        ? Optional.of("at most " + most + " changes of holder")
                        : Optional.empty());
    }

    private Optional<Rejection> fanIsNotTooWide(ProposedPiece piece) {
        return judge(
                "fan-out",
                "no largest number of open offers is set",
                widestFan,
                piece.on(),
                most -> piece.openOffers() > most ? Optional.of("at most " + most + " open offers") : Optional.empty());
    }

    private Optional<Rejection> pieceIsNotTooSmall(ProposedPiece piece) {
        String currency = piece.value().currency().getCurrencyCode();
        Timeline<Long> limits = smallestPieceMinorUnits.getOrDefault(currency, Timeline.empty());
        return judge("smallest-piece", "no smallest piece is set for " + currency, limits, piece.on(), minorUnits -> {
            Money least = new Money(minorUnits, piece.value().currency());
            return piece.value().isLessThan(least) ? Optional.of("at least " + least) : Optional.empty();
        });
    }

    private Optional<Rejection> partIsWithinTheWhole(ProposedPiece piece) {
        return piece.available().isLessThan(piece.value())
                ? Optional.of(new Rejection("available", "at most " + piece.available(), "conservation"))
                : Optional.empty();
    }

    /** @param unset what is said when nothing is in force */
    private static Optional<Rejection> judge(
            String rule, String unset, Timeline<Long> limits, LocalDate day, Function<Long, Optional<String>> reason) {
        Optional<Dated<Long>> limit = limits.inForceOn(day);
        if (limit.isEmpty()) {
            return Optional.of(
                    new Rejection(rule, unset + " on " + day + "; the operators set one", "consortium policy"));
        }
        return reason.apply(limit.get().value())
                .map(why -> new Rejection(rule, why, limit.get().source()));
    }
}
