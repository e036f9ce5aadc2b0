package io.counterfoil.bank.register;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.bank.platform.ShownDocument;
import io.counterfoil.bank.platform.SimilarDocument;
import io.counterfoil.kernel.DocumentFingerprints;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.Bytes32;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bank asks whether a document is financed, by anybody. The same document is found by its fingerprint, on chain. Documents that look
 * alike only the service can find, and it tells a bank of those of a request that this bank was asked for.
 */
@ApplicationScoped
public class LookUpDocument {

    private final DocumentRegister register;
    private final DocumentFingerprints fingerprints;

    LookUpDocument(DocumentRegister register, DocumentFingerprints fingerprints) {
        this.register = register;
        this.fingerprints = fingerprints;
    }

    /**
     * @param issuer USCC or LEI of its owner
     * @param number normalised
     * @param year of its date, where the numbers of its kind begin again each year
     * @param request that rests on it, for documents that look alike; null: only this document
     */
    public record Question(
            DocumentKind kind,
            String issuer,
            String number,
            @Nullable Integer year,
            @Nullable UUID request) {}

    /** @param similar null where no request was named */
    public record Answer(
            Bytes32 fingerprint,
            RegisterEntry entry,
            @Nullable List<SimilarDocument> similar) {}

    /** @throws RefusedException 404 when the request is not shown to the bank, or does not rest on this document */
    public Answer lookUp(HostedBank bank, Question question) {
        Bytes32 fingerprint = new Bytes32(
                fingerprints.of(question.kind().wireName(), question.issuer(), question.number(), question.year()));
        UUID request = question.request();
        return new Answer(
                fingerprint, register.entry(fingerprint), request == null ? null : similar(bank, request, fingerprint));
    }

    private static List<SimilarDocument> similar(HostedBank bank, UUID request, Bytes32 fingerprint) {
        UUID document = bank.platform().financingRequest(request).documents().stream()
                .filter(each -> each.fingerprint().equals(fingerprint))
                .findFirst()
                .map(FinancingRequest.Document::id)
                .orElseThrow(() -> RefusedException.notFound("document of financing request " + request));
        return bank.platform().evidence(request).documents().stream()
                .filter(each -> each.id().equals(document))
                .findFirst()
                .map(ShownDocument::similar)
                .orElse(List.of());
    }
}
