package io.counterfoil.kernel;

import java.util.regex.Pattern;

/**
 * EORI: number of an economic operator with the customs of the European Union or the United Kingdom. Source: Delegated Regulation (EU) 2015/2446, Annex
 * B; the code of a country, and 1 to 15 letters or digits that this country gives. There is no check digit.
 */
public record EconomicOperatorNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[A-Z0-9]{1,15}");

    /** @throws IllegalArgumentException saying what is wrong with it */
    public EconomicOperatorNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an EORI number has the code of a country and 1 to 15 capital letters or digits");
        }
    }
}
