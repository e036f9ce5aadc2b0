package io.counterfoil.replay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebtorsDayTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"https://counterfoil.io/problems/duplicate-invoice\"} | invoice_number",
                "{\"type\":\"x/policy\",\"rejections\":[{\"rule\":\"tenor\",\"reason\":\"due by 2013-01-01\"}]} | due_date",
                "{\"type\":\"x/policy\",\"rejections\":[{\"rule\":\"long-tenor\",\"reason\":\"over 6 months\"}]} | long_tenor_reason",
                "{\"type\":\"x/policy\",\"rejections\":[{\"rule\":\"smallest-piece\",\"reason\":\"at least 0.01 CNY\"}]} | amount",
                "{\"type\":\"x/policy\",\"rejections\":[{\"rule\":\"smallest-piece\",\"reason\":\"no limit is in force on 2012-01-03\"}]} | currency",
                "{\"type\":\"x/malformed\",\"violations\":[{\"field\":\"items[3].dueOn\",\"message\":\"not a day\"}]} | due_date",
                "{\"type\":\"x/not-found\"} | (row)"
            })
    void aRefusalOfTheServiceNamesTheColumnItIsAbout(String problem, String column) throws IOException {
        assertEquals(column, DebtorsDay.column(new ObjectMapper().readTree(problem)));
    }
}
