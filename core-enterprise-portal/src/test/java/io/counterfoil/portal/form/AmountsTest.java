package io.counterfoil.portal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.kernel.Money;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An amount is what was typed, or it is asked for again. */
class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40000|40000.00",
                "40,000|40000.00",
                "1,240,000.5|1240000.50",
                " 186 500.00 |186500.00",
                "４０，０００．０５|40000.05",
                "0|0.00",
            })
    void figuresAreRead(String typed, String decimal) {
        assertEquals(Optional.of(Money.parse(decimal, "CNY")), Amounts.read(typed, Currency.getInstance("CNY")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1500,50", "1,00,000", "40,000.005", "-5", "5e3", "4万", "123456789012345", "1.2.3", ","})
    void nothingIsRoundedOrGuessed(String typed) {
        assertEquals(Optional.empty(), Amounts.read(typed, Currency.getInstance("CNY")));
    }
}
