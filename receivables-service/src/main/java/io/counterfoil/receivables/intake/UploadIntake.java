package io.counterfoil.receivables.intake;

import io.counterfoil.intake.Layout;
import io.counterfoil.intake.Understanding;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.file.FileRoom;
import io.counterfoil.receivables.intake.Intakes.NewIntake;
import io.counterfoil.receivables.onboarding.Participants;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.files.FileStore;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The debtor's maker brings a file of payables. What it seems to be is told; nothing of it is taken yet. */
@ApplicationScoped
public class UploadIntake {

    /** That nobody has confirmed or withdrawn. */
    private static final int UPLOADED_MAX = 20;

    private final CommandPath path;
    private final Participants participants;
    private final IntakeFiles files;
    private final FileStore store;
    private final FileRoom room;
    private final Intakes intakes;

    UploadIntake(
            CommandPath path,
            Participants participants,
            IntakeFiles files,
            FileStore store,
            FileRoom room,
            Intakes intakes) {
        this.path = path;
        this.participants = participants;
        this.files = files;
        this.store = store;
        this.room = room;
        this.intakes = intakes;
    }

    /** @param sha256 of the content */
    public Outcome upload(Request request, Person uploader, String fileName, String sha256, byte[] content) {
        return path.once(request, () -> {
            if (!participants.isRecorded(request.by())) {
                throw new RefusedException(
                        ReceivablesRefusal.NOT_RECORDED,
                        "participant " + request.by() + " was not enrolled through this service");
            }
            requireFew(request.by());
            room.require(request.by(), content.length);
            Understanding understood = files.look(() -> Understanding.of(content));
            Optional<Layout> before =
                    intakes.remembered(request.by(), HeaderHash.of(understood.format(), understood.header()));
            Layout layout = before.map(remembered -> readSo(understood.proposal(), remembered))
                    .orElse(understood.proposal());
            Integer creditNotes =
                    files.look(() -> files.creditNotes(request.by(), content, understood.format(), layout));
            // Before the row that names it: a file that nobody names costs room, a row without its file a job.
            store.put(sha256, content);
            UUID id = Ids.next();
            return path.inDatabase(request, Detail.of(CommandKind.UPLOAD_INTAKE, id), () -> {
                intakes.lock(request.by());
                requireFew(request.by());
                room.require(request.by(), content.length);
                intakes.insert(new NewIntake(
                        id,
                        request.by(),
                        fileName,
                        content.length,
                        sha256,
                        understood,
                        layout,
                        before.isPresent(),
                        creditNotes,
                        uploader));
                return null;
            });
        });
    }

    /**
     * Encoding and delimiter are this file's, the rest is as it was confirmed for another one. Where days or amounts are found to be
     * written in another way than then, the clerk decides again.
     */
    static Layout readSo(Layout found, Layout remembered) {
        return new Layout(
                found.encoding(),
                found.delimiter(),
                agreed(found.dates(), remembered.dates()),
                agreed(found.amounts(), remembered.amounts()),
                remembered.columns(),
                remembered.currency(),
                remembered.dueDays(),
                remembered.invoiceNumbers());
    }

    private static @Nullable String agreed(@Nullable String found, @Nullable String remembered) {
        return found == null || remembered == null || found.equals(remembered) ? remembered : null;
    }

    private void requireFew(UUID participant) {
        if (intakes.count(participant, IntakeState.UPLOADED) >= UPLOADED_MAX) {
            throw RefusedException.policy(
                    "intake-count",
                    "at most " + UPLOADED_MAX
                            + " uploaded files wait for a confirmation; confirm or withdraw one of them",
                    "uploaded files of participants");
        }
    }
}
