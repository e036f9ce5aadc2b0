package io.counterfoil.receivables.document;

import io.counterfoil.documents.FileType;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.documents.reading.TradeDocumentReader;
import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Looks into files, a few at a time: the worst one within the limits takes 83 MiB and two to three seconds while it is read. */
@ApplicationScoped
class FilesAtATime {

    private static final int AT_ONCE_MAX = 16;
    private static final long WAIT_MS_MAX = 1_000;

    private final Semaphore free;

    FilesAtATime(@ConfigProperty(name = "counterfoil.documents.read-at-once", defaultValue = "2") int atOnce) {
        if (atOnce < 1 || atOnce > AT_ONCE_MAX) {
            throw new IllegalArgumentException("counterfoil.documents.read-at-once is from 1 to " + AT_ONCE_MAX);
        }
        this.free = new Semaphore(atOnce, true);
    }

    /** @param document what an XML file says; null for a file that people read */
    record Seen(FileType type, @Nullable TradeDocument document) {}

    /**
     * @param declared what it is said to be; empty when that is left to its content
     * @throws RefusedException with what is wrong with the file, or BUSY
     */
    Seen look(byte[] content, Optional<FileType> declared) {
        take();
        try {
            FileType type = FileType.of(content);
            if (declared.isPresent() && declared.get() != type) {
                throw RefusedException.malformed(
                        "file",
                        "this is a file of the type " + type.mediaType() + ", not "
                                + declared.get().mediaType() + ", as its Content-Type says; send it as what it is");
            }
            return new Seen(type, type == FileType.XML ? TradeDocumentReader.read(content) : null);
        } finally {
            free.release();
        }
    }

    private void take() {
        try {
            if (free.tryAcquire(WAIT_MS_MAX, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new RefusedException(
                CommonRefusal.BUSY, "as many files as can be read at once are being read; repeat with the same key");
    }
}
