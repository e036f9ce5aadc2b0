package io.counterfoil.documents.reading;

import io.counterfoil.documents.DocumentLine;
import io.counterfoil.documents.FileReason;
import io.counterfoil.documents.PartyIdentifier;
import io.counterfoil.documents.Standing;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.PartyRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * China's fully digital electronic invoice as XML. The tax administration has not published a schema: this is a subset of our
 * own, made of what such files are seen to have; see {@code docs/trade-documents.md}.
 */
final class ChinaEInvoiceReader implements FormatReader {

    private static final Currency CNY = Currency.getInstance("CNY");
    /** Year 2, region 2, channel 1, serial 15. */
    private static final Pattern NUMBER = Pattern.compile("\\d{20}");

    /** What the invoice platform writes into the remark of a red invoice. */
    private static final Pattern RED = Pattern.compile("被红冲蓝字数电发?票号码[:\uFF1A]\\s*(\\d{20})(?!\\d)");

    private static final int NUMBER_CHARACTERS_MAX = 40;
    private static final int REMARK_CHARACTERS_MAX = 2000;

    @Override
    public boolean knows(XmlElement root) {
        return root.is("", "EInvoice");
    }

    @Override
    public TradeDocument read(XmlElement root, byte[] content) {
        LocalDate issued = Days.day(root.get("TaxSupervisionInfo", "IssueTime"));
        String number = number(root, issued);
        XmlElement data = root.get("EInvoiceData");
        XmlElement basic = data.get("BasicInformation");
        XmlElement payable = basic.get("TotalTax-includedAmount");
        long net = Amounts.minorUnits(basic.get("TotalAmWithoutTax"), CNY);
        long tax = Amounts.minorUnits(basic.get("TotalTaxAm"), CNY);
        long gross = Amounts.minorUnits(payable, CNY);
        Amounts.requireSum(
                gross, Math.addExact(net, tax), CNY, payable.place(), "TotalAmWithoutTax and TotalTaxAm together");
        List<DocumentLine> lines =
                lines(data, net, basic.get("TotalAmWithoutTax").place());
        List<String> corrects = gross < 0 ? corrects(data, number, payable.place()) : List.of();
        return new TradeDocument(
                DocumentKind.INVOICE,
                corrects.isEmpty() ? Standing.IN_FORCE : Standing.CORRECTION,
                number,
                issued,
                List.of(seller(data.get("SellerInformation")), buyer(data.get("BuyerInformation"))),
                Amounts.money(corrects.isEmpty() ? gross : -gross, CNY, payable.place()),
                lines,
                corrects);
    }

    private static String number(XmlElement root, LocalDate issued) {
        XmlElement element = root.get("TaxSupervisionInfo", "InvoiceNumber");
        String number = element.text(NUMBER_CHARACTERS_MAX);
        if (!NUMBER.matcher(number).matches()) {
            throw element.place().refused(FileReason.E_INVOICE_NUMBER_WRONG, number);
        }
        if (Integer.parseInt(number.substring(0, 2)) != issued.getYear() % 100) {
            throw element.place().refused(FileReason.E_INVOICE_YEAR_WRONG, issued);
        }
        XmlElement id = root.get("Header", "EIid");
        if (!number.equals(id.text(NUMBER_CHARACTERS_MAX))) {
            throw id.place().refused(FileReason.E_INVOICE_NUMBER_DIFFERS, number);
        }
        return number;
    }

    private static TradeParty seller(XmlElement seller) {
        XmlElement id = seller.get("SellerIdNum");
        PartyIdentifier uscc =
                Parties.identifier(PartyIdentifier.USCC, id.text(PartyIdentifier.VALUE_CHARACTERS_MAX), id.place());
        return new TradeParty(
                PartyRole.SELLER, seller.text(TradeParty.NAME_CHARACTERS_MAX, "SellerName"), List.of(uscc));
    }

    /** Anybody may buy, also who has no number. */
    private static TradeParty buyer(XmlElement buyer) {
        String id = buyer.textOrNull(PartyIdentifier.VALUE_CHARACTERS_MAX, "BuyerIdNum");
        List<PartyIdentifier> identifiers = id == null
                ? List.of()
                : List.of(Parties.chinese(id, buyer.get("BuyerIdNum").place()));
        return new TradeParty(PartyRole.BUYER, buyer.text(TradeParty.NAME_CHARACTERS_MAX, "BuyerName"), identifiers);
    }

    private static List<DocumentLine> lines(XmlElement data, long net, Place total) {
        List<XmlElement> items = data.all("IssuItemInformation");
        if (items.isEmpty()) {
            data.get("IssuItemInformation");
        }
        List<DocumentLine> lines = new ArrayList<>();
        long sum = 0;
        for (XmlElement item : items) {
            long amount = Amounts.minorUnits(item.get("Amount"), CNY);
            sum = Math.addExact(sum, amount);
            lines.add(new DocumentLine(
                    item.text(DocumentLine.DESCRIPTION_CHARACTERS_MAX, "ItemName"),
                    Amounts.decimalOrNull(item, "Quantity"),
                    item.textOrNull(DocumentLine.UNIT_CHARACTERS_MAX, "MeaUnits"),
                    amount));
        }
        Amounts.requireSum(net, sum, CNY, total, "the sum of Amount of all IssuItemInformation");
        return lines;
    }

    private static List<String> corrects(XmlElement data, String number, Place negative) {
        @Nullable String remark = data.textOrNull(REMARK_CHARACTERS_MAX, "AdditionalInformation", "Remark");
        Matcher red = RED.matcher(remark == null ? "" : remark);
        if (!red.find() || red.group(1).equals(number)) {
            throw negative.refused(FileReason.RED_INVOICE_UNNAMED);
        }
        return List.of(red.group(1));
    }
}
