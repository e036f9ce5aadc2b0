package io.counterfoil.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.kernel.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows that take something off an invoice: credit notes of UBL, red invoices, and rows of tables whose column says so. */
class CreditNoteRowsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    /** What they have in common of UBL, with the kind, the type code, the references and the amount in their places. */
    private static String ubl(String root, String type, String references, String amount) {
        return """
                <%1$s xmlns="urn:oasis:names:specification:ubl:schema:xsd:%1$s-2"
                  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
                  <cbc:ID>CN-7</cbc:ID><cbc:IssueDate>2026-07-01</cbc:IssueDate><cbc:%1$sTypeCode>%2$s</cbc:%1$sTypeCode>
                  <cbc:DocumentCurrencyCode>CNY</cbc:DocumentCurrencyCode>%3$s
                  <cac:AccountingSupplierParty><cac:Party>%5$s</cac:Party></cac:AccountingSupplierParty>
                  <cac:AccountingCustomerParty><cac:Party>%6$s</cac:Party></cac:AccountingCustomerParty>
                  <cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="CNY">%4$s</cbc:LineExtensionAmount>
                    <cbc:PayableAmount currencyID="CNY">%4$s</cbc:PayableAmount></cac:LegalMonetaryTotal>
                  <cac:%1$sLine><cbc:ID>1</cbc:ID><cbc:LineExtensionAmount currencyID="CNY">%4$s</cbc:LineExtensionAmount>
                    <cac:Item><cbc:Name>Castings (made up)</cbc:Name></cac:Item></cac:%1$sLine>
                </%1$s>
                """.formatted(root, type, references, amount, named("The supplier"), named("The debtor"));
    }

    private static String named(String name) {
        return "<cac:PartyLegalEntity><cbc:RegistrationName>" + name + "</cbc:RegistrationName></cac:PartyLegalEntity>";
    }

    private static String reference(String invoice) {
        return "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>" + invoice
                + "</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>";
    }

    private static String red(String remark) {
        return """
                <EInvoice><Header><EIid>26000000000000000002</EIid></Header><EInvoiceData>
                <SellerInformation><SellerIdNum>91440300708461136T</SellerIdNum><SellerName>The supplier</SellerName></SellerInformation>
                <BuyerInformation><BuyerName>The debtor</BuyerName></BuyerInformation>
                <BasicInformation><TotalAmWithoutTax>-100.00</TotalAmWithoutTax><TotalTaxAm>-13.00</TotalTaxAm>
                <TotalTax-includedAmount>-113.00</TotalTax-includedAmount></BasicInformation>
                <AdditionalInformation><Remark>%s</Remark></AdditionalInformation>
                <IssuItemInformation><ItemName>Castings</ItemName><MeaUnits>kg</MeaUnits><Quantity>5</Quantity><Amount>-100.00</Amount>
                </IssuItemInformation></EInvoiceData><TaxSupervisionInfo><InvoiceNumber>26000000000000000002</InvoiceNumber>
                <IssueTime>2026-07-01</IssueTime></TaxSupervisionInfo></EInvoice>
                """.formatted(remark);
    }

    private static ReadRow document(String xml) throws IOException {
        byte[] content = xml.getBytes(StandardCharsets.UTF_8);
        return rows(content, Understanding.of(content).proposal()).get(0);
    }

    private static List<ReadRow> rows(byte[] content, Layout layout) throws IOException {
        List<ReadRow> rows = new ArrayList<>();
        try (IntakeRows read = IntakeRows.open(content, FileFormat.of(content), layout, "The debtor")) {
            for (ReadRow row = read.next(); row != null; row = read.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static void assertRefused(String code, ReadRow row) {
        assertNull(row.creditNote());
        assertNull(row.receivable());
        assertEquals(code, row.complaints().get(0).code());
    }

    @Test
    void aCreditNoteOfUblNamesItsInvoiceAndIsAboveZero() throws IOException {
        ReadRow row = document(ubl("CreditNote", "381", reference("INV-1"), "40.00"));
        assertEquals(
                new CreditNote("CN-7", "INV-1", "The debtor", "The supplier", DAY, Money.parse("40.00", "CNY")),
                row.creditNote());
        assertNull(row.receivable());
        assertEquals(List.of(), row.complaints());
        ReadRow again = IntakeRows.one(DocumentTable.HEADER, 1, 2, row.cells(), Layout.ofDocuments(), "The debtor");
        assertEquals(row.creditNote(), again.creditNote());
    }

    @Test
    void aNegativeInvoiceIsACreditNoteAndACorrectedOneIsNone() throws IOException {
        for (String type : List.of("380", "384")) {
            CreditNote note =
                    document(ubl("Invoice", type, reference("INV-1"), "-40.00")).creditNote();
            assertNotNull(note, type);
            assertEquals("INV-1 40.00 CNY", note.invoiceNumber() + " " + note.amount());
        }
        assertRefused("corrected-invoice", document(ubl("Invoice", "384", reference("INV-1"), "40.00")));
    }

    @Test
    void oneThatNamesNoInvoiceOrSeveralIsRefused() throws IOException {
        assertRefused("corrected-unnamed", document(ubl("CreditNote", "381", "", "40.00")));
        assertRefused(
                "credit-of-several",
                document(ubl("CreditNote", "381", reference("INV-1") + reference("INV-2"), "40.00")));
        assertNotNull(document(ubl("CreditNote", "381", reference("INV-1") + reference("INV-1"), "40.00"))
                .creditNote());
        assertRefused("red-invoice-unnamed", document(red("")));
    }

    @Test
    void aRedInvoiceTakesBackTheBlueOneThatItsRemarkNames() throws IOException {
        CreditNote note = document(red("被红冲蓝字数电票号码：26000000000000000001")).creditNote();
        assertNotNull(note);
        assertEquals("26000000000000000002", note.number());
        assertEquals("26000000000000000001", note.invoiceNumber());
        assertEquals("113.00 CNY", note.amount().toString());
        assertEquals("91440300708461136T", note.creditor());
    }

    /** A program that sends another layout does not turn a credit note into a debt. */
    @Test
    void whatADocumentIsDoesNotDependOnTheLayout() throws IOException {
        byte[] content = ubl("CreditNote", "381", reference("INV-1"), "40.00").getBytes(StandardCharsets.UTF_8);
        Map<String, String> columns = Map.of(
                "invoice_number",
                "invoice_number",
                "creditor",
                "creditor",
                "amount",
                "amount",
                "currency",
                "currency",
                "issue_date",
                "issue_date");
        Layout layout = new Layout(null, null, "YYYY-MM-DD", "point", columns, null, 30, null);
        ReadRow row = rows(content, layout).get(0);
        assertNull(row.receivable());
        assertNotNull(row.creditNote());
    }

    @Test
    void inATableTheColumnSaysSoAndTheMinusSignIsDropped() throws IOException {
        byte[] content = """
                invoice_number,creditor,amount,currency,issue_date,due_date,credited_invoice
                INV-1,The supplier,100.00,CNY,2026-07-01,2026-12-01,
                CN-1,The supplier,-40.00,CNY,2026-07-02,,INV-1
                CN-2,The supplier,40.00,CNY,2026-07-02,,INV-1
                CN-3,The supplier,0.00,CNY,2026-07-02,,INV-1
                INV-2,The supplier,-40.00,CNY,2026-07-02,2026-12-01,
                """.getBytes(StandardCharsets.UTF_8);
        List<ReadRow> rows = rows(content, Understanding.of(content).proposal());
        assertNotNull(rows.get(0).receivable());
        for (ReadRow row : rows.subList(1, 3)) {
            CreditNote note = row.creditNote();
            assertNotNull(note);
            assertEquals("INV-1 40.00 CNY", note.invoiceNumber() + " " + note.amount());
        }
        assertRefused("not-above-zero", rows.get(3));
        assertRefused("not-above-zero", rows.get(4));
    }

    /** With one line more, a number that is made of the row would be another one, and the note be taken off twice. */
    @Test
    void aCreditNoteHasANumberOfItsOwn() throws IOException {
        byte[] content = """
                creditor,amount,currency,issue_date,credited_invoice
                The supplier,-40.00,CNY,2026-07-02,INV-1
                """.getBytes(StandardCharsets.UTF_8);
        Map<String, String> columns = Map.of(
                "creditor",
                "creditor",
                "amount",
                "amount",
                "currency",
                "currency",
                "issue_date",
                "issue_date",
                "credited_invoice",
                "credited_invoice");
        Layout layout = new Layout("UTF-8", ",", "YYYY-MM-DD", "point", columns, null, 30, "ERP-{row}");
        assertRefused("missing", rows(content, layout).get(0));
    }
}
