package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Why a file of payables, or a row of it, is not taken; the arguments are those of the service. */
@MessageBundle(value = "intakeReason", locale = "en")
public interface IntakeReasonWords {

    @Message("The file is empty. It needs a header line and at least one row.")
    String fileEmpty();

    @Message("The file has a header but no rows.")
    String noRows();

    @Message("The file has two columns named {a}. Give one of them another name.")
    String columnTwice(String a);

    @Message("The file has the wrong header: missing {a}. It names {b}. Say which column is which.")
    String columnsMissing(String a, String b);

    @Message("The file has more than {a} rows. Split it by issue date and send the parts in order.")
    String tooManyRows(String a);

    @Message("The file has more than {a} columns. Leave out those that nobody reads.")
    String tooManyColumns(String a);

    @Message("The file has {a} bytes; the limit is {b}. Split it by issue date and send the parts in order.")
    String tooManyBytes(String a, String b);

    @Message("The file is not CSV: a quote is opened in the record beginning on line {a} and never closed.")
    String quoteOpen(String a);

    @Message("The file is not CSV: the record beginning on line {a} cannot be read ({b}).")
    String recordUnreadable(String a, String b);

    @Message("The file is not CSV: line {a} holds the control character {b}.")
    String controlCharacterInFile(String a, String b);

    @Message("The file is not written in {a}: line {b} holds bytes that are none of its characters.")
    String notInEncoding(String a, String b);

    @Message("The file is in no encoding that is read here. Save it as CSV in UTF-8.")
    String encodingUnknown();

    @Message("The file is no spreadsheet that can be read, or is damaged. Save it again as XLSX, or as CSV in UTF-8.")
    String sheetUnreadable();

    @Message(
            "The file holds more than {a} MiB or {b} parts once it is unpacked. Leave out what does not belong to the payables.")
    String archiveTooLarge(String a, String b);

    @Message("is missing")
    String missing();

    @Message("is missing, and so is {a} it is counted from")
    String missingWithItsDate(String a);

    @Message("has {a} values, the header names {b} columns")
    String tooManyValues(String a, String b);

    @Message("is too long: {a} characters, at most {b}")
    String tooLong(String a, String b);

    @Message("holds a line break or another control character")
    String controlCharacter();

    @Message("holds the character {a}, which nobody sees; take it out")
    String unseenCharacter(String a);

    @Message(
            "was changed by a spreadsheet: {a} stands for a longer number whose digits are lost. Format the column as text, enter the number again and export again")
    String spreadsheetNumber(String a);

    @Message(
            "holds {a}, which a spreadsheet writes where it has no value to show. Enter the value itself and export again")
    String spreadsheetError(String a);

    @Message("is not a date written like {a}: {b}")
    String notADate(String a, String b);

    @Message("{a} is outside {b} to {c}, the days that are taken")
    String dateOutOfRange(String a, String b, String c);

    @Message("{a} is before the issue date {b}")
    String beforeIssueDate(String a, String b);

    @Message("is not a plain decimal amount such as {a}: {b}")
    String notAnAmount(String a, String b);

    @Message("must be above zero: {a}")
    String notAboveZero(String a);

    @Message("has more decimals than {a} has ({b}): {c}")
    String tooManyDecimals(String a, String b, String c);

    @Message("is not a currency of ISO 4217: {a}")
    String currencyUnknown(String a);

    @Message("is neither true nor false: {a}")
    String notAFlag(String a);

    @Message("is no customs declaration number, which has 18 digits ({a}): {b}")
    String customsNumberWrong(String a, String b);

    @Message("is the debtor itself")
    String owesItself();

    @Message("duplicate: an earlier row has invoice {a} of creditor {b} in {c} (row {d}, line {e})")
    String duplicateInFile(String a, String b, String c, String d, String e);

    @Message("The file is a damaged archive. Pack the documents again, or send them one by one.")
    String archiveUnreadable();

    @Message("{a} is no electronic invoice as XML of at most 5 MiB. Take it out of the archive")
    String notADocument(String a);

    @Message("is no invoice, and only an invoice says what is owed. Send the invoice")
    String notAnInvoice();

    @Message(
            "is corrected invoice {a} over {c}, which takes the place of invoice {b}. If the payable of that invoice is not issued yet, refuse it and record the new amount; afterwards it stays as it is, so agree with the supplier on how the difference is paid")
    String correctedInvoice(String a, String b, String c);

    @Message(
            "is credit note {a} over {c}, which names several invoices ({b}) and does not say what belongs to which. Take it off each of their payables on its own page, or ask the supplier for a credit note for each invoice")
    String creditOfSeveral(String a, String b, String c);

    @Message(
            "is the invoice of credit note {b}, and no payable of invoice {a} is recorded for this supplier, or it was refused, has lapsed or was taken off whole. If it is missing, record it first, then try this row again, or upload it again")
    String creditUnrecorded(String a, String b);

    @Message(
            "is the invoice of credit note {b}, and {c} recorded payables of this supplier have the invoice number {a}, of different years. Take it off the right one on its own page")
    String creditAmbiguous(String a, String b, String c);

    @Message(
            "is the invoice of credit note {b}, and the voucher of invoice {a} is issued or being issued: it is never lowered, because others may rely on it. If it is not paid yet, pay it as it is, and agree with the supplier on how the difference is paid back")
    String creditAfterIssuance(String a, String b);

    @Message(
            "is {a}, and the payable of invoice {b} is in {c}. Ask the supplier for a credit note in the currency of the invoice")
    String creditCurrency(String a, String b, String c);

    @Message(
            "is more than the {a} that are left of the payable of invoice {b}. Take off at most that, and agree with the supplier on the rest")
    String creditTooLarge(String a, String b);

    @Message(
            "credit note {a} of {b} was taken off before and was not taken off again. If it is another one, ask the supplier for its own number")
    String creditTwice(String a, String b);

    @Message(
            "is to be paid to {a} and not to the supplier, {b}, so it is assigned or factored already. Clear that with the supplier first")
    String anotherPayee(String a, String b);

    @Message(
            "no supplier on the platform has this name or number: {a}. Check how it is written, or ask the operators to enrol it")
    String supplierUnknown(String a);

    @Message("{a} suppliers have this name: {b}. Write the USCC or LEI of the one that is meant")
    String supplierAmbiguous(String a, String b);

    @Message("names {a}, and this file was uploaded for {b}. Take the row out, or let the other company upload it")
    String debtorDiffers(String a, String b);

    @Message("the supplier already has an invoice with this number, issued in {a}; this row was not recorded again")
    String duplicateInvoice(String a);

    @Message("was not taken: {a}")
    String refused(String a);
}
