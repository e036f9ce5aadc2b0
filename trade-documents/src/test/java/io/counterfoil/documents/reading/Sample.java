package io.counterfoil.documents.reading;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A generated file and what it says.
 *
 * @param corrects null for a document under which money is owed
 */
record Sample(
        String xml,
        String number,
        @Nullable LocalDate issued,
        BigDecimal amount,
        String currency,
        String owner,
        int lines,
        @Nullable String corrects) {

    byte[] bytes() {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
