package io.counterfoil.bank.verification;

import io.counterfoil.bank.ReadingTurn;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.bank.platform.ShownDocument;
import io.counterfoil.documents.FileReason;
import io.counterfoil.documents.FileType;
import io.counterfoil.documents.reading.TradeDocumentReader;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.service.web.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fetches the files of a request's documents and reads them. What the platform says that they say, is not believed. */
@ApplicationScoped
class ReadFiles {

    private final ReadingTurn turn;

    ReadFiles(ReadingTurn turn) {
        this.turn = turn;
    }

    Paper paper(HostedBank bank, UUID request, FinancingRequest.Document asked, ShownDocument shown) {
        if (!FileType.XML.mediaType().equals(shown.mediaType())) {
            return new Paper(asked, shown, null, null, null);
        }
        byte[] content = bank.platform().file(request, shown.id(), FileType.XML.bytesMax());
        return turn.read(() -> read(asked, shown, content)); // a file that comes slowly keeps nobody waiting
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
}
