package io.counterfoil.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of bad row, one at a time between two good ones that must go on. */
class RejectedRowTest {
    private static final String HEADER =
            "invoice_number,debtor,creditor,issue_date,due_date,amount,currency,settled_date,"
                    + "disputed,customs_declaration,delivery_date,long_tenor_reason\n";
    private static final String GOOD_BEFORE =
            "A-1,Debtor,Creditor,2026-01-05,2026-02-04,100.00,CNY,2026-02-04,false,,,\n";
    private static final String GOOD_AFTER = "A-3,Debtor,Creditor,2026-01-06,2026-02-05,100.00,CNY,,,,,\n";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a missing invoice number           | ,D,C,2026-01-05,2026-02-04,1.00,CNY                              | invoice_number | is missing
        a missing debtor                   | A-2,,C,2026-01-05,2026-02-04,1.00,CNY                            | debtor         | is missing
        a missing creditor                 | A-2,D,,2026-01-05,2026-02-04,1.00,CNY                            | creditor       | is missing
        a missing issue date               | A-2,D,C,,2026-02-04,1.00,CNY                                     | issue_date     | is missing
        a missing due date                 | A-2,D,C,2026-01-05,,1.00,CNY                                     | due_date       | is missing
        a missing amount                   | A-2,D,C,2026-01-05,2026-02-04,,CNY                               | amount         | is missing
        a missing currency                 | A-2,D,C,2026-01-05,2026-02-04,1.00,                              | currency       | is missing
        fewer values than required columns | A-2,D,C,2026-01-05,2026-02-04,1.00                               | currency       | is missing
        more values than columns           | A-2,D,C,2026-01-05,2026-02-04,1.00,CNY,,,,,,surplus              | (row)          | has 13 values, the header names 12 columns
        a malformed date                   | A-2,D,C,05/01/2026,2026-02-04,1.00,CNY                           | issue_date     | is not a date written like 2026-01-31: 05/01/2026
        a day that is not in the calendar  | A-2,D,C,2026-01-05,2026-02-30,1.00,CNY                           | due_date       | is not a date written like 2026-01-31: 2026-02-30
        a malformed settled date           | A-2,D,C,2026-01-05,2026-02-04,1.00,CNY,soon                      | settled_date   | is not a date written like 2026-01-31: soon
        a malformed delivery date          | A-2,D,C,2026-01-05,2026-02-04,1.00,CNY,,,,never                  | delivery_date  | is not a date written like 2026-01-31: never
        a date before the chain            | A-2,D,C,1999-12-31,2026-02-04,1.00,CNY                           | issue_date     | 1999-12-31 is outside 2000-01-03 to 2099-12-31
        a date after the last day          | A-2,D,C,2026-01-05,2206-02-04,1.00,CNY                           | due_date       | 2206-02-04 is outside 2000-01-03 to 2099-12-31
        a malformed amount                 | A-2,D,C,2026-01-05,2026-02-04,12a,CNY                            | amount         | is not a plain decimal amount such as 1234.56: 12a
        an amount with an exponent         | A-2,D,C,2026-01-05,2026-02-04,1e3,CNY                            | amount         | is not a plain decimal
        an amount with thousands           | A-2,D,C,2026-01-05,2026-02-04,'"1,000.00"',CNY                   | amount         | is not a plain decimal
        an amount beyond the limit         | A-2,D,C,2026-01-05,2026-02-04,123456789012345,CNY                | amount         | is not a plain decimal
        more decimals than the currency    | A-2,D,C,2026-01-05,2026-02-04,1.001,CNY                          | amount         | has more decimals than CNY has (2): 1.001
        decimals of a currency without     | A-2,D,C,2026-01-05,2026-02-04,1.5,JPY                            | amount         | has more decimals than JPY has (0): 1.5
        a zero amount                      | A-2,D,C,2026-01-05,2026-02-04,0.00,CNY                           | amount         | must be above zero: 0.00
        a negative amount                  | A-2,D,C,2026-01-05,2026-02-04,-5.00,CNY                          | amount         | must be above zero: -5.00
        a negative amount, marked as text  | A-2,D,C,2026-01-05,2026-02-04,' -5.00,CNY                        | amount         | must be above zero: -5.00
        an unknown currency                | A-2,D,C,2026-01-05,2026-02-04,1.00,ZZZ                           | currency       | is not a currency of ISO 4217: ZZZ
        a metal                            | A-2,D,C,2026-01-05,2026-02-04,1.00,XAU                           | currency       | is not a currency of ISO 4217: XAU
        a due date before the issue date   | A-2,D,C,2026-01-05,2026-01-04,1.00,CNY                           | due_date       | 2026-01-04 is before the issue date 2026-01-05
        settled before it was issued       | A-2,D,C,2026-01-05,2026-02-04,1.00,CNY,2026-01-04                | settled_date   | 2026-01-04 is before the issue date 2026-01-05
        a duplicate invoice number         | A-1,Other,Creditor,2026-01-05,2026-02-04,1.00,CNY                | invoice_number | duplicate: an earlier row has invoice A-1 of creditor Creditor in 2026 (row 1, line 2)
        a creditor that owes itself        | A-2,D,D,2026-01-05,2026-02-04,1.00,CNY                           | creditor       | is the debtor itself
        a dispute neither true nor false   | A-2,D,C,2026-01-05,2026-02-04,1.00,CNY,,perhaps                  | disputed       | is neither true nor false: perhaps
        a customs number of 17 digits      | A-2,D,C,2026-01-05,2026-02-04,1.00,CNY,,,22012026012345678       | customs_declaration | a customs declaration number has 18 digits
        an amount of a spreadsheet         | A-2,D,C,2026-01-05,2026-02-04,1.5E+06,CNY                        | amount         | was changed by a spreadsheet: 1.5E+06 stands for a longer number
        a customs number of a spreadsheet  | A-2,D,C,2026-01-05,2026-02-04,1.00,CNY,,,2.20120E+17             | customs_declaration | was changed by a spreadsheet: 2.20120E+17
        an invoice number of a spreadsheet | 2.4952E+19,D,C,2026-01-05,2026-02-04,1.00,CNY                    | invoice_number | was changed by a spreadsheet: 2.4952E+19
        the same with a comma              | '"2,4952E+19",D,C,2026-01-05,2026-02-04,1.00,CNY'                | invoice_number | was changed by a spreadsheet: 2,4952E+19
        a failed look-up of a spreadsheet  | A-2,#N/A,C,2026-01-05,2026-02-04,1.00,CNY                        | debtor         | holds #N/A, which a spreadsheet writes
        a date in a narrow column          | A-2,D,C,########,2026-02-04,1.00,CNY                             | issue_date     | holds ########, which a spreadsheet writes
        a customs number with direction 2  | A-2,D,C,2026-01-05,2026-02-04,1.00,CNY,,,220120262123456789      | customs_declaration | a customs declaration number has 18 digits
        """)
    void isRefusedWithRowLineColumnAndReason(String what, String bad, String column, String reason) throws IOException {
        ReceivablesFile file = read(HEADER + GOOD_BEFORE + bad.replace("'", "") + "\n" + GOOD_AFTER);

        assertEquals(3, file.rows(), what);
        assertEquals(2, file.receivables().size(), "the good rows go on");
        Rejection rejection = file.rejections().get(0);
        assertEquals(1, file.rejections().size());
        assertEquals(2, rejection.row());
        assertEquals(3, rejection.line());
        assertEquals(column, rejection.column());
        assertTrue(rejection.reason().startsWith(reason), rejection.reason());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"invoice_number, 64, 0", "debtor, 176, 1", "creditor, 176, 2", "long_tenor_reason, 500, 11"})
    void overLongTextIsRefusedAndTheLongestAllowedIsNot(String column, int longest, int position) throws IOException {
        for (int length : new int[] {longest, longest + 1}) {
            String[] cells = "A-2,D,C,2026-01-05,2026-02-04,1.00,CNY,,,,,".split(",", -1);
            cells[position] = "x".repeat(length);
            ReceivablesFile file = read(HEADER + String.join(",", cells) + "\n");
            assertEquals(length == longest ? 0 : 1, file.rejections().size(), column + " of " + length);
            if (length > longest) {
                assertEquals(
                        "is too long: " + length + " characters, at most " + longest,
                        file.rejections().get(0).reason());
                assertEquals(column, file.rejections().get(0).column());
            }
        }
    }

    /** The characters are written as escapes: they would not be seen here either. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "debtor, 1, \u202EACME, 'U+202E (RIGHT-TO-LEFT OVERRIDE)'",
        "creditor, 2, AC\u200BME, 'U+200B (ZERO WIDTH SPACE)'",
        "invoice_number, 0, 7\u00AD7, 'U+00AD (SOFT HYPHEN)'",
        "long_tenor_reason, 11, built\u2060to order, 'U+2060 (WORD JOINER)'"
    })
    void aCharacterThatNobodySeesIsRefusedByItsName(String column, int position, String text, String character)
            throws IOException {
        String[] cells = "A-2,D,C,2026-01-05,2026-02-04,1.00,CNY,,,,,".split(",", -1);
        cells[position] = text;
        ReceivablesFile file = read(HEADER + GOOD_BEFORE + String.join(",", cells) + "\n" + GOOD_AFTER);
        assertEquals(2, file.receivables().size(), "the good rows go on");
        Rejection rejection = file.rejections().get(0);
        assertEquals(column, rejection.column());
        assertEquals("holds the character " + character + ", which nobody sees; take it out", rejection.reason());
    }

    /** The API counts what Java counts: a rare character is two. */
    @Test
    void aNameOfRareCharactersIsCountedAsTheApiDoes() throws IOException {
        String rare = "\uD842\uDFB7".repeat(InputLimits.PARTY_NAME_MAX / 2);
        String cells = "A-2,%s,C,2026-01-05,2026-02-04,1.00,CNY\n";
        assertEquals(0, read(HEADER + cells.formatted(rare)).rejections().size());
        assertEquals(1, read(HEADER + cells.formatted(rare + "x")).rejections().size());
    }

    @Test
    void aNameOfUnbreakableSpacesIsMissing() throws IOException {
        ReceivablesFile file = read(HEADER + "A-2,\u00A0\u00A0,C,2026-01-05,2026-02-04,1.00,CNY\n");
        assertEquals("is missing", file.rejections().get(0).reason());
    }

    @Test
    void theSameNumberInAnotherYearIsAnotherInvoiceAndIsTold() throws IOException {
        ReceivablesFile file = read(HEADER + GOOD_BEFORE
                + "A-1,Debtor,Creditor,2025-12-30,2026-02-04,100.00,CNY,,,,,\n"
                + "A-1,Debtor,Another creditor,2026-01-05,2026-02-04,100.00,CNY,,,,,\n"
                + "A-1,Debtor,Creditor,2025-06-30,2025-08-04,100.00,CNY,,,,,\n");
        assertEquals(3, file.receivables().size());
        assertEquals(
                List.of(
                        "row 2 (line 3): invoice A-1 of creditor Creditor was issued on 2025-12-30, and one with the same"
                                + " number on 2026-01-05 (row 1); both are taken"),
                file.notes());
        assertEquals(4, file.rejections().get(0).row());
        assertTrue(
                file.rejections().get(0).reason().endsWith("in 2025 (row 2, line 3)"),
                file.rejections().get(0).reason());
    }

    @Test
    void ofManyNearMissesTheFirstAreToldAndTheOthersCounted() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int number = 0; number < 25; number++) {
            rows.append("N-%d,D,C,2025-03-03,2025-04-03,1.00,CNY\n".formatted(number));
            rows.append("N-%d,D,C,2026-03-03,2026-04-03,1.00,CNY\n".formatted(number));
        }
        List<String> notes = read(rows.toString()).notes();
        assertEquals(21, notes.size());
        assertEquals("... and 5 more invoices with a number of another year", notes.get(20));
    }

    @Test
    void everyReasonOfOneRowIsInItsOneRejection() throws IOException {
        ReceivablesFile file = read(HEADER + "A-2,,C,2026-01-05,2026-01-04,-1,CNY\n");

        assertEquals(1, file.rejections().size());
        assertEquals("debtor", file.rejections().get(0).column());
        assertEquals(
                "is missing; amount: must be above zero: -1; due_date: 2026-01-04 is before the issue date 2026-01-05",
                file.rejections().get(0).reason());
    }

    @Test
    void lineNumbersAreThoseOfTheFileAcrossBlankLinesAndQuotedLineBreaks() throws IOException {
        ReceivablesFile file = read(HEADER + "\n" + GOOD_BEFORE.replace("Debtor", "\"Two\nlines\"") + "\r\n"
                + "A-2,D,C,2026-01-05,2026-02-04,0,CNY\n" + GOOD_AFTER);

        assertEquals(3, file.rows());
        assertEquals(3, file.rejections().get(0).line());
        assertEquals(
                "holds a line break or another control character",
                file.rejections().get(0).reason());
        assertEquals(6, file.rejections().get(1).line());
        assertEquals(2, file.rejections().get(1).row());
        assertEquals(7, file.receivables().get(0).line());
    }

    @Test
    void aRefusedRowsNumberMayBeUsedByALaterGoodRow() throws IOException {
        ReceivablesFile file = read(HEADER + "A-1,D,C,2026-01-05,2026-02-04,0,CNY\n" + GOOD_BEFORE);

        assertEquals(1, file.receivables().size());
        assertEquals(1, file.rejections().size());
    }

    private ReceivablesFile read(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), content);
        return new ReceivablesReader(Profiles.canonical(), InputLimits.DEFAULT).read(file, Integer.MAX_VALUE);
    }
}
