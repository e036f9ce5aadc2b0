package io.counterfoil.intake;

import io.counterfoil.kernel.Violation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a company's file is read. Null is what nobody has said yet.
 *
 * @param encoding wire name of a {@link FileEncoding}; null for a spreadsheet
 * @param delimiter between values; null for a spreadsheet
 * @param dates wire name of a {@link DateStyle}
 * @param amounts {@code point} or {@code comma}: the decimal mark
 * @param columns canonical column -> header in the file
 * @param currency of every row, where no column has it
 * @param dueDays days from the issue date to the due date, where a row does not say it
 * @param invoiceNumbers what the number of a row is, where no column has it, with the row in place of {@code {row}}
 */
public record Layout(
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String dates,
        @Nullable String amounts,
        Map<String, String> columns,
        @Nullable String currency,
        @Nullable Integer dueDays,
        @Nullable String invoiceNumbers) {

    /** Columns that a payable has; the others of a file of receivables are a history's. */
    public static final List<Column> COLUMNS = List.of(
            Column.INVOICE_NUMBER,
            Column.CREDITOR,
            Column.AMOUNT,
            Column.CURRENCY,
            Column.ISSUE_DATE,
            Column.DUE_DATE,
            Column.DELIVERY_DATE,
            Column.CUSTOMS_DECLARATION,
            Column.LONG_TENOR_REASON,
            Column.DEBTOR,
            Column.CREDITED_INVOICE);

    public static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");
    public static final List<String> AMOUNTS = List.of("point", "comma");

    private static final int DUE_DAYS_MAX = 3660;
    private static final int TEMPLATE_LENGTH_MAX = 40;
    private static final int HEADER_LENGTH_MAX = 500;
    private static final String REQUIRED = "is required";
    private static final String ROW = "{row}";

    public Layout {
        columns = columns == null ? Map.of() : Map.copyOf(columns);
    }

    /** What is left to be said, or was said wrongly; the fields are those of this record. */
    public List<Violation> violations(FileFormat format) {
        List<Violation> violations = new ArrayList<>();
        if (format == FileFormat.CSV) {
            oneOf(violations, "encoding", encoding, FileEncoding.wireNames());
            oneOf(violations, "delimiter", delimiter, DELIMITERS);
        }
        oneOf(violations, "dates", dates, DateStyle.wireNames());
        oneOf(violations, "amounts", amounts, AMOUNTS);
        columns.forEach((name, header) -> {
            if (column(name).isEmpty() || header.length() > HEADER_LENGTH_MAX) {
                violations.add(new Violation("columns." + name, "one of " + names()));
            }
        });
        for (Column needed : List.of(Column.CREDITOR, Column.AMOUNT, Column.ISSUE_DATE)) {
            if (!columns.containsKey(needed.header())) {
                violations.add(new Violation("columns." + needed.header(), REQUIRED));
            }
        }
        either(violations, Column.CURRENCY, "currency", currency);
        either(violations, Column.DUE_DATE, "dueDays", dueDays);
        either(violations, Column.INVOICE_NUMBER, "invoiceNumbers", invoiceNumbers);
        if (dueDays != null && (dueDays < 0 || dueDays > DUE_DAYS_MAX)) {
            violations.add(new Violation("dueDays", "a whole number from 0 to " + DUE_DAYS_MAX));
        }
        if (invoiceNumbers != null
                && (!invoiceNumbers.contains(ROW) || invoiceNumbers.length() > TEMPLATE_LENGTH_MAX)) {
            violations.add(new Violation("invoiceNumbers", "holds {row}, and at most 40 characters"));
        }
        return violations;
    }

    private static void oneOf(List<Violation> violations, String field, @Nullable String value, List<String> allowed) {
        if (value == null) {
            violations.add(new Violation(field, REQUIRED));
        } else if (!allowed.contains(value)) {
            violations.add(new Violation(field, "one of " + allowed));
        }
    }

    private void either(List<Violation> violations, Column column, String field, @Nullable Object constant) {
        if (constant == null && !columns.containsKey(column.header())) {
            violations.add(new Violation(field, REQUIRED));
        }
    }

    private static Optional<Column> column(String name) {
        return Column.named(name).filter(COLUMNS::contains);
    }

    private static List<String> names() {
        return COLUMNS.stream().map(Column::header).toList();
    }

    /** @param debtor of every row, where no column has it */
    Profile profile(String debtor) {
        Map<Column, String> headers = new EnumMap<>(Column.class);
        columns.forEach((name, header) -> column(name).ifPresent(column -> headers.put(column, header)));
        Map<Column, String> constants = new EnumMap<>(Column.class);
        Map<Column, Profile.Assumption> assumed = new EnumMap<>(Column.class);
        if (!headers.containsKey(Column.DEBTOR)) {
            constants.put(Column.DEBTOR, debtor);
        }
        if (currency != null && !headers.containsKey(Column.CURRENCY)) {
            constants.put(Column.CURRENCY, currency);
        }
        // Also where there is a column, for rows that leave it empty.
        if (dueDays != null) {
            assumed.put(Column.DUE_DATE, new Profile.Assumption.DaysFrom(Column.ISSUE_DATE, dueDays));
        }
        if (invoiceNumbers != null && !headers.containsKey(Column.INVOICE_NUMBER)) {
            assumed.put(Column.INVOICE_NUMBER, new Profile.Assumption.Numbered(invoiceNumbers));
        }
        return new Profile("upload", headers, dateStyle().formatter(), amountStyle(), Map.of(), constants, assumed);
    }

    DateStyle dateStyle() {
        return Optional.ofNullable(dates).flatMap(DateStyle::named).orElse(DateStyle.ISO);
    }

    AmountStyle amountStyle() {
        return Stream.of(AmountStyle.values())
                .filter(style -> style.name().toLowerCase(Locale.ROOT).equals(amounts))
                .findFirst()
                .orElse(AmountStyle.PLAIN);
    }

    /** With each header as the file writes it, however it is capitalised. */
    public Layout withHeaders(List<String> header) {
        Map<String, String> exact = new LinkedHashMap<>();
        columns.forEach((name, written) -> exact.put(
                name,
                header.stream()
                        .filter(one -> one.equalsIgnoreCase(written.strip()))
                        .findFirst()
                        .orElse(written)));
        return new Layout(encoding, delimiter, dates, amounts, exact, currency, dueDays, invoiceNumbers);
    }

    /** As a file of this format is read with it: electronic invoices say by themselves what is what. */
    public Layout of(FileFormat format) {
        return format == FileFormat.DOCUMENTS
                ? new Layout(
                        encoding, delimiter, dates, amounts, ofDocuments().columns(), currency, dueDays, invoiceNumbers)
                : this;
    }

    /** Of electronic invoices, which say by themselves what is what. */
    static Layout ofDocuments() {
        Map<String, String> columns = new LinkedHashMap<>();
        DocumentTable.HEADER.stream().filter(name -> column(name).isPresent()).forEach(name -> columns.put(name, name));
        return new Layout(
                null, null, DateStyle.ISO.wireName(), AmountStyle.POINT.wireName(), columns, null, null, null);
    }

    /** The same but for its encoding and delimiter, with nothing said of the rest. */
    static Layout ofText(FileEncoding encoding, String delimiter) {
        return new Layout(encoding.wireName(), delimiter, null, null, Map.of(), null, null, null);
    }
}
