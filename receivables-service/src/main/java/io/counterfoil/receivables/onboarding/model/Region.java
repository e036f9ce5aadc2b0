package io.counterfoil.receivables.onboarding.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a participant is: in China the six digits of its division (GB/T 2260: province 2, prefecture 2, county 2), elsewhere its country (ISO 3166-1, two
 * letters). Provinces are checked; which counties there are changes every year.
 */
public record Region(String code) {

    private static final Pattern DIVISION = Pattern.compile("[0-9]{6}");
    private static final String CHINA = "CN";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    /** @throws IllegalArgumentException saying what is wrong with it */
    public Region {
        boolean division = DIVISION.matcher(code).matches() && PROVINCES.contains(code.substring(0, 2));
        if (!division && (!COUNTRIES.contains(code) || code.equals(CHINA))) {
            throw new IllegalArgumentException(
                    "six digits of a division of China (GB/T 2260), or two letters of another country (ISO 3166-1)");
        }
    }
}
