package io.counterfoil.documents.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.documents.PartyIdentifier;
import io.counterfoil.documents.Standing;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.kernel.PartyRole;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One rule broken in an invoice that is otherwise in order. */
class UblRulesTest {

    private static final String TOTALS = "Invoice/LegalMonetaryTotal/";

    private final Sample sample = UblSamples.invoice(new Draw(11));
    private final Edited invoice = Edited.of(sample);

    @Test
    void anInvoiceHasOneCurrency() {
        invoice.with("(PayableAmount currencyID=\")CNY", "$1USD")
                .refused(TOTALS + "PayableAmount", "this amount is in \"USD\" and the invoice in CNY");
        invoice.with("(InvoiceLine>(?s:.*?)LineExtensionAmount currencyID=\")CNY", "$1USD")
                .refused("Invoice/InvoiceLine/LineExtensionAmount", "this amount is in \"USD\"");
        invoice.with("(TaxAmount currencyID=\")CNY", "$1USD")
                .refused("Invoice/TaxTotal/TaxAmount", "this amount is in \"USD\"");
        invoice.withValue("DocumentCurrencyCode", "XYZ")
                .refused("Invoice/DocumentCurrencyCode", "is no currency of ISO 4217");
        invoice.withValue("DocumentCurrencyCode", "XAU")
                .refused("Invoice/DocumentCurrencyCode", "is no currency of ISO 4217");
    }

    @Test
    void theTaxMayBeStatedInAnotherCurrencyAsWell() {
        Edited both = invoice.with(
                "</cac:TaxTotal>",
                "</cac:TaxTotal><cac:TaxTotal><cbc:TaxAmount currencyID=\"EUR\">1</cbc:TaxAmount></cac:TaxTotal>");
        assertEquals("CNY", both.read().amount().currency().getCurrencyCode());
    }

    @Test
    void anAmountHasAsManyDecimalsAsItsCurrency() {
        Edited yen = new Edited(invoice.xml()
                .replace("CNY", "JPY")
                .replaceAll("(Amount currencyID=\"JPY\">)\\d+\\.\\d\\d", "$1" + "0.00"));
        yen.refused(TOTALS + "PayableAmount", "the amount is zero");
        new Edited(invoice.xml().replace("CNY", "JPY"))
                .refused(TOTALS + "LineExtensionAmount", "more decimals than the 0 of JPY");
    }

    @Test
    void amountsThatDependOnEachOtherAddUp() {
        invoice.withValue("PayableAmount", "1.00").refused(TOTALS + "PayableAmount", "do not add up");
        invoice.withValue("PrepaidAmount", "1.01").refused(TOTALS + "PayableAmount", "do not add up");
        invoice.withValue("TaxAmount", "1.00").refused(TOTALS + "TaxInclusiveAmount", "do not add up");
        invoice.withValue("TaxExclusiveAmount", "1.00").refused(TOTALS + "TaxExclusiveAmount", "do not add up");
        invoice.withValue("LineExtensionAmount", "1.00").refused(TOTALS + "LineExtensionAmount", "do not add up");
    }

    @Test
    void allowancesChargesAndRoundingCount() {
        String plain = "<cbc:AllowanceTotalAmount currencyID=\"CNY\">5</cbc:AllowanceTotalAmount>"
                + "<cbc:ChargeTotalAmount currencyID=\"CNY\">5.00</cbc:ChargeTotalAmount>";
        Edited with = invoice.with("<cbc:PrepaidAmount", plain + "<cbc:PrepaidAmount");
        assertEquals(sample.amount().toPlainString(), with.read().amount().toDecimal());
        with.withValue("ChargeTotalAmount", "6").refused(TOTALS + "TaxExclusiveAmount", "do not add up");
        Edited rounded = invoice.with(
                        "<cbc:PayableAmount",
                        "<cbc:PayableRoundingAmount currencyID=\"CNY\">0.02</cbc:PayableRoundingAmount><cbc:PayableAmount")
                .withValue(
                        "PayableAmount",
                        sample.amount().add(new BigDecimal("0.02")).toPlainString());
        assertEquals(
                sample.amount().add(new BigDecimal("0.02")).toPlainString(),
                rounded.read().amount().toDecimal());
        invoice.with(
                        "<cbc:PayableAmount",
                        "<cbc:PayableRoundingAmount currencyID=\"CNY\">-0.01</cbc:PayableRoundingAmount><cbc:PayableAmount")
                .refused(TOTALS + "PayableAmount", "do not add up");
    }

    @Test
    void whatIsPaidInAdvanceIsNotOwed() {
        String total = invoice.xml().replaceAll("(?s).*TaxInclusiveAmount currencyID=\"CNY\">([^<]*)<.*", "$1");
        invoice.withValue("PrepaidAmount", total)
                .withValue("PayableAmount", "0.00")
                .refused(TOTALS + "PayableAmount", "the amount is zero");
    }

    @Test
    void onlyInvoicesUnderWhichMoneyIsOwedAreRead() {
        invoice.withValue("InvoiceTypeCode", "393").refused("Invoice/InvoiceTypeCode", "assigned to a factor already");
        invoice.withValue("InvoiceTypeCode", "325").refused("Invoice/InvoiceTypeCode", "type 325 is none");
        invoice.without("InvoiceTypeCode").refused("Invoice/InvoiceTypeCode", "is missing or empty");
        TradeDocument selfBilled = invoice.withValue("InvoiceTypeCode", "389").read();
        assertEquals(PartyRole.SELLER, selfBilled.owner().role());
        assertEquals(sample.owner(), selfBilled.owner().identifiers().get(0).value());
        assertTrue(selfBilled.isFinanceable());
    }

    @Test
    void aCorrectionNamesWhatItCorrects() {
        invoice.withValue("InvoiceTypeCode", "384").refused("Invoice/BillingReference", "does not say which invoice");
        Edited note = Edited.of(UblSamples.creditNote(new Draw(12)));
        note.without("BillingReference").refused("CreditNote/BillingReference", "does not say which invoice");
        Edited negative = new Edited(invoice.xml().replaceAll("(Amount currencyID=\"CNY\">)", "$1-"));
        negative.refused("Invoice/BillingReference", "amount is negative");
        String reference = "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>OLD 7</cbc:ID>"
                + "</cac:InvoiceDocumentReference></cac:BillingReference><cac:AccountingSupplierParty>";
        TradeDocument correction =
                negative.with("<cac:AccountingSupplierParty>", reference).read();
        assertEquals(List.of("OLD7"), correction.normalisedCorrects());
        assertEquals(Standing.CORRECTION, correction.standing());
        assertEquals(sample.amount().toPlainString(), correction.amount().toDecimal());
        TradeDocument preceding =
                invoice.with("<cac:AccountingSupplierParty>", reference).read();
        assertEquals(Standing.IN_FORCE, preceding.standing(), "an invoice may name one before it");
        new Edited(note.xml().replaceAll("(Amount currencyID=\"CNY\">)", "$1-"))
                .refused("CreditNote/LegalMonetaryTotal/PayableAmount", "the amount is negative");
    }

    @Test
    void numbersOfPartiesAreCheckedByTheirScheme() {
        String company = "Invoice/AccountingSupplierParty/Party/PartyLegalEntity/CompanyID";
        Edited lei = invoice.with("<cbc:CompanyID>[^<]*", "<cbc:CompanyID schemeID=\"0199\">529900T8BM49AURSDO55");
        assertEquals(
                List.of(new PartyIdentifier(PartyIdentifier.LEI, "529900T8BM49AURSDO55")),
                lei.read().owner().identifiers());
        lei.withValue("CompanyID", "529900T8BM49AURSDO56").refused(company, "check digits of the LEI must be 55");
        Edited british = invoice.with("IdentificationCode>CN", "IdentificationCode>GB");
        assertFalse(british.read().owner().unambiguous().isPresent(), "another country's number is no USCC");
        british.with("<cbc:CompanyID>", "<cbc:CompanyID schemeID=\"USCC\">")
                .withValue("CompanyID", "1".repeat(18))
                .refused(company, "check character of the unified social credit code");
    }

    @Test
    void whatTheSchemaMissesIsNamed() {
        invoice.without("ID").refused("Invoice/IssueDate", "(expected: ");
        invoice.without("ID").refused("Invoice/IssueDate", ", ID)");
        invoice.without("PayableAmount").refused("Invoice/LegalMonetaryTotal", "PayableAmount)");
        invoice.withValue("PayableAmount", "1,5").refused(TOTALS + "PayableAmount", "1234.56 for an amount");
        invoice.with("(PayableAmount) currencyID=\"CNY\"", "$1")
                .refused(TOTALS + "PayableAmount", "an attribute is missing");
        invoice.with("<cac:InvoiceLine>", "<cac:Nothing/><cac:InvoiceLine>")
                .refused("Invoice/Nothing", "does not allow this element here");
    }

    @Test
    void aTimeIsATimeOfDay() {
        Edited timed = invoice.with("(</cbc:IssueDate>)", "$1<cbc:IssueTime>09:30:00</cbc:IssueTime>");
        assertEquals(sample.number(), timed.read().number());
        timed.withValue("IssueTime", "25:00:00").refused("Invoice/IssueTime", "is no time of day");
        invoice.withValue("IssueDate", "1999-12-31").refused("Invoice/IssueDate", "not between 2000 and 2099");
    }
}
