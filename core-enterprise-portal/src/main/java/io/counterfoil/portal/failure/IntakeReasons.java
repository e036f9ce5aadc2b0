package io.counterfoil.portal.failure;

import io.counterfoil.kernel.Rejection;
import io.counterfoil.kernel.Violation;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.wording.IntakeReasonWords;
import io.counterfoil.portal.wording.Wording;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Why a file of payables, or a row of it, was not taken, for a person: the service's code and arguments in the person's language. */
public final class IntakeReasons {

    private static final String RULE = "broken-rule";

    private IntakeReasons() {}

    /** Null for what has no code, or one that this version does not know. */
    public static @Nullable String sentence(Violation violation, Language language) {
        String code = violation.code();
        if (code == null) {
            return null;
        }
        List<String> arguments = violation.arguments() == null ? List.of() : violation.arguments();
        IntFunction<String> about = at -> at < arguments.size() ? arguments.get(at) : "";
        return code.equals(RULE)
                ? Sentences.of(new Rejection(about.apply(0), about.apply(1), about.apply(2)), Wording.failure(language))
                : sentence(code, about, Wording.intakeReason(language));
    }

    static @Nullable String sentence(String code, IntFunction<String> about, IntakeReasonWords words) {
        return switch (code) {
            case "file-empty" -> words.fileEmpty();
            case "no-rows" -> words.noRows();
            case "column-twice" -> words.columnTwice(about.apply(0));
            case "columns-missing" -> words.columnsMissing(about.apply(0), about.apply(1));
            case "too-many-rows" -> words.tooManyRows(about.apply(0));
            case "too-many-columns" -> words.tooManyColumns(about.apply(0));
            case "too-many-bytes" -> words.tooManyBytes(about.apply(0), about.apply(1));
            case "quote-open" -> words.quoteOpen(about.apply(0));
            case "record-unreadable" -> words.recordUnreadable(about.apply(0), about.apply(1));
            case "control-character-in-file" -> words.controlCharacterInFile(about.apply(0), about.apply(1));
            case "not-in-encoding" -> words.notInEncoding(about.apply(0), about.apply(1));
            case "encoding-unknown" -> words.encodingUnknown();
            case "sheet-unreadable" -> words.sheetUnreadable();
            case "archive-too-large" -> words.archiveTooLarge(about.apply(0), about.apply(1));
            case "missing" -> words.missing();
            case "missing-with-its-date" -> words.missingWithItsDate(about.apply(0));
            case "too-many-values" -> words.tooManyValues(about.apply(0), about.apply(1));
            case "too-long" -> words.tooLong(about.apply(0), about.apply(1));
            case "control-character" -> words.controlCharacter();
            case "unseen-character" -> words.unseenCharacter(about.apply(0));
            case "spreadsheet-number" -> words.spreadsheetNumber(about.apply(0));
            case "spreadsheet-error" -> words.spreadsheetError(about.apply(0));
            case "not-a-date" -> words.notADate(about.apply(0), about.apply(1));
            case "date-out-of-range" -> words.dateOutOfRange(about.apply(0), about.apply(1), about.apply(2));
            case "before-issue-date" -> words.beforeIssueDate(about.apply(0), about.apply(1));
            case "not-an-amount" -> words.notAnAmount(about.apply(0), about.apply(1));
            case "not-above-zero" -> words.notAboveZero(about.apply(0));
            case "too-many-decimals" -> words.tooManyDecimals(about.apply(0), about.apply(1), about.apply(2));
            case "currency-unknown" -> words.currencyUnknown(about.apply(0));
            case "not-a-flag" -> words.notAFlag(about.apply(0));
            case "customs-number-wrong" -> words.customsNumberWrong(about.apply(0), about.apply(1));
            case "owes-itself" -> words.owesItself();
            case "duplicate-in-file" ->
                words.duplicateInFile(about.apply(0), about.apply(1), about.apply(2), about.apply(3), about.apply(4));
            case "archive-unreadable" -> words.archiveUnreadable();
            case "not-a-document" -> words.notADocument(about.apply(0));
            case "not-an-invoice" -> words.notAnInvoice();
            case "another-payee" -> words.anotherPayee(about.apply(0), about.apply(1));
            case "supplier-unknown" -> words.supplierUnknown(about.apply(0));
            case "supplier-ambiguous" -> words.supplierAmbiguous(about.apply(0), about.apply(1));
            case "debtor-differs" -> words.debtorDiffers(about.apply(0), about.apply(1));
            case "duplicate-invoice" -> words.duplicateInvoice(about.apply(0));
            case "refused" -> words.refused(about.apply(0));
            default -> creditNote(code, about, words);
        };
    }

    private static @Nullable String creditNote(String code, IntFunction<String> about, IntakeReasonWords words) {
        return switch (code) {
            case "corrected-invoice" -> words.correctedInvoice(about.apply(0), about.apply(1), about.apply(2));
            case "credit-of-several" -> words.creditOfSeveral(about.apply(0), about.apply(1), about.apply(2));
            case "credit-unrecorded" -> words.creditUnrecorded(about.apply(0), about.apply(1));
            case "credit-ambiguous" -> words.creditAmbiguous(about.apply(0), about.apply(1), about.apply(2));
            case "credit-after-issuance" -> words.creditAfterIssuance(about.apply(0), about.apply(1));
            case "credit-currency" -> words.creditCurrency(about.apply(0), about.apply(1), about.apply(2));
            case "credit-too-large" -> words.creditTooLarge(about.apply(0), about.apply(1));
            case "credit-twice" -> words.creditTwice(about.apply(0), about.apply(1));
            default -> null;
        };
    }
}
