package io.counterfoil.documents.reading;

import io.counterfoil.documents.DocumentLine;
import io.counterfoil.documents.FileReason;
import io.counterfoil.documents.PartyIdentifier;
import io.counterfoil.documents.Standing;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PartyRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Export declaration in the WCO's format (DEC), as HMRC takes it. Without {@code ID}, the movement reference number, it is what was
 * lodged and not what customs accepted. The amount is {@code InvoiceAmount}, never the statistical value, which has freight in it
 * and is converted. See {@code docs/trade-documents.md}.
 */
final class WcoDeclarationReader implements FormatReader {

    private static final String REQUEST =
            "http://uk/gov/hmrc/mdg/declarationmanagement/submitdeclaration/request/schema/v1";
    private static final String META_DATA = "urn:wco:datamodel:WCO:DocumentMetaData-DMS:2";
    private static final String DECLARATION = "urn:wco:datamodel:WCO:DEC-DMS:2";
    private static final String VALUES = "urn:wco:datamodel:WCO:Declaration_DS:DMS:2";
    private static final int CODE_CHARACTERS_MAX = 64;
    /** Weights are in kilograms (UN/ECE Recommendation 20) where the file names no unit. */
    private static final String KILOGRAM = "KGM";

    @Override
    public boolean knows(XmlElement root) {
        return root.is(META_DATA, "MetaData") || root.is(REQUEST, "submitDeclarationRequest");
    }

    @Override
    public TradeDocument read(XmlElement root, byte[] content) {
        XmlElement metaData = root.name().equals("MetaData")
                ? root
                : root.get("requestDetail").requiredChild(META_DATA, "MetaData");
        XmlElement declaration = metaData.requiredChild(DECLARATION, "Declaration");
        requireOriginalExport(declaration);
        String accepted = acceptedNumber(declaration);
        String lodged = declaration.text(CODE_CHARACTERS_MAX, "FunctionalReferenceID");
        List<TradeParty> parties = parties(declaration);
        Money amount = amount(declaration);
        return new TradeDocument(
                DocumentKind.CUSTOMS_DECLARATION,
                accepted == null ? Standing.SUBMITTED : Standing.IN_FORCE,
                accepted == null ? lodged : accepted,
                issued(declaration),
                parties,
                amount,
                lines(declaration, amount.currency()),
                List.of());
    }

    private static void requireOriginalExport(XmlElement declaration) {
        XmlElement function = declaration.get("FunctionCode");
        if (!function.text(CODE_CHARACTERS_MAX).equals("9")) {
            throw function.place().refused(FileReason.NOT_THE_ORIGINAL);
        }
        XmlElement type = declaration.get("TypeCode");
        if (!type.text(CODE_CHARACTERS_MAX).startsWith("EX")) {
            throw type.place().refused(FileReason.NOT_AN_EXPORT, "EX");
        }
    }

    private static @Nullable String acceptedNumber(XmlElement declaration) {
        String number = declaration.textOrNull(CODE_CHARACTERS_MAX, "ID");
        return number == null
                ? null
                : Parties.valid(
                        DocumentKind.CUSTOMS_DECLARATION::normalised,
                        number,
                        declaration.get("ID").place());
    }

    private static @Nullable LocalDate issued(XmlElement declaration) {
        for (String name : List.of("AcceptanceDateTime", "IssueDateTime")) {
            XmlElement element = declaration.find(name);
            if (element != null) {
                return Days.day(element.requiredChild(VALUES, "DateTimeString"));
            }
        }
        return null;
    }

    private static List<TradeParty> parties(XmlElement declaration) {
        List<TradeParty> parties = new ArrayList<>();
        if (declaration.find("Exporter") == null) {
            throw declaration.place().of("Exporter").refused(FileReason.EXPORTER_NOT_NAMED);
        }
        parties.add(party(PartyRole.EXPORTER, declaration.get("Exporter")));
        parties.add(party(PartyRole.DECLARANT, declaration.get("Declarant")));
        XmlElement consignee = declaration.find("GoodsShipment", "Consignee");
        if (consignee != null) {
            parties.add(party(PartyRole.CONSIGNEE, consignee));
        }
        return parties;
    }

    private static TradeParty party(PartyRole role, XmlElement element) {
        String name = element.textOrNull(TradeParty.NAME_CHARACTERS_MAX, "Name");
        String id = element.textOrNull(PartyIdentifier.VALUE_CHARACTERS_MAX, "ID");
        if (name == null && id == null) {
            throw element.place().refused(FileReason.PARTY_NOT_NAMED, element.name());
        }
        return new TradeParty(
                role,
                name,
                id == null
                        ? List.of()
                        : List.of(Parties.identifier(
                                PartyIdentifier.EORI, id, element.get("ID").place())));
    }

    private static Money amount(XmlElement declaration) {
        XmlElement element = declaration.find("InvoiceAmount");
        if (element == null) {
            throw declaration.place().of("InvoiceAmount").refused(FileReason.INVOICED_AMOUNT_MISSING);
        }
        Currency currency = Amounts.currency(element.requiredAttribute("currencyID"), element.place());
        return Amounts.money(Amounts.minorUnits(element, currency), currency, element.place());
    }

    private static List<DocumentLine> lines(XmlElement declaration, Currency currency) {
        List<XmlElement> items = declaration.get("GoodsShipment").all("GovernmentAgencyGoodsItem");
        List<DocumentLine> lines = new ArrayList<>();
        for (XmlElement item : items) {
            requireItemNumber(item, lines.size() + 1);
            lines.add(line(item, currency));
        }
        XmlElement count = declaration.get("GoodsItemQuantity");
        if (!count.text(CODE_CHARACTERS_MAX).equals(Integer.toString(items.size()))) {
            throw count.place().refused(FileReason.ITEM_COUNT_WRONG, items.size());
        }
        return lines;
    }

    private static void requireItemNumber(XmlElement item, int expected) {
        XmlElement element = item.get("SequenceNumeric");
        if (!element.text(CODE_CHARACTERS_MAX).equals(Integer.toString(expected))) {
            throw element.place().refused(FileReason.ITEM_EXPECTED, expected);
        }
    }

    private static DocumentLine line(XmlElement item, Currency currency) {
        XmlElement commodity = item.get("Commodity");
        XmlElement weight = commodity.find("GoodsMeasure", "NetNetWeightMeasure");
        String unit = weight == null ? null : weight.attribute("unitCode");
        XmlElement price = commodity.find("InvoiceLine", "ItemChargeAmount");
        return new DocumentLine(
                commodity.text(DocumentLine.DESCRIPTION_CHARACTERS_MAX, "Description"),
                weight == null ? null : Amounts.decimal(weight),
                weight == null ? null : unit == null ? KILOGRAM : unit,
                price == null ? null : priceIn(currency, price));
    }

    private static @Nullable Long priceIn(Currency currency, XmlElement price) {
        Currency stated = Amounts.currency(price.requiredAttribute("currencyID"), price.place());
        if (!stated.equals(currency)) {
            throw price.place().refused(FileReason.PRICE_CURRENCY_DIFFERS, stated, currency);
        }
        return Amounts.minorUnits(price, currency);
    }
}
