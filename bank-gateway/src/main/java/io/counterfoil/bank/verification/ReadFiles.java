package io.counterfoil.bank.verification;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.bank.platform.ShownDocument;
import io.counterfoil.documents.FileReason;
import io.counterfoil.documents.FileType;
import io.counterfoil.documents.reading.TradeDocumentReader;
import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.service.web.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Fetches the files of a request's documents and reads them. What the platform says that they say, is not believed. */
@ApplicationScoped
class ReadFiles {

    /** The worst file within the limits takes about 100 MiB while it is read. */
    private static final int AT_ONCE = 1;

    private static final int WAIT_SECONDS = 20;

    private final Semaphore reading = new Semaphore(AT_ONCE, true);

    Paper paper(HostedBank bank, UUID request, FinancingRequest.Document asked, ShownDocument shown) {
        if (!FileType.XML.mediaType().equals(shown.mediaType())) {
            return new Paper(asked, shown, null, null, null);
        }
        byte[] content = bank.platform().file(request, shown.id(), FileType.XML.bytesMax());
        takeTurn(); // for reading alone: a file that comes slowly keeps nobody waiting
        try {
            return read(asked, shown, content);
        } finally {
            reading.release();
        }
    }

    static Paper read(FinancingRequest.Document asked, ShownDocument shown, byte[] content) {
        String sha256 = Sha256.of(content);
        try {
            FileType.XML.requireSize(content);
            return new Paper(asked, shown, TradeDocumentReader.read(content), null, sha256);
        } catch (RefusedException refused) {
            return new Paper(asked, shown, null, wrong(refused), sha256);
        }
    }

    /** Null for a file that is none of those that are read: it is evidence for people. */
    private static @Nullable Violation wrong(RefusedException refused) {
        Violation violation = refused.violations().get(0);
        return FileReason.FORMAT_UNKNOWN.code().equals(violation.code()) ? null : violation;
    }

    private void takeTurn() {
        try {
            if (reading.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new RefusedException(
                CommonRefusal.BUSY, "other files are being read; nothing was done, send the same request again");
    }
}
