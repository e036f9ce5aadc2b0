package io.counterfoil.receivables.document;

import io.counterfoil.documents.DocumentLine;
import io.counterfoil.documents.Standing;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person has typed of a document. Who owns it is not typed: it is who types.
 *
 * @param others all parties but the owner
 */
public record TradeDocumentTyping(
        DocumentKind kind,
        String number,
        LocalDate issuedOn,
        Money amount,
        List<TradeParty> others,
        List<DocumentLine> lines) {

    public static final int OTHERS_MAX = 9;
    public static final int LINES_MAX = 200;

    public TradeDocumentTyping {
        others = List.copyOf(others);
        lines = List.copyOf(lines);
    }

    TradeDocument by(TradeParty owner) {
        List<TradeParty> parties = new ArrayList<>(List.of(owner));
        parties.addAll(others);
        try {
            return new TradeDocument(kind, Standing.IN_FORCE, number, issuedOn, parties, amount, lines, List.of());
        } catch (IllegalArgumentException rule) {
            throw RefusedException.malformed("details", String.valueOf(rule.getMessage()));
        }
    }
}
