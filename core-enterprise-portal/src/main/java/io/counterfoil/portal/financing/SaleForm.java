package io.counterfoil.portal.financing;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.financing.FinancingApi.NewDocumentJson;
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
import java.util.regex.Pattern;

/**
 * What somebody chose and typed to ask banks for quotes.
 *
 * @param banks those that are asked
 */
public record SaleForm(String amount, List<Line> documents, List<UUID> banks) {

    /** As many as the service takes. */
    static final int DOCUMENTS_MAX = 10;

    static final int BANKS_MAX = 10;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * One document.
     *
     * @param document its id; empty while none is chosen
     * @param drawn the part of the amount that it backs; asked for when there are more
     */
    public record Line(String document, String drawn) {

        static final Line EMPTY = new Line("", "");

        boolean isBlank() {
            return document.isBlank() && drawn.isBlank();
        }

        boolean isChosen() {
            return ID.matcher(document).matches();
        }
    }

    public SaleForm {
        documents = List.copyOf(documents);
        banks = List.copyOf(banks);
    }

    /** Of the form's inputs, line by line; lines that nobody filled in are left out, but for the first. */
    static SaleForm read(String amount, List<String> documents, List<String> drawn, List<UUID> banks) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(documents.size(), DOCUMENTS_MAX); i++) {
            Line line = new Line(documents.get(i), i < drawn.size() ? drawn.get(i) : "");
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        return new SaleForm(amount, lines.isEmpty() ? List.of(Line.EMPTY) : lines, banks);
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

    /** Not one document backs all of it. */
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
            if (!line.isChosen()) {
                mistakes.add(new Mistake("document-" + i, words.inDocument(number, words.documentMissing())));
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

    /** Only of a form without mistakes. */
    List<NewDocumentJson> toJson(Money most) {
        return documents.stream()
                .map(line -> new NewDocumentJson(
                        UUID.fromString(line.document()),
                        isShared()
                                ? MoneyJson.of(
                                        Amounts.readUpTo(most, line.drawn()).orElseThrow())
                                : null))
                .toList();
    }

    /** Which input a field of the service's request, or one of its rules, is about. */
    static String input(String fieldOrRule) {
        if (fieldOrRule.startsWith("documents[")) {
            String line = fieldOrRule.replaceFirst("documents\\[(\\d+)].*", "$1");
            return (fieldOrRule.contains(".amount") ? "drawn-" : "document-") + line;
        }
        return switch (fieldOrRule) {
            case "value", "value.amount", "available", "smallest-piece" -> "amount";
            case "documents" -> "drawn-0";
            case "banks" -> "banks";
            default -> "";
        };
    }
}
