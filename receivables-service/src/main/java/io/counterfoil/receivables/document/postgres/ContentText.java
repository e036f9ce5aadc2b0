package io.counterfoil.receivables.document.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.documents.DocumentLine;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.receivables.document.TradeDocumentView.Content;
import io.counterfoil.receivables.document.TradeDocumentView.Identifier;
import io.counterfoil.receivables.document.TradeDocumentView.Line;
import io.counterfoil.receivables.document.TradeDocumentView.Party;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is kept of a document to be shown, as JSON: its parties, its first lines, and what it corrects. */
@Singleton
class ContentText {

    /** The file has all of them. */
    private static final int LINES_MAX = 200;

    private final ObjectMapper json;

    ContentText(ObjectMapper json) {
        this.json = json;
    }

    String of(TradeDocument document) {
        int decimals = document.amount().currency().getDefaultFractionDigits();
        Content content = new Content(
                document.parties().stream().map(ContentText::party).toList(),
                document.lines().stream()
                        .limit(LINES_MAX)
                        .map(line -> line(line, decimals))
                        .toList(),
                document.corrects());
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot write the content of a document", impossible);
        }
    }

    Content read(String text) {
        try {
            return json.readValue(text, Content.class);
        } catch (JsonProcessingException changed) {
            throw new IllegalStateException("the content of a document cannot be read", changed);
        }
    }

    private static Party party(TradeParty party) {
        return new Party(
                party.role().wireName(),
                party.name(),
                party.identifiers().stream()
                        .map(identifier -> new Identifier(identifier.scheme(), identifier.value()))
                        .toList());
    }

    private static Line line(DocumentLine line, int decimals) {
        return new Line(
                line.description(), plain(line.quantity()), line.unit(), amount(line.amountMinorUnits(), decimals));
    }

    private static @Nullable String plain(@Nullable BigDecimal quantity) {
        return quantity == null ? null : quantity.toPlainString();
    }

    private static @Nullable String amount(@Nullable Long minorUnits, int decimals) {
        return minorUnits == null
                ? null
                : BigDecimal.valueOf(minorUnits, decimals).toPlainString();
    }
}
