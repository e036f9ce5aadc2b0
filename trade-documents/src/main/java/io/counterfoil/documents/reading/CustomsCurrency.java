package io.counterfoil.documents.reading;

import io.counterfoil.documents.FileReason;
import java.util.Currency;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Currencies in declarations of China's Single Window: codes of ISO 4217, or the customs' own three figures of before 2018. These are not
 * the figures of ISO 4217: 136 is the baht here and the Cayman dollar there. Any other code is refused. Source: the customs' table, as public
 * programs have it.
 */
final class CustomsCurrency {

    private static final Pattern ISO = Pattern.compile("[A-Z]{3}");

    private static final Map<String, String> BEFORE_2018 = Map.ofEntries(
            Map.entry("110", "HKD"),
            Map.entry("116", "JPY"),
            Map.entry("121", "MOP"),
            Map.entry("122", "MYR"),
            Map.entry("129", "PHP"),
            Map.entry("132", "SGD"),
            Map.entry("136", "THB"),
            Map.entry("142", "CNY"),
            Map.entry("143", "TWD"),
            Map.entry("300", "EUR"),
            Map.entry("302", "DKK"),
            Map.entry("303", "GBP"),
            Map.entry("326", "NOK"),
            Map.entry("330", "SEK"),
            Map.entry("331", "CHF"),
            Map.entry("501", "CAD"),
            Map.entry("502", "USD"),
            Map.entry("601", "AUD"),
            Map.entry("609", "NZD"));

    private CustomsCurrency() {}

    static Currency of(String code, Place place) {
        if (ISO.matcher(code).matches()) {
            return Amounts.currency(code, place);
        }
        String iso = BEFORE_2018.get(code);
        if (iso == null) {
            throw place.refused(FileReason.CUSTOMS_CURRENCY_UNKNOWN, Place.shown(code));
        }
        return Currency.getInstance(iso);
    }
}
