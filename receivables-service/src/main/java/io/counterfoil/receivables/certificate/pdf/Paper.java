package io.counterfoil.receivables.certificate.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.certificate.Certificate;
import io.counterfoil.receivables.certificate.CertificateKind;
import io.counterfoil.receivables.certificate.CertificateText;
import io.counterfoil.receivables.certificate.CertificateText.Party;
import io.counterfoil.receivables.certificate.pdf.PaperWords.Fact;
import io.counterfoil.receivables.certificate.pdf.PaperWords.Part;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** One certificate on A4, from top to bottom. Tables break lines and pages by themselves, so no name is too long. */
final class Paper {

    private static final float SIDE = 56;
    private static final float TOP = 44;
    private static final float BOTTOM = 50;
    private static final float QR_SIZE = 90;
    private static final float[] NAME_AND_VALUE = {29, 71};
    private static final float LINE_HEIGHT = 1.36f;

    private static final Color INK = new Color(0x1c, 0x24, 0x30);
    private static final Color SECOND = new Color(0x5a, 0x65, 0x72);
    private static final Color BRAND = new Color(0x0b, 0x5c, 0x5c);
    private static final Color LINE = new Color(0xd5, 0xda, 0xe0);
    private static final Color TINT = new Color(0xf1, 0xf6, 0xf5);

    private final PaperFonts fonts;
    private final PaperWords words;
    private final String checkPage;

    Paper(PaperFonts fonts, PaperWords words, String checkPage) {
        this.fonts = fonts;
        this.words = words;
        this.checkPage = checkPage;
    }

    byte[] of(Certificate certificate, String code) {
        CertificateKind kind = certificate.kind();
        CertificateText text = certificate.text();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, SIDE, SIDE, TOP, BOTTOM);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        writer.setPageEvent(new Foot(words.title(kind) + "  " + Digits.inFours(certificate.number(), " ")));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(words.tag()));
        document.addTitle(words.title(kind) + " " + certificate.number());
        document.addAuthor("Counterfoil");
        document.open();
        document.add(head(certificate));
        document.add(paragraph(words.lead(kind), 10.5f, INK, 10));
        document.add(amount(kind, text));
        section(document, Part.PARTIES, parties(kind, text));
        section(document, Part.VOUCHER, voucher(kind, text));
        CertificateText.Payout payout = text.payout();
        if (payout != null) {
            section(document, Part.PAYOUT, payout(payout));
        }
        section(document, Part.CHAIN, chain(text));
        document.add(check(certificate.number(), code, writer));
        document.add(paragraph(words.limits(kind), 8.5f, SECOND, 6));
        document.close();
        return bytes.toByteArray();
    }

    private PdfPTable head(Certificate certificate) {
        PdfPTable head = table(58, 42);
        PdfPCell left = bare();
        left.addElement(paragraph("Counterfoil", fonts.bold(10, BRAND), 0));
        left.addElement(paragraph(words.title(certificate.kind()), fonts.bold(19, INK), 2));
        PdfPCell right = bare();
        right.addElement(right(words.name(Fact.NUMBER), 8.5f, SECOND));
        right.addElement(right(Digits.inFours(certificate.number(), " "), 9.5f, INK));
        right.addElement(right(words.name(Fact.MADE_ON) + "  " + words.day(certificate.madeOn()), 8.5f, SECOND));
        for (PdfPCell cell : new PdfPCell[] {left, right}) {
            cell.setBorder(Rectangle.BOTTOM);
            cell.setBorderColor(BRAND);
            cell.setBorderWidth(1.4f);
            cell.setPaddingBottom(9);
            head.addCell(cell);
        }
        return head;
    }

    private PdfPTable amount(CertificateKind kind, CertificateText text) {
        PdfPTable box = table(1);
        box.setSpacingBefore(8);
        PdfPCell cell = bare();
        cell.setBackgroundColor(TINT);
        cell.setPadding(10);
        cell.setPaddingTop(4);
        Fact name = kind == CertificateKind.FINANCING_RECEIPT ? Fact.SOLD : Fact.AMOUNT;
        cell.addElement(paragraph(words.name(name), fonts.regular(9, SECOND), 0));
        cell.addElement(paragraph(words.amount(text.value()), fonts.bold(21, INK), 1));
        cell.addElement(paragraph(words.amountInWords(text.value()), fonts.regular(10.5f, INK), 2));
        box.addCell(cell);
        return box;
    }

    private PdfPTable parties(CertificateKind kind, CertificateText text) {
        PdfPTable facts = facts();
        Party giver = text.giver();
        switch (kind) {
            case VOUCHER -> party(facts, Fact.HOLDER, text.holder());
            case ASSIGNMENT -> {
                party(facts, Fact.ASSIGNOR, giver);
                party(facts, Fact.ASSIGNEE, text.holder());
            }
            case FINANCING_RECEIPT -> {
                party(facts, Fact.SUPPLIER, giver);
                party(facts, Fact.BANK, text.holder());
            }
        }
        party(facts, Fact.DEBTOR, text.debtor());
        party(facts, Fact.PAYING_BANK, text.payingBank());
        return facts;
    }

    private void party(PdfPTable facts, Fact fact, @Nullable Party party) {
        if (party == null) {
            return;
        }
        CertificateText.Identifier identifier = party.identifier();
        PdfPCell cell = valueCell();
        cell.addElement(paragraph(party.name(), fonts.bold(10.5f, INK), 0));
        if (identifier != null) {
            cell.addElement(paragraph(identifier.scheme() + " " + identifier.value(), fonts.regular(9, SECOND), 0));
        }
        facts.addCell(nameCell(fact));
        facts.addCell(cell);
    }

    private PdfPTable voucher(CertificateKind kind, CertificateText text) {
        PdfPTable facts = facts();
        fact(facts, Fact.DUE_ON, words.day(text.dueOn()));
        fact(facts, Fact.PACKAGE, Digits.inFours(text.packageNumber(), " "));
        long end = text.interval().end();
        String interval = "[" + text.interval().start() + ", " + end + "]";
        long paid = text.redeemed().minorUnits();
        fact(facts, Fact.INTERVAL, paid == 0 ? interval : interval + "  " + words.paidUnits(end - paid + 1, end));
        if (paid > 0) {
            fact(facts, Fact.PAID_OF_IT, words.amount(text.redeemed()));
        }
        fact(
                facts,
                Fact.ISSUED,
                words.amount(text.issued()) + "  ·  " + words.name(Fact.ISSUED_ON) + " " + words.day(text.issuedOn()));
        if (kind != CertificateKind.FINANCING_RECEIPT) {
            Fact since = kind == CertificateKind.ASSIGNMENT ? Fact.ASSIGNED_ON : Fact.HELD_SINCE;
            fact(facts, since, words.day(text.arrivedOn()));
        }
        return facts;
    }

    private PdfPTable payout(CertificateText.Payout payout) {
        PdfPTable facts = facts();
        fact(facts, Fact.FUNDED_ON, words.day(payout.fundedOn()));
        if (payout.netProceeds() != null) {
            fact(facts, Fact.NET_PROCEEDS, words.amount(payout.netProceeds()));
        }
        Money fee = payout.fee();
        if (payout.annualRate() != null && fee != null) {
            fact(facts, Fact.RATE, payout.annualRate() + "%  ·  " + words.name(Fact.FEE) + " " + words.amount(fee));
        }
        small(facts, Fact.PAYMENT_REFERENCE, payout.paymentReference());
        return facts;
    }

    private PdfPTable chain(CertificateText text) {
        PdfPTable facts = facts();
        CertificateText.ChainReference chain = text.chain();
        small(facts, Fact.CHAIN, words.place(chain.chain(), chain.group(), chain.block()));
        small(facts, Fact.CONTRACT, chain.contract());
        small(facts, Fact.TRANSACTION, chain.transaction());
        return facts;
    }

    /** The number and the code are in the address, so that whoever scans it types nothing. */
    private PdfPTable check(String number, String code, PdfWriter writer) {
        String shownCode = Digits.inFours(code, "-");
        PdfPTable check = table(27, 73);
        check.setSpacingBefore(9);
        check.setKeepTogether(true);
        PdfPCell drawing = bare();
        drawing.addElement(QrDrawing.of(
                checkPage + "?number=" + number + "&code=" + shownCode, writer.getDirectContent(), QR_SIZE));
        PdfPCell said = bare();
        said.setVerticalAlignment(Element.ALIGN_MIDDLE);
        said.addElement(paragraph(words.part(Part.CHECK), fonts.bold(11, BRAND), 0));
        said.addElement(paragraph(words.howToCheck(), fonts.regular(9.5f, INK), 2));
        said.addElement(paragraph(checkPage, fonts.regular(9, SECOND), 3));
        said.addElement(
                paragraph(words.name(Fact.NUMBER) + "  " + Digits.inFours(number, " "), fonts.bold(10, INK), 3));
        said.addElement(paragraph(words.name(Fact.CODE) + "  " + shownCode, fonts.bold(10, INK), 0));
        for (PdfPCell cell : new PdfPCell[] {drawing, said}) {
            cell.setBackgroundColor(TINT);
            cell.setPadding(8);
            check.addCell(cell);
        }
        return check;
    }

    private void section(Document document, Part part, PdfPTable facts) {
        document.add(paragraph(words.part(part), fonts.bold(11, BRAND), 8));
        facts.setSpacingBefore(3);
        document.add(facts);
    }

    private void fact(PdfPTable facts, Fact fact, String value) {
        value(facts, fact, value, 10);
    }

    /** Hashes and addresses. */
    private void small(PdfPTable facts, Fact fact, String value) {
        value(facts, fact, value, 8.5f);
    }

    private void value(PdfPTable facts, Fact fact, String value, float size) {
        PdfPCell cell = valueCell();
        cell.addElement(paragraph(value, fonts.regular(size, INK), 0));
        facts.addCell(nameCell(fact));
        facts.addCell(cell);
    }

    private PdfPCell nameCell(Fact fact) {
        PdfPCell cell = valueCell();
        cell.addElement(paragraph(words.name(fact), fonts.regular(9.5f, SECOND), 0));
        return cell;
    }

    private static PdfPCell valueCell() {
        PdfPCell cell = bare();
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setBorderWidth(0.5f);
        cell.setPaddingTop(1);
        cell.setPaddingBottom(3);
        cell.setPaddingLeft(0);
        return cell;
    }

    private static PdfPCell bare() {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }

    private static PdfPTable facts() {
        PdfPTable table = table(NAME_AND_VALUE);
        table.setSplitLate(false);
        return table;
    }

    private static PdfPTable table(float... widths) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        return table;
    }

    private Paragraph right(String text, float size, Color color) {
        Paragraph paragraph = paragraph(text, fonts.regular(size, color), 0);
        paragraph.setAlignment(Element.ALIGN_RIGHT);
        return paragraph;
    }

    private Paragraph paragraph(String text, float size, Color color, float before) {
        return paragraph(text, fonts.regular(size, color), before);
    }

    private static Paragraph paragraph(String text, Font font, float before) {
        Paragraph paragraph = new Paragraph(text, font);
        paragraph.setLeading(font.getSize() * LINE_HEIGHT);
        paragraph.setSpacingBefore(before);
        return paragraph;
    }

    /** On every page: which paper it is of. */
    private final class Foot extends PdfPageEventHelper {

        private static final float ABOVE_THE_EDGE = 34;

        private final String title;

        Foot(String title) {
            this.title = title;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_LEFT,
                    new Phrase(title, fonts.regular(8, SECOND)),
                    document.left(),
                    ABOVE_THE_EDGE,
                    0);
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_RIGHT,
                    new Phrase(words.page(writer.getPageNumber()), fonts.regular(8, SECOND)),
                    document.right(),
                    ABOVE_THE_EDGE,
                    0);
        }
    }
}
