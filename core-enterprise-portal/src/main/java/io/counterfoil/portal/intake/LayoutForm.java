package io.counterfoil.portal.intake;

import io.counterfoil.portal.intake.IntakesApi.LayoutJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Inputs of the form that says how a file is read. */
class LayoutForm {

    /** Columns of a payable, in the order in which they are shown. */
    static final List<String> COLUMNS = List.of(
            "invoice_number",
            "creditor",
            "amount",
            "currency",
            "issue_date",
            "due_date",
            "delivery_date",
            "customs_declaration",
            "long_tenor_reason",
            "debtor",
            "credited_invoice");

    /** No browser sends a tab as it is. */
    static final List<String> DELIMITER_NAMES = List.of("comma", "semicolon", "tab", "bar");

    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");

    static final List<String> DATES = List.of(
            "YYYY-MM-DD",
            "YYYY/M/D",
            "YYYY.M.D",
            "YYYYMMDD",
            "YYYY\u5E74M\u6708D\u65E5",
            "D/M/YYYY",
            "M/D/YYYY",
            "D.M.YYYY",
            "D-M-YYYY",
            "M-D-YYYY");

    private static final int DAYS_DIGITS_MAX = 4;

    @RestForm
    @Nullable
    String encoding;

    @RestForm
    @Nullable
    String seenEncoding;

    @RestForm
    @Nullable
    String delimiter;

    @RestForm
    @Nullable
    String seenDelimiter;

    @RestForm
    @Nullable
    String dates;

    @RestForm
    @Nullable
    String amounts;

    @RestForm
    @Nullable
    List<String> column;

    @RestForm
    @Nullable
    String currency;

    @RestForm
    @Nullable
    String dueDays;

    @RestForm
    @Nullable
    String invoiceNumbers;

    /** Columns are found anew where the text is read otherwise. */
    LayoutJson layout() {
        boolean anew = !same(encoding, seenEncoding) || !same(delimiter, seenDelimiter);
        return new LayoutJson(
                given(encoding),
                delimiterOf(delimiter),
                given(dates),
                given(amounts),
                anew ? Map.of() : columns(),
                given(currency),
                days(),
                given(invoiceNumbers));
    }

    /** Empty for none. */
    static String nameOf(@Nullable String delimiter) {
        int place = DELIMITERS.indexOf(String.valueOf(delimiter));
        return place < 0 ? "" : DELIMITER_NAMES.get(place);
    }

    private static @Nullable String delimiterOf(@Nullable String name) {
        int place = DELIMITER_NAMES.indexOf(String.valueOf(name));
        return place < 0 ? null : DELIMITERS.get(place);
    }

    private Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        List<String> headers = column == null ? List.of() : column;
        for (int place = 0; place < Math.min(headers.size(), COLUMNS.size()); place++) {
            if (!headers.get(place).isEmpty()) {
                columns.put(COLUMNS.get(place), headers.get(place));
            }
        }
        return columns;
    }

    private @Nullable Integer days() {
        String typed = given(dueDays);
        return typed != null && typed.matches("\\d{1," + DAYS_DIGITS_MAX + "}") ? Integer.valueOf(typed) : null;
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return String.valueOf(one).equals(String.valueOf(other));
    }

    private static @Nullable String given(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
