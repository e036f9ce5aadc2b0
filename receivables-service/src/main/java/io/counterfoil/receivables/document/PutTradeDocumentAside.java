package io.counterfoil.receivables.document;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A document that was brought by mistake, and that nothing rests on, no longer counts. Its file and what it says are kept. */
@ApplicationScoped
public class PutTradeDocumentAside {

    private final CommandPath path;
    private final TradeDocumentRules rules;
    private final TradeDocuments documents;

    PutTradeDocumentAside(CommandPath path, TradeDocumentRules rules, TradeDocuments documents) {
        this.path = path;
        this.rules = rules;
        this.documents = documents;
    }

    public Outcome putAside(Request request, Person by, UUID id, String reason) {
        Detail detail = Detail.of(CommandKind.PUT_TRADE_DOCUMENT_ASIDE, id);
        return path.once(
                request,
                () -> path.inDatabase(request, detail, () -> {
                    rules.requireOpen(request.by(), id);
                    documents.putAside(id, reason, by);
                    path.tell(detail, TradeDocumentChanged.putAside(request.by(), id));
                    return null;
                }));
    }
}
