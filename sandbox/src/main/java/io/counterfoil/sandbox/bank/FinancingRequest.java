package io.counterfoil.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.kernel.DocumentFingerprints;
import io.counterfoil.kernel.Money;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.DocumentKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * A request for financing as the service shows it to the bank; its documents' fingerprints are the bank's own.
 *
 * @param quotedTerms hashes of the terms of this bank's quotes that the service has
 */
record FinancingRequest(
        UUID id, UUID supplier, UUID voucher, Money value, List<Document> documents, Set<String> quotedTerms) {

    FinancingRequest {
        documents = List.copyOf(documents);
        quotedTerms = Set.copyOf(quotedTerms);
    }

    /** @param fingerprint computed by this bank from kind, issuer and number */
    record Document(DocumentKind kind, Bytes32 fingerprint, Money amount) {}

    /** @throws RefusedException 409 when the service names a fingerprint that is not the document's */
    static FinancingRequest read(JsonNode shown, DocumentFingerprints fingerprints) {
        List<Document> documents = new ArrayList<>();
        for (JsonNode document : shown.path("documents")) {
            String kind = document.path("kind").asText();
            String own = fingerprints.of(
                    kind,
                    document.path("issuer").asText(null),
                    document.path("number").asText());
            if (!own.equals(document.path("fingerprint").asText())) {
                throw new RefusedException(
                        409,
                        "fingerprint-differs",
                        "the service names " + document.path("fingerprint").asText() + " for the " + kind + " "
                                + document.path("number").asText() + ", this bank computes " + own);
            }
            documents.add(new Document(
                    DocumentKind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')),
                    new Bytes32(own),
                    money(document.path("amount"))));
        }
        Set<String> quotedTerms = new HashSet<>();
        for (JsonNode quote : shown.path("quotes")) {
            quotedTerms.add(quote.path("termsHash").asText());
        }
        return new FinancingRequest(
                UUID.fromString(shown.path("id").asText()),
                UUID.fromString(shown.path("supplier").asText()),
                UUID.fromString(shown.path("voucherId").asText()),
                money(shown.path("value")),
                documents,
                quotedTerms);
    }

    private static Money money(JsonNode json) {
        return Money.parse(json.path("amount").asText(), json.path("currency").asText());
    }
}
