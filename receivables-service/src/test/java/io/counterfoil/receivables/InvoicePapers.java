package io.counterfoil.receivables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Electronic invoices and credit notes of the supplier to the debtor, issued on 2026-07-01. */
public final class InvoicePapers {

    private InvoicePapers() {}

    /** Of UBL 2.1. */
    public static String invoice(String number, String amount) {
        return ubl(
                "Invoice",
                number,
                "<cbc:DueDate>2026-12-01</cbc:DueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>",
                "CNY",
                "",
                amount);
    }

    /** Of UBL 2.1. */
    public static String creditNote(String number, String amount, String currency, String... invoices) {
        return ubl(
                "CreditNote",
                number,
                "<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>",
                currency,
                references(invoices),
                amount);
    }

    private static String references(String... invoices) {
        StringBuilder references = new StringBuilder();
        for (String invoice : invoices) {
            references
                    .append("<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>")
                    .append(invoice)
                    .append("</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>");
        }
        return references.toString();
    }

    private static String ubl(
            String root, String number, String type, String currency, String references, String amount) {
        return """
                <%1$s xmlns="urn:oasis:names:specification:ubl:schema:xsd:%1$s-2"
                  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
                  <cbc:ID>%2$s</cbc:ID><cbc:IssueDate>2026-07-01</cbc:IssueDate>%3$s<cbc:DocumentCurrencyCode>%4$s</cbc:DocumentCurrencyCode>%5$s
                  <cac:AccountingSupplierParty><cac:Party>%7$s</cac:Party></cac:AccountingSupplierParty>
                  <cac:AccountingCustomerParty><cac:Party>%8$s</cac:Party></cac:AccountingCustomerParty>
                  <cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="%4$s">%6$s</cbc:LineExtensionAmount>
                    <cbc:PayableAmount currencyID="%4$s">%6$s</cbc:PayableAmount></cac:LegalMonetaryTotal>
                  <cac:%1$sLine><cbc:ID>1</cbc:ID><cbc:LineExtensionAmount currencyID="%4$s">%6$s</cbc:LineExtensionAmount>
                    <cac:Item><cbc:Name>Castings (made up)</cbc:Name></cac:Item></cac:%1$sLine>
                </%1$s>
                """.formatted(root, number, type, currency, references, amount, named("Supplier"), named("Debtor"));
    }

    private static String named(String name) {
        return "<cac:PartyLegalEntity><cbc:RegistrationName>" + name + "</cbc:RegistrationName></cac:PartyLegalEntity>";
    }

    /**
     * A digital e-invoice of China's tax administration.
     *
     * @param amount below zero for a red one
     * @param remark names the invoice that a red one takes back
     */
    public static String eInvoice(String number, String sellerUscc, String amount, String remark) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <EInvoice>
                  <Header><EIid>%1$s</EIid></Header>
                  <EInvoiceData>
                    <SellerInformation><SellerIdNum>%2$s</SellerIdNum><SellerName>Supplier</SellerName></SellerInformation>
                    <BuyerInformation><BuyerName>Debtor</BuyerName></BuyerInformation>
                    <BasicInformation><TotalAmWithoutTax>%3$s</TotalAmWithoutTax><TotalTaxAm>0.00</TotalTaxAm>
                      <TotalTax-includedAmount>%3$s</TotalTax-includedAmount></BasicInformation>
                    <AdditionalInformation><Remark>%4$s</Remark></AdditionalInformation>
                    <IssuItemInformation><ItemName>Castings (made up)</ItemName><MeaUnits>kg</MeaUnits><Quantity>5</Quantity>
                      <Amount>%3$s</Amount></IssuItemInformation>
                  </EInvoiceData>
                  <TaxSupervisionInfo><InvoiceNumber>%1$s</InvoiceNumber><IssueTime>2026-07-01</IssueTime></TaxSupervisionInfo>
                </EInvoice>
                """.formatted(number, sellerUscc, new BigDecimal(amount).toPlainString(), remark);
    }

    public static String redRemark(String invoice) {
        return "被红冲蓝字数电发票号码：" + invoice;
    }

    /** In this order, as 1.xml and so on. */
    public static byte[] zip(String... documents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(out)) {
            for (int place = 0; place < documents.length; place++) {
                archive.putNextEntry(new ZipEntry(place + 1 + ".xml"));
                archive.write(documents[place].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("only memory is written", impossible);
        }
        return out.toByteArray();
    }
}
