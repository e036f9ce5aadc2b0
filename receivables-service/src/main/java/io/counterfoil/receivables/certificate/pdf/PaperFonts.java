package io.counterfoil.receivables.certificate.pdf;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Noto Sans CJK for both languages. What a paper uses of it is embedded, so it looks the same everywhere and its text can be copied. */
final class PaperFonts {

    private static final String REGULAR = "NotoSansCJK-Regular.ttc";
    private static final String BOLD = "NotoSansCJK-Bold.ttc";
    /** The third font of the collection has the forms of simplified Chinese. */
    private static final String SIMPLIFIED = ",2";

    private final BaseFont regular;
    private final BaseFont bold;

    private PaperFonts(BaseFont regular, BaseFont bold) {
        this.regular = regular;
        this.bold = bold;
    }

    /** @throws RefusedException when the package is not there */
    static void require(Path directory) {
        if (!Files.isReadable(directory.resolve(REGULAR)) || !Files.isReadable(directory.resolve(BOLD))) {
            throw new RefusedException(
                    ReceivablesRefusal.CERTIFICATES_UNAVAILABLE,
                    "certificates need the font package fonts-noto-cjk on the server; ask its operator to install it");
        }
    }

    static PaperFonts in(Path directory) {
        require(directory);
        try {
            return new PaperFonts(font(directory.resolve(REGULAR)), font(directory.resolve(BOLD)));
        } catch (IOException | DocumentException unreadable) {
            throw new IllegalStateException("the fonts in " + directory + " cannot be read", unreadable);
        }
    }

    private static BaseFont font(Path file) throws IOException {
        return BaseFont.createFont(file + SIMPLIFIED, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
    }

    Font regular(float size, Color color) {
        return new Font(regular, size, Font.NORMAL, color);
    }

    Font bold(float size, Color color) {
        return new Font(bold, size, Font.NORMAL, color);
    }
}
