package io.counterfoil.bank.quoting.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.bank.quoting.Pricing;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.pricing.PaymentDay;
import io.counterfoil.pricing.PublishedCalendar;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscountAtOneRateTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    private static final LocalDate SATURDAY = FRIDAY.plusDays(1);
    private static final LocalDate MONDAY = FRIDAY.plusDays(3);
    private static final Money VALUE = Money.parse("3600000.00", "CNY");
    private static final PublishedCalendar NONE = PublishedCalendar.none("none in this test");

    private final Map<String, String> settings = new HashMap<>(Map.of("counterfoil.banks.bank-a.annual-rate", "4.35"));

    @Test
    void withoutACalendarItIsActual360FromTodayToTheDueDayRoundedDown() {
        for (long minorUnits : List.of(1L, 99L, 100_00L, 123_456_789L, 1L << 52)) {
            for (int days : List.of(0, 1, 7, 90, 359, 360, 366)) {
                Pricing.Offer offer =
                        offer(new Money(minorUnits, VALUE.currency()), FRIDAY, FRIDAY.plusDays(days), NONE);
                BigInteger discount = BigInteger.valueOf(435)
                        .multiply(BigInteger.valueOf(minorUnits))
                        .multiply(BigInteger.valueOf(days))
                        .divide(BigInteger.valueOf(3_600_000));
                assertEquals(
                        minorUnits - discount.longValueExact(),
                        offer.terms().netProceeds().minorUnits(),
                        minorUnits + " for " + days + " days");
            }
        }
    }

    @Test
    void withoutACalendarTheDayOfArrivalIsNotKnown() {
        PaymentDay arrival = offer(VALUE, FRIDAY, MONDAY, NONE).arrival();
        assertInstanceOf(PaymentDay.NotKnown.class, arrival);
        assertEquals(
                "a day that is not known (the holidays of 2026 are not published: none in this test)",
                arrival.inWords());
    }

    @Test
    void withACalendarBothEndsMoveToBusinessDays(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("2026.json"),
                "{\"year\":2026,\"days\":[{\"name\":\"made up\",\"date\":\"2026-01-01\",\"isOffDay\":true}]}");
        PublishedCalendar calendar = PublishedCalendar.read(folder);
        Pricing.Offer toMonday = offer(VALUE, FRIDAY, SATURDAY, calendar);
        assertEquals(new PaymentDay.Known(FRIDAY, FRIDAY), toMonday.arrival());
        assertEquals("3598695.00", toMonday.terms().netProceeds().toDecimal(), "3 days of 435.00");
        Pricing.Offer fromMonday = offer(VALUE, SATURDAY, MONDAY.plusDays(1), calendar);
        assertEquals(new PaymentDay.Known(SATURDAY, MONDAY), fromMonday.arrival());
        assertEquals("3599565.00", fromMonday.terms().netProceeds().toDecimal());
        assertEquals(SATURDAY.plusDays(3), fromMonday.validUntil());
    }

    @Test
    void theDayCountIsASetting() {
        settings.put("counterfoil.banks.bank-a.day-count", "Act/365F");
        assertEquals("3569967.13", netProceeds(70), "the discount is 30032.8767..., rounded down");
    }

    @Test
    void aDayCountThatThereIsNotIsNamedWithItsSetting() {
        settings.put("counterfoil.banks.bank-a.day-count", "Actual/360");
        String message = assertThrows(IllegalArgumentException.class, () -> netProceeds(70))
                .getMessage();
        assertTrue(
                message.startsWith(
                        "counterfoil.banks.bank-a.day-count cannot be used: no day count is named Actual/360: "),
                message);
    }

    @Test
    void whatWasDueIsNotQuoted() {
        RefusedException refused =
                assertThrows(RefusedException.class, () -> offer(VALUE, FRIDAY, FRIDAY.minusDays(1), NONE));
        assertEquals(BankRefusal.PAYABLE_NOT_OPEN, refused.refusal());
    }

    @Test
    void theRateStandsInTheTermsAsItIsWritten() {
        settings.put("counterfoil.banks.bank-a.annual-rate", "4.350");
        assertEquals("4.350", offer(VALUE, FRIDAY, MONDAY, NONE).terms().annualRate());
    }

    private String netProceeds(int days) {
        return offer(VALUE, FRIDAY, FRIDAY.plusDays(days), NONE)
                .terms()
                .netProceeds()
                .toDecimal();
    }

    private Pricing.Offer offer(Money value, LocalDate today, LocalDate dueOn, PublishedCalendar calendar) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder();
        settings.forEach(config::withDefaultValue);
        HostedBank bank = new HostedBank("bank-a", "Bank A", UUID.randomUUID(), "0x", null, null, null);
        FinancingRequest request = new FinancingRequest(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), value, List.of(), Set.of());
        return new DiscountAtOneRate(config.build(), calendar).offer(bank, request, "955880000002", today, dueOn);
    }
}
