package io.counterfoil.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in a file, and what is left to be said because the file does not say it. */
class UnderstandingTest {

    private static Understanding of(String text) {
        return Understanding.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String rows(String date, String amount) {
        return "Supplier,Date,Amount\nA," + date + ",\"" + amount + "\"\n";
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04, YYYY-MM-DD",
        "2026/3/4, YYYY/M/D",
        "20260304, YYYYMMDD",
        "2026年3月4日, YYYY年M月D日",
        "04.03.2026, D.M.YYYY",
        "31/03/2026, D/M/YYYY",
        "03/31/2026, M/D/YYYY",
        "03/03/2026, D/M/YYYY"
    })
    void theOrderOfDatesIsFound(String written, String found) {
        assertEquals(found, of(rows(written, "1.00")).proposal().dates());
    }

    @ParameterizedTest
    @CsvSource({"3/4/2026", "03-04-2026", "4 March 2026"})
    void anOrderThatTheFileLeavesOpenIsNotGuessed(String written) {
        assertNull(of(rows(written, "1.00")).proposal().dates());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1234.56|point", "1,234.56|point", "1.234,56|comma", "1234,5|comma", "100|point", "1'234,50|comma"
            })
    void theDecimalMarkIsFound(String written, String found) {
        assertEquals(found, of(rows("2026-01-31", written)).proposal().amounts());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234", "1.234", "12,345,678"})
    void aMarkThatTheFileLeavesOpenIsNotGuessed(String written) {
        String proposed = of(rows("2026-01-31", written)).proposal().amounts();
        assertEquals(written.equals("12,345,678") ? "point" : null, proposed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"; ;", "| |"})
    void theDelimiterIsFound(String delimiter, String found) {
        String text = "Supplier;Date;Amount\n\"Smith, Sons\";2026-01-31;1,00\nB;2026-02-28;2,00\n";
        Understanding understood = of(text.replace(";", delimiter));
        assertEquals(found, understood.proposal().delimiter());
        assertEquals(List.of("Supplier", "Date", "Amount"), understood.header());
    }

    @Test
    void headersAreKnownInAnyCaseAndLanguage() {
        Map<String, String> columns =
                of("INVOICE_no,supplier name,Due Date,开票日期,价税合计,币种,other\n1,A,2026-01-31,2026-01-01,1,CNY,x\n")
                        .proposal()
                        .columns();
        assertEquals(
                Map.of(
                        "invoice_number", "INVOICE_no",
                        "creditor", "supplier name",
                        "due_date", "Due Date",
                        "issue_date", "开票日期",
                        "amount", "价税合计",
                        "currency", "币种"),
                columns);
    }

    @Test
    void eachEncodingThatItMayBeInIsShownAsItLooksThen() {
        byte[] chinese = "供应商,金额\n深圳市紧固件有限公司,1\n".getBytes(Charset.forName("GB18030"));
        List<PossibleEncoding> possible = Understanding.of(chinese).encodings();
        assertEquals(FileEncoding.GB18030, possible.get(0).encoding());
        assertEquals("供应商,金额", possible.get(0).sample().get(0));
        byte[] western = "Supplier,Amount\nSociété Générale,1\n".getBytes(Charset.forName("windows-1252"));
        assertEquals(
                List.of(FileEncoding.WINDOWS_1252),
                Understanding.of(western).encodings().stream()
                        .map(PossibleEncoding::encoding)
                        .toList());
        // Each byte above ASCII is followed by one that may be the second of a Chinese character.
        byte[] both = "Supplier,Amount\nMüller,1\n".getBytes(Charset.forName("windows-1252"));
        assertEquals(
                List.of(FileEncoding.WINDOWS_1252, FileEncoding.GB18030),
                Understanding.of(both).encodings().stream()
                        .map(PossibleEncoding::encoding)
                        .toList());
        byte[] ascii = "Supplier,Amount\nA,1\n".getBytes(StandardCharsets.US_ASCII);
        assertEquals(
                List.of(new PossibleEncoding(FileEncoding.UTF_8, List.of())),
                Understanding.of(ascii).encodings());
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        RefusedFileException refused =
                assertThrows(RefusedFileException.class, () -> Understanding.of(new byte[] {1, 2, 3, 4}));
        assertEquals("control-character-in-file", refused.violation().code());
        assertTrue(String.valueOf(refused.getMessage()).contains("line 1"), refused.getMessage());
    }
}
