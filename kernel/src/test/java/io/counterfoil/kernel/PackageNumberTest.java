package io.counterfoil.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PackageNumberTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 19);

    @Test
    void saysTheDayAndThePlaceAndChecksItself() {
        String number = PackageNumber.of(DAY, 1_284, 3, 7);
        assertEquals("2026061900000001284000030007", number.substring(0, 28));
        assertEquals(PackageNumber.LENGTH, number.length());
        assertTrue(PackageNumber.isValid(number));
    }

    @Test
    void anyDigitThatIsChangedAndAnyTwoThatAreSwappedAreFound() {
        String number = PackageNumber.of(DAY, 1_284, 3, 7);
        for (int at = 0; at < number.length(); at++) {
            for (char other = '0'; other <= '9'; other++) {
                StringBuilder changed = new StringBuilder(number);
                changed.setCharAt(at, other);
                assertEquals(number.charAt(at) == other, PackageNumber.isValid(changed.toString()), changed.toString());
            }
            if (at > 0 && number.charAt(at) != number.charAt(at - 1)) {
                String swapped = number.substring(0, at - 1)
                        + number.charAt(at)
                        + number.charAt(at - 1)
                        + number.substring(at + 1);
                assertFalse(PackageNumber.isValid(swapped), swapped);
            }
        }
        assertFalse(PackageNumber.isValid("1"));
        assertFalse(PackageNumber.isValid(number + "0"));
    }

    @Test
    void aPlaceThatHasNoRoomIsRefusedRatherThanCut() {
        assertThrows(IllegalStateException.class, () -> PackageNumber.of(DAY, 100_000_000_000L, 0, 0));
        assertThrows(IllegalStateException.class, () -> PackageNumber.of(DAY, 1, 100_000, 0));
        assertThrows(IllegalStateException.class, () -> PackageNumber.of(DAY, 1, 0, 10_000));
    }
}
