package io.counterfoil.documents.reading;

import io.counterfoil.documents.DocumentLine;
import io.counterfoil.documents.FileReason;
import io.counterfoil.documents.PartyIdentifier;
import io.counterfoil.documents.Standing;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.kernel.CustomsDeclarationNumber;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.PartyRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Export declaration of China's Single Window. The declared value is the sum of the goods' {@code DeclTotal}; the exporter is
 * {@code Trade...}, the declarant {@code Agent...}. See {@code docs/trade-documents.md}.
 */
final class DecMessageReader implements FormatReader {

    private static final String NAMESPACE = "http://www.chinaport.gov.cn/dec";
    private static final int CODE_CHARACTERS_MAX = 32;

    @Override
    public boolean knows(XmlElement root) {
        return root.is(NAMESPACE, "DecMessage");
    }

    @Override
    public TradeDocument read(XmlElement root, byte[] content) {
        XmlElement head = root.get("DecHead");
        requireExport(head);
        CustomsDeclarationNumber number = number(head);
        Goods goods = Goods.of(root.get("DecLists"));
        return new TradeDocument(
                DocumentKind.CUSTOMS_DECLARATION,
                Standing.IN_FORCE,
                number.value(),
                issued(head, number),
                parties(head),
                Amounts.money(
                        goods.total(), goods.currency(), root.get("DecLists").place()),
                goods.lines(),
                List.of());
    }

    private static void requireExport(XmlElement head) {
        XmlElement flag = head.get("IEFlag");
        if (!flag.text(CODE_CHARACTERS_MAX).equals("E")) {
            throw flag.place().refused(FileReason.NOT_AN_EXPORT, "IEFlag E");
        }
    }

    private static CustomsDeclarationNumber number(XmlElement head) {
        XmlElement element = head.get("EntryId");
        String written = element.textOrNull(CODE_CHARACTERS_MAX);
        if (written == null) {
            throw element.place().refused(FileReason.NUMBER_NOT_GIVEN);
        }
        CustomsDeclarationNumber number = Parties.valid(CustomsDeclarationNumber::new, written, element.place());
        if (!number.isExport()) {
            throw element.place().refused(FileReason.EXPORT_DIGIT_WRONG);
        }
        return number;
    }

    /** The day on which it was made out; the number was given in that year, or at the turn of it. */
    private static LocalDate issued(XmlElement head, CustomsDeclarationNumber number) {
        XmlElement element = head.get("PDate");
        LocalDate issued = Days.day(element);
        int year = Integer.parseInt(number.value().substring(4, 8));
        if (Math.abs(issued.getYear() - year) > 1) {
            throw element.place().refused(FileReason.DECLARATION_YEAR_WRONG, year, issued);
        }
        return issued;
    }

    private static List<TradeParty> parties(XmlElement head) {
        List<TradeParty> parties = new ArrayList<>();
        parties.add(new TradeParty(
                PartyRole.EXPORTER,
                head.text(TradeParty.NAME_CHARACTERS_MAX, "TradeName"),
                List.of(Objects.requireNonNull(uscc(head.get("TradeCoScc"), true)))));
        String declarant = head.textOrNull(TradeParty.NAME_CHARACTERS_MAX, "AgentName");
        if (declarant != null) {
            XmlElement code = head.find("AgentCodeScc");
            PartyIdentifier uscc = code == null ? null : uscc(code, false);
            parties.add(new TradeParty(PartyRole.DECLARANT, declarant, uscc == null ? List.of() : List.of(uscc)));
        }
        String consignee = head.textOrNull(TradeParty.NAME_CHARACTERS_MAX, "OverseasConsigneeEname");
        if (consignee != null) {
            parties.add(new TradeParty(PartyRole.CONSIGNEE, consignee, List.of()));
        }
        return parties;
    }

    private static @Nullable PartyIdentifier uscc(XmlElement element, boolean required) {
        String code = required
                ? element.text(PartyIdentifier.VALUE_CHARACTERS_MAX)
                : element.textOrNull(PartyIdentifier.VALUE_CHARACTERS_MAX);
        return code == null ? null : Parties.identifier(PartyIdentifier.USCC, code, element.place());
    }

    /** @param total in minor units of the currency */
    private record Goods(List<DocumentLine> lines, Currency currency, long total) {

        static Goods of(XmlElement lists) {
            List<XmlElement> items = lists.all("DecList");
            XmlElement first = items.isEmpty() ? lists.get("DecList") : items.get(0);
            Currency currency = currency(first);
            List<DocumentLine> lines = new ArrayList<>();
            long total = 0;
            for (XmlElement item : items) {
                requireItemNumber(item, lines.size() + 1);
                requireCurrency(item, currency);
                long amount = Amounts.minorUnits(item.get("DeclTotal"), currency);
                Amounts.money(amount, currency, item.get("DeclTotal").place());
                total = Math.addExact(total, amount);
                lines.add(new DocumentLine(
                        item.text(DocumentLine.DESCRIPTION_CHARACTERS_MAX, "GName"),
                        Amounts.decimal(item.get("GQty")),
                        item.text(DocumentLine.UNIT_CHARACTERS_MAX, "GUnit"),
                        amount));
            }
            return new Goods(lines, currency, total);
        }

        private static Currency currency(XmlElement item) {
            XmlElement element = item.get("TradeCurr");
            return CustomsCurrency.of(element.text(CODE_CHARACTERS_MAX), element.place());
        }

        private static void requireCurrency(XmlElement item, Currency currency) {
            if (!currency(item).equals(currency)) {
                throw item.get("TradeCurr").place().refused(FileReason.GOODS_CURRENCY_DIFFERS, currency);
            }
        }

        /** Without it nobody would notice an item that is missing or there twice. */
        private static void requireItemNumber(XmlElement item, int expected) {
            XmlElement element = item.get("GNo");
            if (!element.text(CODE_CHARACTERS_MAX).equals(Integer.toString(expected))) {
                throw element.place().refused(FileReason.ITEM_EXPECTED, expected);
            }
        }
    }
}
