package io.counterfoil.documents.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.documents.PartyIdentifier;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.kernel.PartyRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One rule broken in an electronic invoice that is otherwise in order. */
class ChinaEInvoiceRulesTest {

    private static final String BASIC = "EInvoice/EInvoiceData/BasicInformation/";
    private static final String NUMBER = "EInvoice/TaxSupervisionInfo/InvoiceNumber";

    private final Sample sample = ChinaEInvoiceSamples.blue(new Draw(31));
    private final Edited invoice = Edited.of(sample);
    private final Sample redSample = ChinaEInvoiceSamples.red(new Draw(32));
    private final Edited red = Edited.of(redSample);

    @Test
    void theNumberHasTwentyDigitsTheYearInFrontAndStandsThereTwice() {
        String number = sample.number();
        invoice.withValue("InvoiceNumber", number.substring(1)).refused(NUMBER, "has 20 digits");
        invoice.withValue("InvoiceNumber", "99" + number.substring(2)).refused(NUMBER, "begins with the year");
        String other = number.substring(0, 19) + (number.endsWith("0") ? "1" : "0");
        invoice.withValue("InvoiceNumber", other).refused("EInvoice/Header/EIid", "another number than InvoiceNumber");
    }

    @Test
    void theSellerIsAnOrganisationAndTheBuyerMayBeAnybody() {
        String seller = "EInvoice/EInvoiceData/SellerInformation/SellerIdNum";
        invoice.withValue("SellerIdNum", "123456789012345").refused(seller, "has 18 of the characters");
        invoice.withValue("SellerIdNum", "91310112087994932E").refused(seller, "check character");
        invoice.withValue("BuyerIdNum", "91310112087994932E")
                .refused("EInvoice/EInvoiceData/BuyerInformation/BuyerIdNum", "check character");
        TradeParty taxpayer = invoice.withValue("BuyerIdNum", "123456789012345")
                .read()
                .party(PartyRole.BUYER)
                .orElseThrow();
        assertEquals(
                List.of(new PartyIdentifier(PartyIdentifier.CHINA_TAXPAYER, "123456789012345")),
                taxpayer.identifiers());
        assertTrue(invoice.withValue("BuyerIdNum", "")
                .read()
                .party(PartyRole.BUYER)
                .orElseThrow()
                .identifiers()
                .isEmpty());
    }

    @Test
    void theAmountsAddUp() {
        invoice.withValue("TotalTax-includedAmount", "1.00")
                .refused(BASIC + "TotalTax-includedAmount", "do not add up");
        invoice.withValue("TotalTaxAm", "0.01").refused(BASIC + "TotalTax-includedAmount", "do not add up");
        invoice.withValue("Amount", "0.01").refused(BASIC + "TotalAmWithoutTax", "do not add up");
        invoice.withValue("TotalTaxAm", "***").refused(BASIC + "TotalTaxAm", "is not a number in figures");
    }

    @Test
    void aRedInvoiceNamesTheOneItTakesBack() {
        assertEquals(List.of(redSample.corrects()), red.read().corrects());
        assertFalse(red.read().isFinanceable());
        String negative = BASIC + "TotalTax-includedAmount";
        red.withValue("Remark", "").refused(negative, "this is a red invoice");
        red.withValue("Remark", "被红冲蓝字数电票号码:" + redSample.number()).refused(negative, "this is a red invoice");
        red.withValue("Remark", "被红冲蓝字数电票号码:" + redSample.corrects() + "1").refused(negative, "this is a red invoice");
        assertEquals(
                List.of(redSample.corrects()),
                red.withValue("Remark", "x 被红冲蓝字数电票号码:" + redSample.corrects())
                        .read()
                        .corrects());
        assertTrue(
                invoice.withValue("Remark", "被红冲蓝字数电票号码:" + redSample.corrects())
                        .read()
                        .isFinanceable(),
                "what is owed is no red invoice, whatever its remark says");
    }
}
