package io.counterfoil.sandbox.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Money;
import io.counterfoil.ledger.LimitRow;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SandboxLimitsTest {

    private static final Map<String, LimitRow> ROWS = SandboxLimits.smallestPieces().stream()
            .collect(Collectors.toMap(row -> String.valueOf(row.currency()), Function.identity()));

    @Test
    void everyCountryHasASmallestPieceOfItsCurrency() {
        Set<String> missing = new TreeSet<>();
        for (String country : Locale.getISOCountries()) {
            Currency currency =
                    Currency.getInstance(new Locale.Builder().setRegion(country).build());
            if (currency != null && !ROWS.containsKey(currency.getCurrencyCode())) {
                missing.add(currency.getCurrencyCode());
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void theSmallestPieceIsOneMinorUnitWhateverThatIs() {
        assertEquals("0.01", smallest("CAD"));
        assertEquals("1", smallest("JPY"));
        assertEquals("0.001", smallest("KWD"));
        assertEquals("0.01", smallest("HRK"), "paid with until 2022, and in files of those years");
    }

    @Test
    void whatNobodyPaysWithHasNone() {
        for (String code : Set.of("XAU", "XTS", "XXX", "CLF")) {
            assertFalse(ROWS.containsKey(code), code);
        }
    }

    @Test
    void eachIsSetOnce() {
        assertEquals(ROWS.size(), new HashSet<>(SandboxLimits.smallestPieces()).size());
        assertTrue(ROWS.size() > 150);
    }

    private static String smallest(String code) {
        LimitRow row = ROWS.get(code);
        return new Money(row.value(), Currency.getInstance(code)).toDecimal();
    }
}
