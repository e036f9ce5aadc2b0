package io.counterfoil.portal.financing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.financing.FinancingRequest.State;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What can still be done with a sale, and how its quotes stand beside each other. */
class FinancingRequestTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final UUID A = UUID.randomUUID();
    private static final UUID B = UUID.randomUUID();

    @Test
    void whatTheBankDidNotPayCanBeTakenBackAfterItsLastDay() {
        assertFalse(request(State.APPROVED, TODAY, List.of()).canBeUndone(TODAY));
        assertTrue(request(State.APPROVED, TODAY.minusDays(1), List.of()).canBeUndone(TODAY));
        assertFalse(request(State.FUNDED, TODAY.minusDays(1), List.of()).canBeUndone(TODAY));
    }

    @Test
    void aBankThatHasNotQuotedIsSilent() {
        FinancingRequest request = request(State.REQUESTED, null, List.of(quote(A, "900.00", TODAY)));
        assertEquals(1, request.silentBanks());
    }

    @Test
    void theMostMoneyStandsFirstAndWhatHasEndedLast() {
        FinancingRequest request = request(
                State.REQUESTED,
                null,
                List.of(
                        quote(A, "999.00", TODAY.minusDays(1)),
                        quote(A, "900.00", TODAY),
                        quote(B, "950.00", TODAY.plusDays(1))));
        List<QuoteRow> rows = QuoteRow.sorted(request, id -> id.equals(A) ? "A" : "B", TODAY);
        assertEquals(
                List.of("B best 0.00", "A 50.00", "A ended 0.00"),
                rows.stream()
                        .map(row -> row.bank() + (row.best() ? " best" : "") + (row.takeable() ? "" : " ended") + " "
                                + row.loss().toDecimal())
                        .toList());
    }

    @Test
    void aBankAgreesToUndoWhatItApprovedAndOnceItPaysOnlyAfterTheSupplier() {
        assertTrue(agreed(State.APPROVED, false, false).canBankAgreeToUndo());
        assertFalse(agreed(State.APPROVED, true, true).canBankAgreeToUndo(), "it has");
        assertFalse(agreed(State.PAYOUT_INSTRUCTED, false, false).canBankAgreeToUndo(), "the supplier says first");
        assertTrue(agreed(State.PAYOUT_INSTRUCTED, true, false).canBankAgreeToUndo());
        for (State state : List.of(State.LOCKED, State.FUNDED, State.UNDONE)) {
            assertFalse(agreed(state, true, false).canBankAgreeToUndo(), state.name());
            assertFalse(agreed(state, true, false).isBeforeFunds(), state.name());
        }
    }

    @Test
    void anInstructedPayoutHasADayToAttestAndOnceTheSupplierSaysNoADayToAnswer() {
        FinancingRequest quiet = instructed(TODAY, null);
        assertEquals(TODAY, quiet.lastDay());
        assertFalse(quiet.isSaidNotReceived());
        assertTrue(quiet.canSayNotReceived(TODAY.plusDays(1)));
        FinancingRequest said = instructed(TODAY, TODAY.plusDays(4));
        assertEquals(TODAY.plusDays(4), said.lastDay());
        assertTrue(said.isSaidNotReceived());
        assertFalse(said.canSayNotReceived(TODAY.plusDays(1)), "once");
    }

    private static FinancingRequest instructed(LocalDate attestBy, @Nullable LocalDate answerBy) {
        FinancingRequest plain = request(State.PAYOUT_INSTRUCTED, TODAY.minusDays(3), List.of());
        return new FinancingRequest(
                plain.id(),
                plain.voucher(),
                plain.supplier(),
                plain.bank(),
                plain.value(),
                plain.documents(),
                plain.banks(),
                plain.quotes(),
                plain.steps(),
                plain.taken(),
                plain.standingInstruction(),
                plain.state(),
                plain.quoteBy(),
                plain.approveBy(),
                plain.fundBy(),
                attestBy,
                answerBy,
                false,
                false,
                false);
    }

    private static FinancingRequest agreed(State state, boolean supplier, boolean bank) {
        FinancingRequest plain = request(state, null, List.of());
        return new FinancingRequest(
                plain.id(),
                plain.voucher(),
                plain.supplier(),
                plain.bank(),
                plain.value(),
                plain.documents(),
                plain.banks(),
                plain.quotes(),
                plain.steps(),
                plain.taken(),
                plain.standingInstruction(),
                state,
                plain.quoteBy(),
                plain.approveBy(),
                plain.fundBy(),
                plain.attestBy(),
                plain.answerBy(),
                supplier,
                bank,
                false);
    }

    private static FinancingRequest request(State state, @Nullable LocalDate fundBy, List<Quote> quotes) {
        return new FinancingRequest(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                Money.parse("1000.00", "CNY"),
                List.of(),
                List.of(A, B),
                quotes,
                List.of(),
                null,
                null,
                state,
                null,
                null,
                fundBy,
                null,
                null,
                false,
                false,
                false);
    }

    private static Quote quote(UUID bank, String arrives, LocalDate validUntil) {
        return new Quote(
                UUID.randomUUID(),
                bank,
                "3.60",
                Money.parse("0.00", "CNY"),
                Money.parse(arrives, "CNY"),
                false,
                "ACC-1",
                validUntil,
                validUntil,
                new Cost(Money.parse("0.00", "CNY"), Money.parse("0.00", "CNY"), null, 0, null, null));
    }
}
