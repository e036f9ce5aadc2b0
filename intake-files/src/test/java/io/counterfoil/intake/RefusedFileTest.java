package io.counterfoil.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are refused as a whole, at once. */
class RefusedFileTest {
    private static final String HEADER = "invoice_number,debtor,creditor,issue_date,due_date,amount,currency\n";
    private static final String ROW = "A-1,Débiteur,Creditor,2026-01-05,2026-02-04,100.00,CNY\n";

    @TempDir
    Path folder;

    @Test
    void aMissingFile() {
        assertRefused(folder.resolve("absent.csv"), "is not a readable file");
    }

    @Test
    void anEmptyFile() throws IOException {
        assertRefused(bytes(new byte[0]), "is empty");
        assertRefused(text("\n\n  \n"), "is empty");
    }

    @Test
    void aHeaderWithoutRows() throws IOException {
        assertRefused(text(HEADER), "has a header but no rows");
    }

    @Test
    void theWrongHeaderNamesWhatIsMissing() throws IOException {
        assertRefused(
                text("invoice_number,debtor,creditor,issue_date,due_date,total\nA-1,D,C,2026-01-05,2026-02-04,1\n"),
                "has the wrong header: missing amount, currency.");
    }

    @Test
    void aColumnNamedTwice() throws IOException {
        assertRefused(text(HEADER.replace("currency", "currency,amount") + ROW), "has two columns named amount");
    }

    @Test
    void bytesThatAreNotUtf8NameTheirLine() throws IOException {
        assertRefused(
                bytes((HEADER + ROW).getBytes(Charset.forName("windows-1252"))),
                "is not UTF-8: line 2 holds the byte 0xe9");
    }

    @Test
    void theHintNamesTheEncodingThatTheFileSeemsToHave() throws IOException {
        String chinese =
                HEADER + ROW.replace("D\u00E9biteur", "\u6DF1\u5733\u5E02\u7D27\u56FA\u4EF6\u6709\u9650\u516C\u53F8");
        Charset gb18030 = Charset.forName("GB18030");
        assertRefused(bytes(chinese.getBytes(gb18030)), "iconv -f GB18030 -t UTF-8");
        assertRefused(
                bytes((HEADER + ROW + ROW.replace("D\u00E9biteur", "\uD842\uDFB7\u91CE\u5BB6")).getBytes(gb18030)),
                "iconv -f GB18030 -t UTF-8");
        String french = HEADER
                + ROW.repeat(3)
                        .replace("Creditor", "Soci\u00E9t\u00E9 G\u00E9n\u00E9rale, \u00C9tampes".replace(",", ""));
        assertRefused(bytes(french.getBytes(Charset.forName("windows-1252"))), "iconv -f WINDOWS-1252 -t UTF-8");
        assertRefused(bytes((HEADER + ROW).getBytes(StandardCharsets.UTF_16)), "iconv -f UTF-16 -t UTF-8");
    }

    /** Longer than what is read at a time, so that characters lie across the edges. */
    @Test
    void theHintIsTheSameForALongFile() throws IOException {
        String row = ROW.replace("D\u00E9biteur", "\u6DF1\u5733\u5E02\u7D27\u56FA\u4EF6\u6709\u9650\u516C\u53F8");
        assertRefused(
                bytes((HEADER + ROW.replace("D\u00E9biteur", "ASCII").repeat(3_000) + row.repeat(3_000))
                        .getBytes(Charset.forName("GB18030"))),
                "It looks like GB18030");
    }

    @Test
    void utf16() throws IOException {
        assertRefused(bytes((HEADER + ROW).getBytes(StandardCharsets.UTF_16)), "byte order mark of UTF-16");
    }

    @Test
    void aSpreadsheet() throws IOException {
        assertRefused(bytes(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}), "a ZIP archive or a spreadsheet");
    }

    @Test
    void binaryContent() throws IOException {
        assertRefused(text(HEADER + "A-1,\u0000\u0001"), "is not CSV: line 2 holds the control character 0");
    }

    @Test
    void anUnterminatedQuoteNamesItsLine() throws IOException {
        assertRefused(
                text(HEADER + ROW + "A-2,\"D,C,2026-01-05,2026-02-04,1.00,CNY\n" + ROW),
                "is not CSV: a quote is opened in the record beginning on line 3 and never closed");
    }

    @Test
    void textAfterAClosingQuote() throws IOException {
        assertRefused(
                text(HEADER + "A-2,\"D\"x,C,2026-01-05,2026-02-04,1.00,CNY\n"),
                "is not CSV: the record beginning on line 2");
    }

    @Test
    void aFileThatIsNoCsvAtAll() throws IOException {
        assertRefused(text("{\"invoices\": []}\n"), "has the wrong header");
    }

    @Test
    void tooManyBytesAndTooManyRows() throws IOException {
        Path file = text(HEADER + ROW + ROW.replace("A-1", "A-2"));
        assertRefused(file, new InputLimits(50, 10), "the limit is 50");
        assertRefused(file, new InputLimits(1000, 1), "has more than 1 rows");
    }

    @Test
    void aByteOrderMarkOfUtf8IsWelcome() throws IOException {
        ReceivablesFile file = read(text("\uFEFF" + HEADER + ROW), InputLimits.DEFAULT);
        assertEquals("Débiteur", file.receivables().get(0).debtor());
        assertEquals(64, file.sha256().length());
    }

    @Test
    void surplusColumnsAreNamedAndTheLimitStopsReading() throws IOException {
        Path file = text(HEADER.replace("currency", "currency,colour") + ROW + ROW.replace("A-1", "A-2"));
        ReceivablesFile read = new ReceivablesReader(Profiles.canonical(), InputLimits.DEFAULT).read(file, 1);
        assertEquals(1, read.rows());
        assertEquals("[colour]", read.ignoredColumns().toString());
    }

    private void assertRefused(Path file, String reason) {
        assertRefused(file, InputLimits.DEFAULT, reason);
    }

    private void assertRefused(Path file, InputLimits limits, String reason) {
        String message = assertThrows(RefusedFileException.class, () -> read(file, limits))
                .getMessage();
        assertTrue(message.contains(reason), message);
    }

    private static ReceivablesFile read(Path file, InputLimits limits) throws IOException {
        return new ReceivablesReader(Profiles.canonical(), limits).read(file, Integer.MAX_VALUE);
    }

    private Path text(String content) throws IOException {
        return bytes(content.getBytes(StandardCharsets.UTF_8));
    }

    private Path bytes(byte[] content) throws IOException {
        return Files.write(folder.resolve("file.csv"), content);
    }
}
