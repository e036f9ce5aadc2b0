package io.counterfoil.receivables.onboarding;

import io.counterfoil.documents.FileType;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.kernel.Violation;
import io.counterfoil.receivables.file.FileRoom;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.onboarding.ParticipantChanged.Change;
import io.counterfoil.receivables.onboarding.model.KycDocument;
import io.counterfoil.receivables.onboarding.model.KycKind;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.files.FileStore;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person of a participant brings a document that shows who the participant is. It counts once the operators have accepted it. */
@ApplicationScoped
public class UploadKycDocument {

    private final CommandPath path;
    private final Enrolment enrolment;
    private final KycDocuments documents;
    private final BusinessDays days;
    private final FileStore store;
    private final FileRoom room;

    UploadKycDocument(
            CommandPath path,
            Enrolment enrolment,
            KycDocuments documents,
            BusinessDays days,
            FileStore store,
            FileRoom room) {
        this.path = path;
        this.enrolment = enrolment;
        this.documents = documents;
        this.days = days;
        this.store = store;
        this.room = room;
    }

    /**
     * What is said of a file.
     *
     * @param sha256 of its bytes
     */
    public record Wish(
            KycKind kind,
            FileType type,
            String sha256,
            LocalDate issuedOn,
            @Nullable LocalDate expiresOn,
            @Nullable UUID replaces) {}

    public Outcome upload(Request request, Person uploader, Wish wish, byte[] content) {
        return path.once(request, () -> {
            enrolment.requireEnrolled(request);
            if (FileType.recognised(content).filter(wish.type()::equals).isEmpty()) {
                throw RefusedException.malformed(
                        "body", "is no " + wish.type().mediaType() + ", as its Content-Type says");
            }
            KycDocument document = new KycDocument(
                    Ids.next(),
                    request.by(),
                    wish.kind(),
                    wish.type(),
                    wish.sha256(),
                    content.length,
                    wish.issuedOn(),
                    wish.expiresOn(),
                    wish.replaces(),
                    uploader);
            // What would be refused anyway leaves no file behind.
            requireWelcome(document, documents.count(request.by()));
            // Before the row that names it: a file that nobody names costs room, a row without its file a decision.
            store.put(document.sha256(), content);
            Detail detail = Detail.of(CommandKind.UPLOAD_KYC_DOCUMENT, document.id());
            return path.inDatabase(request, detail, () -> {
                requireWelcome(document, documents.lockAndCount(request.by()));
                documents.insert(document);
                path.tell(detail, new ParticipantChanged(Change.KYC_DOCUMENT_UPLOADED, request.by(), document.id()));
                return null;
            });
        });
    }

    private void requireWelcome(KycDocument document, int others) {
        room.require(document.participant(), document.bytes());
        requireReplaceable(document);
        List<Rejection> rejections =
                document.rejections(days.today(), document.replaces() == null ? others : others - 1);
        if (!rejections.isEmpty()) {
            throw RefusedException.policy(rejections);
        }
    }

    private void requireReplaceable(KycDocument document) {
        UUID replaced = document.replaces();
        if (replaced != null && !documents.isInForce(document.participant(), document.kind(), replaced)) {
            throw RefusedException.of(
                    ReceivablesRefusal.KYC_DOCUMENT_NOT_OPEN,
                    "only an accepted document of one's own and of the same kind can be replaced",
                    List.of(new Violation("replaces", replaced + " is none")));
        }
    }
}
