package io.counterfoil.receivables.document;

import java.util.List;
import java.util.UUID;

/** Documents of the same owner, amount and day as another one, in use, that the request does not rest on itself. */
public interface SimilarDocuments {

    /** More have to be looked through by nobody. */
    int CANDIDATES_MAX = 200;

    /**
     * @param lookAlike its number where misread characters, separators and zeros in front do not count
     * @param others its parties but the owner
     */
    record Candidate(UUID id, UUID participant, String lookAlike, List<TradeDocumentView.Party> others) {

        public Candidate {
            others = List.copyOf(others);
        }

        /** Parties but the owner, who is the same on all. */
        public static List<TradeDocumentView.Party> others(
                List<TradeDocumentView.Party> parties, String ownerNumber, String ownerRole) {
            return parties.stream()
                    .filter(party -> !party.role().equals(ownerRole))
                    .filter(party -> party.identifiers().stream()
                            .noneMatch(identifier -> identifier.value().equals(ownerNumber)))
                    .toList();
        }
    }

    /** The document itself is the first; the others follow, the newest first. Empty where it has no details. */
    List<Candidate> candidates(UUID request, UUID document);
}
