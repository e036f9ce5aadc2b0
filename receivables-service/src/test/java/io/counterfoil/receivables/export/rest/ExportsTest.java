package io.counterfoil.receivables.export.rest;

import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.receivables.Consortium;
import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.receivables.export.ExtractLine;
import io.counterfoil.receivables.export.RemittanceLine;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** GET /exports/...: files for the regulator and for the books. */
@QuarkusTest
class ExportsTest extends ServiceTest {

    private static final String VOUCHERS = "/api/v1/exports/vouchers";
    private static final String REMITTANCE = "/api/v1/exports/remittance";

    private RequestSpecification regulator() {
        return consortium.as(consortium.operator, "regulator");
    }

    /** A root voucher of 1,000.00 that its supplier holds, of a payable whose invoice number a spreadsheet would compute. */
    private UUID held(String invoice) {
        LocalDate due = reads.today().plusDays(80);
        UUID payable = Consortium.idIn(
                post(
                                consortium.as(consortium.debtor, "enterprise-maker"),
                                "payables",
                                consortium.payable(invoice, "1000.00", due.toString()))
                        .statusCode(201),
                "resourceId");
        UUID voucher = consortium.issue(payable);
        post(consortium.as(consortium.supplier, "supplier"), "offers/" + voucher + "/acceptance", "{}")
                .statusCode(200);
        return voucher;
    }

    /** Another one for each question: what was asked before stays in it. */
    private RequestSpecification debtor() {
        return consortium.as(consortium.debtor, "enterprise-checker");
    }

    private static String formula() {
        return "=1+" + newKey();
    }

    @Test
    void theExtractHasEveryPieceWithItsParties() throws IOException {
        String invoice = formula();
        UUID voucher = held(invoice);
        UUID part = consortium.offered(voucher, "100.00");
        String query = "?dueFrom=" + reads.today().plusDays(80) + "&debtor=" + consortium.debtor + "&changedFrom="
                + reads.today();
        ValidatableResponse csv = regulator().get(VOUCHERS + query).then().statusCode(200);
        csv.contentType("text/csv").header("Content-Disposition", equalTo("attachment; filename=\"vouchers.csv\""));
        List<CSVRecord> rows = rows(csv.extract().asString(), ExtractLine.COLUMNS);
        CSVRecord root = row(rows, "voucherId", voucher);
        assertEquals("'" + invoice, root.get("invoiceNumber"));
        assertEquals("900.00", root.get("value"));
        assertEquals("CNY", root.get("currency"));
        assertEquals("issued", root.get("payableState"));
        assertEquals(consortium.usccOf(consortium.supplier), root.get("holderUscc"));
        assertEquals("100.00", row(rows, "voucherId", part).get("value"));
        assertEquals("offered", row(rows, "voucherId", part).get("state"));

        ValidatableResponse lines =
                regulator().get(VOUCHERS + query + "&format=json-lines").then().statusCode(200);
        lines.contentType("application/jsonl");
        JsonPath same = lines.extract()
                .asString()
                .lines()
                .filter(line -> line.contains("\"voucherId\":\"" + voucher + "\""))
                .map(JsonPath::from)
                .findFirst()
                .orElseThrow();
        assertEquals(invoice, same.getString("invoiceNumber"));
        assertEquals("900.00", same.getString("value"));
        assertEquals(root.get("packageNumber"), same.getString("packageNumber"));
    }

    @Test
    void theExtractIsTheRegulatorsAlone() {
        for (String role : List.of("operator", "auditor", "supplier", "enterprise-maker", "bank-officer")) {
            problem(consortium.as(consortium.supplier, role).get(VOUCHERS).then(), 403, "forbidden");
        }
        problem(regulator().get(VOUCHERS + "?format=pdf").then(), 400, "malformed")
                .body("violations.field", contains("format"));
        problem(regulator().get(VOUCHERS + "?dueTo=soon").then(), 400, "malformed")
                .body("violations.field", contains("dueTo"));
    }

    @Test
    void theRemittanceNamesVoucherAndInvoiceOnBothSides() throws IOException {
        String invoice = formula();
        UUID voucher = held(invoice);
        UUID settlement = paid(voucher);
        String days = "?from=" + reads.today() + "&to=" + reads.today();
        CSVRecord received = row(rows(got(supplier(), days), RemittanceLine.COLUMNS), "settlementId", settlement);
        assertEquals(voucher.toString(), received.get("voucherId"));
        assertEquals("'" + invoice, received.get("invoiceNumber"));
        assertEquals("500.00", received.get("amount"));
        assertEquals("500.00", received.get("remaining"));
        assertEquals("paid", received.get("state"));

        String paidBy = days + "&side=paid&payee=" + consortium.supplier;
        CSVRecord paid = row(rows(got(debtor(), paidBy), RemittanceLine.COLUMNS), "settlementId", settlement);
        assertEquals(consortium.supplier.toString(), paid.get("payee"));
        assertEquals("Supplier", paid.get("payeeName"));
        assertTrue(
                rows(got(debtor(), days + "&side=paid&payee=" + consortium.secondTier), RemittanceLine.COLUMNS).stream()
                        .noneMatch(row -> row.get("settlementId").equals(settlement.toString())));
    }

    /** Nobody gets the payments of somebody else, and a later holder is not told the invoice. */
    @Test
    void eachGetsItsOwnPaymentsOnly() throws IOException {
        String invoice = newKey();
        UUID settlement = paid(held(invoice));
        String days = "?from=" + reads.today() + "&to=" + reads.today();
        for (RequestSpecification other : List.of(
                consortium.as(consortium.secondTier, "supplier"),
                consortium.as(consortium.otherDebtor, "enterprise-maker"),
                consortium.as(consortium.bank, "bank-officer"))) {
            for (String side : List.of("received", "paid")) {
                String file = got(other, days + "&side=" + side);
                assertTrue(!file.contains(settlement.toString()) && !file.contains(invoice), file);
            }
        }
        problem(regulator().get(REMITTANCE + days).then(), 403, "forbidden");
    }

    @Test
    void aRemittanceIsOfSomeDaysAndNotOfAllTime() {
        for (String wrong :
                List.of("", "?from=2026-01-01", "?from=2026-01-02&to=2026-01-01", "?from=2026-01-01&to=2027-01-02")) {
            problem(supplier().get(REMITTANCE + wrong).then(), 400, "malformed");
        }
        assertEquals(
                1, got(supplier(), "?from=1999-01-01&to=1999-12-31").lines().count());
    }

    @Test
    void everyColumnIsDescribed() throws IOException {
        String described = Files.readString(Path.of("../docs/exports.md"));
        for (List<String> columns : List.of(ExtractLine.COLUMNS, RemittanceLine.COLUMNS)) {
            columns.forEach(column -> assertTrue(described.contains("`" + column + "`"), column));
        }
    }

    private RequestSpecification supplier() {
        return consortium.as(consortium.supplier, "supplier");
    }

    private static String got(RequestSpecification who, String query) {
        return who.get(REMITTANCE + query).then().statusCode(200).extract().asString();
    }

    private static List<CSVRecord> rows(String csv, List<String> columns) throws IOException {
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))) {
            assertEquals(columns, parser.getHeaderNames());
            return parser.getRecords();
        }
    }

    private static CSVRecord row(List<CSVRecord> rows, String column, UUID id) {
        return rows.stream()
                .filter(row -> row.get(column).equals(id.toString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + id));
    }
}
