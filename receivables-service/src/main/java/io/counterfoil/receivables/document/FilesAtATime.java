package io.counterfoil.receivables.document;

import io.counterfoil.documents.FileType;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.documents.reading.TradeDocumentReader;
import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Looks into files, a few at a time: the worst one within the limits takes 83 MiB and two to three seconds while it is read. One turn is left for others, however
 * many files a participant brings at once.
 */
@ApplicationScoped
class FilesAtATime {

    private static final int AT_ONCE_MAX = 16;
    private static final long WAIT_MS_MAX = 1_000;

    private final Semaphore free;
    private final int ownMax;
    private final Map<UUID, Turns> byParticipant = new HashMap<>();

    /** Of one participant. */
    private static final class Turns {
        private final Semaphore free;
        private int askedFor;

        Turns(int atOnce) {
            free = new Semaphore(atOnce, true);
        }
    }

    FilesAtATime(@ConfigProperty(name = "counterfoil.documents.read-at-once", defaultValue = "2") int atOnce) {
        if (atOnce < 1 || atOnce > AT_ONCE_MAX) {
            throw new IllegalArgumentException("counterfoil.documents.read-at-once is from 1 to " + AT_ONCE_MAX);
        }
        this.free = new Semaphore(atOnce, true);
        this.ownMax = Math.max(1, atOnce - 1);
    }

    /** @param document what an XML file says; null for a file that people read */
    record Seen(FileType type, @Nullable TradeDocument document) {}

    /**
     * @param declared what it is said to be; empty when that is left to its content
     * @throws RefusedException with what is wrong with the file, or BUSY
     */
    Seen look(UUID participant, byte[] content, Optional<FileType> declared) {
        Turns own = ask(participant);
        try {
            long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_MS_MAX);
            take(own.free, deadline);
            try {
                take(free, deadline);
                try {
                    return look(content, declared);
                } finally {
                    free.release();
                }
            } finally {
                own.free.release();
            }
        } finally {
            leave(participant, own);
        }
    }

    private static Seen look(byte[] content, Optional<FileType> declared) {
        FileType type = FileType.of(content);
        if (declared.isPresent() && declared.get() != type) {
            throw RefusedException.malformed(
                    "file",
                    "this is a file of the type " + type.mediaType() + ", not "
                            + declared.get().mediaType() + ", as its Content-Type says; send it as what it is");
        }
        return new Seen(type, type == FileType.XML ? TradeDocumentReader.read(content) : null);
    }

    private Turns ask(UUID participant) {
        synchronized (byParticipant) {
            Turns own = byParticipant.computeIfAbsent(participant, first -> new Turns(ownMax));
            own.askedFor++;
            return own;
        }
    }

    private void leave(UUID participant, Turns own) {
        synchronized (byParticipant) {
            own.askedFor--;
            if (own.askedFor == 0) {
                byParticipant.remove(participant);
            }
        }
    }

    private static void take(Semaphore turns, long deadline) {
        try {
            if (turns.tryAcquire(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new RefusedException(
                CommonRefusal.BUSY, "as many files as can be read at once are being read; repeat with the same key");
    }
}
