package io.counterfoil.portal.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.booking.BookingsView.Expected;
import io.counterfoil.portal.booking.BookingsView.Item;
import io.counterfoil.portal.booking.BookingsView.Payment;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookingsViewTest {

    private static final Money AMOUNT = Money.parse("100.00", "CNY");

    private static Item item(String kind, String proposal, boolean expected) {
        Expected payment = expected ? new Expected("R 1", AMOUNT, "/worklist/settlements/1") : null;
        return new Item(UUID.randomUUID(), kind, proposal, AMOUNT, "1", AMOUNT, true, null, "", List.of(), payment);
    }

    @Test
    void whatIsProposedComesFirstAndNothingTwice() {
        assertEquals(
                List.of("take-and-pay-back", "take", "pay-back", "ask-bank", "put-aside"),
                item("over", "take-and-pay-back", true).choices());
        assertEquals(
                List.of("put-aside", "pay-back", "ask-bank"),
                item("unknown", "put-aside", false).choices());
    }

    @Test
    void whatIsNoExpectedPaymentCannotBeTakenForOne() {
        for (String kind : List.of("partial", "returned", "reversal", "details-do-not-add-up", "other-currency")) {
            assertFalse(item(kind, "ask-bank", true).choices().contains("take"), kind);
        }
        assertFalse(item("unknown", "put-aside", false).choices().contains("take"));
    }

    @Test
    void whatWaitsProposesNothingToPress() {
        Item partial = item("partial", "wait-for-rest", true);
        assertTrue(partial.waits());
        assertEquals(List.of("pay-back", "ask-bank", "put-aside"), partial.choices());
    }

    @Test
    void anAmountIsCalledWhatItIs() {
        assertEquals("missing", item("partial", "wait-for-rest", true).differs());
        assertEquals("missing", item("partial", "take-together", true).differs());
        assertEquals("too-much", item("over", "take-and-pay-back", true).differs());
        assertEquals("charges", item("charges-deducted", "take", true).differs());
        assertEquals("", item("returned", "reopen", true).differs());
        assertEquals("", item("double", "pay-back", true).differs());
    }

    @Test
    void whoHasNoAccountIsPaidByOtherMeans() {
        for (String why : List.of("rejected", "cancelled", "came-back")) {
            assertTrue(payment(why).canBeInstructed(), why);
        }
        assertFalse(payment("by-hand").canBeInstructed());
    }

    private static Payment payment(String why) {
        return new Payment(UUID.randomUUID(), why, true, AMOUNT, "R 1", "/worklist/settlements/1", "", 0);
    }
}
