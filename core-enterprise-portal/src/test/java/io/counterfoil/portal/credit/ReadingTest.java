package io.counterfoil.portal.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is taken of the form that somebody filled in. */
class ReadingTest {

    private static final LocalDate INVOICED = LocalDate.of(2026, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    @Test
    void aCreditNoteOrAnAgreementIsReadAsItWasTyped() {
        assertEquals(
                new NewCredit(NewCredit.Kind.CREDIT_NOTE, "CN-2026-7", TODAY, Money.parse("1040.00", "CNY")),
                read(new Typed("credit-note", " CN-2026-7 ", "2026-07-15", "1,040"))
                        .credit()
                        .orElseThrow());
        assertEquals(
                new NewCredit(NewCredit.Kind.AGREED_DISPUTE, "D-1", INVOICED, Money.parse("0.01", "CNY")),
                read(new Typed("agreed-dispute", "D-1", "2026-07-01", "0.01"))
                        .credit()
                        .orElseThrow());
    }

    @Test
    void allMayBeTakenOffAndNotACentMore() {
        assertEquals(
                Money.parse("1860.00", "CNY"),
                read(amount("1,860.00")).credit().orElseThrow().amount());
        assertEquals(Map.of("amount", Wrong.TOO_MUCH), read(amount("1860.01")).wrong());
        for (String none : List.of("0", "0.00", "-1", "1.005", "1e3", "many")) {
            assertEquals(Map.of("amount", Wrong.NO_AMOUNT), read(amount(none)).wrong(), none);
        }
    }

    @Test
    void aCreditFollowsItsInvoiceAndIsNotOfTomorrow() {
        assertEquals(
                Map.of("issuedOn", Wrong.OTHER_DAY),
                read(issuedOn("2026-06-30")).wrong());
        assertEquals(Map.of(), read(issuedOn("2026-07-01")).wrong());
        assertEquals(Map.of(), read(issuedOn("2026-07-15")).wrong());
        assertEquals(
                Map.of("issuedOn", Wrong.OTHER_DAY),
                read(issuedOn("2026-07-16")).wrong());
        assertEquals(
                Map.of("issuedOn", Wrong.NO_DAY), read(issuedOn("15/07/2026")).wrong());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Reading reading = read(new Typed("gift", " ", "", ""));
        assertEquals(
                Map.of(
                        "kind", Wrong.NO_KIND,
                        "number", Wrong.NO_NUMBER,
                        "issuedOn", Wrong.NO_DAY,
                        "amount", Wrong.NO_AMOUNT),
                reading.wrong());
        assertEquals(
                List.of("kind", "number", "issuedOn", "amount"),
                List.copyOf(reading.wrong().keySet()));
        assertEquals(
                Map.of("number", Wrong.LONG_NUMBER),
                read(new Typed("credit-note", "7".repeat(65), "2026-07-15", "1"))
                        .wrong());
    }

    private static Reading read(Typed typed) {
        return new Reading(typed, Credited.of("1860.00", INVOICED), TODAY);
    }

    private static Typed amount(String amount) {
        return new Typed("credit-note", "CN-1", "2026-07-15", amount);
    }

    private static Typed issuedOn(String day) {
        return new Typed("credit-note", "CN-1", day, "1.00");
    }
}
