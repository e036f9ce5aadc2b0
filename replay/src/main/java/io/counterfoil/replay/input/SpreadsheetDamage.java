package io.counterfoil.replay.input;

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
    static Optional<String> of(String value) {
        if (SCIENTIFIC.matcher(value).matches()) {
            return Optional.of("was changed by a spreadsheet: " + value + " stands for a longer number whose digits are"
                    + " lost. Format the column as text, enter the number again and export again");
        }
        if (ERROR.matcher(value).matches()) {
            return Optional.of(
                    "holds " + value + ", which a spreadsheet writes where it has no value to show. Enter the"
                            + " value itself and export again");
        }
        return Optional.empty();
    }
}
