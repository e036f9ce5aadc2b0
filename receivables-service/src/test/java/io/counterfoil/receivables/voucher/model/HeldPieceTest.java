package io.counterfoil.receivables.voucher.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What is cut off and what is kept, together, are the whole. */
class HeldPieceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final ParticipantId HOLDER = new ParticipantId(new UUID(0, 1));
    private static final ParticipantId RECIPIENT = new ParticipantId(new UUID(0, 2));

    private static Money cny(long fen) {
        return new Money(fen, Currency.getInstance("CNY"));
    }

    private static HeldPiece held(long fen) {
        Payable payable = new Payable(new PayableId(UUID.randomUUID()), TODAY, TODAY.plusMonths(6), false);
        return new HeldPiece(new PieceOrigin(new PieceId(UUID.randomUUID()), payable, null, 0), HOLDER, cny(fen));
    }

    @Property
    void aPartThatIsOfferedStaysWithItsHolderAndNothingIsLost(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long whole, @ForAll @LongRange(min = 1) long cut) {
        long part = 1 + cut % whole;
        HeldPiece piece = held(whole);
        PieceId id = new PieceId(UUID.randomUUID());
        Split<OfferedPiece> split = piece.offer(id, cny(part), RECIPIENT, TODAY);
        assertEquals(cny(whole - part), split.kept().value());
        assertEquals(
                new OfferedPiece(
                        new PieceOrigin(
                                id, piece.origin().payable(), piece.origin().id(), 0),
                        HOLDER,
                        cny(part),
                        RECIPIENT,
                        TODAY),
                split.part());
    }

    @Property
    void aPartThatIsLockedStaysWithItsHolderAndNothingIsLost(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long whole, @ForAll @LongRange(min = 1) long cut) {
        long part = 1 + cut % whole;
        FinancingId financing = new FinancingId(UUID.randomUUID());
        Split<LockedPiece> split = held(whole).lock(new PieceId(UUID.randomUUID()), cny(part), financing, TODAY);
        assertEquals(cny(whole - part), split.kept().value());
        assertEquals(cny(part), split.part().value());
        assertEquals(HOLDER, split.part().holder());
        assertEquals(financing, split.part().financing());
    }

    @Test
    void aPartIsWorthSomethingAndNoMoreThanThereIs() {
        HeldPiece piece = held(100);
        PieceId id = new PieceId(UUID.randomUUID());
        assertThrows(IllegalArgumentException.class, () -> piece.offer(id, cny(0), RECIPIENT, TODAY));
        assertThrows(RuntimeException.class, () -> piece.offer(id, cny(101), RECIPIENT, TODAY));
        assertEquals(cny(0), piece.offer(id, cny(100), RECIPIENT, TODAY).kept().value());
    }
}
