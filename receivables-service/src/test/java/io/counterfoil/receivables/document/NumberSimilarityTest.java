package io.counterfoil.receivables.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberSimilarityTest {

    @ParameterizedTest
    @CsvSource({
        "1NV1001, 1NV1002, true",
        "1NV1001, 1NV101, true",
        "1NV101, 1NV1001, true",
        "1001, 11001, true",
        "1001, 10010, true",
        "1001, 1001, false",
        "1001, 1010, false",
        "1001, 2002, false",
        "1001, 100112, false",
        "1, 2, true",
        "1, 23, false"
    })
    void oneCharacterMayBeChangedAddedOrLeftOut(String one, String other, boolean isOneApart) {
        assertEquals(isOneApart, NumberSimilarity.isOneApart(one, other));
        assertEquals(isOneApart, NumberSimilarity.isOneApart(other, one), "the other way round");
    }
}
