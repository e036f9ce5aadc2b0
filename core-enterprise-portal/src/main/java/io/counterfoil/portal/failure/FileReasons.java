package io.counterfoil.portal.failure;

import io.counterfoil.kernel.Violation;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.wording.FileReasonWords;
import io.counterfoil.portal.wording.Wording;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Why a file was refused, for a person: the service's code and arguments in the person's language. */
public final class FileReasons {

    /** Of a place in a file: its line and column stand before what the reason is about. */
    private static final int PLACE_ARGUMENTS = 2;

    private FileReasons() {}

    /** Null for what has no code, or one that this version does not know. */
    public static @Nullable String sentence(Violation violation, Language language) {
        String code = violation.code();
        if (code == null) {
            return null;
        }
        List<String> arguments = violation.arguments() == null ? List.of() : violation.arguments();
        boolean placed = violation.message().startsWith("line ");
        List<String> about = placed && arguments.size() >= PLACE_ARGUMENTS
                ? arguments.subList(PLACE_ARGUMENTS, arguments.size())
                : arguments;
        String sentence = sentence(code, at -> argument(about, at, language), Wording.fileReason(language));
        return sentence == null || !placed || arguments.size() < PLACE_ARGUMENTS
                ? sentence
                : Wording.violation(language).inFile(arguments.get(0), arguments.get(1), sentence);
    }

    /** Some are sentences themselves: what is wrong with a number. */
    private static String argument(List<String> about, int at, Language language) {
        String argument = at < about.size() ? about.get(at) : "";
        return Violations.sentence(argument, Wording.violation(language)).orElse(argument);
    }

    static @Nullable String sentence(String code, IntFunction<String> about, FileReasonWords words) {
        return switch (code) {
            case "element-twice" -> words.elementTwice(about.apply(0));
            case "element-missing" -> words.elementMissing(about.apply(0));
            case "element-empty" -> words.elementEmpty(about.apply(0));
            case "not-a-plain-value" -> words.notAPlainValue(about.apply(0));
            case "attribute-missing" -> words.attributeMissing(about.apply(0), about.apply(1));
            case "text-too-long" -> words.textTooLong(about.apply(0), about.apply(1));
            case "text-unreadable" -> words.textUnreadable(about.apply(0));
            case "text-missing" -> words.textMissing(about.apply(0));
            case "currency-unknown" -> words.currencyUnknown(about.apply(0));
            case "customs-currency-unknown" -> words.customsCurrencyUnknown(about.apply(0));
            case "not-a-number" -> words.notANumber(about.apply(0));
            case "too-many-decimals" -> words.tooManyDecimals(about.apply(0), about.apply(1), about.apply(2));
            case "amount-too-large" -> words.amountTooLarge(about.apply(0));
            case "amount-zero" -> words.amountZero();
            case "amount-negative" -> words.amountNegative();
            case "sum-wrong" -> words.sumWrong(about.apply(0), about.apply(1), about.apply(2));
            case "sum-too-large" -> words.sumTooLarge();
            case "not-an-export" -> words.notAnExport(about.apply(0));
            case "number-not-given" -> words.numberNotGiven();
            case "export-digit-wrong" -> words.exportDigitWrong();
            case "declaration-year-wrong" -> words.declarationYearWrong(about.apply(0), about.apply(1));
            case "goods-currency-differs" -> words.goodsCurrencyDiffers(about.apply(0));
            case "item-expected" -> words.itemExpected(about.apply(0));
            case "item-count-wrong" -> words.itemCountWrong(about.apply(0));
            case "not-the-original" -> words.notTheOriginal();
            case "exporter-not-named" -> words.exporterNotNamed();
            case "party-not-named" -> words.partyNotNamed(about.apply(0));
            case "party-missing" -> words.partyMissing();
            case "invoiced-amount-missing" -> words.invoicedAmountMissing();
            case "price-currency-differs" -> words.priceCurrencyDiffers(about.apply(0), about.apply(1));
            case "e-invoice-number-wrong" -> words.eInvoiceNumberWrong(about.apply(0));
            case "e-invoice-year-wrong" -> words.eInvoiceYearWrong(about.apply(0));
            case "e-invoice-number-differs" -> words.eInvoiceNumberDiffers(about.apply(0));
            case "red-invoice-unnamed" -> words.redInvoiceUnnamed();
            case "corrected-unnamed" -> words.correctedUnnamed();
            case "negative-unnamed" -> words.negativeUnnamed();
            case "factored" -> words.factored();
            case "type-not-owed" -> words.typeNotOwed(about.apply(0));
            case "invoice-currency-differs" -> words.invoiceCurrencyDiffers(about.apply(0), about.apply(1));
            case "ubl-unknown" -> words.ublUnknown(about.apply(0));
            case "ubl-incomplete" -> words.ublIncomplete(about.apply(0));
            case "ubl-ends-early" -> words.ublEndsEarly();
            case "ubl-not-allowed" -> words.ublNotAllowed(about.apply(0));
            case "ubl-out-of-place" -> words.ublOutOfPlace();
            case "ubl-attribute-wrong" -> words.ublAttributeWrong();
            case "ubl-value-wrong" -> words.ublValueWrong();
            case "ubl-wrong" -> words.ublWrong();
            case "not-a-day" -> words.notADay(about.apply(0));
            case "not-a-time" -> words.notATime(about.apply(0));
            case "day-out-of-range" -> words.dayOutOfRange(about.apply(0), about.apply(1), about.apply(2));
            case "number-wrong" -> words.numberWrong(about.apply(0), about.apply(1));
            case "rule-broken" -> words.ruleBroken(about.apply(0));
            case "nothing-in-file" -> words.nothingInFile();
            case "too-deep" -> words.tooDeep(about.apply(0));
            case "too-many-elements" -> words.tooManyElements(about.apply(0));
            case "outside-reference" -> words.outsideReference();
            case "not-well-formed" -> words.notWellFormed();
            case "encoding-unknown" -> words.encodingUnknown(about.apply(0));
            case "no-characters" -> words.noCharacters(about.apply(0));
            case "format-unknown" -> words.formatUnknown(about.apply(0), about.apply(1));
            case "file-unknown" -> words.fileUnknown();
            case "file-too-large" -> words.fileTooLarge(about.apply(0), about.apply(1));
            default -> null;
        };
    }
}
