package io.counterfoil.receivables.voucher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SearchPlaceTest {

    private static final UUID LOW = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID HIGH = UUID.fromString("ffffffff-0000-0000-0000-000000000001");

    @Test
    void aCursorIsReadAsWhatItWasMadeOf() {
        SearchPlace place = new SearchPlace(Long.MAX_VALUE, HIGH, LOW);
        for (Sought.Sort sort : Sought.Sort.values()) {
            for (boolean descending : List.of(true, false)) {
                String cursor = place.toCursor(sorted(sort, descending));
                assertTrue(cursor.length() <= 200, cursor);
                assertEquals(Optional.of(place), SearchPlace.parse(cursor, sort, descending));
                assertEquals(Optional.empty(), SearchPlace.parse(cursor, sort, !descending));
            }
        }
        String byDay = place.toCursor(sorted(Sought.Sort.DUE, false));
        assertEquals(Optional.empty(), SearchPlace.parse(byDay, Sought.Sort.AMOUNT, false));
    }

    @Test
    void whatIsNoCursorOfASearchIsNone() {
        for (String text : List.of("", "!", "abcd", "AAAA".repeat(40), SearchPlaceTest.class.getName())) {
            assertEquals(Optional.empty(), SearchPlace.parse(text, Sought.Sort.DUE, false), text);
        }
    }

    /** The database compares ids by their bytes, Java by two signed numbers. */
    @Test
    void placesStandInTheOrderOfTheDatabase() {
        SearchPlace first = new SearchPlace(1, LOW, HIGH);
        SearchPlace second = new SearchPlace(1, HIGH, LOW);
        SearchPlace third = new SearchPlace(2, LOW, LOW);
        assertEquals(
                List.of(first, second, third),
                Stream.of(third, second, first)
                        .sorted(SearchPlace.order(sorted(Sought.Sort.DUE, false)))
                        .toList());
        assertEquals(
                List.of(third, second, first),
                Stream.of(first, second, third)
                        .sorted(SearchPlace.order(sorted(Sought.Sort.DUE, true)))
                        .toList());
    }

    private static Sought sorted(Sought.Sort sort, boolean descending) {
        return new Sought(null, null, null, null, null, null, null, null, null, sort, descending);
    }
}
