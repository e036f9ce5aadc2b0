package io.counterfoil.kernel;

import java.util.regex.Pattern;

/** China customs declaration: office 4, year 4, direction 1 (1 import, 0 export), serial 9. Source: Single Window. */
public record CustomsDeclarationNumber(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{4}(19|20)\\d{2}[01]\\d{9}");
    private static final int DIRECTION_AT = 8;

    /** @throws IllegalArgumentException saying what is wrong with it */
    public CustomsDeclarationNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a customs declaration number has 18 digits: office 4, year 4, direction 0 or 1, serial 9");
        }
    }

    public boolean isExport() {
        return value.charAt(DIRECTION_AT) == '0';
    }
}
