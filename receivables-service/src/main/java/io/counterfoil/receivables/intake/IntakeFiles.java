package io.counterfoil.receivables.intake;

import io.counterfoil.intake.Column;
import io.counterfoil.intake.FileFormat;
import io.counterfoil.intake.IntakeRows;
import io.counterfoil.intake.Layout;
import io.counterfoil.intake.ReadRow;
import io.counterfoil.intake.RefusedFileException;
import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.onboarding.Participants;
import io.counterfoil.service.files.FileStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks into uploaded files for requests, a few at a time: each is in memory while it is read. */
@ApplicationScoped
class IntakeFiles {

    private static final int AT_ONCE = 3;
    private static final int WAIT_SECONDS_MAX = 5;

    private final FileStore store;
    private final Participants participants;
    private final Semaphore free = new Semaphore(AT_ONCE, true);

    IntakeFiles(FileStore store, Participants participants) {
        this.store = store;
        this.participants = participants;
    }

    /**
     * @param look reads from the file
     * @throws RefusedException MALFORMED when the file cannot be read so, or BUSY
     */
    <T> T look(Supplier<T> look) {
        try {
            if (!free.tryAcquire(WAIT_SECONDS_MAX, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return look.get();
        } catch (RefusedFileException refused) {
            throw RefusedException.malformed(List.of(refused.violation()));
        } finally {
            free.release();
        }
    }

    private static RefusedException busy() {
        return new RefusedException(
                CommonRefusal.BUSY, "as many files as can be read at once are being read; repeat with the same key");
    }

    byte[] content(Intake intake) {
        return store.get(intake.sha256());
    }

    /** To be closed. */
    IntakeRows rows(Intake intake, Layout layout) {
        try {
            return IntakeRows.open(content(intake), intake.format(), layout, debtor(intake));
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing but memory was read", impossible);
        }
    }

    /** How many of its rows are credit notes; null while the layout leaves something open, or cannot read the file. */
    @Nullable
    Integer creditNotes(UUID participant, byte[] content, FileFormat format, Layout layout) {
        if (!layout.violations(format).isEmpty()) {
            return null;
        }
        if (!layout.of(format).columns().containsKey(Column.CREDITED_INVOICE.header())) {
            return 0;
        }
        try (IntakeRows rows = IntakeRows.open(content, format, layout, debtor(participant))) {
            int count = 0;
            for (ReadRow row = rows.next(); row != null; row = rows.next()) {
                count += row.creditNote() == null ? 0 : 1;
            }
            return count;
        } catch (RefusedFileException unreadable) {
            return null;
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing but memory was read", impossible);
        }
    }

    /** How rows name it that do not say who owes. */
    String debtor(Intake intake) {
        return debtor(intake.participant());
    }

    private String debtor(UUID participant) {
        return participants
                .identity(participant)
                .map(Participants.Identity::name)
                .orElse("");
    }
}
