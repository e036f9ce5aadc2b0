package io.counterfoil.bank.platform;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.platform.PlatformApi.DocumentJson;
import io.counterfoil.bank.platform.PlatformApi.FinancingRequestJson;
import io.counterfoil.kernel.DocumentFingerprints;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.Bytes32;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request for financing as the service shows it to the bank; its documents' fingerprints are the bank's own.
 *
 * @param quotedTerms hashes of the terms of this bank's quotes that the service has
 */
public record FinancingRequest(
        UUID id, UUID supplier, UUID voucher, Money value, List<Document> documents, Set<String> quotedTerms) {

    public FinancingRequest {
        documents = List.copyOf(documents);
        quotedTerms = Set.copyOf(quotedTerms);
    }

    /**
     * @param id of the stored document; null of what was asked before documents were stored
     * @param number normalised
     * @param fingerprint computed by this bank from kind, issuer, number and year
     * @param amount that the request draws on it
     */
    public record Document(@Nullable UUID id, DocumentKind kind, String number, Bytes32 fingerprint, Money amount) {}

    /** @throws RefusedException 409 when the service names a fingerprint that is not the document's */
    static FinancingRequest of(FinancingRequestJson shown, DocumentFingerprints fingerprints) {
        Set<String> quotedTerms = shown.quotes() == null
                ? Set.of()
                : shown.quotes().stream().map(PlatformApi.QuoteJson::termsHash).collect(Collectors.toSet());
        return new FinancingRequest(
                shown.id(),
                shown.supplier(),
                shown.voucherId(),
                money(shown.value()),
                shown.documents().stream()
                        .map(document -> document(document, fingerprints))
                        .toList(),
                quotedTerms);
    }

    private static Document document(DocumentJson shown, DocumentFingerprints fingerprints) {
        String own = fingerprints.of(shown.kind(), shown.issuer(), shown.number(), shown.year());
        if (!own.equals(shown.fingerprint())) {
            throw new RefusedException(
                    BankRefusal.FINGERPRINT_DIFFERS,
                    "the service names " + shown.fingerprint() + " for the " + shown.kind() + " " + shown.number()
                            + ", this bank computes " + own);
        }
        return new Document(
                shown.documentId(),
                DocumentKind.of(shown.kind()).orElseThrow(),
                shown.number(),
                new Bytes32(own),
                money(shown.amount()));
    }

    private static Money money(PlatformApi.Amount shown) {
        return Money.parse(shown.amount(), shown.currency());
    }
}
