package io.counterfoil.verification;

import static io.counterfoil.verification.ProjectionTable.PAYABLE;
import static io.counterfoil.verification.ProjectionTable.PIECE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units that are in no piece, or in two, are found; so is an interval of another length than its piece. */
class IntervalsTest {

    private final Tables tables = new Tables();

    @BeforeEach
    void aPayableInThreePiecesOneOfThemEmpty() {
        tables.of(PAYABLE).set("payable", "issued", 100);
        piece("first", 1L, 40L, 30, 10);
        piece("second", 41L, 100L, 60, 0);
        piece("empty", null, null, 0, 0);
    }

    private void piece(String id, @Nullable Long first, @Nullable Long last, long value, long redeemed) {
        Rows pieces = tables.of(PIECE);
        pieces.set(id, "payable_id", "payable");
        pieces.set(id, "first_unit", first);
        pieces.set(id, "last_unit", last);
        pieces.set(id, "value", value);
        pieces.set(id, "redeemed", redeemed);
    }

    private Differences found() {
        Differences differences = new Differences();
        new Intervals(differences).check("database", tables);
        return differences;
    }

    private void assertFound(String what) {
        Differences found = found();
        assertEquals(1, found.total());
        assertFalse(found.holds(Differences.Broken.CONSERVATION));
        Difference difference = found.listed().get(0);
        assertEquals(Difference.Kind.INTERVAL, difference.kind());
        assertTrue(String.valueOf(difference.database()).contains(what), difference.toString());
    }

    @Test
    void piecesThatCoverWhatWasIssuedAreFine() {
        assertEquals(0, found().total());
    }

    @Test
    void aGap() {
        piece("second", 42L, 100L, 59, 0);
        assertFound("a gap before piece second: its first unit is 42, not 41");
    }

    @Test
    void anOverlap() {
        piece("second", 40L, 100L, 61, 0);
        assertFound("an overlap before piece second: its first unit is 40, not 41");
    }

    @Test
    void unitsThatAreMissingAtTheEnd() {
        piece("second", 41L, 99L, 59, 0);
        assertFound("units 1 to 99 of 100");
    }

    @Test
    void anIntervalOfAnotherLengthThanItsPiece() {
        piece("empty", null, null, 1, 0);
        assertFound("units null to null, but worth and paid are 1");
    }
}
