package io.counterfoil.receivables.policy.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.voucher.model.Dated;
import io.counterfoil.receivables.voucher.model.Timeline;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyValueTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    @ParameterizedTest
    @CsvSource({
        "ISSUANCE_LIMIT,    CNY, 1000.00, 100000",
        "ISSUANCE_LIMIT,    JPY, 1000,    1000",
        "ISSUANCE_LIMIT,    CNY, 0.00,    0",
        "ISSUANCE_FREEZE,   ,    frozen,  1",
        "ISSUANCE_FREEZE,   ,    lifted,  0",
        "DELIVERY_DAYS_MAX, ,    60,      60",
        "ADVANCE_RATE,      ,    0.8,     8000",
        "ADVANCE_RATE,      ,    1,       10000",
        "ADVANCE_RATE,      ,    0.0001,  1",
        "QUOTE_DAYS,        ,    366,     366"
    })
    void aValueIsWrittenAsItWasRead(PolicyKind kind, String currency, String text, long value) {
        assertEquals(value, PolicyValue.read(kind, currency, text));
        assertEquals(text, PolicyValue.write(kind, currency, value));
    }

    @ParameterizedTest
    @CsvSource({
        "ISSUANCE_LIMIT,    CNY, 1000.001",
        "ISSUANCE_LIMIT,    CNY, -1",
        "ISSUANCE_LIMIT,    XXX, much",
        "ISSUANCE_FREEZE,   ,    1",
        "DELIVERY_DAYS_MAX, ,    0",
        "DELIVERY_DAYS_MAX, ,    367",
        "DELIVERY_DAYS_MAX, ,    60.5",
        "ADVANCE_RATE,      ,    0",
        "ADVANCE_RATE,      ,    1.0001",
        "ADVANCE_RATE,      ,    0.80001",
        "ADVANCE_RATE,      ,    80"
    })
    void whatIsNoValueIsRefused(PolicyKind kind, String currency, String text) {
        assertThrows(IllegalArgumentException.class, () -> PolicyValue.read(kind, currency, text));
    }

    @Test
    void anAdvanceRateDecidesFromItsFirstDayOnAndRoundsDown() {
        AdvanceRate rate = new AdvanceRate("invoice", new Timeline<>(List.of(new Dated<>(DAY, 3_333L, "decision 9"))));
        Money face = Money.parse("100.01", "CNY");
        assertEquals(true, rate.judge(Money.parse("33.33", "CNY"), face, DAY).isEmpty());
        assertEquals(
                true,
                rate.judge(Money.parse("33.34", "CNY"), face, DAY.minusDays(1)).isEmpty());
        assertEquals(
                "of documents of kind invoice at most 0.3333 of the face value is financed: 33.33 CNY of 100.01 CNY",
                rate.judge(Money.parse("33.34", "CNY"), face, DAY).orElseThrow().reason());
    }
}
