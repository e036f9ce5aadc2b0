package io.counterfoil.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Electronic invoices as a company's system receives them, and what else is found among them. */
class DocumentIntakesTest {

    private static List<Path> files() throws IOException {
        String data = System.getProperty("counterfoil.data", "");
        if (data.isEmpty()) {
            System.out.println("DocumentIntakesTest: no real invoice was read, because counterfoil.data is not set");
        }
        assumeTrue(!data.isEmpty(), "counterfoil.data is not set");
        try (Stream<Path> all = Files.walk(Path.of(data, "einvoices"))) {
            return all.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
        }
    }

    private static byte[] archive(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                archive.putNextEntry(new ZipEntry(part.getKey()));
                archive.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static Map<String, ReadRow> read(byte[] content, Layout layout) throws IOException {
        Map<String, ReadRow> rows = new TreeMap<>();
        try (IntakeRows read = IntakeRows.open(content, FileFormat.of(content), layout, "The debtor")) {
            for (ReadRow row = read.next(); row != null; row = read.next()) {
                rows.put(row.cells().get(0), row);
            }
        }
        return rows;
    }

    @Test
    void anArchiveOfRealInvoicesIsReadOneByOne() throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        for (Path file : files()) {
            parts.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        parts.put("readme.txt", "not an invoice".getBytes(StandardCharsets.UTF_8));
        parts.put("damaged.xml", "<Invoice".getBytes(StandardCharsets.UTF_8));
        byte[] content = archive(parts);
        Understanding understood = Understanding.of(content);
        assertEquals(FileFormat.DOCUMENTS, understood.format());
        assertEquals(List.of(), understood.proposal().violations(understood.format()));
        Map<String, ReadRow> rows = read(content, understood.proposal());

        Receivable first = rows.get("Allowance-example.xml").receivable();
        assertNotNull(first);
        assertEquals("6125.00 EUR 2017-12-01", first.amount() + " " + first.dueOn());
        Map<String, String> refused = new TreeMap<>();
        rows.forEach((name, row) -> {
            if (!row.complaints().isEmpty()) {
                refused.put(name, String.valueOf(row.complaints().get(0).code()));
            }
        });
        System.out.println("DocumentIntakesTest: " + rows.size() + " documents, refused: " + refused);
        // The samples of one house have one number.
        assertEquals("duplicate-in-file", refused.get("base-example.xml"));
        for (String note : List.of("base-creditnote-correction.xml", "base-negative-inv-correction.xml")) {
            CreditNote credit = rows.get(note).creditNote();
            assertNotNull(credit, note);
            assertEquals("Snippet1 1656.25 EUR", credit.invoiceNumber() + " " + credit.amount(), note);
        }
        assertEquals("another-payee", refused.get("ubl-tc434-example2.xml"));
        assertEquals("missing", refused.get("vat-category-E.xml"));
        assertEquals("not-a-document", refused.get("readme.txt"));
        assertEquals("not-well-formed", refused.get("damaged.xml"));
        assertEquals(parts.size(), rows.size());
    }

    @Test
    void anInvoiceWithoutADueDayIsReadWithTheDaysThatWereChosen() throws IOException {
        for (Path file : files()) {
            if (!file.endsWith("vat-category-E.xml")) {
                continue;
            }
            byte[] content = Files.readAllBytes(file);
            Layout found = Understanding.of(content).proposal();
            Layout chosen = new Layout(null, null, found.dates(), found.amounts(), found.columns(), null, 30, null);
            Receivable read =
                    new ArrayList<>(read(content, chosen).values()).get(0).receivable();
            assertNotNull(read);
            assertEquals(read.issuedOn().plusDays(30), read.dueOn());
        }
    }
}
