package io.counterfoil.receivables.document;

import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.document.TradeDocuments.Standing;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A supplier says that a document of its own belongs to a payable of which it is the creditor, or that it does not. Nothing is financed by that. */
@ApplicationScoped
public class LinkTradeDocument {

    private final CommandPath path;
    private final TradeDocuments documents;
    private final DocumentLinks links;

    LinkTradeDocument(CommandPath path, TradeDocuments documents, DocumentLinks links) {
        this.path = path;
        this.documents = documents;
        this.links = links;
    }

    public Outcome link(Request request, Person by, UUID id, UUID payable) {
        return path.once(request, () -> {
            requireOwn(request, id, payable);
            Detail detail = Detail.of(CommandKind.LINK_TRADE_DOCUMENT, id);
            return path.inDatabase(request, detail, () -> {
                documents.lockAndCount(request.by());
                if (requireOwn(request, id, payable).putAside()) {
                    throw new RefusedException(
                            ReceivablesRefusal.TRADE_DOCUMENT_NOT_OPEN, "it was put aside; upload or type it again");
                }
                List<UUID> linked = links.of(id);
                if (linked.contains(payable)) {
                    throw changedBefore("is linked to this document already");
                }
                if (linked.size() >= DocumentLinks.OF_DOCUMENT_MAX) {
                    throw RefusedException.policy(
                            "link-count",
                            "a document is linked to at most " + DocumentLinks.OF_DOCUMENT_MAX + " payables",
                            "trade documents of participants");
                }
                if (links.countEver(id) >= DocumentLinks.OF_DOCUMENT_EVER_MAX) {
                    throw RefusedException.policy(
                            "link-count",
                            "a document is linked at most " + DocumentLinks.OF_DOCUMENT_EVER_MAX
                                    + " times, links that were taken back included; put it aside and bring it again",
                            "trade documents of participants");
                }
                links.link(id, payable, by);
                path.tell(detail, TradeDocumentChanged.linked(request.by(), id, payable));
                return null;
            });
        });
    }

    public Outcome unlink(Request request, Person by, UUID id, UUID payable) {
        return path.once(request, () -> {
            requireOwn(request, id, payable);
            Detail detail = Detail.of(CommandKind.UNLINK_TRADE_DOCUMENT, id);
            return path.inDatabase(request, detail, () -> {
                documents.lockAndCount(request.by());
                if (!links.of(id).contains(payable)) {
                    throw changedBefore("is not linked to this document");
                }
                links.unlink(id, payable, by);
                path.tell(detail, TradeDocumentChanged.unlinked(request.by(), id, payable));
                return null;
            });
        });
    }

    private Standing requireOwn(Request request, UUID id, UUID payable) {
        Standing document =
                documents.find(request.by(), id).orElseThrow(() -> RefusedException.notFound("trade document"));
        if (!links.isCreditor(request.by(), payable)) {
            throw RefusedException.notFound("payable of which the caller is the creditor");
        }
        return document;
    }

    private static RefusedException changedBefore(String how) {
        return new RefusedException(ReceivablesRefusal.TRADE_DOCUMENT_NOT_OPEN, "the payable " + how);
    }
}
