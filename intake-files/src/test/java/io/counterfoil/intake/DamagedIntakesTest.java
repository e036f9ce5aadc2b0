package io.counterfoil.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Copies of a good file, each damaged in one place: in a cell, the row is refused with its column; in a byte, it is read or refused, and nothing else happens. */
class DamagedIntakesTest {

    private static final int COPIES = Boolean.getBoolean("counterfoil.full") ? 2_000 : 20;
    private static final List<String> HEADER = List.of("Invoice", "Supplier", "Amount", "Currency", "Date", "Due");
    private static final int ROWS = 30;

    /** What each column cannot be, and nobody would take for something else. */
    private static final Map<String, List<String>> DAMAGES = Map.of(
            "Invoice", List.of("", "2.4952E+19", "x\u202Ex", "#N/A"),
            "Supplier", List.of("", "#REF!", "A\u200BB"),
            "Amount", List.of("", "12a", "-5", "0.00", "1.5E+06", "1,2", "1.001", "12345678901234567"),
            "Currency", List.of("", "cny", "ZZZ", "XAU"),
            "Date", List.of("", "31/12/2026", "2026-02-30", "########", "1999-01-01"),
            "Due", List.of("", "soon", "2026-13-01", "2025-01-01"));

    private static final Layout LAYOUT = new Layout(
            "UTF-8",
            ",",
            "YYYY-MM-DD",
            "point",
            Map.of(
                    "invoice_number", "Invoice",
                    "creditor", "Supplier",
                    "amount", "Amount",
                    "currency", "Currency",
                    "issue_date", "Date",
                    "due_date", "Due"),
            null,
            null,
            null);

    /** Of China's tax administration, as far as it is read; made up. */
    private static final String INVOICE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <EInvoice><Header><EIid>26000000000000000001</EIid></Header><EInvoiceData>
            <SellerInformation><SellerIdNum>91310000MA1K000019</SellerIdNum><SellerName>Seller</SellerName></SellerInformation>
            <BuyerInformation><BuyerName>Buyer</BuyerName></BuyerInformation>
            <BasicInformation><TotalAmWithoutTax>100.00</TotalAmWithoutTax><TotalTaxAm>0.00</TotalTaxAm><TotalTax-includedAmount>100.00</TotalTax-includedAmount></BasicInformation>
            <IssuItemInformation><ItemName>Castings</ItemName><MeaUnits>kg</MeaUnits><Quantity>5</Quantity><Amount>100.00</Amount><ComTaxAm>0.00</ComTaxAm></IssuItemInformation>
            </EInvoiceData><TaxSupervisionInfo><InvoiceNumber>26000000000000000001</InvoiceNumber><IssueTime>2026-07-01</IssueTime></TaxSupervisionInfo></EInvoice>
            """;

    private static long seed() {
        String given = System.getProperty("counterfoil.seed", "");
        long seed = given.isEmpty() ? System.nanoTime() : Long.parseLong(given);
        System.out.println("DamagedIntakesTest: seed " + seed);
        return seed;
    }

    private static List<List<String>> good() {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 1; row <= ROWS; row++) {
            rows.add(new ArrayList<>(
                    List.of("0000" + row, "Supplier " + row, row + ".50", "CNY", "2026-07-01", "2026-10-01")));
        }
        return rows;
    }

    private static byte[] written(FileFormat format, List<List<String>> rows) throws IOException {
        if (format == FileFormat.DOCUMENTS) {
            return INVOICE.getBytes(StandardCharsets.UTF_8);
        }
        if (format == FileFormat.CSV) {
            StringBuilder csv = new StringBuilder(String.join(",", HEADER)).append('\n');
            rows.forEach(
                    row -> csv.append('"').append(String.join("\",\"", row)).append("\"\n"));
            return csv.toString().getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Payables");
            for (int place = 0; place < HEADER.size(); place++) {
                sheet.value(0, place, HEADER.get(place));
                for (int row = 0; row < rows.size(); row++) {
                    sheet.value(row + 1, place, rows.get(row).get(place));
                }
            }
        }
        return out.toByteArray();
    }

    private static List<ReadRow> read(byte[] content) throws IOException {
        return read(content, LAYOUT);
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

    @ParameterizedTest
    @EnumSource(
            value = FileFormat.class,
            names = {"CSV", "XLSX"})
    void aDamagedCellIsRefusedWithItsColumnAndTheOtherRowsAreRead(FileFormat format) throws IOException {
        Random random = new Random(seed());
        for (int copy = 0; copy < COPIES; copy++) {
            List<List<String>> rows = good();
            int row = random.nextInt(ROWS);
            int place = random.nextInt(HEADER.size());
            List<String> damages = DAMAGES.get(HEADER.get(place));
            String damage = damages.get(random.nextInt(damages.size()));
            rows.get(row).set(place, damage);
            String what = format + " row " + (row + 1) + " " + HEADER.get(place) + " '" + damage + "'";
            List<ReadRow> refused = read(written(format, rows)).stream()
                    .filter(one -> one.receivable() == null)
                    .toList();
            assertEquals(1, refused.size(), what);
            assertEquals(row + 1, refused.get(0).row(), what);
            assertEquals(HEADER.get(place), refused.get(0).complaints().get(0).field(), what);
            assertFalse(refused.get(0).complaints().get(0).message().isBlank(), what);
        }
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void aDamagedByteIsReadOrRefusedWithAReason(FileFormat format) throws IOException {
        Random random = new Random(seed());
        byte[] good = written(format, good());
        int read = 0;
        for (int copy = 0; copy < COPIES; copy++) {
            byte[] damaged = good.clone();
            if (random.nextInt(4) == 0) {
                damaged = Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length - 1));
            } else {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                Layout proposed = Understanding.of(damaged).proposal();
                for (ReadRow row : read(damaged, format == FileFormat.DOCUMENTS ? proposed : LAYOUT)) {
                    assertTrue(
                            row.receivable() != null || !row.complaints().isEmpty(),
                            "row " + row.row() + " ends as nothing");
                }
                read++;
            } catch (RefusedFileException refused) {
                assertNotNull(refused.violation().code(), refused.getMessage());
            }
        }
        System.out.printf(Locale.ROOT, "DamagedIntakesTest: %s, %d of %d read%n", format, read, COPIES);
    }
}
