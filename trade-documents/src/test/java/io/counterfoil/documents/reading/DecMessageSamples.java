package io.counterfoil.documents.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Export declarations of China's Single Window, with elements of the public template only. */
final class DecMessageSamples {

    private static final List<List<String>> CURRENCIES =
            List.of(List.of("USD", "USD"), List.of("502", "USD"), List.of("EUR", "EUR"), List.of("142", "CNY"));

    private DecMessageSamples() {}

    static Sample export(Draw draw) {
        LocalDate issued = draw.day();
        String number = draw.digits(4) + issued.getYear() + "0" + draw.digits(9);
        String exporter = draw.uscc();
        List<String> currency = draw.of(CURRENCIES);
        Elements xml = new Elements().declaration().open("DecMessage xmlns=\"http://www.chinaport.gov.cn/dec\"");
        xml.open("DecHead")
                .value("IEFlag", "E")
                .value("AgentCode", draw.digits(10))
                .value("AgentName", draw.company())
                .value("BillNo", "")
                .value("IEDate", "")
                .value("TradeCode", draw.digits(10))
                .value("TradeName", draw.company())
                .value("EntryId", number)
                .value("PDate", issued.format(DateTimeFormatter.BASIC_ISO_DATE))
                .value("AgentCodeScc", draw.uscc())
                .value("TradeCoScc", exporter)
                .value("OverseasConsigneeEname", "Import Company & Sons Ltd")
                .close("DecHead");
        xml.open("DecLists");
        int lines = draw.between(1, 6);
        BigDecimal total = BigDecimal.ZERO;
        for (int line = 1; line <= lines; line++) {
            BigDecimal amount = draw.amount();
            total = total.add(amount);
            item(xml, draw, line, currency.get(0), amount);
        }
        xml.close("DecLists").close("DecMessage");
        return new Sample(xml.toString(), number, issued, total, currency.get(1), exporter, lines, null);
    }

    private static void item(Elements xml, Draw draw, int number, String currency, BigDecimal amount) {
        xml.open("DecList")
                .value("CodeTS", draw.digits(10))
                .value("GName", draw.goods())
                .value("GNo", number)
                .value("TradeCurr", currency)
                .value("DeclTotal", amount + "00")
                .value("GQty", draw.between(1, 5000))
                .value("GUnit", "011")
                .close("DecList");
    }
}
