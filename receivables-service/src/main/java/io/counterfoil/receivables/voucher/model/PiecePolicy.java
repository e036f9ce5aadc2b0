package io.counterfoil.receivables.voucher.model;

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

    private final Tenor tenor;
    private final Limit deepestCirculation;
    private final Limit widestFan;
    private final SmallestPiece smallestPiece;
    private final List<Function<ProposedPiece, Optional<Rejection>>> allRules;

    /** @param smallestPieceMinorUnits by ISO 4217 code of the currency */
    public PiecePolicy(
            Timeline<Long> longestTenorMonths,
            Timeline<Long> longestTenorMonthsWithoutReason,
            Timeline<Long> deepestCirculation,
            Timeline<Long> widestFan,
            Map<String, Timeline<Long>> smallestPieceMinorUnits) {
        this.tenor = new Tenor(longestTenorMonths, longestTenorMonthsWithoutReason);
        this.deepestCirculation =
                new Limit("depth", "no largest number of changes of holder is set", deepestCirculation);
        this.widestFan = new Limit("fan-out", "no largest number of open offers is set", widestFan);
        this.smallestPiece = new SmallestPiece(smallestPieceMinorUnits);
        this.allRules = List.of(
                PiecePolicy::dueDateIsAhead,
                tenor::isWithinLimit,
                tenor::isExplainedWhenLong,
                this::circulationIsNotTooDeep,
                this::fanIsNotTooWide,
                smallestPiece::isKept,
                PiecePolicy::partIsWithinTheWhole);
    }

    /** Every reason to refuse, so that the user mends them in one go; empty means allowed. */
    public List<Rejection> rejections(ProposedPiece piece) {
        return allRules.stream().flatMap(rule -> rule.apply(piece).stream()).toList();
    }

    /** Nothing circulates beyond the day it is due. */
    private static Optional<Rejection> dueDateIsAhead(ProposedPiece piece) {
        LocalDate due = piece.payable().dueOn();
        return piece.on().isAfter(due)
                ? Optional.of(new Rejection("due-date", "was due on " + due + ", today is " + piece.on(), "maturity"))
                : Optional.empty();
    }

    private Optional<Rejection> circulationIsNotTooDeep(ProposedPiece piece) {
        return deepestCirculation.judge(
                piece.on(),
                most -> piece.depth() > most
                        ? Optional.of("at most " + most + " changes of holder")
                        : Optional.empty());
    }

    private Optional<Rejection> fanIsNotTooWide(ProposedPiece piece) {
        return widestFan.judge(
                piece.on(),
                most -> piece.openOffers() > most ? Optional.of("at most " + most + " open offers") : Optional.empty());
    }

    private static Optional<Rejection> partIsWithinTheWhole(ProposedPiece piece) {
        return piece.available().isLessThan(piece.value())
                ? Optional.of(new Rejection("available", "at most " + piece.available(), "conservation"))
                : Optional.empty();
    }
}
