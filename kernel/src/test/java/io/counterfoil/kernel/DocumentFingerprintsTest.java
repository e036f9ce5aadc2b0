package io.counterfoil.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DocumentFingerprintsTest {

    private final DocumentFingerprints ours = new DocumentFingerprints(new byte[32]);

    @Test
    void theSameNumberWrittenOtherwiseIsTheSameDocument() {
        String written = ours.of("invoice", "Suzhou Castings", "INV-007", null);
        assertEquals(written, ours.of("invoice", "suzhou  castings ", "inv-007", null));
        assertEquals(written, ours.of("invoice", "SUZHOU\tCASTINGS", "ＩＮＶ-００７", null));
    }

    @Test
    void leadingZerosKindOwnerAndSecretMakeAnotherDocument() {
        String one = ours.of("invoice", "A", "7", null);
        assertNotEquals(one, ours.of("invoice", "A", "07", null));
        assertNotEquals(one, ours.of("contract", "A", "7", null));
        assertNotEquals(one, ours.of("invoice", "B", "7", null));
        byte[] other = new byte[32];
        other[31] = 1;
        assertNotEquals(one, new DocumentFingerprints(other).of("invoice", "A", "7", null));
    }

    @Test
    void theSameNumberOfAnotherYearIsAnotherDocument() {
        assertEquals(ours.of("invoice", "A", "7", 2026), ours.of("invoice", "a", " 7", 2026));
        assertNotEquals(ours.of("invoice", "A", "7", 2026), ours.of("invoice", "A", "7", 2025));
        assertNotEquals(ours.of("invoice", "A", "7", 2026), ours.of("invoice", "A", "7", null));
        assertNotEquals(ours.of("invoice", "A", "7", 2026), ours.of("invoice", "A", "72026", null));
    }

    @Test
    void ownerAndNumberCannotBeShiftedIntoEachOther() {
        assertNotEquals(ours.of("invoice", "AB", "C", null), ours.of("invoice", "A", "BC", null));
    }

    @Test
    void aCustomsDeclarationIsKnownByItsNumberAlone() {
        assertEquals(
                ours.of("customs-declaration", null, "220120260000000001", null),
                ours.of("customs-declaration", "whoever says so", "220120260000000001", null));
        assertThrows(IllegalArgumentException.class, () -> ours.of("invoice", null, "7", null));
        assertThrows(IllegalArgumentException.class, () -> ours.of("invoice", "A", " \u200b ", null));
    }

    @Test
    void aShortSecretIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new DocumentFingerprints(new byte[31]));
    }
}
