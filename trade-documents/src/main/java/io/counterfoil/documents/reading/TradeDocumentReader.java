package io.counterfoil.documents.reading;

import io.counterfoil.documents.FileReason;
import io.counterfoil.documents.FileType;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.kernel.RefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a trade document from an XML file: UBL 2.1 invoices and credit notes, China's electronic invoices, and export
 * declarations of China's Single Window and in the WCO's format. Which one it is, its first element says, never the file's name.
 * Files of other types are evidence for people; what they say is typed.
 */
public final class TradeDocumentReader {

    private static final int AMOUNT_CHARACTERS_MAX = 64;

    private static final List<FormatReader> FORMATS =
            List.of(new UblReader(), new ChinaEInvoiceReader(), new DecMessageReader(), new WcoDeclarationReader());

    private TradeDocumentReader() {}

    /**
     * @param content at most {@link FileType#bytesMax} of {@link FileType#XML}
     * @throws RefusedException with one violation: its field is the path of the element, its message begins with line and column, and says what is
     *     wrong and what to do
     */
    public static TradeDocument read(byte[] content) {
        XmlElement root = XmlFile.root(content);
        FormatReader format = FORMATS.stream()
                .filter(candidate -> candidate.knows(root))
                .findFirst()
                .orElseThrow(() -> unknown(root));
        try {
            return format.read(root, content);
        } catch (ArithmeticException tooLarge) {
            throw root.place().refused(FileReason.SUM_TOO_LARGE);
        } catch (IllegalArgumentException rule) {
            throw root.place().refused(FileReason.RULE_BROKEN, String.valueOf(rule.getMessage()));
        }
    }

    /**
     * The day on which an invoice of UBL asks to be paid, as it writes it: of the document, else of its means of payment. Other formats have none.
     *
     * @throws RefusedException as above
     */
    public static Optional<LocalDate> dueOn(byte[] content) {
        XmlElement root = XmlFile.root(content);
        return Stream.concat(
                        root.named("DueDate").stream(),
                        root.named("PaymentMeans").stream().flatMap(means -> means.named("PaymentDueDate").stream()))
                .findFirst()
                .map(Days::day);
    }

    /**
     * Whether a correction says what is owed in place of what it corrects, as a corrected invoice of UBL does whose amount is not negative. All others say what
     * is taken back.
     *
     * @throws RefusedException as above
     */
    public static boolean replaces(byte[] content) {
        XmlElement root = XmlFile.root(content);
        return root.is(UblDocument.INVOICE, "Invoice")
                && root.named("LegalMonetaryTotal").stream()
                        .flatMap(totals -> totals.named("PayableAmount").stream())
                        .noneMatch(amount -> amount.text(AMOUNT_CHARACTERS_MAX).startsWith("-"));
    }

    private static RefusedException unknown(XmlElement root) {
        return root.place().refused(FileReason.FORMAT_UNKNOWN, Place.shown(root.name()), Place.shown(root.namespace()));
    }
}
