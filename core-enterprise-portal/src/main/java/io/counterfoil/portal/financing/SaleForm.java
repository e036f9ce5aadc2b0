package io.counterfoil.portal.financing;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.financing.FinancingApi.DocumentJson;
import io.counterfoil.portal.form.Amounts;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.format.Formats;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.wording.SaleWords;
import io.counterfoil.portal.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What somebody typed to ask banks for quotes.
 *
 * @param banks those that are asked
 */
public record SaleForm(String amount, List<Line> documents, List<UUID> banks) {

    /** As many as the service takes. */
    static final int DOCUMENTS_MAX = 10;

    static final int BANKS_MAX = 10;

    /**
     * One document.
     *
     * @param issuer empty if the user's own company issued it
     * @param drawn the part of the amount that it backs; asked for when there are more
     */
    public record Line(String kind, String issuer, String number, String drawn) {

        static final Line EMPTY = new Line(DocumentKind.INVOICE.wireName(), "", "", "");

        boolean isBlank() {
            return issuer.isBlank() && number.isBlank() && drawn.isBlank();
        }
    }

    public SaleForm {
        documents = List.copyOf(documents);
        banks = List.copyOf(banks);
    }

    /** Of the form's inputs, line by line; lines that nobody filled in are left out, but for the first. */
    static SaleForm read(
            String amount,
            List<String> kinds,
            List<String> issuers,
            List<String> numbers,
            List<String> drawn,
            List<UUID> banks) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(numbers.size(), DOCUMENTS_MAX); i++) {
            Line line = new Line(at(kinds, i), at(issuers, i), at(numbers, i), at(drawn, i));
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        return new SaleForm(amount, lines.isEmpty() ? List.of(Line.EMPTY) : lines, banks);
    }

    private static String at(List<String> typed, int line) {
        return line < typed.size() ? typed.get(line) : "";
    }

    SaleForm withAnotherLine() {
        List<Line> lines = new ArrayList<>(documents);
        lines.add(Line.EMPTY);
        return new SaleForm(amount, lines, banks);
    }

    public boolean isAsked(UUID bank) {
        return banks.contains(bank);
    }

    public boolean canHaveMoreLines() {
        return documents.size() < DOCUMENTS_MAX;
    }

    /** One document backs all of it. */
    public boolean isShared() {
        return documents.size() > 1;
    }

    Mistakes mistakes(Money most, Formats formats) {
        SaleWords words = Wording.sale(formats.language());
        List<Mistake> mistakes = new ArrayList<>();
        if (Amounts.readUpTo(most, amount).isEmpty()) {
            mistakes.add(Amounts.mistake("amount", amount, most, formats));
        }
        for (int i = 0; i < documents.size(); i++) {
            Line line = documents.get(i);
            int number = i + 1;
            if (line.number().isBlank()) {
                mistakes.add(new Mistake("number-" + i, words.inDocument(number, words.numberMissing())));
            }
            if (isShared() && Amounts.readUpTo(most, line.drawn()).isEmpty()) {
                Mistake drawn = Amounts.mistake("drawn-" + i, line.drawn(), most, formats);
                mistakes.add(new Mistake(drawn.field(), words.inDocument(number, drawn.sentence())));
            }
        }
        if (banks.isEmpty()) {
            mistakes.add(new Mistake("banks", words.bankMissing()));
        } else if (banks.size() > BANKS_MAX) {
            mistakes.add(new Mistake("banks", words.tooManyBanks(BANKS_MAX)));
        }
        return new Mistakes(mistakes);
    }

    /** Only of a form without mistakes. An issuer that is left out is the user's own company, known by its id. */
    List<DocumentJson> toJson(Money most, UUID own) {
        return documents.stream()
                .map(line -> {
                    DocumentKind kind = DocumentKind.of(line.kind());
                    String issuer = line.issuer().isBlank()
                            ? own.toString()
                            : line.issuer().strip();
                    return new DocumentJson(
                            kind.wireName(),
                            kind.needsIssuer() ? issuer : null,
                            line.number().strip(),
                            isShared()
                                    ? MoneyJson.of(
                                            Amounts.readUpTo(most, line.drawn()).orElseThrow())
                                    : null);
                })
                .toList();
    }

    /** Which input a field of the service's request, or one of its rules, is about. */
    static String input(String fieldOrRule) {
        if (fieldOrRule.startsWith("documents[")) {
            String line = fieldOrRule.replaceFirst("documents\\[(\\d+)].*", "$1");
            String part = fieldOrRule.endsWith(".amount")
                    ? "drawn-"
                    : fieldOrRule.endsWith(".issuer") ? "issuer-" : "number-";
            return part + line;
        }
        return switch (fieldOrRule) {
            case "value", "value.amount", "available", "smallest-piece" -> "amount";
            case "documents" -> "drawn-0";
            case "banks" -> "banks";
            default -> "";
        };
    }
}
