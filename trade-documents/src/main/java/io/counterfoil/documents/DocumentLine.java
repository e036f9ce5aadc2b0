package io.counterfoil.documents;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of goods or services.
 *
 * @param quantity negative where goods come back; null where the document does not say
 * @param unit as the document writes it, in words or as a code of its own list (UN/ECE Recommendation 20, China customs)
 * @param amountMinorUnits of the document's currency, negative for goods that come back and for discounts; null where lines have no price
 */
public record DocumentLine(
        String description,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable Long amountMinorUnits) {

    public static final int DESCRIPTION_CHARACTERS_MAX = 1000;
    public static final int UNIT_CHARACTERS_MAX = 40;
}
