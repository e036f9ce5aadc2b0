package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.document.TradeDocumentView;
import io.counterfoil.receivables.onboarding.VerifiedAccount;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a bank that was asked has to judge: components are the fields of FinancingEvidence in openapi.yml. */
public record EvidenceView(UUID financingRequestId, Supplier supplier, Debtor debtor, List<Document> documents) {

    /** Who owes the payable behind the voucher, as the operators recorded it. */
    public record Debtor(
            UUID id,
            String name,
            @Nullable String uscc,
            @Nullable String lei,
            @Nullable String eori) {}

    /** @param accounts verified ones in the currency of the request */
    public record Supplier(
            UUID id,
            String name,
            @Nullable String uscc,
            @Nullable String lei,
            @Nullable String eori,
            boolean suspended,
            List<KycDocument> kycDocuments,
            List<VerifiedAccount> accounts) {}

    /**
     * One that the operators accepted.
     *
     * @param state valid, expires-soon or expired by the business date
     */
    public record KycDocument(
            String kind, String state, @Nullable LocalDate expiresOn) {}

    /**
     * A document that the request rests on.
     *
     * @param amount the part of the value that it backs
     * @param value what the document is worth
     * @param balance null until a bank has attested it as the supplier's
     * @param similar documents that look alike
     * @param attestedForAnother a bank attested a document with this number as somebody else's
     */
    public record Document(
            UUID documentId,
            Money amount,
            String source,
            String kind,
            String number,
            @Nullable LocalDate issuedOn,
            Money value,
            int lineCount,
            TradeDocumentView.@Nullable Content content,
            TradeDocumentView.@Nullable File file,
            TradeDocumentView.@Nullable Balance balance,
            boolean attestedForAnother,
            List<Similar> similar) {}

    /**
     * A document in use that may be the same one under a number that was misread or changed. Nothing else of it is told.
     *
     * @param state requested, registered, pending or financed
     * @param left what may still be financed on it; null until a bank has attested it
     */
    public record Similar(String state, @Nullable Money left) {}
}
