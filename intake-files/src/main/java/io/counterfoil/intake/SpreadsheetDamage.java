package io.counterfoil.intake;

import io.counterfoil.kernel.Violation;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values that a spreadsheet has written in place of what once stood there. Nobody can tell what that was. */
final class SpreadsheetDamage {

    /** A mantissa of one digit and an exponent with its sign; people write neither numbers of invoices nor amounts like that. */
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d([.,]\\d{1,20})?[eE][+-]\\d{2,3}");

    /** What a failed formula and a column that was too narrow leave behind. */
    private static final Pattern ERROR = Pattern.compile(
            "#(NAME\\?|REF!|VALUE!|DIV/0!|NUM!|NULL!|N/A|SPILL!|CALC!|#{1,20})", Pattern.CASE_INSENSITIVE);

    private SpreadsheetDamage() {}

    /** @return what happened to {@code value}, and what to do about it; empty when nothing did */
    static Optional<Violation> of(String field, String value) {
        if (SCIENTIFIC.matcher(value).matches()) {
            return Optional.of(IntakeReason.SPREADSHEET_NUMBER.violation(field, value));
        }
        if (ERROR.matcher(value).matches()) {
            return Optional.of(IntakeReason.SPREADSHEET_ERROR.violation(field, value));
        }
        return Optional.empty();
    }
}
