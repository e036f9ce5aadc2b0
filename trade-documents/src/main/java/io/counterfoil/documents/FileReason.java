package io.counterfoil.documents;

import io.counterfoil.kernel.Violation;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Why a file is refused: what is wrong, and what to do. The sentence here is English; who speaks another language goes by code and arguments.
 */
public enum FileReason implements Reason {
    ELEMENT_TWICE(
            "{0} stands here a second time, and nobody can tell which one counts; ask for a file that has it once"),
    ELEMENT_MISSING("{0} is missing; ask for a complete file"),
    ELEMENT_EMPTY("{0} is empty; ask for a complete file"),
    NOT_A_PLAIN_VALUE("{0} has elements inside where a plain value belongs; ask for a correct file"),
    ATTRIBUTE_MISSING("{0} does not say its {1}; ask for a complete file"),
    TEXT_TOO_LONG("{0} has more than {1} characters; ask for a file with a shorter one"),
    TEXT_UNREADABLE("{0} has a character that cannot be read; ask for the file again, saved as UTF-8"),
    TEXT_MISSING("{0} is missing or empty; ask for a complete file"),
    CURRENCY_UNKNOWN("{0} is no currency of ISO 4217, such as CNY; ask for a corrected file"),
    CUSTOMS_CURRENCY_UNKNOWN(
            "{0} is no currency that customs writes, such as USD or 502; ask the declarant for a corrected file"),
    NOT_A_NUMBER("\"{0}\" is not a number in figures, such as 1234.56; ask for a corrected file"),
    TOO_MANY_DECIMALS("{0} has more decimals than the {1} of {2}; ask for a corrected file"),
    AMOUNT_TOO_LARGE("the amount has more than {0} figures; ask for a corrected file"),
    AMOUNT_ZERO("the amount is zero, so nothing is left to be paid; send the document under which something is owed"),
    AMOUNT_NEGATIVE(
            "the amount is negative, so nothing is owed to the owner of this document; send the document under which something is owed"),
    SUM_WRONG("the amounts do not add up: {0} is {1}, and here stands {2}; ask for a corrected file"),
    SUM_TOO_LARGE("the amounts are too large to be added; ask for a corrected file"),
    NOT_AN_EXPORT(
            "this is no export declaration ({0}), and only an exporter is owed money for what it declares; send the export declaration"),
    NUMBER_NOT_GIVEN("customs has not given this declaration a number yet; send the file again once it is accepted"),
    EXPORT_DIGIT_WRONG(
            "the ninth digit of an export declaration's number is 0; ask the declarant for a corrected file"),
    DECLARATION_YEAR_WRONG(
            "the declaration's number is of {0}, but it was made out on {1}; ask the declarant for a corrected file"),
    GOODS_CURRENCY_DIFFERS(
            "the goods above are declared in {0}, and a document has one currency; ask for one declaration for each currency"),
    ITEM_EXPECTED("item {0} is expected here; ask for a file with all items"),
    ITEM_COUNT_WRONG("the declaration has another number of goods items, {0}; ask for a file with all items"),
    NOT_THE_ORIGINAL(
            "this changes or cancels a declaration (only function code 9 is an original one); send the whole declaration as it is now"),
    EXPORTER_NOT_NAMED(
            "the declaration does not name its exporter, and the declarant may be its agent only; ask for a declaration that names the exporter"),
    PARTY_NOT_NAMED("{0} has neither Name nor ID; ask for a complete file"),
    PARTY_MISSING("the party is missing; ask for a complete file"),
    INVOICED_AMOUNT_MISSING(
            "the declaration does not say what was invoiced for the goods (DE 4/11), and their statistical value is no price; finance on the invoice, or ask for a declaration with the amount"),
    PRICE_CURRENCY_DIFFERS(
            "the price is in {0} and the amount invoiced in {1}, and a document has one currency; ask for a corrected file"),
    E_INVOICE_NUMBER_WRONG(
            "\"{0}\" is not the number of an electronic invoice, which has 20 digits; ask for a corrected file"),
    E_INVOICE_YEAR_WRONG("the number begins with the year, but this one was issued on {0}; ask for a corrected file"),
    E_INVOICE_NUMBER_DIFFERS("this is another number than InvoiceNumber, {0}; ask for a corrected file"),
    RED_INVOICE_UNNAMED(
            "the amount is negative, so this is a red invoice, but its remark does not name the invoice that it takes back; ask for the complete file"),
    CORRECTED_UNNAMED(
            "this is a correction, but the file does not say which invoice it corrects; ask for a file that names it"),
    NEGATIVE_UNNAMED(
            "this amount is negative, but the file does not say which invoice it corrects; ask for a file that names it"),
    FACTORED("type 393 says that this invoice has been assigned to a factor already; finance another one"),
    TYPE_NOT_OWED(
            "type {0} is none under which a delivered trade is owed (380, 389, 326, or 384 for a correction); send the invoice itself"),
    INVOICE_CURRENCY_DIFFERS(
            "this amount is in {0} and the invoice in {1}, and an invoice has one currency; ask for one invoice for each"),
    UBL_UNKNOWN("this is no {0} of UBL 2.1; ask for a correct file"),
    UBL_INCOMPLETE("something is missing before the end of this element (expected: {0}); ask for a corrected file"),
    UBL_ENDS_EARLY("something is missing before the end of this element; ask for a corrected file"),
    UBL_NOT_ALLOWED(
            "UBL 2.1 does not allow this element here (expected: {0}): something before it is missing, or it is there twice or in the wrong place; ask for a corrected file"),
    UBL_OUT_OF_PLACE(
            "UBL 2.1 does not allow this element here: something before it is missing, or it is there twice or in the wrong place; ask for a corrected file"),
    UBL_ATTRIBUTE_WRONG("an attribute is missing here or is not known to UBL 2.1; ask for a corrected file"),
    UBL_VALUE_WRONG(
            "this value is not of the form that UBL 2.1 asks for, such as 2026-07-01 for a day and 1234.56 for an amount; ask for a corrected file"),
    UBL_WRONG("this is not as UBL 2.1 asks for; ask for a corrected file"),
    NOT_A_DAY("\"{0}\" is not a day, such as 2026-07-01; ask for a corrected file"),
    NOT_A_TIME("\"{0}\" is no time of day, such as 09:30:00; ask for a corrected file"),
    DAY_OUT_OF_RANGE("{0} is not between {1} and {2}; ask for a corrected file"),
    NUMBER_WRONG("\"{0}\" is wrong: {1}; ask for a corrected file"),
    RULE_BROKEN("{0}; ask for a corrected file"),
    NOTHING_IN_FILE("there is nothing in this file; ask for it again"),
    TOO_DEEP(
            "elements are more than {0} deep inside each other, as in no document that is read here; ask for a correct file"),
    TOO_MANY_ELEMENTS("there are more than {0} elements; split the document"),
    OUTSIDE_REFERENCE(
            "the file has a document type or an entity, which could bring in other files; ask for a file without it"),
    NOT_WELL_FORMED("the file is damaged or cut off here, it is not well-formed XML; ask for it again"),
    ENCODING_UNKNOWN("the encoding {0} is not read here; save the file as UTF-8"),
    NO_CHARACTERS("there are bytes here that are no character of {0}; ask for the file again, saved as UTF-8"),
    FORMAT_UNKNOWN(
            "a file that begins with {0} of the namespace {1} is none of those that are read here; type what it says, and attach it"),
    FILE_UNKNOWN("this is not a complete PDF, OFD, XML, JPEG or PNG file; save or scan the document as one of them"),
    FILE_TOO_LARGE("a {0} file may have {1} MiB, this one has more; leave out what does not belong to the document");

    private final String sentence;

    FileReason(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param arguments as many as the sentence has places */
    @Override
    public String sentence(List<String> arguments) {
        return new MessageFormat(sentence.replace("'", "''"), Locale.ROOT).format(arguments.toArray());
    }

    /** Of the file as a whole. */
    public Violation violation(Object... about) {
        List<String> arguments = arguments(about);
        return new Violation("file", sentence(arguments), code(), arguments);
    }

    public static List<String> arguments(Object... about) {
        return Stream.of(about).map(String::valueOf).toList();
    }
}
