package io.counterfoil.portal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentagesTest {

    @ParameterizedTest
    @CsvSource({"80, 8000", "72.5, 7250", "0, 0", "100, 10000", "99.99 %, 9999", "８０％, 8000"})
    void areReadAsBasisPoints(String typed, int basisPoints) {
        assertEquals(Optional.of(basisPoints), Percentages.readBasisPoints(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "100.01", "101", "-1", "0.001", "80,5", "eighty", "1e2"})
    void areNotGuessed(String typed) {
        assertEquals(Optional.empty(), Percentages.readBasisPoints(typed));
    }
}
