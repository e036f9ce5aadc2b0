package io.counterfoil.replay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.intake.Receivable;
import io.counterfoil.intake.Rejection;
import io.counterfoil.kernel.Money;
import io.counterfoil.replay.plan.Party;
import io.counterfoil.replay.plan.Step;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowRefusalTest {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 27);
    private static final Receivable ROW = new Receivable(
            7, 9, "A-7", "D", "C", DAY, DAY.plusDays(30), Money.parse("5.00", "CAD"), null, false, null, null, null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"https://counterfoil.io/problems/duplicate-invoice\"} | invoice_number",
                "{\"type\":\"x/policy\",\"rejections\":[{\"rule\":\"tenor\",\"reason\":\"due by 2013-01-01\"}]} | due_date",
                "{\"type\":\"x/policy\",\"rejections\":[{\"rule\":\"long-tenor\",\"reason\":\"over 6 months\"}]} | long_tenor_reason",
                "{\"type\":\"x/policy\",\"rejections\":[{\"rule\":\"smallest-piece\",\"reason\":\"at least 0.01 CNY\"}]} | amount",
                "{\"type\":\"x/policy\",\"rejections\":[{\"rule\":\"smallest-piece\",\"reason\":\"no smallest piece is set for CAD on 2012-01-03\"}]} | currency",
                "{\"type\":\"x/malformed\",\"violations\":[{\"field\":\"items[3].dueOn\",\"message\":\"not a day\"}]} | due_date",
                "{\"type\":\"x/not-found\"} | (row)"
            })
    void namesTheColumnItIsAbout(String problem, String column) throws IOException {
        assertEquals(column, RowRefusal.column(json(problem)));
    }

    @Test
    void aCurrencyWithoutASmallestPieceIsSaidInASentenceWithWhatToDo() throws IOException {
        Rejection rejection = RowRefusal.of(ROW, json("""
                {"type":"x/policy","detail":"see rejections","rejections":[{"rule":"smallest-piece",
                "reason":"no smallest piece is set for CAD on 2020-02-27; the operators set one","source":"consortium policy"}]}"""));
        assertEquals(
                new Rejection(
                        7,
                        9,
                        "currency",
                        "no smallest piece is set for CAD on 2020-02-27; the operators set one (POST /api/v1/policies),"
                                + " then send the row again in a file of its own"),
                rejection);
    }

    @Test
    void everyRuleIsSaidThoseAfterTheFirstWithTheirColumn() throws IOException {
        JsonNode problem = json("""
                {"type":"x/policy","detail":"see rejections","rejections":[
                {"rule":"tenor","reason":"due by 2021-02-27","source":"Yinfa [2025] No. 77"},
                {"rule":"smallest-piece","reason":"at least 0.01 CAD","source":"sandbox default"}]}""");
        assertEquals(
                "due by 2021-02-27 (Yinfa [2025] No. 77); amount: at least 0.01 CAD (sandbox default)",
                RowRefusal.sentence(problem));
    }

    @Test
    void aPartyThatCannotBeEnrolledIsSaidInItsOwnColumn() throws IOException {
        JsonNode problem = json("""
                {"type":"x/malformed","detail":"see violations",
                "violations":[{"field":"name","message":"no invisible ones: U+202E"}]}""");
        Rejection rejection = RowRefusal.of(ROW, new Party(Party.Kind.CREDITOR, "C"), problem);
        assertEquals(new Rejection(7, 9, "creditor", "cannot be enrolled: no invisible ones: U+202E"), rejection);
    }

    @Test
    void aLaterStepIsNamed() throws IOException {
        JsonNode problem = json("{\"type\":\"x/suspended\",\"detail\":\"the participant is suspended\"}");
        assertEquals(
                "its step settle was refused, what came before is done: suspended: the participant is suspended",
                RowRefusal.of(ROW, new Step.Settle(), problem).reason());
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
