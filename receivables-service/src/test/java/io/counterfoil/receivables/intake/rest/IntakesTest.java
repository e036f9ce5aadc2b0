package io.counterfoil.receivables.intake.rest;

import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.receivables.Consortium;
import io.counterfoil.receivables.IntakePapers;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** /intakes: upload, layout, confirmation, rows, correction, rejects, withdrawal. */
@QuarkusTest
class IntakesTest extends ServiceTest {

    private RequestSpecification maker() {
        return consortium.as(consortium.debtor, "enterprise-maker");
    }

    private ValidatableResponse intake(UUID id) {
        return maker().get(Consortium.API + "intakes/" + id).then().statusCode(200);
    }

    private ValidatableResponse rows(UUID id, String query) {
        return maker().get(Consortium.API + "intakes/" + id + "/rows?" + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse confirmed(UUID id, boolean allOrNothing) {
        int version = intake(id).extract().path("version");
        post(
                        maker(),
                        "intakes/" + id + "/confirmation",
                        IntakePapers.confirmation(version, consortium.bank, allOrNothing))
                .statusCode(200)
                .body("kind", equalTo("confirm-intake"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !intake(id).extract().path("state").equals("running"));
        return intake(id);
    }

    private UUID uploaded(String... lines) {
        return IntakePapers.uploaded(maker(), "erp.csv", String.join("\r\n", lines) + "\r\n");
    }

    @Test
    void eachRowEndsAsAPayableOrASentenceAndARejectIsCorrectedInPlace() {
        String a = newKey();
        String b = newKey();
        String c = newKey();
        UUID id = uploaded(
                IntakePapers.HEADER,
                IntakePapers.row(a, "100.00"),
                IntakePapers.row(b, "12a"),
                IntakePapers.row(c, "300.00").replace("Supplier", "Nobody Ltd"),
                IntakePapers.row(newKey(), "0.01"),
                IntakePapers.row(a, "100.00"));
        intake(id)
                .body("state", equalTo("uploaded"))
                .body("layout.encoding", equalTo("UTF-8"))
                .body("layout.dates", equalTo("YYYY-MM-DD"))
                .body("layout.amounts", equalTo("point"))
                .body("layout.columns.creditor", equalTo("Supplier"))
                .body("undecided", empty())
                .body("preview", hasSize(5))
                .body("preview[0].amount.amount", equalTo("100.00"))
                .body("preview[1].complaints[0].code", equalTo("not-an-amount"));
        confirmed(id, false)
                .body("state", equalTo("done"))
                .body("rows", equalTo(5))
                .body("recorded", equalTo(1))
                .body("rejected", equalTo(4))
                .body("confirmed.subject", equalTo(intake(id).extract().path("uploaded.subject")));
        rows(id, "state=rejected")
                .body("items.row", equalTo(List.of(2, 3, 4, 5)))
                .body("items.line", equalTo(List.of(3, 4, 5, 6)))
                .body("items[0].complaints[0].field", equalTo("Amount"))
                .body("items[1].complaints[0].code", equalTo("supplier-unknown"))
                .body("items[2].complaints[0].code", equalTo("broken-rule"))
                .body("items[2].complaints[0].field", equalTo("Amount"))
                .body("items[3].complaints[0].code", equalTo("duplicate-in-file"));
        String payable = rows(id, "state=recorded").extract().path("items[0].payableId");
        maker().get(Consortium.API + "payables/" + payable)
                .then()
                .statusCode(200)
                .body("invoiceNumber", equalTo(a))
                .body("maker.subject", equalTo(intake(id).extract().path("confirmed.subject")));

        problem(correct(id, 2, "{\"Amount\":\"still wrong\"}", newKey()), 400, "malformed")
                .body("violations[0].field", equalTo("Amount"));
        String key = newKey();
        correct(id, 2, "{\"Amount\":\"12.00\"}", key).statusCode(200).body("kind", equalTo("correct-intake-row"));
        correct(id, 2, "{\"Amount\":\"12.00\"}", key).statusCode(200);
        problem(correct(id, 2, "{\"Amount\":\"12.00\"}", newKey()), 409, "intake-not-open");
        intake(id).body("recorded", equalTo(2)).body("rejected", equalTo(3));
    }

    private ValidatableResponse correct(UUID id, int row, String cells, String key) {
        return post(maker(), key, "intakes/" + id + "/rows/" + row + "/correction", "{\"cells\":" + cells + "}");
    }

    /** Its amount may be in two cells: 1 and 234.00. */
    @Test
    void aRowWithMoreValuesThanColumnsIsNotCorrectedInPlace() {
        UUID id = uploaded(
                IntakePapers.HEADER, IntakePapers.row(newKey(), "1,234.00"), IntakePapers.row(newKey(), "10.00"));
        confirmed(id, false).body("recorded", equalTo(1)).body("rejected", equalTo(1));
        problem(correct(id, 1, "{\"Amount\":\"1\"}", newKey()), 409, "intake-not-open")
                .body("detail", containsString("more values"));
        intake(id).body("recorded", equalTo(1)).body("rejected", equalTo(1));
    }

    @Test
    void theRejectsAreUploadedAgainOnceTheyAreCorrected() {
        String number = newKey();
        UUID id =
                uploaded(IntakePapers.HEADER, IntakePapers.row(number, "-50.00"), IntakePapers.row(newKey(), "10.00"));
        confirmed(id, false).body("rejected", equalTo(1));
        String rejects = maker().get(Consortium.API + "intakes/" + id + "/rejects")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
        assertTrue(rejects.contains("'-50.00"), rejects);
        assertTrue(rejects.contains("Amount: must be above zero: -50.00"), rejects);
        UUID again = IntakePapers.uploaded(maker(), "again.csv", rejects.replace("'-50.00", "50.00"));
        confirmed(again, false).body("recorded", equalTo(1)).body("rejected", equalTo(0));
        rows(again, "limit=9").body("items[0].invoiceNumber", equalTo(number));
    }

    @Test
    void allOrNothingRecordsAllOrNothing() {
        String good = IntakePapers.row(newKey(), "100.00");
        UUID refused = uploaded(IntakePapers.HEADER, good, IntakePapers.row(newKey(), "0"));
        confirmed(refused, true)
                .body("state", equalTo("refused"))
                .body("recorded", equalTo(0))
                .body("rejected", equalTo(1));
        problem(correct(refused, 2, "{\"Amount\":\"5.00\"}", newKey()), 409, "intake-not-open");
        UUID unknown = uploaded(
                IntakePapers.HEADER, good, IntakePapers.row(newKey(), "100.00").replace("Supplier", "Nobody"));
        confirmed(unknown, true).body("state", equalTo("refused")).body("recorded", equalTo(0));
        UUID whole = uploaded(IntakePapers.HEADER, good, IntakePapers.row(newKey(), "200.00"));
        confirmed(whole, true).body("state", equalTo("done")).body("recorded", equalTo(2));
        UUID twice = uploaded(IntakePapers.HEADER, IntakePapers.row(newKey(), "1.00"), good);
        confirmed(twice, true).body("state", equalTo("refused")).body("recorded", equalTo(0));
        rows(twice, "limit=9")
                .body("items.row", hasItem(2))
                .body("items[-1].complaints[0].code", equalTo("duplicate-invoice"));
    }

    @Test
    void whatTheFileLeavesOpenIsAskedAndRemembered() {
        String header = "Beleg;Lieferant;Betrag;Rechnungsdatum;Extra " + newKey();
        String german = header + "\r\n" + newKey() + ";Supplier;1.234,56;01.07.2026;x\r\n";
        UUID id = idIn(
                IntakePapers.upload(maker(), newKey(), "erp.csv", german.getBytes(Charset.forName("windows-1252")))
                        .statusCode(201),
                "resourceId");
        intake(id)
                .body("layout.delimiter", equalTo(";"))
                .body("layout.amounts", equalTo("comma"))
                .body("layout.dates", equalTo("D.M.YYYY"))
                .body("undecided.field", hasItems("currency", "dueDays", "invoiceNumbers"));
        problem(
                        post(
                                maker(),
                                "intakes/" + id + "/confirmation",
                                IntakePapers.confirmation(1, consortium.bank, false)),
                        400,
                        "malformed")
                .body("violations.field", hasItems("currency", "dueDays"));
        String layout = """
                {"version":1,"layout":{"encoding":"UTF-8","delimiter":";","dates":"D.M.YYYY","amounts":"comma","currency":"CNY","dueDays":150,
                "columns":{"invoice_number":"BELEG","creditor":"Lieferant","amount":"Betrag","issue_date":"Rechnungsdatum"}}}""";
        post(maker(), "intakes/" + id + "/layout", layout).statusCode(200);
        problem(post(maker(), "intakes/" + id + "/layout", layout), 409, "intake-not-open");
        intake(id)
                .body("preview[0].amount.amount", equalTo("1234.56"))
                .body("preview[0].issuedOn", equalTo("2026-07-01"))
                .body("preview[0].dueOn", equalTo("2026-11-28"));
        confirmed(id, false).body("recorded", equalTo(1));
        UUID next = IntakePapers.uploaded(
                maker(), "erp2.csv", header + "\r\n" + newKey() + ";Supplier;1,00;01.07.2026;\r\n");
        intake(next)
                .body("remembered", equalTo(true))
                .body("undecided", empty())
                .body("layout.dueDays", equalTo(150));
        post(maker(), "intakes/" + next + "/withdrawal", "{}").statusCode(200);
        intake(next).body("state", equalTo("withdrawn"));
        problem(post(maker(), "intakes/" + next + "/withdrawal", "{}"), 409, "intake-not-open");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "GB18030, GB18030", "UTF-16, UTF-16BE", "UTF-16LE, UTF-16LE"})
    void anEncodingIsProposedWithAPreview(String written, String proposed) {
        String csv = "发票号码,供应商名称,金额,币种,开票日期,到期日\r\n" + newKey() + ",深圳市紧固件有限公司,1000.00,CNY,2026/7/1,2026/12/1\r\n";
        UUID id = idIn(
                IntakePapers.upload(maker(), newKey(), "erp.csv", csv.getBytes(Charset.forName(written)))
                        .statusCode(201),
                "resourceId");
        intake(id)
                .body("encodings[0].encoding", equalTo(proposed))
                .body("encodings[0].sample", hasItem(containsString("深圳市紧固件有限公司")))
                .body("undecided", empty())
                .body("preview[0].creditor", equalTo("深圳市紧固件有限公司"))
                .body("preview[0].dueOn", equalTo("2026-12-01"));
        post(maker(), "intakes/" + id + "/withdrawal", "{}").statusCode(200);
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithItsReason() {
        for (String[] bad : new String[][] {
            {"", "file-empty"},
            {IntakePapers.HEADER, "no-rows"},
            {IntakePapers.HEADER + "\n\u0000\u0001", "control-character-in-file"}
        }) {
            byte[] content = (bad[0] + "\n").getBytes(StandardCharsets.UTF_8);
            problem(IntakePapers.upload(maker(), newKey(), "bad.csv", content), 400, "malformed")
                    .body("violations[0].code", equalTo(bad[1]));
        }
        problem(IntakePapers.upload(maker(), newKey(), "big.csv", new byte[5 * 1024 * 1024 + 1]), 413, "too-large");
    }

    @Test
    void anotherCompanyAndAnotherRoleSeeNothing() {
        UUID id = uploaded(IntakePapers.HEADER, IntakePapers.row(newKey(), "1.00"));
        for (String path : List.of("", "/rows", "/rejects")) {
            consortium
                    .as(consortium.otherDebtor, "enterprise-maker")
                    .get(Consortium.API + "intakes/" + id + path)
                    .then()
                    .statusCode(404);
            consortium
                    .as(consortium.supplier, "supplier")
                    .get(Consortium.API + "intakes/" + id + path)
                    .then()
                    .statusCode(403);
        }
        problem(
                post(
                        consortium.as(consortium.otherDebtor, "enterprise-maker"),
                        "intakes/" + id + "/confirmation",
                        IntakePapers.confirmation(1, consortium.bank, false)),
                404,
                "not-found");
        assertEquals("uploaded", intake(id).extract().path("state"));
        post(maker(), "intakes/" + id + "/withdrawal", "{}").statusCode(200);
    }
}
