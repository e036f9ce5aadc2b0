package io.counterfoil.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The payments of two large buyers, as they published them: every payment is read. What they do not say is assumed, and said to be. One buyer ends each of
 * its six files with a total, which is no payment, has no date, and is refused for it.
 */
class RealPaymentsTest {

    @Test
    void allRowsOfAllFilesAreRead() throws IOException {
        String data = System.getProperty("counterfoil.data", "");
        if (data.isEmpty()) {
            System.out.println("RealPaymentsTest: no real file was read, because counterfoil.data is not set");
        }
        assumeTrue(!data.isEmpty(), "counterfoil.data is not set");
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(data, "payments"))) {
            files = all.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        int rows = 0;
        List<String> refused = new ArrayList<>();
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            Understanding understood = Understanding.of(content);
            try (IntakeRows read = IntakeRows.open(content, understood.format(), assuming(understood), "The buyer")) {
                for (ReadRow row = read.next(); row != null; row = read.next()) {
                    rows++;
                    if (row.receivable() == null) {
                        refused.add(file.getFileName() + ": " + row.cells().get(0) + ": "
                                + row.complaints().get(0).code());
                    }
                }
            }
        }
        System.out.println(
                "RealPaymentsTest: " + files.size() + " files, " + rows + " rows, " + refused.size() + " refused");
        assertEquals(10, files.size());
        assertEquals(
                Stream.of(1, 2, 3, 4, 5, 6)
                        .map(month -> "networkrail-2019-0" + month + ".csv: Grand Total: missing")
                        .toList(),
                refused);
        assertEquals(17_769, rows);
    }

    /** No file has currency, due date or number of an invoice: pounds, 30 days, and the row. */
    private static Layout assuming(Understanding understood) {
        Layout found = understood.proposal();
        List<String> unsaid = List.of("currency", "dueDays", "invoiceNumbers");
        assertEquals(
                List.of(),
                found.violations(understood.format()).stream()
                        .filter(violation -> !unsaid.contains(violation.field()))
                        .toList());
        return new Layout(
                found.encoding(),
                found.delimiter(),
                found.dates(),
                found.amounts(),
                Map.of(
                        "creditor", found.columns().get("creditor"),
                        "issue_date", found.columns().get("issue_date"),
                        "amount", found.columns().get("amount")),
                "GBP",
                30,
                "ROW-{row}");
    }
}
