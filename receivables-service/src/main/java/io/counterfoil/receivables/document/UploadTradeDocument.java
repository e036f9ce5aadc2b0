package io.counterfoil.receivables.document;

import io.counterfoil.documents.FileType;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.document.FilesAtATime.Seen;
import io.counterfoil.receivables.document.TradeDocuments.Details;
import io.counterfoil.receivables.document.TradeDocuments.NewDocument;
import io.counterfoil.receivables.document.TradeDocuments.Source;
import io.counterfoil.receivables.file.StoredFile;
import io.counterfoil.receivables.onboarding.Participants.Identity;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.service.files.FileStore;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A participant brings the file of a trade document. What an XML file says is read from it; of the others, it is typed afterwards. */
@ApplicationScoped
public class UploadTradeDocument {

    private final CommandPath path;
    private final DocumentOwners owners;
    private final FilesAtATime files;
    private final FileStore store;
    private final TradeDocumentRules rules;
    private final TradeDocuments documents;

    UploadTradeDocument(
            CommandPath path,
            DocumentOwners owners,
            FilesAtATime files,
            FileStore store,
            TradeDocumentRules rules,
            TradeDocuments documents) {
        this.path = path;
        this.owners = owners;
        this.files = files;
        this.store = store;
        this.rules = rules;
        this.documents = documents;
    }

    /**
     * @param declared what the file is said to be; empty when that is left to its content
     * @param sha256 of the content
     */
    public Outcome upload(
            Request request, Person uploader, Optional<FileType> declared, String sha256, byte[] content) {
        return path.once(request, () -> {
            Identity owner = owners.of(request);
            Seen seen = files.look(request.by(), content, declared);
            if (seen.document() != null) {
                DocumentOwners.requireOwn(seen.document(), owner);
            }
            Details details = seen.document() == null ? null : owners.details(seen.document(), Source.READ, owner);
            StoredFile file = new StoredFile(sha256, seen.type(), content.length);
            rules.requireWelcome(request.by(), file, details);
            // Before the row that names it: a file that nobody names costs room, a row without its file a financing.
            store.put(sha256, content);
            return added(request, uploader, file, details);
        });
    }

    private Outcome added(Request request, Person uploader, StoredFile file, @Nullable Details details) {
        UUID id = Ids.next();
        Detail detail = Detail.of(CommandKind.UPLOAD_TRADE_DOCUMENT, id);
        return path.inDatabase(request, detail, () -> {
            rules.requireRoom(request.by());
            rules.requireNewFile(request.by(), file);
            if (details != null) {
                rules.requireNew(request.by(), details, id);
            }
            documents.insert(new NewDocument(id, request.by(), file, details, uploader));
            path.tell(detail, TradeDocumentChanged.stored(request.by(), id));
            return null;
        });
    }
}
