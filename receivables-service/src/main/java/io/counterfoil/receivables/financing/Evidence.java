package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.Cursor;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.document.FindSimilarDocuments;
import io.counterfoil.receivables.document.TradeDocumentBook;
import io.counterfoil.receivables.document.TradeDocumentView;
import io.counterfoil.receivables.file.StoredFile;
import io.counterfoil.receivables.financing.EvidenceView.Debtor;
import io.counterfoil.receivables.financing.EvidenceView.Document;
import io.counterfoil.receivables.financing.EvidenceView.KycDocument;
import io.counterfoil.receivables.financing.EvidenceView.Similar;
import io.counterfoil.receivables.financing.EvidenceView.Supplier;
import io.counterfoil.receivables.financing.FinancingRequests.Backing;
import io.counterfoil.receivables.financing.FinancingRequests.FinancingRequest;
import io.counterfoil.receivables.onboarding.Accounts;
import io.counterfoil.receivables.onboarding.KycFiles;
import io.counterfoil.receivables.onboarding.Participants;
import io.counterfoil.receivables.onboarding.Participants.Identity;
import io.counterfoil.receivables.voucher.Vouchers;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a bank that was asked may read of the supplier and its documents, as long as the request concerns it. Nobody else may; and the
 * bank reads nothing of other requests that rest on the same documents, nor of the persons who brought them.
 */
@ApplicationScoped
public class Evidence {

    /** Documents in force of one participant are fewer. */
    private static final PageWish ALL = new PageWish(Cursor.START, Page.LIMIT_MAX);

    private final FinancingRequests requests;
    private final Participants participants;
    private final KycFiles kyc;
    private final Accounts accounts;
    private final TradeDocumentBook documents;
    private final Vouchers vouchers;
    private final FindSimilarDocuments similarDocuments;

    Evidence(
            FinancingRequests requests,
            Participants participants,
            KycFiles kyc,
            Accounts accounts,
            TradeDocumentBook documents,
            Vouchers vouchers,
            FindSimilarDocuments similarDocuments) {
        this.requests = requests;
        this.participants = participants;
        this.kyc = kyc;
        this.accounts = accounts;
        this.documents = documents;
        this.vouchers = vouchers;
        this.similarDocuments = similarDocuments;
    }

    public EvidenceView of(UUID bank, UUID requestId) {
        FinancingRequest request = concerned(bank, requestId);
        return new EvidenceView(
                requestId,
                supplier(request),
                debtor(bank, request),
                request.documents().stream()
                        .flatMap(backing -> document(request, backing).stream())
                        .toList());
    }

    /** Of a document that the request rests on. */
    public StoredFile file(UUID bank, UUID requestId, UUID documentId) {
        FinancingRequest request = concerned(bank, requestId);
        return request.documents().stream()
                .filter(backing -> documentId.equals(backing.documentId()))
                .findFirst()
                .flatMap(backing -> documents.file(request.supplier(), documentId))
                .orElseThrow(() -> RefusedException.notFound("file of a document that the request rests on"));
    }

    private FinancingRequest concerned(UUID bank, UUID requestId) {
        return requests.ofConcernTo(bank, requestId)
                .orElseThrow(() -> RefusedException.notFound("financing request that concerns the bank"));
    }

    private Supplier supplier(FinancingRequest request) {
        UUID id = request.supplier();
        Viewer itself = new Viewer(id, false, false);
        Identity identity = identity(id);
        boolean suspended =
                participants.standing(id).map(Participants.Standing::suspended).orElse(true);
        return new Supplier(
                id,
                identity.name(),
                identity.uscc(),
                identity.lei(),
                identity.eori(),
                suspended,
                Stream.of("valid", "expires-soon", "expired")
                        .flatMap(state -> kyc.list(itself, id, state, ALL).items().stream())
                        .map(each -> new KycDocument(each.kind(), each.state(), each.expiresOn()))
                        .toList(),
                accounts.verified(id, request.value().currency().getCurrencyCode()));
    }

    /** The voucher concerns the bank as long as the request does. */
    private Debtor debtor(UUID bank, FinancingRequest request) {
        UUID id = vouchers.find(new Viewer(bank, false, false), request.voucherId())
                .orElseThrow(() -> RefusedException.notFound("voucher of the request"))
                .debtor();
        Identity identity = identity(id);
        return new Debtor(id, identity.name(), identity.uscc(), identity.lei(), identity.eori());
    }

    private Identity identity(UUID participant) {
        return participants.identity(participant).orElse(new Identity("", null, null, null));
    }

    /** Empty of what was asked before documents were stored. */
    private Optional<Document> document(FinancingRequest request, Backing backing) {
        UUID id = backing.documentId();
        return id == null
                ? Optional.empty()
                : documents
                        .find(request.supplier(), id)
                        .flatMap(document -> shown(
                                request,
                                document,
                                new Money(backing.amount(), request.value().currency())));
    }

    private Optional<Document> shown(FinancingRequest request, TradeDocumentView document, Money amount) {
        return Optional.ofNullable(document.details())
                .map(details -> new Document(
                        document.id(),
                        amount,
                        details.source(),
                        details.kind(),
                        details.number(),
                        details.issuedOn(),
                        details.amount(),
                        details.lineCount(),
                        details.content(),
                        document.file(),
                        document.balance(),
                        documents.isAttestedForAnother(document.participant(), details.fingerprint()),
                        similar(request.id(), document.id())));
    }

    private List<Similar> similar(UUID request, UUID document) {
        return similarDocuments.to(request, document).stream()
                .map(each -> new Similar(
                        each.state(),
                        each.balance() == null ? null : each.balance().left()))
                .toList();
    }
}
