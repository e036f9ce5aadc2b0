package io.counterfoil.replay.input;

import io.counterfoil.kernel.CustomsDeclarationNumber;
import io.counterfoil.kernel.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns one record into a receivable, or says everything that is wrong with it. */
final class RowReader {
    private final Profile profile;
    private final Map<Column, Integer> positions;

    RowReader(Profile profile, Map<Column, Integer> positions) {
        this.profile = profile;
        this.positions = positions;
    }

    sealed interface Row {}

    record Good(Receivable receivable) implements Row {}

    record Bad(Rejection rejection) implements Row {}

    Row read(int row, long line, String[] values, int width) {
        if (values.length > width) {
            return new Bad(new Rejection(
                    row, line, "(row)", "has " + values.length + " values, the header names " + width + " columns"));
        }
        return new Cells(row, line, values).read();
    }

    private record Complaint(Column column, String reason) {}

    private final class Cells {
        private final int row;
        private final long line;
        private final String[] values;
        private final List<Complaint> complaints = new ArrayList<>();

        Cells(int row, long line, String[] values) {
            this.row = row;
            this.line = line;
            this.values = values;
        }

        Row read() {
            String invoiceNumber = requiredText(Column.INVOICE_NUMBER, InputLimits.INVOICE_NUMBER_MAX);
            String debtor = requiredText(Column.DEBTOR, InputLimits.PARTY_NAME_MAX);
            String creditor = requiredText(Column.CREDITOR, InputLimits.PARTY_NAME_MAX);
            LocalDate issuedOn = requiredDate(Column.ISSUE_DATE);
            LocalDate dueOn = requiredDate(Column.DUE_DATE);
            Money amount = amount();
            LocalDate settledOn = date(Column.SETTLED_DATE);
            boolean disputed = flag(Column.DISPUTED);
            String customsDeclaration = customsDeclaration();
            LocalDate deliveredOn = date(Column.DELIVERY_DATE);
            String longTenorReason = text(Column.LONG_TENOR_REASON, InputLimits.REASON_MAX);
            compare(debtor, creditor, issuedOn, dueOn, settledOn);
            if (!complaints.isEmpty()
                    || invoiceNumber == null
                    || debtor == null
                    || creditor == null
                    || issuedOn == null
                    || dueOn == null
                    || amount == null) {
                return new Bad(rejection());
            }
            return new Good(new Receivable(
                    row,
                    line,
                    invoiceNumber,
                    debtor,
                    creditor,
                    issuedOn,
                    dueOn,
                    amount,
                    settledOn,
                    disputed,
                    customsDeclaration,
                    deliveredOn,
                    longTenorReason));
        }

        /** One rejection a row, with every reason in it, so that the row can be mended in one go. */
        private Rejection rejection() {
            Complaint first = complaints.get(0);
            String others = complaints.stream()
                    .skip(1)
                    .map(complaint -> "; " + name(complaint.column()) + ": " + complaint.reason())
                    .collect(Collectors.joining());
            return new Rejection(row, line, name(first.column()), first.reason() + others);
        }

        private void compare(
                @Nullable String debtor,
                @Nullable String creditor,
                @Nullable LocalDate issuedOn,
                @Nullable LocalDate dueOn,
                @Nullable LocalDate settledOn) {
            if (debtor != null && debtor.equals(creditor)) {
                complain(Column.CREDITOR, "is the debtor itself");
            }
            if (issuedOn != null && dueOn != null && dueOn.isBefore(issuedOn)) {
                complain(Column.DUE_DATE, dueOn + " is before the issue date " + issuedOn);
            }
            if (issuedOn != null && settledOn != null && settledOn.isBefore(issuedOn)) {
                complain(Column.SETTLED_DATE, settledOn + " is before the issue date " + issuedOn);
            }
        }

        private String cell(Column column) {
            Integer position = positions.get(column);
            if (position != null) {
                String value = position < values.length ? values[position].strip() : "";
                return profile.values().getOrDefault(column, Map.of()).getOrDefault(value, value);
            }
            String constant = profile.constants().get(column);
            if (constant != null) {
                return constant;
            }
            return profile.assumed().get(column) instanceof Profile.Assumption.Numbered numbered
                    ? numbered.of(row)
                    : "";
        }

        private @Nullable String text(Column column, int lengthMax) {
            String value = cell(column);
            if (value.codePointCount(0, value.length()) > lengthMax) {
                complain(column, "is too long: " + value.length() + " characters, at most " + lengthMax);
                return null;
            }
            if (value.codePoints().anyMatch(Character::isISOControl)) {
                complain(column, "holds a line break or another control character");
                return null;
            }
            return value.isEmpty() ? null : value;
        }

        private @Nullable String requiredText(Column column, int lengthMax) {
            if (cell(column).isEmpty()) {
                complain(column, "is missing");
                return null;
            }
            return text(column, lengthMax);
        }

        private @Nullable LocalDate requiredDate(Column column) {
            if (cell(column).isEmpty() && !(profile.assumed().get(column) instanceof Profile.Assumption.DaysFrom)) {
                complain(column, "is missing");
                return null;
            }
            return date(column);
        }

        private @Nullable LocalDate date(Column column) {
            String value = cell(column);
            if (value.isEmpty()) {
                return profile.assumed().get(column) instanceof Profile.Assumption.DaysFrom from
                        ? assumedDate(column, from)
                        : null;
            }
            try {
                LocalDate date = LocalDate.parse(value, profile.dates());
                if (date.isBefore(InputLimits.FIRST_DAY) || date.isAfter(InputLimits.LAST_DAY)) {
                    complain(
                            column,
                            date + " is outside " + InputLimits.FIRST_DAY + " to " + InputLimits.LAST_DAY
                                    + ", the days the sandbox knows");
                    return null;
                }
                return date;
            } catch (DateTimeException malformed) {
                complain(
                        column,
                        "is not a date written like " + profile.dates().format(LocalDate.of(2026, 1, 31)) + ": "
                                + shortened(value));
                return null;
            }
        }

        private @Nullable LocalDate assumedDate(Column column, Profile.Assumption.DaysFrom from) {
            // The other date complains for itself when it is missing or malformed.
            LocalDate other = cell(from.column()).isEmpty() ? null : date(from.column());
            if (other == null && complaints.isEmpty()) {
                complain(column, "is missing, and so is " + name(from.column()) + " it is counted from");
            }
            return other == null ? null : other.plusDays(from.days());
        }

        private @Nullable Money amount() {
            String value = cell(Column.AMOUNT);
            Currency currency = currency();
            if (value.isEmpty()) {
                complain(Column.AMOUNT, "is missing");
                return null;
            }
            String digits = value.startsWith("-") ? value.substring(1) : value;
            if (!digits.matches("\\d{1,14}(\\.\\d+)?")) {
                complain(Column.AMOUNT, "is not a plain decimal amount such as 1234.56: " + shortened(value));
                return null;
            }
            if (value.startsWith("-") || digits.matches("[0.]*")) {
                complain(Column.AMOUNT, "must be above zero: " + shortened(value));
                return null;
            }
            if (currency == null) {
                return null;
            }
            int decimals = digits.contains(".") ? digits.length() - digits.indexOf('.') - 1 : 0;
            if (decimals > currency.getDefaultFractionDigits()) {
                complain(
                        Column.AMOUNT,
                        "has more decimals than " + currency + " has (" + currency.getDefaultFractionDigits() + "): "
                                + shortened(value));
                return null;
            }
            return Money.parse(value, currency.getCurrencyCode());
        }

        private @Nullable Currency currency() {
            String value = cell(Column.CURRENCY);
            if (value.isEmpty()) {
                complain(Column.CURRENCY, "is missing");
                return null;
            }
            try {
                Currency currency = Currency.getInstance(value);
                if (currency.getDefaultFractionDigits() >= 0) {
                    return currency;
                }
            } catch (IllegalArgumentException unknown) {
                // Said below, as for codes such as XAU that are no currency anybody pays in.
            }
            complain(Column.CURRENCY, "is not a currency of ISO 4217: " + shortened(value));
            return null;
        }

        private boolean flag(Column column) {
            return switch (cell(column).toLowerCase(Locale.ROOT)) {
                case "true", "yes" -> true;
                case "", "false", "no" -> false;
                default -> {
                    complain(column, "is neither true nor false: " + shortened(cell(column)));
                    yield false;
                }
            };
        }

        private @Nullable String customsDeclaration() {
            String value = cell(Column.CUSTOMS_DECLARATION);
            if (value.isEmpty()) {
                return null;
            }
            try {
                return new CustomsDeclarationNumber(value).value();
            } catch (IllegalArgumentException malformed) {
                complain(Column.CUSTOMS_DECLARATION, malformed.getMessage() + ": " + shortened(value));
                return null;
            }
        }

        private void complain(Column column, String reason) {
            Complaint complaint = new Complaint(column, reason);
            if (!complaints.contains(complaint)) {
                complaints.add(complaint);
            }
        }

        private String name(Column column) {
            return positions.containsKey(column)
                    ? profile.headers().getOrDefault(column, column.header())
                    : column.header();
        }

        private static String shortened(String value) {
            return value.length() <= 40 ? value : value.substring(0, 40) + "...";
        }
    }
}
