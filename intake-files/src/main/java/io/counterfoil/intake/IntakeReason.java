package io.counterfoil.intake;

import io.counterfoil.kernel.Violation;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Why a file or a row of it is not taken: what is wrong, and where it does not go without saying, what to do. The sentence here is English; who speaks
 * another language goes by code and arguments.
 */
public enum IntakeReason {
    FILE_EMPTY("is empty. It needs a header line and at least one row."),
    NO_ROWS("has a header but no rows."),
    COLUMN_TWICE("has two columns named {0}. Give one of them another name."),
    COLUMNS_MISSING("has the wrong header: missing {0}. It names {1}. Say which column is which."),
    TOO_MANY_ROWS("has more than {0} rows. Split it by issue date and send the parts in order."),
    TOO_MANY_COLUMNS("has more than {0} columns. Leave out those that nobody reads."),
    TOO_MANY_BYTES("has {0} bytes; the limit is {1}. Split it by issue date and send the parts in order."),
    QUOTE_OPEN("is not CSV: a quote is opened in the record beginning on line {0} and never closed."),
    RECORD_UNREADABLE("is not CSV: the record beginning on line {0} cannot be read ({1})."),
    CONTROL_CHARACTER_IN_FILE("is not CSV: line {0} holds the control character {1}."),
    NOT_IN_ENCODING("is not written in {0}: line {1} holds bytes that are none of its characters."),
    ENCODING_UNKNOWN("is in no encoding that is read here. Save it as CSV in UTF-8."),
    SHEET_UNREADABLE("is no spreadsheet that can be read, or is damaged. Save it again as XLSX, or as CSV in UTF-8."),
    ARCHIVE_TOO_LARGE(
            "holds more than {0} MiB or {1} parts once it is unpacked. Leave out what does not belong to the payables."),

    MISSING("is missing"),
    MISSING_WITH_ITS_DATE("is missing, and so is {0} it is counted from"),
    TOO_MANY_VALUES("has {0} values, the header names {1} columns"),
    TOO_LONG("is too long: {0} characters, at most {1}"),
    CONTROL_CHARACTER("holds a line break or another control character"),
    UNSEEN_CHARACTER("holds the character {0}, which nobody sees; take it out"),
    SPREADSHEET_NUMBER(
            "was changed by a spreadsheet: {0} stands for a longer number whose digits are lost. Format the column as text, enter the number again and export again"),
    SPREADSHEET_ERROR(
            "holds {0}, which a spreadsheet writes where it has no value to show. Enter the value itself and export again"),
    NOT_A_DATE("is not a date written like {0}: {1}"),
    DATE_OUT_OF_RANGE("{0} is outside {1} to {2}, the days that are taken"),
    BEFORE_ISSUE_DATE("{0} is before the issue date {1}"),
    NOT_AN_AMOUNT("is not a plain decimal amount such as {0}: {1}"),
    NOT_ABOVE_ZERO("must be above zero: {0}"),
    TOO_MANY_DECIMALS("has more decimals than {0} has ({1}): {2}"),
    CURRENCY_UNKNOWN("is not a currency of ISO 4217: {0}"),
    NOT_A_FLAG("is neither true nor false: {0}"),
    CUSTOMS_NUMBER_WRONG("{0}: {1}"),
    OWES_ITSELF("is the debtor itself"),
    DUPLICATE_IN_FILE("duplicate: an earlier row has invoice {0} of creditor {1} in {2} (row {3}, line {4})"),

    ARCHIVE_UNREADABLE("is a damaged archive. Pack the documents again, or send them one by one."),
    NOT_A_DOCUMENT("{0} is no electronic invoice as XML of at most 5 MiB. Take it out of the archive"),
    NOT_AN_INVOICE("is no invoice, and only an invoice says what is owed. Send the invoice"),
    CORRECTED_INVOICE(
            "is corrected invoice {0} over {2}, which takes the place of invoice {1}. If the payable of that invoice is not issued yet, refuse it and record the new amount; afterwards it stays as it is, so agree with the supplier on how the difference is paid"),
    CREDIT_OF_SEVERAL(
            "is credit note {0} over {2}, which names several invoices ({1}) and does not say what belongs to which. Take it off each of their payables on its own page, or ask the supplier for a credit note for each invoice"),
    CREDIT_UNRECORDED(
            "is the invoice of credit note {1}, and no payable of invoice {0} is recorded for this supplier, or it was refused, has lapsed or was taken off whole. If it is missing, record it first, then try this row again, or upload it again"),
    CREDIT_AMBIGUOUS(
            "is the invoice of credit note {1}, and {2} recorded payables of this supplier have the invoice number {0}, of different years. Take it off the right one on its own page"),
    CREDIT_AFTER_ISSUANCE(
            "is the invoice of credit note {1}, and the voucher of invoice {0} is issued or being issued: it is never lowered, because others may rely on it. If it is not paid yet, pay it as it is, and agree with the supplier on how the difference is paid back"),
    CREDIT_CURRENCY(
            "is {0}, and the payable of invoice {1} is in {2}. Ask the supplier for a credit note in the currency of the invoice"),
    CREDIT_TOO_LARGE(
            "is more than the {0} that are left of the payable of invoice {1}. Take off at most that, and agree with the supplier on the rest"),
    CREDIT_TWICE(
            "credit note {0} of {1} was taken off before and was not taken off again. If it is another one, ask the supplier for its own number"),
    ANOTHER_PAYEE(
            "is to be paid to {0} and not to the supplier, {1}, so it is assigned or factored already. Clear that with the supplier first"),
    SUPPLIER_UNKNOWN(
            "no supplier on the platform has this name or number: {0}. Check how it is written, or ask the operators to enrol it"),
    SUPPLIER_AMBIGUOUS("{0} suppliers have this name: {1}. Write the USCC or LEI of the one that is meant"),
    DEBTOR_DIFFERS(
            "names {0}, and this file was uploaded for {1}. Take the row out, or let the other company upload it"),
    DUPLICATE_INVOICE(
            "the supplier already has an invoice with this number, issued in {0}; this row was not recorded again"),
    BROKEN_RULE("{1} ({2})"),
    REFUSED("{0}");

    private final String sentence;

    IntakeReason(String sentence) {
        this.sentence = sentence;
    }

    /** Stable name: {@code not-a-date}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String sentence(Object... about) {
        Object[] texts = Stream.of(about).map(String::valueOf).toArray();
        return new MessageFormat(sentence.replace("'", "''"), Locale.ROOT).format(texts);
    }

    /** @param field the file's own header, or {@code file} */
    public Violation violation(String field, Object... about) {
        List<String> arguments = Stream.of(about).map(String::valueOf).toList();
        return new Violation(field, sentence(about), code(), arguments);
    }
}
