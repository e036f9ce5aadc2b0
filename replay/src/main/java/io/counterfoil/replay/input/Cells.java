package io.counterfoil.replay.input;

import io.counterfoil.kernel.CustomsDeclarationNumber;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.VisibleText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cells of one record, read as what they should be; what is wrong with them is collected. */
final class Cells {
    private final Profile profile;
    private final Map<Column, Integer> positions;
    private final int row;
    private final long line;
    private final String[] values;
    private final List<Complaint> complaints = new ArrayList<>();

    private record Complaint(Column column, String reason) {}

    Cells(Profile profile, Map<Column, Integer> positions, int row, long line, String[] values) {
        this.profile = profile;
        this.positions = positions;
        this.row = row;
        this.line = line;
        this.values = values;
    }

    boolean isGood() {
        return complaints.isEmpty();
    }

    /** One rejection a row, with every reason in it, so that the row can be mended in one go. */
    Rejection rejection() {
        Complaint first = complaints.get(0);
        String others = complaints.stream()
                .skip(1)
                .map(complaint -> "; " + name(complaint.column()) + ": " + complaint.reason())
                .collect(Collectors.joining());
        return new Rejection(row, line, name(first.column()), first.reason() + others);
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
        return profile.assumed().get(column) instanceof Profile.Assumption.Numbered numbered ? numbered.of(row) : "";
    }

    @Nullable
    String text(Column column, int lengthMax) {
        String value = cell(column);
        Optional<String> wrong = SpreadsheetDamage.of(value).or(() -> TextRules.complaint(value, lengthMax));
        if (wrong.isPresent()) {
            complain(column, wrong.get());
            return null;
        }
        return VisibleText.isBlank(value) ? null : value;
    }

    @Nullable
    String requiredText(Column column, int lengthMax) {
        if (VisibleText.isBlank(cell(column))) {
            complain(column, "is missing");
            return null;
        }
        return text(column, lengthMax);
    }

    @Nullable
    LocalDate requiredDate(Column column) {
        if (cell(column).isEmpty() && !(profile.assumed().get(column) instanceof Profile.Assumption.DaysFrom)) {
            complain(column, "is missing");
            return null;
        }
        return date(column);
    }

    @Nullable
    LocalDate date(Column column) {
        String value = cell(column);
        if (value.isEmpty()) {
            return profile.assumed().get(column) instanceof Profile.Assumption.DaysFrom from
                    ? assumedDate(column, from)
                    : null;
        }
        if (isDamaged(column)) {
            return null;
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

    @Nullable
    Money amount() {
        String value = cell(Column.AMOUNT);
        Currency currency = currency();
        if (value.isEmpty()) {
            complain(Column.AMOUNT, "is missing");
            return null;
        }
        if (isDamaged(Column.AMOUNT)) {
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

    boolean flag(Column column) {
        return switch (cell(column).toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "", "false", "no" -> false;
            default -> {
                complain(column, "is neither true nor false: " + shortened(cell(column)));
                yield false;
            }
        };
    }

    @Nullable
    String customsDeclaration() {
        String value = cell(Column.CUSTOMS_DECLARATION);
        if (value.isEmpty() || isDamaged(Column.CUSTOMS_DECLARATION)) {
            return null;
        }
        try {
            return new CustomsDeclarationNumber(value).value();
        } catch (IllegalArgumentException malformed) {
            complain(Column.CUSTOMS_DECLARATION, malformed.getMessage() + ": " + shortened(value));
            return null;
        }
    }

    private boolean isDamaged(Column column) {
        Optional<String> damage = SpreadsheetDamage.of(cell(column));
        damage.ifPresent(what -> complain(column, what));
        return damage.isPresent();
    }

    void complain(Column column, String reason) {
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
