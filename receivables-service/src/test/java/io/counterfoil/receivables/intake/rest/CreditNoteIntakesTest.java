package io.counterfoil.receivables.intake.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static io.counterfoil.receivables.InvoicePapers.creditNote;
import static io.counterfoil.receivables.InvoicePapers.eInvoice;
import static io.counterfoil.receivables.InvoicePapers.invoice;
import static io.counterfoil.receivables.InvoicePapers.redRemark;
import static io.counterfoil.receivables.InvoicePapers.zip;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.receivables.IntakePapers;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Credit notes and red invoices in uploaded files lower or end the payables of the invoices they name. */
@QuarkusTest
class CreditNoteIntakesTest extends ServiceTest {

    @Inject
    DataSource database;

    @AfterEach
    void mend() throws SQLException {
        execute("drop trigger if exists refuse_credit on records.request");
    }

    private RequestSpecification maker() {
        return consortium.as(consortium.debtor, "enterprise-maker");
    }

    private ValidatableResponse intake(UUID id) {
        return maker().get(API + "intakes/" + id).then().statusCode(200);
    }

    private ValidatableResponse rows(UUID id, String state) {
        return maker().get(API + "intakes/" + id + "/rows?state=" + state)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse payable(String id) {
        return maker().get(API + "payables/" + id).then().statusCode(200);
    }

    private UUID uploaded(String... documents) {
        byte[] content = documents.length == 1 ? documents[0].getBytes(StandardCharsets.UTF_8) : zip(documents);
        return idIn(
                IntakePapers.upload(maker(), newKey(), "invoices.zip", content).statusCode(201), "resourceId");
    }

    private void start(UUID id, boolean allOrNothing) {
        int version = intake(id).extract().path("version");
        post(
                        maker(),
                        "intakes/" + id + "/confirmation",
                        IntakePapers.confirmation(version, consortium.bank, allOrNothing))
                .statusCode(200);
    }

    private ValidatableResponse ended(UUID id) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !intake(id).extract().path("state").equals("running"));
        return intake(id);
    }

    private ValidatableResponse taken(String... documents) {
        UUID id = uploaded(documents);
        start(id, false);
        return ended(id);
    }

    private UUID recorded(String invoice, String amount) {
        ValidatableResponse file = taken(invoice(invoice, amount)).body("recorded", equalTo(1));
        return UUID.fromString(rows(idIn(file, "id"), "recorded").extract().path("items[0].payableId"));
    }

    /** What the one row of the file is refused for. */
    private ValidatableResponse refused(String document) {
        ValidatableResponse file = taken(document).body("credited", equalTo(0)).body("rejected", equalTo(1));
        return rows(idIn(file, "id"), "rejected");
    }

    @Test
    void aCreditNoteMayStandBeforeItsInvoiceAndWhatIsLeftIsLinked() {
        String invoice = newKey();
        String note = newKey();
        UUID id = uploaded(creditNote(note, "40.00", "CNY", invoice), invoice(invoice, "100.00"), "<Invoice");
        intake(id)
                .body("creditNotes", equalTo(1))
                .body("preview[0].creditedInvoice", equalTo(invoice))
                .body("preview[0].invoiceNumber", equalTo(note))
                .body("preview[0].amount.amount", equalTo("40.00"))
                .body("preview[1].creditedInvoice", nullValue());
        start(id, false);
        ended(id)
                .body("state", equalTo("done"))
                .body("rows", equalTo(3))
                .body("done", equalTo(3))
                .body("recorded", equalTo(1))
                .body("credited", equalTo(1))
                .body("rejected", equalTo(1))
                .body("creditNotes", nullValue());
        ValidatableResponse credited = rows(id, "credited")
                .body("items.row", equalTo(List.of(1)))
                .body("items[0].invoiceNumber", equalTo(note))
                .body("items[0].credit.invoiceNumber", equalTo(invoice))
                .body("items[0].credit.amount.amount", equalTo("40.00"));
        String recorded = rows(id, "recorded").extract().path("items[0].payableId");
        assertEquals(recorded, credited.extract().path("items[0].credit.payableId"));
        payable(recorded).body("state", equalTo("refused")).body("refusalReason", containsString(note));
        payable(credited.extract().path("items[0].credit.leftId"))
                .body("state", equalTo("recorded"))
                .body("amount.amount", equalTo("60.00"))
                .body("maker.subject", equalTo(intake(id).extract().path("confirmed.subject")));
    }

    @Test
    void aRedInvoiceOfTheWholeAmountLeavesNothing() {
        String invoice = number();
        String red = number();
        String uscc = consortium.usccOf(consortium.supplier);
        UUID id = uploaded(eInvoice(invoice, uscc, "113.00", ""), eInvoice(red, uscc, "-113.00", redRemark(invoice)));
        intake(id)
                .body("preview[0].complaints[0].code", equalTo("missing"))
                .body("preview[1].creditedInvoice", equalTo(invoice));
        // What a program leaves out of the columns does not turn a red invoice into a debt.
        post(maker(), "intakes/" + id + "/layout", """
                {"version":1,"layout":{"dates":"YYYY-MM-DD","amounts":"point","dueDays":150,"columns":{"invoice_number":"invoice_number",
                "creditor":"creditor","amount":"amount","currency":"currency","issue_date":"issue_date","due_date":"due_date"}}}""").statusCode(200);
        start(id, false);
        ended(id).body("recorded", equalTo(1)).body("credited", equalTo(1)).body("rejected", equalTo(0));
        rows(id, "credited")
                .body("items[0].invoiceNumber", equalTo(red))
                .body("items[0].credit.amount.amount", equalTo("113.00"))
                .body("items[0].credit.leftId", nullValue());
        payable(rows(id, "recorded").extract().path("items[0].payableId"))
                .body("state", equalTo("refused"))
                .body("refusalReason", containsString("nothing is left to pay"));
        refused(eInvoice(red, uscc, "-113.00", redRemark(invoice)))
                .body("items[0].complaints[0].code", equalTo("credit-twice"));
    }

    private static String number() {
        return "26" + ThreadLocalRandom.current().nextLong(100_000_000_000_000_000L, 1_000_000_000_000_000_000L);
    }

    @Test
    void afterIssuanceItIsRefusedWithWhatToDo() {
        String invoice = newKey();
        UUID payable = recorded(invoice, "100.00");
        consortium.issue(payable);
        refused(creditNote(newKey(), "40.00", "CNY", invoice))
                .body("items[0].complaints[0].code", equalTo("credit-after-issuance"))
                .body("items[0].complaints[0].field", equalTo("credited_invoice"))
                .body("items[0].complaints[0].message", containsString("agree with the supplier"));
        assertEquals(10_000, reads.payable(payable).orElseThrow().live());
    }

    @Test
    void theSameCreditNoteCountsOnceHoweverOftenItComes() {
        String invoice = newKey();
        recorded(invoice, "100.00");
        String note = creditNote(newKey(), "40.00", "CNY", invoice);
        ValidatableResponse twice =
                taken(note, note).body("credited", equalTo(1)).body("rejected", equalTo(1));
        rows(idIn(twice, "id"), "rejected")
                .body("items.row", equalTo(List.of(2)))
                .body("items[0].complaints[0].code", equalTo("credit-twice"));
        refused(note).body("items[0].complaints[0].code", equalTo("credit-twice"));
        assertEquals(List.of("60.00"), waiting(invoice));
    }

    @Test
    void whatDoesNotFitIsRefusedAndTheOthersAreTaken() {
        String invoice = newKey();
        String other = newKey();
        recorded(invoice, "100.00");
        ValidatableResponse file = taken(
                        creditNote(newKey(), "100.01", "CNY", invoice),
                        creditNote(newKey(), "40.00", "USD", invoice),
                        creditNote(newKey(), "40.00", "CNY", newKey()),
                        creditNote(newKey(), "40.00", "CNY", invoice, other),
                        creditNote(newKey(), "99.99", "CNY", invoice),
                        creditNote(newKey(), "40.00", "CNY"),
                        creditNote(newKey(), "40.00", "CNY", invoice).replace(">Supplier<", ">Nobody<"),
                        creditNote(newKey(), "40.00", "CNY", invoice).replace("2026-07-01", "2026-06-30"),
                        creditNote(newKey(), "25.00", "CNY", invoice))
                .body("done", equalTo(9))
                .body("credited", equalTo(1))
                .body("rejected", equalTo(8));
        rows(idIn(file, "id"), "rejected")
                .body(
                        "items.complaints.code.flatten()",
                        equalTo(List.of(
                                "credit-too-large",
                                "credit-currency",
                                "credit-unrecorded",
                                "credit-of-several",
                                "broken-rule",
                                "corrected-unnamed",
                                "supplier-unknown",
                                "broken-rule")))
                .body("items[0].complaints[0].field", equalTo("amount"))
                .body("items[0].complaints[0].message", containsString("100.00 CNY"))
                .body("items[2].complaints[0].message", containsString("If it is missing, record it first"))
                .body("items[7].complaints[0].field", equalTo("issue_date"));
        assertEquals(List.of("75.00"), waiting(invoice));
    }

    /** Its supplier began again at this number in January. */
    @Test
    void nobodyGuessesWhichOfTwoInvoicesOfANumberIsMeant() {
        String invoice = newKey();
        taken(invoice(invoice, "100.00"), invoice(invoice, "100.00").replace("2026-07-01", "2025-12-31"))
                .body("recorded", equalTo(2));
        refused(creditNote(newKey(), "40.00", "CNY", invoice))
                .body("items[0].complaints[0].code", equalTo("credit-ambiguous"));
        String early = creditNote(newKey(), "40.00", "CNY", invoice).replace("2026-07-01", "2026-01-31");
        taken(early).body("credited", equalTo(1));
        assertEquals(List.of("100.00", "60.00"), waiting(invoice));
    }

    @Test
    void aRejectedOneIsTriedAgainOnceItsInvoiceIsRecorded() {
        String invoice = newKey();
        UUID id = idIn(taken(creditNote(newKey(), "40.00", "CNY", invoice)).body("rejected", equalTo(1)), "id");
        problem(corrected(id, newKey()), 400, "malformed").body("violations.code", hasItem("credit-unrecorded"));
        recorded(invoice, "100.00");
        String key = newKey();
        for (int time = 0; time < 2; time++) {
            corrected(id, key).statusCode(200).body("kind", equalTo("correct-intake-row"));
        }
        problem(corrected(id, newKey()), 409, "intake-not-open");
        intake(id).body("credited", equalTo(1)).body("rejected", equalTo(0)).body("done", equalTo(1));
        assertEquals(List.of("60.00"), waiting(invoice));
    }

    private ValidatableResponse corrected(UUID id, String key) {
        return post(maker(), key, "intakes/" + id + "/rows/1/correction", "{\"cells\":{\"amount\":\"40.00\"}}");
    }

    @Test
    void allOrNothingCreditsOnlyIfEveryRowLands() {
        String invoice = newKey();
        String good = creditNote(newKey(), "40.00", "CNY", invoice);
        UUID refused = uploaded(good, invoice(invoice, "100.00"), creditNote(newKey(), "70.00", "CNY", invoice));
        start(refused, true);
        ended(refused)
                .body("state", equalTo("refused"))
                .body("recorded", equalTo(0))
                .body("credited", equalTo(0))
                .body("rejected", equalTo(1));
        rows(refused, "rejected")
                .body("items.row", equalTo(List.of(3)))
                .body("items[0].complaints[0].code", equalTo("credit-too-large"));
        assertEquals(List.of(), waiting(invoice));
        UUID whole = uploaded(good, invoice(invoice, "100.00"), creditNote(newKey(), "30.00", "CNY", invoice));
        start(whole, true);
        ended(whole)
                .body("state", equalTo("done"))
                .body("recorded", equalTo(1))
                .body("credited", equalTo(2))
                .body("done", equalTo(3));
        assertEquals(List.of("30.00"), waiting(invoice));
    }

    @Test
    void aFileThatStopsInBetweenCreditsOnceWhenItGoesOn() throws SQLException {
        String first = newKey();
        String second = newKey();
        UUID id = uploaded(
                creditNote(newKey(), "40.00", "CNY", first),
                invoice(first, "100.00"),
                creditNote(newKey(), "30.00", "CNY", second),
                invoice(second, "100.00"),
                invoice(newKey(), "0.01"));
        execute("""
                create or replace function public.refuse_credit() returns trigger language plpgsql as $$
                begin
                    raise exception 'the test stops the file here';
                end $$""");
        execute("create trigger refuse_credit before insert on records.request for each row"
                + " when (new.idempotency_key = '#intake/" + id
                + "/credit/3') execute function public.refuse_credit()");
        start(id, false);
        await().atMost(Duration.ofSeconds(30)).until(() -> intake(id).extract().<Integer>path("done") == 4);
        assertEquals(List.of("60.00"), waiting(first));
        assertEquals(List.of("100.00"), waiting(second));

        mend();
        ended(id)
                .body("done", equalTo(5))
                .body("recorded", equalTo(2))
                .body("credited", equalTo(2))
                .body("rejected", equalTo(1));
        assertEquals(List.of("60.00"), waiting(first));
        assertEquals(List.of("70.00"), waiting(second));
    }

    @Test
    void howManyAreFoundDependsOnWhatEachColumnIsTakenFor() {
        UUID id = IntakePapers.uploaded(
                maker(),
                "erp.csv",
                IntakePapers.HEADER + ",Zu\r\n" + IntakePapers.row(newKey(), "40.00") + "," + newKey() + "\r\n");
        intake(id).body("creditNotes", equalTo(0)).body("preview[0].creditedInvoice", nullValue());
        String layout = IntakePapers.layout(1).replace("\"columns\":{", "\"columns\":{\"credited_invoice\":\"zu\",");
        post(maker(), "intakes/" + id + "/layout", layout).statusCode(200);
        intake(id).body("creditNotes", equalTo(1)).body("layout.columns.credited_invoice", equalTo("Zu"));
        post(maker(), "intakes/" + id + "/withdrawal", "{}").statusCode(200);
    }

    /** In a file of rows, a column makes them: an ERP writes them below zero. */
    @Test
    void aRowOfATableIsACreditNoteWhereItsColumnSaysSo() {
        String invoice = newKey();
        String csv = IntakePapers.HEADER + ",Credited invoice\r\n"
                + newKey() + ",Supplier,-40.00,CNY,2026-07-01,," + invoice + "\r\n"
                + IntakePapers.row(invoice, "100.00") + ",\r\n";
        UUID id = IntakePapers.uploaded(maker(), "erp.csv", csv);
        intake(id)
                .body("layout.columns.credited_invoice", equalTo("Credited invoice"))
                .body("creditNotes", equalTo(1));
        start(id, false);
        ended(id).body("recorded", equalTo(1)).body("credited", equalTo(1)).body("rejected", equalTo(0));
        assertEquals(List.of("60.00"), waiting(invoice));
    }

    /** Amounts of the payables of an invoice that may still be confirmed. */
    private List<String> waiting(String invoice) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select coalesce(string_agg(cast(value / 100.0 as numeric(20, 2))::text, ',' order by value desc), '') from records.payable_record"
                                + " where invoice_number = '" + invoice + "' and state = 'recorded'")) {
            row.next();
            return row.getString(1).isEmpty()
                    ? List.of()
                    : List.of(row.getString(1).split(","));
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
