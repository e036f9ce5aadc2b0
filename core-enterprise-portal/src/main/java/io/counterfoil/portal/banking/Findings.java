package io.counterfoil.portal.banking;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Violation;
import io.counterfoil.portal.failure.FileReasons;
import io.counterfoil.portal.format.Formats;
import io.counterfoil.portal.wording.FindingWords;
import io.counterfoil.portal.wording.Wording;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a check found, for a person: the gateway's code and arguments in the person's language. */
final class Findings {

    private static final String FILE_WRONG = "file-wrong";
    /** Place, sentence and code of why a file was refused come before what that is about. */
    private static final int REASON_ARGUMENTS = 3;

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,14}(\\.\\d{1,4})? [A-Z]{3}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");

    private Findings() {}

    /** @param message in English: for what this version does not know */
    static String sentence(String finding, List<String> arguments, String message, Formats formats) {
        IntFunction<String> about = at -> at < arguments.size() ? argument(finding, arguments, at, formats) : "";
        String sentence = sentence(finding, about, Wording.finding(formats.language()));
        return sentence == null ? message : sentence;
    }

    private static String argument(String finding, List<String> arguments, int at, Formats formats) {
        String argument = arguments.get(at);
        if (finding.equals(FILE_WRONG) && at == 1 && arguments.size() >= REASON_ARGUMENTS) {
            Violation violation = new Violation(
                    arguments.get(0),
                    argument,
                    arguments.get(2),
                    arguments.subList(REASON_ARGUMENTS, arguments.size()));
            String reason = FileReasons.sentence(violation, formats.language());
            return reason == null ? argument : reason;
        }
        return shown(argument, formats);
    }

    /** Amounts and days as everywhere in the portal; what only looks like one, such as 10 KGM, as it stands. */
    static String shown(String argument, Formats formats) {
        try {
            return written(argument, formats);
        } catch (IllegalArgumentException | DateTimeException none) {
            return argument;
        }
    }

    private static String written(String argument, Formats formats) {
        if (AMOUNT.matcher(argument).matches()) {
            String[] amount = argument.split(" ");
            return formats.amount(Money.parse(amount[0], amount[1]));
        }
        if (DAY.matcher(argument).matches()) {
            return formats.tableDay(LocalDate.parse(argument));
        }
        return INSTANT.matcher(argument).matches() ? formats.moment(Instant.parse(argument)) : argument;
    }

    static @Nullable String sentence(String finding, IntFunction<String> about, FindingWords words) {
        return switch (finding) {
            case "file-read" -> words.fileRead(about.apply(0));
            case "file-altered" -> words.fileAltered(about.apply(0), about.apply(1));
            case "file-wrong" -> words.fileWrong(about.apply(0), about.apply(1));
            case "file-for-people" -> words.fileForPeople(about.apply(0), about.apply(1), about.apply(2));
            case "only-typed" -> words.onlyTyped(about.apply(0), about.apply(1), about.apply(2));
            case "not-shown" -> words.notShown(about.apply(0));
            case "in-force" -> words.inForce(about.apply(0));
            case "corrects" -> words.corrects(about.apply(0));
            case "not-accepted" -> words.notAccepted();
            case "fingerprint-same" -> words.fingerprintSame(about.apply(0), about.apply(1));
            case "fingerprint-other" -> words.fingerprintOther(about.apply(0), about.apply(1));
            case "owner-same" -> words.ownerSame(about.apply(0), about.apply(1), about.apply(2));
            case "owner-other" -> words.ownerOther(about.apply(0), about.apply(1), about.apply(2));
            case "owner-unclear" -> words.ownerUnclear(about.apply(0), about.apply(1));
            case "amount-within" -> words.amountWithin(about.apply(0), about.apply(1), about.apply(2));
            case "amount-above-payable" -> words.amountAbovePayable(about.apply(0), about.apply(1), about.apply(2));
            case "amount-below-drawn" -> words.amountBelowDrawn(about.apply(0), about.apply(1));
            case "amount-far-above" -> words.amountFarAbove(about.apply(0), about.apply(1));
            case "amount-other-currency" -> words.amountOtherCurrency(about.apply(0), about.apply(1));
            case "dates-good" -> words.datesGood(about.apply(0), about.apply(1));
            case "date-ahead" -> words.dateAhead(about.apply(0), about.apply(1));
            case "date-order" -> words.dateOrder(about.apply(0), about.apply(1), about.apply(2));
            case "date-missing" -> words.dateMissing();
            case "dates-far-apart" -> words.datesFarApart(about.apply(0), about.apply(1), about.apply(2));
            case "details-same" -> words.detailsSame();
            case "details-differ" -> words.detailsDiffer(about.apply(0), about.apply(1), about.apply(2));
            case "no-file-to-compare" -> words.noFileToCompare();
            case "buyer-same" -> words.buyerSame(about.apply(0), about.apply(1), about.apply(2));
            case "buyer-named" -> words.buyerNamed(about.apply(0));
            case "buyer-other" -> words.buyerOther(about.apply(0), about.apply(1), about.apply(2));
            case "buyer-name-other" -> words.buyerNameOther(about.apply(0), about.apply(1));
            case "buyer-missing" -> words.buyerMissing(about.apply(0));
            case "buyer-further-tier" -> words.buyerFurtherTier(about.apply(0), about.apply(1));
            case "debtor-unknown" -> words.debtorUnknown();
            case "buyer-not-named-on-kind" -> words.buyerNotNamedOnKind();
            case "number-good" -> words.numberGood(about.apply(0), about.apply(1), about.apply(2), about.apply(3));
            case "number-foreign" -> words.numberForeign(about.apply(0));
            case "number-wrong" -> words.numberWrong(about.apply(0));
            case "number-import" -> words.numberImport(about.apply(0));
            case "number-year" -> words.numberYear(about.apply(0), about.apply(1), about.apply(2));
            case "number-without-uscc" -> words.numberWithoutUscc(about.apply(0));
            case "number-direction-unknown" -> words.numberDirectionUnknown(about.apply(0));
            case "consignee-same" -> words.consigneeSame(about.apply(0));
            case "consignee-other" -> words.consigneeOther(about.apply(0), about.apply(1));
            case "consignee-missing" -> words.consigneeMissing(about.apply(0), about.apply(1));
            case "no-invoice" -> words.noInvoice();
            case "invoice-amount-same" -> words.invoiceAmountSame(about.apply(0));
            case "invoice-amount-differs" -> words.invoiceAmountDiffers(about.apply(0), about.apply(1));
            case "invoice-currency-differs" -> words.invoiceCurrencyDiffers(about.apply(0), about.apply(1));
            case "goods-same" -> words.goodsSame(about.apply(0));
            case "goods-quantity" -> words.goodsQuantity(about.apply(0), about.apply(1), about.apply(2));
            case "goods-unit" -> words.goodsUnit(about.apply(0), about.apply(1), about.apply(2));
            case "goods-name" -> words.goodsName(about.apply(0));
            case "goods-not-listed" -> words.goodsNotListed();
            case "goods-cut" -> words.goodsCut(about.apply(0), about.apply(1));
            case "register-new" -> words.registerNew(about.apply(0));
            case "register-within" -> words.registerWithin(about.apply(0), about.apply(1));
            case "register-over" -> words.registerOver(about.apply(0), about.apply(1));
            case "register-withdrawn" -> words.registerWithdrawn(about.apply(0));
            case "register-of-another" -> words.registerOfAnother(about.apply(0));
            case "register-similar" -> words.registerSimilar(about.apply(0), about.apply(1), about.apply(2));
            case "status-bare" -> words.statusBare(about.apply(0));
            case "status-released" -> words.statusReleased(about.apply(0));
            case "status-amended" -> words.statusAmended(about.apply(0));
            case "status-cancelled" -> words.statusCancelled(about.apply(0));
            case "status-no-such" -> words.statusNoSuch(about.apply(0), about.apply(1));
            case "status-contradicts" -> words.statusContradicts(about.apply(0), about.apply(1), about.apply(2));
            case "status-pending" -> words.statusPending(about.apply(0));
            case "status-not-asked" -> words.statusNotAsked(about.apply(0));
            case "status-no-answer" -> words.statusNoAnswer(about.apply(0));
            case "status-stale" -> words.statusStale(about.apply(0), about.apply(1), about.apply(2));
            case "no-declaration" -> words.noDeclaration();
            default -> null;
        };
    }
}
