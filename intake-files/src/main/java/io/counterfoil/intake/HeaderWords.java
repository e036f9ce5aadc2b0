package io.counterfoil.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which column a header is probably about, in the words that programs of companies write. A proposal: somebody confirms it. */
final class HeaderWords {

    /** Written without blanks, signs and capitals. The earlier of two that a file has is proposed. */
    private static final Map<Column, List<String>> WORDS = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    Column.INVOICE_NUMBER,
                    List.of(
                            "invoicenumber",
                            "invoiceno",
                            "invoicenr",
                            "invoiceid",
                            "invoice",
                            "billnumber",
                            "documentnumber",
                            "documentno",
                            "transactionnumber",
                            "reference",
                            "发票号码",
                            "发票号",
                            "发票编号",
                            "数电票号码",
                            "单据号",
                            "单据编号",
                            "凭证号",
                            "rechnungsnummer",
                            "belegnummer")),
            Map.entry(
                    Column.DEBTOR,
                    List.of("debtor", "buyer", "buyername", "purchaser", "债务人", "购买方", "购买方名称", "买方", "采购方")),
            Map.entry(
                    Column.CREDITOR,
                    List.of(
                            "creditor",
                            "supplier",
                            "suppliername",
                            "supplierid",
                            "vendor",
                            "vendorname",
                            "payee",
                            "seller",
                            "sellername",
                            "beneficiary",
                            "债权人",
                            "供应商",
                            "供应商名称",
                            "销售方",
                            "销售方名称",
                            "销方名称",
                            "收款人",
                            "收款方",
                            "收款单位",
                            "lieferant",
                            "kreditor")),
            Map.entry(
                    Column.ISSUE_DATE,
                    List.of(
                            "issuedate",
                            "issuedon",
                            "invoicedate",
                            "invoicegldate",
                            "documentdate",
                            "billdate",
                            "postingdate",
                            "gldate",
                            "date",
                            "开票日期",
                            "发票日期",
                            "单据日期",
                            "凭证日期",
                            "日期",
                            "rechnungsdatum",
                            "belegdatum")),
            Map.entry(
                    Column.DUE_DATE,
                    List.of(
                            "duedate",
                            "dueon",
                            "due",
                            "paymentduedate",
                            "paymentdate",
                            "netduedate",
                            "maturitydate",
                            "maturity",
                            "到期日",
                            "到期日期",
                            "付款到期日",
                            "应付日期",
                            "付款日期",
                            "fälligkeit",
                            "fälligkeitsdatum",
                            "fälligam")),
            Map.entry(
                    Column.AMOUNT,
                    List.of(
                            "amount",
                            "invoiceamount",
                            "grossamount",
                            "totalamount",
                            "payableamount",
                            "amountdue",
                            "openamount",
                            "total",
                            "spend",
                            "value",
                            "金额",
                            "价税合计",
                            "含税金额",
                            "应付金额",
                            "发票金额",
                            "总金额",
                            "betrag",
                            "bruttobetrag")),
            Map.entry(Column.CURRENCY, List.of("currency", "currencycode", "ccy", "curr", "币种", "币别", "货币", "währung")),
            Map.entry(
                    Column.CUSTOMS_DECLARATION,
                    List.of("customsdeclaration", "customsdeclarationnumber", "declarationnumber", "报关单号", "海关报关单号")),
            Map.entry(
                    Column.DELIVERY_DATE,
                    List.of(
                            "deliverydate",
                            "deliveredon",
                            "goodsreceiptdate",
                            "receiptdate",
                            "交货日期",
                            "收货日期",
                            "到货日期",
                            "lieferdatum")),
            Map.entry(Column.LONG_TENOR_REASON, List.of("longtenorreason", "长账期原因", "超期原因")),
            Map.entry(Column.CREDITED_INVOICE, List.of("creditedinvoice", "被红冲发票号码", "被冲红发票号码", "对应蓝字发票号码"))));

    private HeaderWords() {}

    /** By column, the header of the file. Columns that only a history has are left out. */
    static Map<Column, String> proposed(List<String> header) {
        Map<Column, String> proposed = new EnumMap<>(Column.class);
        List<String> plain = header.stream().map(HeaderWords::plain).toList();
        WORDS.forEach((column, words) -> words.stream()
                .filter(plain::contains)
                .findFirst()
                .ifPresent(word -> proposed.put(column, header.get(plain.indexOf(word)))));
        return proposed;
    }

    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
