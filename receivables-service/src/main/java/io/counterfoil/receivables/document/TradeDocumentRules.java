package io.counterfoil.receivables.document;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.kernel.Violation;
import io.counterfoil.receivables.document.TradeDocuments.Details;
import io.counterfoil.receivables.document.TradeDocuments.Standing;
import io.counterfoil.receivables.file.FileRoom;
import io.counterfoil.receivables.file.StoredFile;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What all ways to a trade document have in common; asked in the transaction that adds it, with the participant's documents locked. */
@ApplicationScoped
class TradeDocumentRules {

    /** Of one participant, those put aside included: nothing is ever removed. */
    static final int DOCUMENTS_MAX = 10_000;

    private static final UUID NO_DOCUMENT = new UUID(0, 0);
    private static final String SOURCE = "trade documents of participants";

    private final TradeDocuments documents;
    private final BusinessDays days;
    private final FileRoom room;

    TradeDocumentRules(TradeDocuments documents, BusinessDays days, FileRoom room) {
        this.documents = documents;
        this.days = days;
        this.room = room;
    }

    void requireRoom(UUID participant) {
        requireRoom(documents.lockAndCount(participant));
    }

    /**
     * As far as it is known without a lock: what would be refused anyway leaves no file behind.
     *
     * @param details null of a file that people read
     */
    void requireWelcome(UUID participant, StoredFile file, @Nullable Details details) {
        requireRoom(documents.count(participant));
        requireNewFile(participant, file);
        if (details != null) {
            requireNew(participant, details, NO_DOCUMENT);
        }
    }

    private static void requireRoom(int documents) {
        if (documents >= DOCUMENTS_MAX) {
            throw RefusedException.policy(
                    "document-count", "a participant has at most " + DOCUMENTS_MAX + " trade documents", SOURCE);
        }
    }

    /** @throws RefusedException naming the earlier one */
    void requireNew(UUID participant, Details details, UUID itself) {
        LocalDate issued = details.document().issued();
        if (issued != null && issued.isAfter(days.today())) {
            throw RefusedException.policy(
                    List.of(new Rejection("issued-on", issued + " is after " + days.today(), SOURCE)));
        }
        refuse(documents.withFingerprint(participant, details.fingerprint()), itself, "number and year");
    }

    void requireNewFile(UUID participant, StoredFile file) {
        room.require(participant, file.bytes());
        refuse(documents.withFile(participant, file.sha256()), NO_DOCUMENT, "file");
    }

    private static void refuse(Optional<UUID> earlier, UUID itself, String what) {
        if (earlier.isPresent() && !earlier.get().equals(itself)) {
            throw RefusedException.of(
                    ReceivablesRefusal.DUPLICATE_DOCUMENT,
                    "trade document " + earlier.get() + " of yours has the same " + what
                            + "; use that one, or put it aside first",
                    List.of(new Violation("document", earlier.get().toString())));
        }
    }

    /** @throws RefusedException when it is put aside, or a financing rests on it */
    Standing requireOpen(UUID participant, UUID id) {
        documents.lockAndCount(participant);
        Standing standing =
                documents.find(participant, id).orElseThrow(() -> RefusedException.notFound("trade document"));
        if (standing.putAside()) {
            throw new RefusedException(
                    ReceivablesRefusal.TRADE_DOCUMENT_NOT_OPEN, "it was put aside; upload or type it again");
        }
        if (standing.backs()) {
            throw new RefusedException(
                    ReceivablesRefusal.TRADE_DOCUMENT_NOT_OPEN,
                    "a request for financing rests on it; withdraw the request first, if no bank has paid on it");
        }
        return standing;
    }
}
