package io.counterfoil.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SafeCsvTest {

    private static final List<String> FORMULAS = List.of(
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "  =1",
            "\uFF1D1",
            "\uFF0B1",
            "\uFF0D1",
            "\uFF201");

    @Test
    void fieldsAreQuotedAndNullIsEmpty() {
        assertEquals("\"a\",,\"1\"\r\n", SafeCsv.line(Arrays.asList("a", null, 1)));
        assertEquals("\"say \"\"no\"\", twice\"\r\n", SafeCsv.line(List.of("say \"no\", twice")));
    }

    @Test
    void whatASpreadsheetWouldComputeIsShownInstead() {
        for (String formula : FORMULAS) {
            assertEquals("\"'" + formula + "\"\r\n", SafeCsv.line(List.of(formula)));
        }
    }

    @Test
    void whatIsNoFormulaStaysAsItIs() {
        assertEquals("\"POST /offers/{id}\"\r\n", SafeCsv.line(List.of("POST /offers/{id}")));
        assertEquals("\"a=b\"\r\n", SafeCsv.line(List.of("a=b")));
    }

    @Test
    void whoReadsItBackGetsWhatWasWritten() {
        for (String formula : FORMULAS) {
            assertEquals(formula, SafeCsv.unmarked("'" + formula));
        }
        for (String text : List.of("", "'", "''", "'quoted'", "a=b", "-5", "=A", "12.50")) {
            assertEquals(text, SafeCsv.unmarked(text));
        }
    }
}
