package io.counterfoil.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DocumentFingerprintsTest {

    private final DocumentFingerprints ours = new DocumentFingerprints(new byte[32]);

    @Test
    void theSameNumberWrittenOtherwiseIsTheSameDocument() {
        String written = ours.of("invoice", "Suzhou Castings", "INV-007");
        assertEquals(written, ours.of("invoice", "suzhou  castings ", "inv-007"));
        assertEquals(written, ours.of("invoice", "SUZHOU\tCASTINGS", "ＩＮＶ-００７"));
    }

    @Test
    void leadingZerosKindIssuerAndSecretMakeAnotherDocument() {
        String one = ours.of("invoice", "A", "7");
        assertNotEquals(one, ours.of("invoice", "A", "07"));
        assertNotEquals(one, ours.of("contract", "A", "7"));
        assertNotEquals(one, ours.of("invoice", "B", "7"));
        byte[] other = new byte[32];
        other[31] = 1;
        assertNotEquals(one, new DocumentFingerprints(other).of("invoice", "A", "7"));
    }

    @Test
    void issuerAndNumberCannotBeShiftedIntoEachOther() {
        assertNotEquals(ours.of("invoice", "AB", "C"), ours.of("invoice", "A", "BC"));
    }

    @Test
    void aCustomsDeclarationIsKnownByItsNumberAlone() {
        assertEquals(
                ours.of("customs-declaration", null, "220120260000000001"),
                ours.of("customs-declaration", "whoever says so", "220120260000000001"));
        assertThrows(IllegalArgumentException.class, () -> ours.of("invoice", null, "7"));
        assertThrows(IllegalArgumentException.class, () -> ours.of("invoice", "A", " \u200b "));
    }

    @Test
    void aShortSecretIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new DocumentFingerprints(new byte[31]));
    }
}
