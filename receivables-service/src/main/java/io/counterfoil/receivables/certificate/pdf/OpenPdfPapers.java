package io.counterfoil.receivables.certificate.pdf;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.certificate.Certificate;
import io.counterfoil.receivables.certificate.CertificatePapers;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Papers set by OpenPDF, one at a time: its fonts are files that one reader goes through. */
@ApplicationScoped
class OpenPdfPapers implements CertificatePapers {

    private static final int WAIT_SECONDS_MAX = 5;

    private final Path fontDirectory;
    private final @Nullable String checkUrl;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable PaperFonts fonts;

    /** @param checkUrl address of the page where anybody checks a certificate */
    OpenPdfPapers(
            @ConfigProperty(
                            name = "counterfoil.certificates.font-directory",
                            defaultValue = "/usr/share/fonts/opentype/noto")
                    Path fontDirectory,
            @ConfigProperty(name = "counterfoil.certificates.check-url") Optional<String> checkUrl) {
        this.fontDirectory = fontDirectory;
        this.checkUrl = checkUrl.orElse(null);
    }

    @Override
    public void requireReady() {
        checkPage();
        PaperFonts.require(fontDirectory);
    }

    private String checkPage() {
        if (checkUrl == null) {
            throw new RefusedException(
                    ReceivablesRefusal.CERTIFICATES_UNAVAILABLE,
                    "certificates need counterfoil.certificates.check-url, the address of the page where they are"
                            + " checked; ask the server's operator to set it");
        }
        return checkUrl;
    }

    @Override
    public byte[] of(Certificate certificate, String code, Language language) {
        String page = checkPage();
        if (!hasTurn()) {
            throw new RefusedException(CommonRefusal.BUSY, "other certificates are being printed; ask again");
        }
        try {
            PaperFonts known = fonts;
            if (known == null) {
                known = PaperFonts.in(fontDirectory);
                fonts = known;
            }
            PaperWords words = language == Language.ZH ? new ChineseWords() : new EnglishWords();
            return new Paper(known, words, page).of(certificate, code);
        } finally {
            turn.unlock();
        }
    }

    private boolean hasTurn() {
        try {
            return turn.tryLock(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
