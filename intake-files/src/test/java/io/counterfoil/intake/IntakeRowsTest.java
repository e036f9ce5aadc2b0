package io.counterfoil.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows of uploads, as their layout says. */
class IntakeRowsTest {

    private static final Layout LAYOUT = new Layout(
            "UTF-8",
            ",",
            "D/M/YYYY",
            "comma",
            Map.of("creditor", "supplier", "amount", "AMOUNT", "issue_date", "Date"),
            "CNY",
            30,
            "ERP-{row}");

    private static List<ReadRow> read(String text) throws IOException {
        List<ReadRow> rows = new ArrayList<>();
        try (IntakeRows read =
                IntakeRows.open(text.getBytes(StandardCharsets.UTF_8), FileFormat.CSV, LAYOUT, "The debtor")) {
            for (ReadRow row = read.next(); row != null; row = read.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void whatTheFileDoesNotSayTheLayoutDoes() throws IOException {
        Receivable row =
                read("Supplier,Date,Amount\nA,3/4/2026,\"1.234,50\"\n").get(0).receivable();
        assertNotNull(row);
        assertEquals("ERP-1 The debtor A", row.invoiceNumber() + " " + row.debtor() + " " + row.creditor());
        assertEquals("1234.50 CNY 2026-04-03 2026-05-03", row.amount() + " " + row.issuedOn() + " " + row.dueOn());
    }

    @Test
    void aRejectedRowKeepsItsNumberAndItsTextWhenItComesAgain() throws IOException {
        ReadRow row = read("counterfoil_row,counterfoil_why,Supplier,Date,Amount\n7,x,'+A,3/4/2026,1\n")
                .get(0);
        assertNotNull(row.receivable());
        assertEquals("ERP-7", row.receivable().invoiceNumber());
        assertEquals("+A", row.receivable().creditor());
        assertEquals(1, row.row());
    }

    @Test
    void aHeaderThatIsBrokenOverLinesIsOneName() throws IOException {
        assertNotNull(read("Supplier,Date,\"Am\nount\",AMOUNT\nA,3/4/2026,x,1\n")
                .get(0)
                .receivable());
        assertNotNull(
                read("  Supplier ,Date,\" Amount\n\"\nA,3/4/2026,1\n").get(0).receivable());
    }

    /** Also in a column that nobody reads. */
    @Test
    void aCellOrARowThatIsTooLongIsRefusedAndNotKeptWhole() throws IOException {
        ReadRow cell = read("Supplier,Date,Amount,Note\nA,3/4/2026,1," + "n".repeat(2_001) + "\n")
                .get(0);
        assertEquals(
                List.of("Note", "too-long"),
                List.of(
                        cell.complaints().get(0).field(),
                        cell.complaints().get(0).code()));
        assertEquals(2_000, cell.cells().get(3).length());
        ReadRow row = read("Supplier,Date,Amount,Note\nA,3/4/2026,1" + ("," + "n".repeat(1_900)).repeat(20) + "\n")
                .get(0);
        assertEquals("too-long", row.complaints().get(0).code());
        assertTrue(row.cells().stream().mapToInt(String::length).sum() <= 20_000);
        assertNotNull(read("Supplier,Date,Amount,Note\nA,3/4/2026,1," + "n".repeat(2_000) + "\n")
                .get(0)
                .receivable());
    }

    @Test
    void anAmountThatMeansAnotherOneUnderTheOtherMarkIsRefused() throws IOException {
        ReadRow row = read("Supplier,Date,Amount\nA,3/4/2026,\"1,234.50\"\n").get(0);
        assertNull(row.receivable());
        assertEquals(
                "is not a plain decimal amount such as 1.234,56: 1,234.50",
                row.complaints().get(0).message());
    }

    @Test
    void aCorrectedRowIsReadByItself() {
        List<String> header = List.of("Supplier", "Date", "Amount");
        ReadRow wrong = IntakeRows.one(header, 9, 10, List.of("A", "3/4/2026", "x"), LAYOUT, "The debtor");
        assertEquals("Amount", wrong.complaints().get(0).field().replace("AMOUNT", "Amount"));
        ReadRow right = IntakeRows.one(header, 9, 10, List.of("A", "3/4/2026", "5,00"), LAYOUT, "The debtor");
        assertNotNull(right.receivable());
        assertEquals("ERP-9", right.receivable().invoiceNumber());
    }
}
