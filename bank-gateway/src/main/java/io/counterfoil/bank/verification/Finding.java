package io.counterfoil.bank.verification;

import static io.counterfoil.bank.verification.CheckResult.CANNOT_BE_DECIDED;
import static io.counterfoil.bank.verification.CheckResult.NOT_NEEDED;
import static io.counterfoil.bank.verification.CheckResult.PASSED;
import static io.counterfoil.bank.verification.CheckResult.REFUSED;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/**
 * What a check found. The sentence is English and has the values of both sides; who speaks another language goes by code and arguments.
 * Amounts are written as {@code 1000.00 CNY}, days as {@code 2026-07-01}.
 */
public enum Finding {
    FILE_READ(PASSED, "the bank read the file by itself; SHA-256 {0}"),
    FILE_ALTERED(
            REFUSED, "the platform names another SHA-256, {0}, than the file has, {1}; ask the supplier for the file"),
    /** Arguments: element, sentence, code of the reason, and what that is about. */
    FILE_WRONG(REFUSED, "the file cannot be taken: {0}: {1}"),
    FILE_FOR_PEOPLE(
            CANNOT_BE_DECIDED,
            "only people can read the file; look whether it says what was typed: number {0}, amount {1}, date {2}"),
    ONLY_TYPED(CANNOT_BE_DECIDED, "there is no file: number {0}, amount {1} and date {2} were typed by the supplier"),
    NOT_SHOWN(REFUSED, "the platform shows nothing of the document {0}; the supplier must request the financing anew"),

    IN_FORCE(PASSED, "it says what is owed under number {0}, and corrects nothing"),
    CORRECTS(REFUSED, "it takes back or replaces {0}; finance on the document that is owed"),
    NOT_ACCEPTED(REFUSED, "customs has given it no number; finance once it is accepted"),

    FINGERPRINT_SAME(PASSED, "computed from kind, owner {0}, number {1} and year; the platform names the same"),
    FINGERPRINT_OTHER(REFUSED, "the platform names the fingerprint of another document than number {0} of {1}"),

    OWNER_SAME(PASSED, "{0} {1} of {2} is the supplier''s"),
    OWNER_OTHER(REFUSED, "the document is of {0} {1}, the supplier has {2}"),
    OWNER_UNCLEAR(CANNOT_BE_DECIDED, "the document names {0} without a number that the supplier {1} is known by"),

    AMOUNT_WITHIN(PASSED, "{0}, of which {1} is drawn; the debtor confirmed {2} on chain"),
    AMOUNT_ABOVE_PAYABLE(
            PASSED, "{0}, of which {1} is drawn; no more counts than the {2} that the debtor confirmed on chain"),
    AMOUNT_BELOW_DRAWN(REFUSED, "it is made out for {0}, and {1} is to be drawn on it"),
    AMOUNT_FAR_ABOVE(REFUSED, "it is made out for {0}, over 10,000 times the {1} that the debtor confirmed on chain"),
    AMOUNT_OTHER_CURRENCY(
            CANNOT_BE_DECIDED,
            "it is made out for {0}, the payable on chain is in {1}; amounts are compared in one currency only"),

    DATES_GOOD(PASSED, "{0}; not after the business date {1}, and in order with the other documents"),
    DATE_AHEAD(REFUSED, "it is dated {0}, after the business date {1}"),
    DATE_ORDER(REFUSED, "the contract is dated {0}, after the {1} of {2} that rests on it"),
    DATE_MISSING(CANNOT_BE_DECIDED, "it has no date"),
    DATES_FAR_APART(CANNOT_BE_DECIDED, "it is dated {0}, the invoice {1}: over {2} days apart"),

    DETAILS_SAME(PASSED, "kind, number, date, amount and parties of the file are those that the platform shows"),
    DETAILS_DIFFER(REFUSED, "{0}: the file says {1}, the platform shows {2}"),
    NO_FILE_TO_COMPARE(NOT_NEEDED, "there is no file that could say something else"),

    BUYER_SAME(PASSED, "{0} {1} of {2} is the debtor''s"),
    BUYER_NAMED(PASSED, "it names {0}, as the debtor is called"),
    BUYER_OTHER(REFUSED, "it is made out to {0} {1}, the debtor has {2}"),
    BUYER_NAME_OTHER(CANNOT_BE_DECIDED, "it names {0}, the debtor is called {1}"),
    BUYER_MISSING(CANNOT_BE_DECIDED, "it does not say to whom it is made out; the debtor is {0}"),
    BUYER_FURTHER_TIER(
            CANNOT_BE_DECIDED, "the voucher was passed on to the supplier, so it names {0} and not the debtor {1}"),
    DEBTOR_UNKNOWN(CANNOT_BE_DECIDED, "the platform does not say who the debtor is"),
    BUYER_NOT_NAMED_ON_KIND(NOT_NEEDED, "a warehouse receipt names no buyer"),

    NUMBER_GOOD(PASSED, "{0}: office {1}, year {2}, export; the exporter has USCC {3}"),
    NUMBER_FOREIGN(PASSED, "{0} is a movement reference number of an export declaration whose file this bank read"),
    NUMBER_WRONG(
            REFUSED,
            "{0} is no number of a customs declaration: 18 digits are office 4, year 4, direction 1 and serial 9"),
    NUMBER_IMPORT(REFUSED, "{0} is an import; only an exporter is owed money for what it declares"),
    NUMBER_YEAR(REFUSED, "{0} is a number of {1}, the declaration is dated {2}"),
    NUMBER_WITHOUT_USCC(REFUSED, "Single Window knows exporters by USCC, and {0} has none here"),
    NUMBER_DIRECTION_UNKNOWN(CANNOT_BE_DECIDED, "{0} does not say whether it is an export, and there is no file"),

    CONSIGNEE_SAME(PASSED, "both name {0}"),
    CONSIGNEE_OTHER(CANNOT_BE_DECIDED, "the declaration names {0}, the invoice {1}"),
    CONSIGNEE_MISSING(CANNOT_BE_DECIDED, "the declaration names {0}, the invoice {1}: one of them is missing"),
    NO_INVOICE(CANNOT_BE_DECIDED, "the request rests on no invoice that it could be compared with"),

    INVOICE_AMOUNT_SAME(PASSED, "declared and invoiced {0}"),
    INVOICE_AMOUNT_DIFFERS(
            CANNOT_BE_DECIDED, "declared {0}, invoiced {1}: freight or part of the goods may explain it"),
    INVOICE_CURRENCY_DIFFERS(
            CANNOT_BE_DECIDED, "declared in {0}, invoiced in {1}; amounts are compared in one currency only"),

    GOODS_SAME(PASSED, "all {0} declared goods stand on the invoice in the same quantity"),
    GOODS_QUANTITY(REFUSED, "{0}: declared {1}, invoiced {2}"),
    GOODS_UNIT(CANNOT_BE_DECIDED, "{0}: declared {1}, invoiced {2}; the units cannot be compared"),
    GOODS_NAME(CANNOT_BE_DECIDED, "{0} does not stand on the invoice under that name"),
    GOODS_NOT_LISTED(CANNOT_BE_DECIDED, "declaration or invoice lists no goods: they cannot be compared"),
    GOODS_CUT(CANNOT_BE_DECIDED, "the platform shows {0} of {1} lines, and there is no file"),

    REGISTER_NEW(PASSED, "no bank has attested {0} before"),
    REGISTER_WITHIN(PASSED, "a bank has attested it before; {0} is left of it, {1} is to be drawn"),
    REGISTER_OVER(
            REFUSED, "{0} is left of it, and {1} is to be drawn: it is financed already, here or at another bank"),
    REGISTER_WITHDRAWN(REFUSED, "a bank has revoked {0}, or two banks attested different things of it"),
    REGISTER_OF_ANOTHER(REFUSED, "a bank has attested {0} as the document of somebody else"),
    REGISTER_SIMILAR(
            CANNOT_BE_DECIDED,
            "{0} documents of the same owner, amount and day have a similar number, {1} of them financed, {2} left: look whether it is the same trade"),

    STATUS_RELEASED(PASSED, "customs: released, as of {0}"),
    STATUS_AMENDED(REFUSED, "customs: amended, as of {0}; ask the supplier for the declaration as it is now"),
    STATUS_CANCELLED(REFUSED, "customs: cancelled, as of {0}"),
    STATUS_NO_SUCH(REFUSED, "customs knows no declaration {0}, as of {1}"),
    STATUS_CONTRADICTS(REFUSED, "{0}: the document says {1}, customs {2}"),
    STATUS_BARE(
            CANNOT_BE_DECIDED,
            "customs: released, as of {0}, but neither value nor exporter can be compared with the document"),
    STATUS_PENDING(CANNOT_BE_DECIDED, "customs has not released {0} yet"),
    STATUS_NOT_ASKED(CANNOT_BE_DECIDED, "no customs register is connected that could be asked about {0}"),
    STATUS_NO_ANSWER(CANNOT_BE_DECIDED, "customs did not answer about {0}; check again later"),
    STATUS_STALE(
            CANNOT_BE_DECIDED,
            "customs did not answer about {0}; what it said as of {2} is too old: {1}; check again later"),
    NO_DECLARATION(NOT_NEEDED, "the request rests on no customs declaration");

    private final CheckResult result;
    private final String sentence;

    Finding(CheckResult result, String sentence) {
        this.result = result;
        this.sentence = sentence;
    }

    public CheckResult result() {
        return result;
    }

    /** As in the API: {@code file-read}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param arguments as many as the sentence has places */
    public String sentence(List<String> arguments) {
        return new MessageFormat(sentence, Locale.ROOT).format(arguments.toArray());
    }
}
