package io.counterfoil.receivables.voucher.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.receivables.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PiecePolicyTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 8, 31);

    @Test
    void sixMonthsToTheDayNeedNoReason() {
        assertEquals(List.of(), broken(ISSUED, LocalDate.of(2027, 2, 28), "100.00", 1));
    }

    @Test
    void oneDayOverSixMonthsNeedsAReason() {
        assertEquals(List.of("long-tenor"), broken(ISSUED, LocalDate.of(2027, 3, 1), "100.00", 1));
    }

    @Test
    void everyBrokenRuleIsReportedAtOnce() {
        assertEquals(
                List.of("tenor", "long-tenor", "depth", "smallest-piece"),
                broken(ISSUED, LocalDate.of(2027, 9, 1), "9.99", 4));
    }

    @Test
    void aVoucherIsJudgedByTheTenorLimitOfItsOwnDay() {
        LocalDate before = LocalDate.of(2026, 12, 31);
        LocalDate after = LocalDate.of(2027, 1, 1);
        assertEquals(List.of("long-tenor"), broken(before, before.plusMonths(7), "100.00", 1));
        assertEquals(List.of("tenor", "long-tenor"), broken(after, after.plusMonths(7), "100.00", 1));
    }

    @Test
    void aDayWithoutARuleInForcePermitsNothing() {
        LocalDate before = LocalDate.of(2025, 6, 14);
        assertEquals(
                List.of("tenor", "long-tenor", "depth", "fan-out", "smallest-piece"),
                broken(before, before.plusMonths(1), "100.00", 1));
    }

    @Test
    void aCurrencyWithoutASmallestPieceIsRefusedByThatRule() {
        Money dollars = Money.parse("100.00", "USD");
        Payable payable = new Payable(new PayableId(new UUID(0, 1)), ISSUED, ISSUED.plusMonths(1), false);
        assertEquals(
                List.of(new Rejection(
                        "smallest-piece",
                        "no smallest piece is set for USD on " + ISSUED + "; the operators set one",
                        "consortium policy")),
                Samples.policy().rejections(ProposedPiece.root(payable, dollars)));
    }

    @Test
    void theSixthOpenOfferAndAPartOverTheWholeAreTooMuch() {
        Payable payable = new Payable(new PayableId(new UUID(0, 1)), ISSUED, ISSUED.plusMonths(1), false);
        PieceOrigin origin = new PieceOrigin(new PieceId(new UUID(0, 2)), payable, null, 0);
        HeldPiece whole = new HeldPiece(origin, new ParticipantId(new UUID(0, 3)), Money.parse("100.00", "CNY"));
        Money part = Money.parse("100.01", "CNY");
        assertEquals(List.of("available"), rules(ProposedPiece.offeredPart(whole, part, 4, ISSUED)));
        assertEquals(List.of("fan-out", "available"), rules(ProposedPiece.offeredPart(whole, part, 5, ISSUED)));
        assertEquals(
                List.of("due-date", "available"), rules(ProposedPiece.lockedPart(whole, part, ISSUED.plusMonths(2))));
    }

    private static List<String> rules(ProposedPiece piece) {
        return Samples.policy().rejections(piece).stream().map(Rejection::rule).toList();
    }

    private static List<String> broken(LocalDate issuedOn, LocalDate dueOn, String value, int depth) {
        Payable payable = new Payable(new PayableId(new UUID(0, 1)), issuedOn, dueOn, false);
        Money available = Money.parse("1000.00", "CNY");
        return Samples.policy()
                .rejections(new ProposedPiece(payable, Money.parse(value, "CNY"), available, depth, 1, issuedOn))
                .stream()
                .map(Rejection::rule)
                .toList();
    }
}
