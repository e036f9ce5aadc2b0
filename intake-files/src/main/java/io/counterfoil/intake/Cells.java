package io.counterfoil.intake;

import io.counterfoil.kernel.CustomsDeclarationNumber;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Violation;
import io.counterfoil.kernel.VisibleText;
import io.counterfoil.wire.SafeCsv;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells of one record, read as what they should be; what is wrong with them is collected. */
final class Cells {
    private static final LocalDate SHOWN_DAY = LocalDate.of(2026, 1, 31);

    private final Profile profile;
    private final Map<Column, Integer> positions;
    private final int row;
    private final List<String> values;
    private final List<Violation> complaints = new ArrayList<>();

    Cells(Profile profile, Map<Column, Integer> positions, int row, List<String> values) {
        this.profile = profile;
        this.positions = positions;
        this.row = row;
        this.values = values;
    }

    boolean isGood() {
        return complaints.isEmpty();
    }

    /** Everything that is wrong, so that the row can be mended in one go. */
    List<Violation> complaints() {
        return List.copyOf(complaints);
    }

    private String cell(Column column) {
        Integer position = positions.get(column);
        if (position != null) {
            String value =
                    position < values.size() ? asText(values.get(position).strip()) : "";
            return profile.values().getOrDefault(column, Map.of()).getOrDefault(value, value);
        }
        String constant = profile.constants().get(column);
        if (constant != null) {
            return constant;
        }
        return profile.assumed().get(column) instanceof Profile.Assumption.Numbered numbered ? numbered.of(row) : "";
    }

    /** A number that is made of the row is another one when the same file comes with one line more. */
    void requireOwnNumber() {
        if (!positions.containsKey(Column.INVOICE_NUMBER)) {
            complain(Column.INVOICE_NUMBER, IntakeReason.MISSING);
        }
    }

    /** Without the apostrophe that keeps spreadsheets from taking text for a formula, as in our own files of rejected rows. */
    private static String asText(String value) {
        return SafeCsv.unmarked(value).strip();
    }

    @Nullable
    String text(Column column, int lengthMax) {
        String value = cell(column);
        String name = name(column);
        Optional<Violation> wrong =
                SpreadsheetDamage.of(name, value).or(() -> TextRules.complaint(name, value, lengthMax));
        if (wrong.isPresent()) {
            complain(wrong.get());
            return null;
        }
        return VisibleText.isBlank(value) ? null : value;
    }

    @Nullable
    String requiredText(Column column, int lengthMax) {
        if (VisibleText.isBlank(cell(column))) {
            complain(column, IntakeReason.MISSING);
            return null;
        }
        return text(column, lengthMax);
    }

    @Nullable
    LocalDate requiredDate(Column column) {
        if (cell(column).isEmpty() && !(profile.assumed().get(column) instanceof Profile.Assumption.DaysFrom)) {
            complain(column, IntakeReason.MISSING);
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
                complain(column, IntakeReason.DATE_OUT_OF_RANGE, date, InputLimits.FIRST_DAY, InputLimits.LAST_DAY);
                return null;
            }
            return date;
        } catch (DateTimeException malformed) {
            complain(column, IntakeReason.NOT_A_DATE, profile.dates().format(SHOWN_DAY), shortened(value));
            return null;
        }
    }

    private @Nullable LocalDate assumedDate(Column column, Profile.Assumption.DaysFrom from) {
        // The other date complains for itself when it is missing or malformed.
        LocalDate other = cell(from.column()).isEmpty() ? null : date(from.column());
        if (other == null && complaints.isEmpty()) {
            complain(column, IntakeReason.MISSING_WITH_ITS_DATE, name(from.column()));
        }
        return other == null ? null : other.plusDays(from.days());
    }

    /** Whether it says which invoice it takes something off. */
    boolean isCreditNote() {
        return positions.containsKey(Column.CREDITED_INVOICE) && !VisibleText.isBlank(cell(Column.CREDITED_INVOICE));
    }

    @Nullable
    Money amount() {
        return amount(false);
    }

    /** What a credit note takes off, with or without a minus sign before it. */
    @Nullable
    Money credit() {
        return amount(true);
    }

    private @Nullable Money amount(boolean signed) {
        String value = cell(Column.AMOUNT);
        Currency currency = currency();
        if (value.isEmpty()) {
            complain(Column.AMOUNT, IntakeReason.MISSING);
            return null;
        }
        if (isDamaged(Column.AMOUNT)) {
            return null;
        }
        String plain = profile.amounts().plain(value);
        if (plain == null) {
            complain(
                    Column.AMOUNT, IntakeReason.NOT_AN_AMOUNT, profile.amounts().example(), shortened(value));
            return null;
        }
        if (signed && plain.startsWith("-")) {
            plain = plain.substring(1);
        }
        if (plain.startsWith("-") || plain.matches("[0.]*")) {
            complain(Column.AMOUNT, IntakeReason.NOT_ABOVE_ZERO, shortened(value));
            return null;
        }
        if (currency == null) {
            return null;
        }
        int decimals = plain.contains(".") ? plain.length() - plain.indexOf('.') - 1 : 0;
        if (decimals > currency.getDefaultFractionDigits()) {
            complain(
                    Column.AMOUNT,
                    IntakeReason.TOO_MANY_DECIMALS,
                    currency,
                    currency.getDefaultFractionDigits(),
                    shortened(value));
            return null;
        }
        return Money.parse(plain, currency.getCurrencyCode());
    }

    private @Nullable Currency currency() {
        String value = cell(Column.CURRENCY);
        if (value.isEmpty()) {
            complain(Column.CURRENCY, IntakeReason.MISSING);
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
        complain(Column.CURRENCY, IntakeReason.CURRENCY_UNKNOWN, shortened(value));
        return null;
    }

    boolean flag(Column column) {
        return switch (cell(column).toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "", "false", "no" -> false;
            default -> {
                complain(column, IntakeReason.NOT_A_FLAG, shortened(cell(column)));
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
            complain(
                    Column.CUSTOMS_DECLARATION,
                    IntakeReason.CUSTOMS_NUMBER_WRONG,
                    String.valueOf(malformed.getMessage()),
                    shortened(value));
            return null;
        }
    }

    private boolean isDamaged(Column column) {
        Optional<Violation> damage = SpreadsheetDamage.of(name(column), cell(column));
        damage.ifPresent(this::complain);
        return damage.isPresent();
    }

    void complain(Column column, IntakeReason reason, Object... about) {
        complain(reason.violation(name(column), about));
    }

    private void complain(Violation complaint) {
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
