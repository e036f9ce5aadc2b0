package io.counterfoil.portal.tradedocument;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.portal.form.Amounts;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.format.Formats;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.tradedocument.TradeDocument.Content;
import io.counterfoil.portal.tradedocument.TradeDocument.Details;
import io.counterfoil.portal.tradedocument.TradeDocument.Party;
import io.counterfoil.portal.tradedocument.TradeDocumentsApi.TypedJson;
import io.counterfoil.portal.tradedocument.TradeDocumentsApi.TypedPartyJson;
import io.counterfoil.portal.wording.TradeDocumentWords;
import io.counterfoil.portal.wording.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed of a document.
 *
 * @param party name of the other side
 * @param uscc of the other side
 */
public record TypedForm(
        String kind, String number, String issuedOn, String amount, String currency, String party, String uscc) {

    /** Before the number of that register. */
    static final String USCC = "USCC ";

    static final TypedForm EMPTY = new TypedForm(DocumentKind.INVOICE.wireName(), "", "", "", "CNY", "", "");

    /** What was typed before, or nothing. */
    static TypedForm of(@Nullable Details said, Formats formats) {
        if (said == null) {
            return EMPTY;
        }
        Content content = said.content();
        Optional<Party> other = content == null
                ? Optional.empty()
                : content.parties().stream()
                        .filter(party ->
                                party.role().equals(said.kind().otherRole().wireName()))
                        .findFirst();
        LocalDate issued = said.issuedOn();
        return new TypedForm(
                said.kind().wireName(),
                said.number(),
                issued == null ? "" : issued.toString(),
                formats.digits(said.amount()),
                said.amount().currency().getCurrencyCode(),
                other.map(Party::name).orElse(""),
                other.stream()
                        .flatMap(party -> party.numbers().stream())
                        .filter(number -> number.startsWith(USCC))
                        .map(number -> number.substring(USCC.length()))
                        .findFirst()
                        .orElse(""));
    }

    public boolean isKind(DocumentKind one) {
        return one.wireName().equals(kind);
    }

    /** What can be seen without asking the service. */
    Mistakes mistakes(Formats formats) {
        TradeDocumentWords words = Wording.tradeDocument(formats.language());
        List<Mistake> mistakes = new ArrayList<>();
        if (known().isEmpty()) {
            mistakes.add(new Mistake("kind", words.kindMissing()));
        }
        if (number.isBlank()) {
            mistakes.add(new Mistake("number", words.numberMissing()));
        }
        if (day().isEmpty()) {
            mistakes.add(new Mistake("issuedOn", words.dayMissing()));
        }
        if (value().isEmpty()) {
            mistakes.add(new Mistake("amount", words.amountMissing()));
        }
        if (party.isBlank() && !uscc.isBlank()) {
            mistakes.add(new Mistake("party", words.partyMissing()));
        }
        return new Mistakes(mistakes);
    }

    /** Only of a form without mistakes. */
    TypedJson toJson() {
        DocumentKind what = known().orElseThrow();
        return new TypedJson(
                what.wireName(),
                number.strip(),
                day().orElseThrow(),
                MoneyJson.of(value().orElseThrow()),
                party.isBlank()
                        ? List.of()
                        : List.of(new TypedPartyJson(
                                what.otherRole().wireName(), party.strip(), uscc.isBlank() ? null : uscc.strip())));
    }

    private Optional<DocumentKind> known() {
        return Arrays.stream(DocumentKind.values()).filter(this::isKind).findFirst();
    }

    private Optional<Money> value() {
        return Amounts.readAboveZero(amount, currency.strip());
    }

    private Optional<LocalDate> day() {
        try {
            return issuedOn.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(issuedOn.strip()));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** Which input a field of the service's request, or one of its rules, is about. */
    static String input(String fieldOrRule) {
        return switch (fieldOrRule) {
            case "kind", "number", "issuedOn" -> fieldOrRule;
            case "issued-on" -> "issuedOn";
            case "amount", "amount.amount" -> "amount";
            case "amount.currency" -> "currency";
            case "parties[0].name" -> "party";
            case "parties[0].uscc" -> "uscc";
            default -> "";
        };
    }
}
