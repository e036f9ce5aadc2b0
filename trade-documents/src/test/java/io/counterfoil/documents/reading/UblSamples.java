package io.counterfoil.documents.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Invoices and credit notes of UBL 2.1 between Chinese companies. */
final class UblSamples {

    private static final String COMPONENTS = "urn:oasis:names:specification:ubl:schema:xsd:Common";

    private UblSamples() {}

    static Sample invoice(Draw draw) {
        return sample(draw, "Invoice", "380");
    }

    static Sample creditNote(Draw draw) {
        return sample(draw, "CreditNote", "381");
    }

    /** @param type code of UNTDID 1001 */
    static Sample sample(Draw draw, String root, String type) {
        LocalDate issued = draw.day();
        String number = "INV-" + draw.digits(8);
        String original = "INV-" + draw.digits(7);
        boolean isCorrection = !type.equals("380") && !type.equals("389");
        String seller = draw.uscc();
        int lines = draw.between(1, 5);
        Elements items = new Elements();
        BigDecimal net = BigDecimal.ZERO;
        for (int line = 1; line <= lines; line++) {
            BigDecimal amount = draw.amount();
            line(items, draw, root, line, amount);
            net = net.add(amount);
        }
        BigDecimal tax = net.multiply(new BigDecimal("0.13")).setScale(2, RoundingMode.HALF_UP);
        BigDecimal prepaid = net.divide(BigDecimal.valueOf(draw.between(2, 9)), 2, RoundingMode.DOWN);
        BigDecimal payable = net.add(tax).subtract(prepaid);
        Elements xml = new Elements().declaration();
        xml.open(root + " xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:" + root + "-2\" xmlns:cac=\""
                + COMPONENTS + "AggregateComponents-2\" xmlns:cbc=\"" + COMPONENTS + "BasicComponents-2\"");
        xml.value("cbc:ID", number).value("cbc:IssueDate", issued);
        xml.value("cbc:" + root + "TypeCode", type).value("cbc:DocumentCurrencyCode", "CNY");
        if (isCorrection) {
            xml.open("cac:BillingReference")
                    .open("cac:InvoiceDocumentReference")
                    .value("cbc:ID", original);
            xml.close("cac:InvoiceDocumentReference").close("cac:BillingReference");
        }
        party(xml, "cac:AccountingSupplierParty", draw.company(), seller);
        party(xml, "cac:AccountingCustomerParty", draw.company(), draw.uscc());
        xml.open("cac:TaxTotal")
                .value("cbc:TaxAmount", " currencyID=\"CNY\"", tax)
                .close("cac:TaxTotal");
        totals(xml, net, tax, prepaid, payable);
        String whole = xml + items.toString() + new Elements().close(root);
        return new Sample(whole, number, issued, payable, "CNY", seller, lines, isCorrection ? original : null);
    }

    private static void totals(Elements xml, BigDecimal net, BigDecimal tax, BigDecimal prepaid, BigDecimal payable) {
        xml.open("cac:LegalMonetaryTotal")
                .value("cbc:LineExtensionAmount", " currencyID=\"CNY\"", net)
                .value("cbc:TaxExclusiveAmount", " currencyID=\"CNY\"", net)
                .value("cbc:TaxInclusiveAmount", " currencyID=\"CNY\"", net.add(tax))
                .value("cbc:PrepaidAmount", " currencyID=\"CNY\"", prepaid)
                .value("cbc:PayableAmount", " currencyID=\"CNY\"", payable)
                .close("cac:LegalMonetaryTotal");
    }

    private static void party(Elements xml, String role, String name, String uscc) {
        xml.open(role).open("cac:Party").open("cac:PostalAddress").open("cac:Country");
        xml.value("cbc:IdentificationCode", "CN").close("cac:Country").close("cac:PostalAddress");
        xml.open("cac:PartyLegalEntity").value("cbc:RegistrationName", name).value("cbc:CompanyID", uscc);
        xml.close("cac:PartyLegalEntity").close("cac:Party").close(role);
    }

    private static void line(Elements xml, Draw draw, String root, int number, BigDecimal amount) {
        String quantity = root.equals("Invoice") ? "cbc:InvoicedQuantity" : "cbc:CreditedQuantity";
        xml.open("cac:" + root + "Line")
                .value("cbc:ID", number)
                .value(quantity, " unitCode=\"EA\"", draw.between(1, 100))
                .value("cbc:LineExtensionAmount", " currencyID=\"CNY\"", amount)
                .open("cac:Item")
                .value("cbc:Name", draw.goods())
                .close("cac:Item")
                .close("cac:" + root + "Line");
    }
}
