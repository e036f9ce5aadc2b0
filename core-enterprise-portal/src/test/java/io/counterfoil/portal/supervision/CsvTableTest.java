package io.counterfoil.portal.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void aSpreadsheetReadsWhatIsWrittenAndCalculatesNothing() {
        CsvTable table = new CsvTable(
                "days",
                List.of("企业", "金额 CNY"),
                List.of(
                        Arrays.asList("上海, \"东方\"", "1234.50"),
                        Arrays.asList("=HYPERLINK(1)", null),
                        Arrays.asList(" +86", "＝1+1")),
                "-more than 2,000");
        assertEquals(
                "\uFEFF\"企业\",\"金额 CNY\"\r\n"
                        + "\"上海, \"\"东方\"\"\",\"1234.50\"\r\n"
                        + "\"'=HYPERLINK(1)\",\r\n"
                        + "\"' +86\",\"'＝1+1\"\r\n"
                        + "\"'-more than 2,000\"\r\n",
                table.text());
    }
}
