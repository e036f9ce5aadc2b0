package io.counterfoil.receivables.financing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.kernel.Money;
import io.counterfoil.pricing.PublishedCalendar;
import io.counterfoil.receivables.financing.QuotePrice.Day;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 2026 is published: 1 October (a Thursday) to 7 October are off, Saturday 10 October is a make-up day. 2027 is not. */
class PriceQuotesTest {

    private static final Money VALUE = money(186_500_00);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 31); // a Thursday

    @TempDir
    Path folder;

    private PublishedCalendar calendar;

    @BeforeEach
    void publish() throws IOException {
        StringBuilder days = new StringBuilder();
        for (int day = 1; day <= 7; day++) {
            days.append("{\"name\":\"x\",\"date\":\"2026-10-0").append(day).append("\",\"isOffDay\":true},");
        }
        Files.writeString(
                folder.resolve("2026.json"),
                "{\"year\":2026,\"papers\":[],\"days\":[" + days
                        + "{\"name\":\"x\",\"date\":\"2026-10-10\",\"isOffDay\":false}]}");
        Files.writeString(folder.resolve("2027.json"), "{\"year\":2027,\"papers\":[],\"days\":[]}");
        calendar = PublishedCalendar.read(folder);
    }

    @Test
    void onABusinessDayTheMoneyArrivesAtOnce() {
        QuotePrice price = price("2026-09-02", "requested", null, DUE);
        assertEquals(known("2026-09-02", "2026-09-02"), price.arrival());
        assertEquals(known("2026-12-31", "2026-12-31"), price.repayment());
        assertEquals(120L, price.days());
        assertEquals("3.60", price.yearlyCost());
        assertEquals(money(2_213_67), price.cost());
        assertEquals(money(2_113_67), price.discount());
    }

    @Test
    void inAHolidayItArrivesOnTheNextBusinessDayAndCostsFewerDays() {
        QuotePrice price = price("2026-10-01", "locked", null, DUE);
        assertEquals(known("2026-10-01", "2026-10-08"), price.arrival());
        assertEquals(84L, price.days());
    }

    @Test
    void aMakeUpDayIsABusinessDay() {
        assertEquals(
                known("2026-10-10", "2026-10-10"),
                price("2026-10-10", "approved", null, DUE).arrival());
        assertEquals(
                known("2026-10-17", "2026-10-19"),
                price("2026-10-17", "approved", null, DUE).arrival());
    }

    /** It stops neither the arrival, which needs no day of that year, nor the price. */
    @Test
    void aYearThatIsNotPublishedIsNamedWhereItIsNeeded() {
        QuotePrice price = price("2026-12-28", "requested", null, LocalDate.of(2027, 2, 1));
        assertEquals(known("2026-12-28", "2026-12-28"), price.arrival());
        assertEquals(new Day(LocalDate.of(2027, 2, 1), null, 2027), price.repayment());
        assertEquals(35L, price.days());

        QuotePrice later = price("2027-01-01", "requested", null, LocalDate.of(2027, 2, 1));
        assertEquals(new Day(LocalDate.of(2027, 1, 1), null, 2027), later.arrival());
        assertEquals(31L, later.days());
    }

    /** The bank attested that it had arrived by then; a business day later it gave no word of. */
    @Test
    void whatWasPaidArrivedOnTheDayThatTheBankAttestedBusinessDayOrNot() {
        QuotePrice price = price("2026-12-01", "funded", "2026-10-02", DUE);
        assertEquals(known("2026-10-02", "2026-10-02"), price.arrival());
        assertEquals(90L, price.days());
        QuotePrice notPublished = price("2027-01-04", "funded", "2027-01-02", LocalDate.of(2027, 2, 1));
        assertEquals(known("2027-01-02", "2027-01-02"), notPublished.arrival());
        assertEquals(30L, notPublished.days());
    }

    @Test
    void whatIsPaidNoMoreHasNoDays() {
        QuotePrice price = price("2026-12-01", "declined", null, DUE);
        assertNull(price.arrival());
        assertNull(price.days());
        assertNull(price.yearlyCost());
        assertEquals(money(2_213_67), price.cost());
    }

    @Test
    void afterTheDueDayThereIsNoYearlyCost() {
        QuotePrice price = price("2026-11-16", "requested", null, LocalDate.of(2026, 11, 13));
        assertEquals(known("2026-11-16", "2026-11-16"), price.arrival());
        assertNull(price.repayment());
        assertNull(price.yearlyCost());
    }

    private QuotePrice price(String today, String state, @Nullable String fundedOn, LocalDate dueOn) {
        FinancingRequestView priced = new PriceQuotes(() -> LocalDate.parse(today), calendar)
                .priced(request(state, fundedOn == null ? null : LocalDate.parse(fundedOn)), dueOn);
        QuotePrice price = priced.quotes().get(0).price();
        assertEquals(state, priced.state());
        return Objects.requireNonNull(price);
    }

    private static Day known(String agreed, String day) {
        return new Day(LocalDate.parse(agreed), LocalDate.parse(day), null);
    }

    private static Money money(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance("CNY"));
    }

    private static FinancingRequestView request(String state, @Nullable LocalDate fundedOn) {
        UUID id = UUID.randomUUID();
        FinancingRequestView.Quote quote = new FinancingRequestView.Quote(
                id,
                id,
                "3.40",
                money(100_00),
                money(184_286_33),
                false,
                "ACC-7",
                DUE,
                DUE,
                "0x" + "0".repeat(64),
                null);
        return new FinancingRequestView(
                id,
                id,
                id,
                null,
                id,
                null,
                VALUE,
                List.of(),
                List.of(),
                List.of(quote),
                List.of(),
                null,
                null,
                state,
                null,
                null,
                null,
                null,
                null,
                fundedOn,
                null,
                null,
                null);
    }
}
