package io.counterfoil.receivables.document;

import io.counterfoil.receivables.document.SimilarDocuments.Candidate;
import io.counterfoil.receivables.document.TradeDocumentView.Balance;
import io.counterfoil.receivables.document.TradeDocumentView.Party;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents that may be the same one under a number that was misread or changed: of one owner, amount and day, and with a similar
 * number. Only this service has all numbers; a bank is told that there is one, whether it is financed, and what is left of it.
 */
@ApplicationScoped
public class FindSimilarDocuments {

    private static final int SHOWN_MAX = 20;

    private final SimilarDocuments similar;
    private final TradeDocumentBook book;

    FindSimilarDocuments(SimilarDocuments similar, TradeDocumentBook book) {
        this.similar = similar;
        this.book = book;
    }

    /** @param balance null until a bank has attested it */
    public record Similar(String state, @Nullable Balance balance) {}

    /** @param request whose own documents do not count */
    public List<Similar> to(UUID request, UUID document) {
        List<Candidate> found = similar.candidates(request, document);
        if (found.isEmpty()) {
            return List.of();
        }
        Candidate own = found.get(0);
        return found.stream()
                .skip(1)
                .filter(other -> isSimilar(own, other))
                .limit(SHOWN_MAX)
                .flatMap(other -> book.find(other.participant(), other.id()).stream())
                .map(view -> new Similar(state(view.balance()), view.balance()))
                .toList();
    }

    /** One character of the number tells less than none: then both have to name the same party. */
    private static boolean isSimilar(Candidate own, Candidate other) {
        boolean sameParty =
                own.others().stream().anyMatch(party -> other.others().stream().anyMatch(its -> areSame(party, its)));
        return own.lookAlike().equals(other.lookAlike())
                || (sameParty && NumberSimilarity.isOneApart(own.lookAlike(), other.lookAlike()));
    }

    private static boolean areSame(Party one, Party other) {
        return one.identifiers().stream().anyMatch(other.identifiers()::contains)
                || (!plain(one).isEmpty() && plain(one).equals(plain(other)));
    }

    private static String plain(Party party) {
        return Normalizer.normalize(party.name() == null ? "" : party.name(), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String state(@Nullable Balance balance) {
        if (balance == null) {
            return "requested";
        }
        if (balance.drawn().minorUnits() > balance.released().minorUnits()) {
            return "financed";
        }
        return balance.reserved().isZero() ? "registered" : "pending";
    }
}
