package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Why a file of a trade document was refused, and what to do. */
@MessageBundle("fileReason")
public interface FileReasonWords {

    @Message("{a} stands here a second time, and nobody can tell which one counts; ask for a file that has it once")
    String elementTwice(String a);

    @Message("{a} is missing; ask for a complete file")
    String elementMissing(String a);

    @Message("{a} is empty; ask for a complete file")
    String elementEmpty(String a);

    @Message("{a} has elements inside where a plain value belongs; ask for a correct file")
    String notAPlainValue(String a);

    @Message("{a} does not say its {b}; ask for a complete file")
    String attributeMissing(String a, String b);

    @Message("{a} has more than {b} characters; ask for a file with a shorter one")
    String textTooLong(String a, String b);

    @Message("{a} has a character that cannot be read; ask for the file again, saved as UTF-8")
    String textUnreadable(String a);

    @Message("{a} is missing or empty; ask for a complete file")
    String textMissing(String a);

    @Message("{a} is no currency of ISO 4217, such as CNY; ask for a corrected file")
    String currencyUnknown(String a);

    @Message("{a} is no currency that customs writes, such as USD or 502; ask the declarant for a corrected file")
    String customsCurrencyUnknown(String a);

    @Message("\"{a}\" is not a number in figures, such as 1234.56; ask for a corrected file")
    String notANumber(String a);

    @Message("{a} has more decimals than the {b} of {c}; ask for a corrected file")
    String tooManyDecimals(String a, String b, String c);

    @Message("the amount has more than {a} figures; ask for a corrected file")
    String amountTooLarge(String a);

    @Message("the amount is zero, so nothing is left to be paid; send the document under which something is owed")
    String amountZero();

    @Message(
            "the amount is negative, so nothing is owed to the owner of this document; send the document under which something is owed")
    String amountNegative();

    @Message("the amounts do not add up: {a} is {b}, and here stands {c}; ask for a corrected file")
    String sumWrong(String a, String b, String c);

    @Message("the amounts are too large to be added; ask for a corrected file")
    String sumTooLarge();

    @Message(
            "this is no export declaration ({a}), and only an exporter is owed money for what it declares; send the export declaration")
    String notAnExport(String a);

    @Message("customs has not given this declaration a number yet; send the file again once it is accepted")
    String numberNotGiven();

    @Message("the ninth digit of an export declaration's number is 0; ask the declarant for a corrected file")
    String exportDigitWrong();

    @Message("the declaration's number is of {a}, but it was made out on {b}; ask the declarant for a corrected file")
    String declarationYearWrong(String a, String b);

    @Message(
            "the goods above are declared in {a}, and a document has one currency; ask for one declaration for each currency")
    String goodsCurrencyDiffers(String a);

    @Message("item {a} is expected here; ask for a file with all items")
    String itemExpected(String a);

    @Message("the declaration has another number of goods items, {a}; ask for a file with all items")
    String itemCountWrong(String a);

    @Message(
            "this changes or cancels a declaration (only function code 9 is an original one); send the whole declaration as it is now")
    String notTheOriginal();

    @Message(
            "the declaration does not name its exporter, and the declarant may be its agent only; ask for a declaration that names the exporter")
    String exporterNotNamed();

    @Message("{a} has neither Name nor ID; ask for a complete file")
    String partyNotNamed(String a);

    @Message("the party is missing; ask for a complete file")
    String partyMissing();

    @Message(
            "the declaration does not say what was invoiced for the goods (DE 4/11), and their statistical value is no price; finance on the invoice, or ask for a declaration with the amount")
    String invoicedAmountMissing();

    @Message(
            "the price is in {a} and the amount invoiced in {b}, and a document has one currency; ask for a corrected file")
    String priceCurrencyDiffers(String a, String b);

    @Message("\"{a}\" is not the number of an electronic invoice, which has 20 digits; ask for a corrected file")
    String eInvoiceNumberWrong(String a);

    @Message("the number begins with the year, but this one was issued on {a}; ask for a corrected file")
    String eInvoiceYearWrong(String a);

    @Message("this is another number than InvoiceNumber, {a}; ask for a corrected file")
    String eInvoiceNumberDiffers(String a);

    @Message(
            "the amount is negative, so this is a red invoice, but its remark does not name the invoice that it takes back; ask for the complete file")
    String redInvoiceUnnamed();

    @Message("this is a correction, but the file does not say which invoice it corrects; ask for a file that names it")
    String correctedUnnamed();

    @Message(
            "this amount is negative, but the file does not say which invoice it corrects; ask for a file that names it")
    String negativeUnnamed();

    @Message("type 393 says that this invoice has been assigned to a factor already; finance another one")
    String factored();

    @Message(
            "type {a} is none under which a delivered trade is owed (380, 389, 326, or 384 for a correction); send the invoice itself")
    String typeNotOwed(String a);

    @Message(
            "this amount is in {a} and the invoice in {b}, and an invoice has one currency; ask for one invoice for each")
    String invoiceCurrencyDiffers(String a, String b);

    @Message("this is no {a} of UBL 2.1; ask for a correct file")
    String ublUnknown(String a);

    @Message("something is missing before the end of this element (expected: {a}); ask for a corrected file")
    String ublIncomplete(String a);

    @Message("something is missing before the end of this element; ask for a corrected file")
    String ublEndsEarly();

    @Message(
            "UBL 2.1 does not allow this element here (expected: {a}): something before it is missing, or it is there twice or in the wrong place; ask for a corrected file")
    String ublNotAllowed(String a);

    @Message(
            "UBL 2.1 does not allow this element here: something before it is missing, or it is there twice or in the wrong place; ask for a corrected file")
    String ublOutOfPlace();

    @Message("an attribute is missing here or is not known to UBL 2.1; ask for a corrected file")
    String ublAttributeWrong();

    @Message(
            "this value is not of the form that UBL 2.1 asks for, such as 2026-07-01 for a day and 1234.56 for an amount; ask for a corrected file")
    String ublValueWrong();

    @Message("this is not as UBL 2.1 asks for; ask for a corrected file")
    String ublWrong();

    @Message("\"{a}\" is not a day, such as 2026-07-01; ask for a corrected file")
    String notADay(String a);

    @Message("\"{a}\" is no time of day, such as 09:30:00; ask for a corrected file")
    String notATime(String a);

    @Message("{a} is not between {b} and {c}; ask for a corrected file")
    String dayOutOfRange(String a, String b, String c);

    @Message("\"{a}\" is wrong: {b}; ask for a corrected file")
    String numberWrong(String a, String b);

    @Message("{a}; ask for a corrected file")
    String ruleBroken(String a);

    @Message("there is nothing in this file; ask for it again")
    String nothingInFile();

    @Message(
            "elements are more than {a} deep inside each other, as in no document that is read here; ask for a correct file")
    String tooDeep(String a);

    @Message("there are more than {a} elements; split the document")
    String tooManyElements(String a);

    @Message("the file has a document type or an entity, which could bring in other files; ask for a file without it")
    String outsideReference();

    @Message("the file is damaged or cut off here, it is not well-formed XML; ask for it again")
    String notWellFormed();

    @Message("the encoding {a} is not read here; save the file as UTF-8")
    String encodingUnknown(String a);

    @Message("there are bytes here that are no character of {a}; ask for the file again, saved as UTF-8")
    String noCharacters(String a);

    @Message(
            "a file that begins with {a} of the namespace {b} is none of those that are read here; type what it says, and attach it")
    String formatUnknown(String a, String b);

    @Message("This is not a complete PDF, OFD, XML, JPEG or PNG file; save or scan the document as one of them.")
    String fileUnknown();

    @Message("A {a} file may have {b} MiB, this one has more; leave out what does not belong to the document.")
    String fileTooLarge(String a, String b);
}
