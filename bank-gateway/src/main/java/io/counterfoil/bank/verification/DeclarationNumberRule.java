package io.counterfoil.bank.verification;

import io.counterfoil.documents.PartyIdentifier;
import io.counterfoil.kernel.CustomsDeclarationNumber;
import io.counterfoil.kernel.DocumentKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Single Window: 18 digits, the ninth is 0 for an export, and the exporter has a USCC. A movement reference number of the European Union
 * or the United Kingdom does not say the direction; the file's type does.
 */
final class DeclarationNumberRule implements Rule {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int OFFICE_ENDS = 4;
    private static final int YEAR_ENDS = 8;

    @Override
    public Stream<Check> check(Evidence evidence, Paper paper) {
        return paper.kind() == DocumentKind.CUSTOMS_DECLARATION ? Stream.of(found(evidence, paper)) : Stream.empty();
    }

    private static Check found(Evidence evidence, Paper paper) {
        String number = paper.says().normalisedNumber();
        if (!DIGITS.matcher(number).matches()) {
            Finding finding = paper.read() == null ? Finding.NUMBER_DIRECTION_UNKNOWN : Finding.NUMBER_FOREIGN;
            return evidence.check(CheckCode.DECLARATION_NUMBER, paper, finding, number);
        }
        CustomsDeclarationNumber declared;
        try {
            declared = new CustomsDeclarationNumber(number);
        } catch (IllegalArgumentException wrong) {
            return evidence.check(CheckCode.DECLARATION_NUMBER, paper, Finding.NUMBER_WRONG, number);
        }
        if (!declared.isExport()) {
            return evidence.check(CheckCode.DECLARATION_NUMBER, paper, Finding.NUMBER_IMPORT, number);
        }
        int year = Integer.parseInt(number.substring(OFFICE_ENDS, YEAR_ENDS));
        LocalDate issued = paper.issued();
        if (issued != null && Math.abs(issued.getYear() - year) > 1) {
            return evidence.check(
                    CheckCode.DECLARATION_NUMBER, paper, Finding.NUMBER_YEAR, number, year, Values.of(issued));
        }
        Optional<PartyIdentifier> uscc = paper.says().owner().identifiers().stream()
                .filter(each -> each.scheme().equals(PartyIdentifier.USCC))
                .findFirst();
        return uscc.map(code -> evidence.check(
                        CheckCode.DECLARATION_NUMBER,
                        paper,
                        Finding.NUMBER_GOOD,
                        number,
                        number.substring(0, OFFICE_ENDS),
                        year,
                        code.value()))
                .orElseGet(() -> evidence.check(
                        CheckCode.DECLARATION_NUMBER,
                        paper,
                        Finding.NUMBER_WITHOUT_USCC,
                        Parties.shown(paper.says().owner())));
    }
}
