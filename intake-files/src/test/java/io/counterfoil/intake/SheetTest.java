package io.counterfoil.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Workbooks: text, numbers and days in cells. */
class SheetTest {

    private static final List<String> HEADER = List.of("Invoice", "Supplier", "Amount", "Date", "Due");

    private static byte[] workbook(Consumer<Worksheet> cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Payables");
            for (int place = 0; place < HEADER.size(); place++) {
                sheet.value(0, place, HEADER.get(place));
            }
            cells.accept(sheet);
        }
        return out.toByteArray();
    }

    private static Layout layout(String dates, String amounts) {
        return new Layout(
                null,
                null,
                dates,
                amounts,
                Map.of(
                        "invoice_number", "Invoice",
                        "creditor", "Supplier",
                        "amount", "Amount",
                        "issue_date", "Date",
                        "due_date", "Due"),
                "CNY",
                null,
                null);
    }

    private static List<ReadRow> read(byte[] content, Layout layout) throws IOException {
        List<ReadRow> rows = new ArrayList<>();
        try (IntakeRows read = IntakeRows.open(content, FileFormat.of(content), layout, "The debtor")) {
            for (ReadRow row = read.next(); row != null; row = read.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static void date(Worksheet sheet, int row, int place, LocalDate day, String format) {
        sheet.value(row, place, day);
        sheet.style(row, place).format(format).set();
    }

    @Test
    void textStaysAsItIsAndNumbersAndDaysAreRead() throws IOException {
        byte[] content = workbook(sheet -> {
            sheet.value(1, 0, "000123");
            sheet.value(1, 1, "A");
            sheet.value(1, 2, 1234.56);
            date(sheet, 1, 3, LocalDate.of(2026, 7, 1), "yyyy-mm-dd");
            date(sheet, 1, 4, LocalDate.of(2026, 10, 1), "d.m.yyyy");
        });
        for (Layout layout : List.of(layout("YYYY-MM-DD", "point"), layout("D.M.YYYY", "comma"))) {
            Receivable row = read(content, layout).get(0).receivable();
            assertNotNull(row);
            assertEquals("000123", row.invoiceNumber());
            assertEquals("1234.56 CNY 2026-07-01 2026-10-01", row.amount() + " " + row.issuedOn() + " " + row.dueOn());
        }
        Understanding understood = Understanding.of(content);
        assertEquals(FileFormat.XLSX, understood.format());
        assertEquals("YYYY-MM-DD", understood.proposal().dates());
        assertEquals("point", understood.proposal().amounts());
    }

    @Test
    void aNumberOfMoreThan15DigitsIsRefusedAsDestroyed() throws IOException {
        byte[] content = workbook(sheet -> {
            for (int row = 1; row <= 3; row++) {
                sheet.value(row, 1, "A");
                sheet.value(row, 2, 10.0);
                sheet.value(row, 3, "2026-07-01");
                sheet.value(row, 4, "2026-10-01");
            }
            sheet.value(1, 0, 1234567890123456L);
            sheet.value(2, 0, 123456789012345L);
            sheet.value(3, 0, 2.4952E19);
        });
        List<ReadRow> rows = read(content, layout("YYYY-MM-DD", "point"));
        assertEquals("spreadsheet-number", rows.get(0).complaints().get(0).code());
        assertEquals("Invoice", rows.get(0).complaints().get(0).field());
        assertNotNull(rows.get(1).receivable());
        assertEquals("123456789012345", rows.get(1).receivable().invoiceNumber());
        assertEquals("spreadsheet-number", rows.get(2).complaints().get(0).code());
    }

    @Test
    void anArchiveThatIsNoWorkbookOrUnpacksTooMuchIsRefused() throws IOException {
        for (int mebibytes : new int[] {1, 200}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream archive = new ZipOutputStream(out)) {
                archive.putNextEntry(new ZipEntry("xl/workbook.xml"));
                byte[] block = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
                for (int count = 0; count < mebibytes; count++) {
                    archive.write(block);
                }
            }
            RefusedFileException refused =
                    assertThrows(RefusedFileException.class, () -> Understanding.of(out.toByteArray()));
            assertEquals(
                    mebibytes == 1 ? "sheet-unreadable" : "archive-too-large",
                    refused.violation().code());
        }
    }

    /** A workbook of one payable, with the cell of its invoice number as somebody else may write it. */
    private static byte[] withInvoiceCell(String cell) throws IOException {
        byte[] plain = workbook(sheet -> {
            sheet.value(1, 0, "I-1");
            sheet.value(1, 1, "A");
            sheet.value(1, 2, 10.5);
            sheet.value(1, 3, "2026-07-01");
            sheet.value(1, 4, "2026-10-01");
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Archive from = Archive.open(plain);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (int place = 0; place < from.names().size(); place++) {
                String name = from.names().get(place);
                String text = new String(from.stream(place).readAllBytes(), StandardCharsets.UTF_8);
                boolean sheet = name.endsWith("sheet1.xml");
                String changed = sheet ? text.replaceFirst("<c r=\"A2\"[^>]*>.*?</c>", cell) : text;
                assertTrue(!sheet || changed.contains(cell), text);
                to.putNextEntry(new ZipEntry(name));
                to.write(changed.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Test
    void textThatAFormulaGaveStaysText() throws IOException {
        byte[] content = withInvoiceCell("<c r=\"A2\" t=\"str\"><f>TEXT(A9,0)</f><v>000123</v></c>");
        Receivable row = read(content, layout("YYYY-MM-DD", "point")).get(0).receivable();
        assertNotNull(row);
        assertEquals("000123", row.invoiceNumber());
    }

    @Test
    void aFractionThatASpreadsheetCouldNotKeepIsRefusedAsDestroyed() throws IOException {
        byte[] content = withInvoiceCell("<c r=\"A2\"><v>12345678901234.56</v></c>");
        ReadRow row = read(content, layout("YYYY-MM-DD", "point")).get(0);
        assertEquals("spreadsheet-number", row.complaints().get(0).code());
    }

    @Test
    void aCellThatWouldTakeAllMemoryIsRefusedBeforeItIsRead() throws IOException {
        for (String cell : List.of(
                "<c r=\"AAAAAAA2\"><v>1</v></c>",
                "<c r=\"A99999999\"><v>1</v></c>",
                "<c r=\"A2\"><v>" + "9".repeat(100_000) + "</v></c>",
                "<c r=\"A2\" t=\"str\"><v>" + "x".repeat(100_000) + "</v></c>")) {
            byte[] content = withInvoiceCell(cell);
            RefusedFileException refused =
                    assertThrows(RefusedFileException.class, () -> read(content, layout("YYYY-MM-DD", "point")));
            assertEquals("sheet-unreadable", refused.violation().code());
        }
    }
}
