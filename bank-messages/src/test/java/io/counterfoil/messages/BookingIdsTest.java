package io.counterfoil.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookingIdsTest {

    private static String id(String accountServicer, LocalDate day) {
        return new BookingIds()
                .next(
                        "statement",
                        new BookingIds.Features(
                                "account",
                                Money.parse("1000.00", "CNY"),
                                Direction.CREDIT,
                                false,
                                day,
                                accountServicer,
                                List.of()));
    }

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Test
    void theBanksReferenceIdentifiesABooking() {
        assertEquals(id("REF-1", MONDAY), id("REF-1", MONDAY.plusDays(1)));
        assertNotEquals(id("REF-1", MONDAY), id("REF-2", MONDAY));
    }

    /** Some banks write one of these into every booking: two of different days are two. */
    @ParameterizedTest
    @ValueSource(strings = {"NONREF", "nonref ", "NOTPROVIDED", "NOREF"})
    void aPlaceholderIdentifiesNothing(String placeholder) {
        assertNotEquals(id(placeholder, MONDAY), id(placeholder, MONDAY.plusDays(1)));
    }
}
