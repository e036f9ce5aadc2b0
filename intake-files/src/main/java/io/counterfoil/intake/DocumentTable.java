package io.counterfoil.intake;

import io.counterfoil.documents.FileType;
import io.counterfoil.documents.PartyIdentifier;
import io.counterfoil.documents.Standing;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.documents.reading.TradeDocumentReader;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.PartyRole;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Electronic invoices, one alone or many in an archive, each as a row: what is left to be paid, prepaid amounts and rounding taken into account, as the reader
 * of trade documents says. A credit note and a red invoice are rows that name the invoice they take something off. A document that is none of these is a row
 * with its reason.
 */
final class DocumentTable implements Table {

    static final List<String> HEADER = List.of(
            "document",
            "invoice_number",
            "creditor",
            "debtor",
            "amount",
            "currency",
            "issue_date",
            "due_date",
            "credited_invoice");

    private static final String DOCUMENT = "document";
    private static final String ALONE = "invoice.xml";
    private static final int NAME_LENGTH_MAX = 200;

    private final Object file;
    private final @Nullable Archive archive;
    private final byte[] content;
    private final List<String> names;
    private int next = -1;

    /** @param file what refusals begin with */
    DocumentTable(Object file, byte[] content) {
        this.file = file;
        this.content = content;
        if (!FileFormat.isArchive(content)) {
            archive = null;
            names = List.of(ALONE);
            return;
        }
        Archive.require(file, content, IntakeReason.ARCHIVE_UNREADABLE);
        try {
            archive = Archive.open(content);
            names = archive.names();
        } catch (IOException damaged) {
            throw unreadable();
        }
    }

    private RefusedFileException unreadable() {
        return new RefusedFileException(file, IntakeReason.ARCHIVE_UNREADABLE);
    }

    @Override
    public @Nullable Line next() {
        int place = next;
        next++;
        if (place < 0) {
            return new Line(1, HEADER);
        }
        if (place >= names.size()) {
            return null;
        }
        try {
            return row(place + 2L, names.get(place), archive == null ? content : archive.part(place));
        } catch (IOException damaged) {
            throw unreadable();
        }
    }

    private static Line row(long line, String name, byte[] content) {
        String shown = name.replaceAll("\\p{C}", "?");
        shown = shown.length() <= NAME_LENGTH_MAX ? shown : shown.substring(shown.length() - NAME_LENGTH_MAX);
        List<String> unread = List.of(shown);
        if (!name.toLowerCase(Locale.ROOT).endsWith(".xml") || content.length > FileType.XML.bytesMax()) {
            return new Line(line, unread, IntakeReason.NOT_A_DOCUMENT.violation(DOCUMENT, shown));
        }
        try {
            TradeDocument document = TradeDocumentReader.read(content);
            Optional<Violation> wrong = wrong(document, content);
            return wrong.isPresent()
                    ? new Line(line, unread, wrong.get())
                    : new Line(
                            line,
                            cells(
                                    shown,
                                    document,
                                    TradeDocumentReader.dueOn(content).orElse(null)));
        } catch (RefusedException refused) {
            return new Line(line, unread, refused.violations().get(0));
        }
    }

    private static Optional<Violation> wrong(TradeDocument document, byte[] content) {
        if (document.kind() != DocumentKind.INVOICE) {
            return Optional.of(IntakeReason.NOT_AN_INVOICE.violation(DOCUMENT));
        }
        if (document.standing() == Standing.CORRECTION) {
            boolean replaces = TradeDocumentReader.replaces(content);
            if (replaces || credited(document).size() != 1) {
                IntakeReason reason = replaces ? IntakeReason.CORRECTED_INVOICE : IntakeReason.CREDIT_OF_SEVERAL;
                return Optional.of(reason.violation(
                        DOCUMENT, document.number(), String.join(", ", credited(document)), document.amount()));
            }
        }
        Optional<TradeParty> payee = document.party(PartyRole.PAYEE);
        if (payee.isPresent() && !isSame(payee.get(), document.owner())) {
            return Optional.of(
                    IntakeReason.ANOTHER_PAYEE.violation(DOCUMENT, name(payee.get()), name(document.owner())));
        }
        return Optional.empty();
    }

    /** A payee that has a number is the seller if the seller has it, too; one that has none, by its name. */
    private static boolean isSame(TradeParty payee, TradeParty seller) {
        return payee.identifiers().isEmpty()
                ? name(payee).equalsIgnoreCase(name(seller))
                : payee.identifiers().stream().anyMatch(seller.identifiers()::contains);
    }

    /** The invoices that it takes something off, each once. */
    private static List<String> credited(TradeDocument document) {
        return document.corrects().stream().distinct().toList();
    }

    /** What is taken off has a minus sign: without the invoice that it names it is no debt. */
    private static List<String> cells(String name, TradeDocument document, @Nullable LocalDate dueOn) {
        boolean isCredit = document.standing() == Standing.CORRECTION;
        return Arrays.asList(
                name,
                document.number(),
                name(document.owner()),
                document.party(PartyRole.BUYER).map(DocumentTable::name).orElse(""),
                (isCredit ? "-" : "") + document.amount().toDecimal(),
                document.amount().currency().getCurrencyCode(),
                String.valueOf(document.issued()),
                dueOn == null ? "" : dueOn.toString(),
                isCredit ? credited(document).get(0) : "");
    }

    /** Its USCC or LEI, by which the platform knows it; without one its name. */
    private static String name(TradeParty party) {
        return party.unambiguous()
                .map(PartyIdentifier::value)
                .orElseGet(() -> party.name() == null ? "" : party.name());
    }

    @Override
    public void close() throws IOException {
        if (archive != null) {
            archive.close();
        }
    }
}
