package io.counterfoil.receivables.document;

import io.counterfoil.documents.TradeDocument;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.document.TradeDocuments.Details;
import io.counterfoil.receivables.document.TradeDocuments.NewDocument;
import io.counterfoil.receivables.document.TradeDocuments.Source;
import io.counterfoil.receivables.document.TradeDocuments.Standing;
import io.counterfoil.receivables.onboarding.Participants.Identity;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;

/** A person types what a document says: of a file that only people can read, or of a document without a file. */
@ApplicationScoped
public class TypeTradeDocument {

    /** Corrections of what was typed; whoever needs more puts it aside and begins again. */
    static final int VERSIONS_MAX = 20;

    private static final Pattern ELECTRONIC_INVOICE = Pattern.compile("\\d{20}");

    private final CommandPath path;
    private final DocumentOwners owners;
    private final TradeDocumentRules rules;
    private final TradeDocuments documents;

    TypeTradeDocument(CommandPath path, DocumentOwners owners, TradeDocumentRules rules, TradeDocuments documents) {
        this.path = path;
        this.owners = owners;
        this.rules = rules;
        this.documents = documents;
    }

    /** Without a file. */
    public Outcome type(Request request, Person by, TradeDocumentTyping typed) {
        return path.once(request, () -> {
            Details details = details(typed, owners.of(request));
            UUID id = Ids.next();
            Detail detail = Detail.of(CommandKind.TYPE_TRADE_DOCUMENT, id);
            return path.inDatabase(request, detail, () -> {
                rules.requireRoom(request.by());
                rules.requireNew(request.by(), details, id);
                documents.insert(new NewDocument(id, request.by(), null, details, by));
                path.tell(detail, TradeDocumentChanged.stored(request.by(), id));
                return null;
            });
        });
    }

    /** For the first time, or to correct what was typed, as long as nothing rests on it. */
    public Outcome describe(Request request, Person by, UUID id, TradeDocumentTyping typed) {
        return path.once(request, () -> {
            // Before anything is said of the caller: a stranger learns nothing of it.
            if (documents.find(request.by(), id).isEmpty()) {
                throw RefusedException.notFound("trade document");
            }
            Details details = details(typed, owners.of(request));
            Detail detail = Detail.of(CommandKind.DESCRIBE_TRADE_DOCUMENT, id);
            return path.inDatabase(request, detail, () -> {
                Standing standing = rules.requireOpen(request.by(), id);
                if (standing.source() == Source.READ) {
                    throw new RefusedException(
                            ReceivablesRefusal.TRADE_DOCUMENT_NOT_OPEN,
                            "what it says was read from its file and cannot be typed; put it aside and upload the corrected file");
                }
                if (standing.version() >= VERSIONS_MAX) {
                    throw new RefusedException(
                            ReceivablesRefusal.TRADE_DOCUMENT_NOT_OPEN,
                            "it was corrected " + VERSIONS_MAX + " times; put it aside and begin again");
                }
                rules.requireNew(request.by(), details, id);
                int version = standing.version() + 1;
                documents.addDetails(id, version, details, by);
                path.tell(detail, TradeDocumentChanged.described(request.by(), id, version));
                return null;
            });
        });
    }

    /** China's electronic invoices: the first two of 20 digits are the year. With another one, it would be another document. */
    private static void requireYearOfNumber(TradeDocument document) {
        String number = document.normalisedNumber();
        OptionalInt year = document.yearOfNumber();
        if (document.kind() == DocumentKind.INVOICE
                && ELECTRONIC_INVOICE.matcher(number).matches()
                && year.isPresent()
                && Integer.parseInt(number, 0, 2, 10) != year.getAsInt() % 100) {
            throw RefusedException.malformed(
                    "issuedOn",
                    "the number begins with the year, 20" + number.substring(0, 2) + ", and the day is of "
                            + year.getAsInt());
        }
    }

    private Details details(TradeDocumentTyping typed, Identity owner) {
        TradeDocument document = typed.by(DocumentOwners.party(typed, owner));
        requireYearOfNumber(document);
        return owners.details(document, Source.TYPED, owner);
    }
}
