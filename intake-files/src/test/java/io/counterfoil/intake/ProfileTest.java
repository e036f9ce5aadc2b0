package io.counterfoil.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileTest {
    private static final String IBM_HEADER =
            "countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill\n";

    @TempDir
    Path folder;

    @Test
    void theShippedIbmProfileReadsAmericanDatesAndDollars() throws IOException {
        Path file = write(IBM_HEADER + "391,0379-NEVHP,4/6/2013,0000611365,1/2/2013,2/1/2013,55.94,No,1/15/2013,Paper\n"
                + "406,8976-AMJEO,3/3/2012,0007900770,1/26/2013,2/25/2013,61.7,Yes,3/3/2013,Electronic\n");
        ReceivablesFile read = read("ibm", file);

        Receivable first = read.receivables().get(0);
        assertEquals("0000611365", first.invoiceNumber());
        assertEquals("0379-NEVHP", first.debtor());
        assertEquals("391", first.creditor());
        assertEquals(LocalDate.of(2013, 1, 2), first.issuedOn());
        assertEquals(LocalDate.of(2013, 1, 15), first.settledOn());
        assertEquals("55.94 USD", first.amount().toString());
        assertEquals(false, first.disputed());
        assertEquals(true, read.receivables().get(1).disputed());
        assertEquals("61.70 USD", read.receivables().get(1).amount().toString());
        assertEquals(List.of("PaperlessDate", "PaperlessBill"), read.ignoredColumns());
    }

    @Test
    void aRejectionNamesTheFilesOwnHeader() throws IOException {
        ReceivablesFile read = read("ibm", write(IBM_HEADER + "391,D,,1,2/30/2013,3/1/2013,55.94,No,3/1/2013,Paper\n"));
        assertEquals("InvoiceDate", read.rejections().get(0).column());
        assertEquals(
                "is not a date written like 1/31/2026: 2/30/2013",
                read.rejections().get(0).reason());
    }

    @Test
    void theRealFileIsAcceptedAsAWhole() throws IOException {
        String data = System.getProperty("counterfoil.data", "");
        if (data.isEmpty()) {
            System.out.println("ProfileTest: the real IBM file was not read, because counterfoil.data is not set");
        }
        assumeTrue(!data.isEmpty(), "counterfoil.data is not set");
        ReceivablesFile read = read("ibm", Path.of(data, "receivables", "ibm-accounts-receivable.csv"));
        assertEquals(2466, read.rows());
        assertEquals(2466, read.receivables().size());
        assertEquals(
                561, read.receivables().stream().filter(Receivable::disputed).count());
    }

    @Test
    void whatAProfileAssumesIsFilledInAndNoted() throws IOException {
        Path profile = folder.resolve("payments.yaml");
        Files.writeString(profile, """
                name: payments
                columns: {debtor: Buyer, creditor: Supplier, settled_date: Date, amount: Amount}
                dateFormat: dd/MM/uuuu
                constants: {currency: GBP}
                assumed:
                  invoice_number: {text: "PAY-{row}"}
                  issue_date: {from: settled_date, days: -30}
                  due_date: {from: settled_date, days: 0}
                """);
        ReceivablesFile read = read(
                profile.toString(),
                write("Buyer,Supplier,Date,Amount\nRail,\"Smith, \"\"Sons\"\"\",31/03/2019,12.00\nRail,X,,1.00\n"));

        Receivable first = read.receivables().get(0);
        assertEquals("PAY-1", first.invoiceNumber());
        assertEquals("Smith, \"Sons\"", first.creditor());
        assertEquals(LocalDate.of(2019, 3, 1), first.issuedOn());
        assertEquals(LocalDate.of(2019, 3, 31), first.dueOn());
        assertEquals(3, read.notes().size());
        assertTrue(
                read.notes().contains("profile payments assumed issue_date: settled_date - 30 days"),
                read.notes()::toString);
        assertEquals("issue_date", read.rejections().get(0).column());
    }

    @Test
    void aBadProfileIsRefusedWithTheReason() throws IOException {
        assertRefused("columns: {debtor: A}\n", "invoice_number is required");
        assertRefused("columns: [a]\n", "columns must be a map");
        assertRefused("kolumns: {}\n", "unknown key kolumns");
        assertRefused("columns: {debitor: A}\n", "unknown column debitor");
        assertRefused("a: b: c\n", "mapping values are not allowed");
        assertRefused("!!java.net.URL [\"http://localhost\"]\n", "");
        assertTrue(assertThrows(RefusedFileException.class, () -> Profiles.find("nobody"))
                .getMessage()
                .contains("neither shipped (ibm) nor a file"));
    }

    private void assertRefused(String yaml, String reason) throws IOException {
        Path profile = Files.writeString(folder.resolve("bad.yaml"), yaml);
        String message = assertThrows(RefusedFileException.class, () -> Profiles.find(profile.toString()))
                .getMessage();
        assertTrue(message.contains(reason), message);
    }

    private static ReceivablesFile read(String profile, Path file) throws IOException {
        return new ReceivablesReader(Profiles.find(profile), InputLimits.DEFAULT).read(file, Integer.MAX_VALUE);
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("input.csv"), content);
    }
}
