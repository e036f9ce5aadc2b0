package io.counterfoil.documents.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** China's electronic invoices of the documented subset, blue and red. */
final class ChinaEInvoiceSamples {

    private ChinaEInvoiceSamples() {}

    static Sample blue(Draw draw) {
        return sample(draw, false);
    }

    static Sample red(Draw draw) {
        return sample(draw, true);
    }

    private static Sample sample(Draw draw, boolean isRed) {
        LocalDate issued = draw.day();
        String number = number(draw, issued);
        String original = number(draw, issued.minusYears(1));
        String seller = draw.uscc();
        int sign = isRed ? -1 : 1;
        Elements items = new Elements();
        int lines = draw.between(1, 6);
        BigDecimal net = BigDecimal.ZERO;
        BigDecimal tax = BigDecimal.ZERO;
        for (int line = 0; line < lines; line++) {
            BigDecimal amount = draw.amount();
            BigDecimal ofLine = amount.multiply(new BigDecimal("0.13")).setScale(2, RoundingMode.HALF_UP);
            item(items, draw, amount.multiply(BigDecimal.valueOf(sign)), ofLine.multiply(BigDecimal.valueOf(sign)));
            net = net.add(amount);
            tax = tax.add(ofLine);
        }
        BigDecimal gross = net.add(tax);
        Elements xml = new Elements().declaration().open("EInvoice");
        xml.open("Header")
                .value("EIid", number)
                .value("EInvoiceTag", "SWEI3200")
                .value("Version", "0.2")
                .close("Header");
        xml.open("EInvoiceData");
        party(xml, "Seller", seller, draw.company());
        party(xml, "Buyer", draw.uscc(), draw.company());
        xml.open("BasicInformation")
                .value("TotalAmWithoutTax", net.multiply(BigDecimal.valueOf(sign)))
                .value("TotalTaxAm", tax.multiply(BigDecimal.valueOf(sign)))
                .value("TotalTax-includedAmount", gross.multiply(BigDecimal.valueOf(sign)))
                .value("Drawer", "王小明")
                .value("RequestTime", issued + " 10:11:12")
                .close("BasicInformation");
        xml.open("AdditionalInformation")
                .value("Remark", isRed ? "被红冲蓝字数电发票号码：" + original + " 红字发票信息确认单编号：44" + draw.digits(18) : "")
                .close("AdditionalInformation");
        String xmlItems = items.toString();
        String whole = xml
                + xmlItems
                + new Elements()
                        .close("EInvoiceData")
                        .open("TaxSupervisionInfo")
                        .value("InvoiceNumber", number)
                        .value("IssueTime", draw.below(2) == 0 ? issued : issued + " 10:11:12")
                        .value("TaxBureauName", "国家税务总局")
                        .close("TaxSupervisionInfo")
                        .close("EInvoice");
        return new Sample(whole, number, issued, gross, "CNY", seller, lines, isRed ? original : null);
    }

    private static String number(Draw draw, LocalDate issued) {
        return String.format("%02d", issued.getYear() % 100) + draw.digits(18);
    }

    private static void party(Elements xml, String role, String uscc, String name) {
        xml.open(role + "Information")
                .value(role + "IdNum", uscc)
                .value(role + "Name", name)
                .close(role + "Information");
    }

    private static void item(Elements xml, Draw draw, BigDecimal amount, BigDecimal tax) {
        xml.open("IssuItemInformation")
                .value("ItemName", draw.goods())
                .value("MeaUnits", "件")
                .value("Quantity", draw.between(1, 500))
                .value("Amount", amount)
                .value("TaxRate", "0.13")
                .value("ComTaxAm", tax)
                .close("IssuItemInformation");
    }
}
