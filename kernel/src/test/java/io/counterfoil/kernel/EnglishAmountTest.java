package io.counterfoil.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishAmountTest {

    @ParameterizedTest
    @CsvSource({
        "0.00, CNY, CNY zero and 00/100",
        "0.01, CNY, CNY zero and 01/100",
        "1.10, EUR, EUR one and 10/100",
        "13.00, CNY, CNY thirteen and 00/100",
        "20.00, CNY, CNY twenty and 00/100",
        "21.05, CNY, CNY twenty-one and 05/100",
        "100.00, CNY, CNY one hundred and 00/100",
        "1001.00, CNY, CNY one thousand one and 00/100",
        "186500.00, CNY, CNY one hundred eighty-six thousand five hundred and 00/100",
        "1000000.00, CNY, CNY one million and 00/100",
        "1000000000.00, CNY, CNY one billion and 00/100",
        "12500, JPY, JPY twelve thousand five hundred",
        "2.345, KWD, KWD two and 345/1000",
        "99000000000019.99, CNY, CNY ninety-nine trillion nineteen and 99/100",
    })
    void isWrittenAsOnACheque(String amount, String currency, String words) {
        assertEquals(words, EnglishAmount.of(Money.parse(amount, currency)));
    }
}
