package io.counterfoil.documents.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Export declarations in the WCO's format: as lodged, and as accepted with customs' number. */
final class WcoSamples {

    private WcoSamples() {}

    static Sample lodged(Draw draw) {
        return sample(draw, false);
    }

    static Sample accepted(Draw draw) {
        return sample(draw, true);
    }

    private static Sample sample(Draw draw, boolean isAccepted) {
        LocalDate issued = draw.day();
        String lodged = "LRN" + draw.digits(9);
        String accepted = String.format("%02d", issued.getYear() % 100) + "GB" + draw.digits(12) + "AR";
        BigDecimal amount = draw.amount();
        String exporter = "GB" + draw.digits(12);
        int lines = draw.between(1, 4);
        Elements xml = new Elements().declaration();
        xml.open("md:MetaData xmlns:md=\"urn:wco:datamodel:WCO:DocumentMetaData-DMS:2\""
                + " xmlns=\"urn:wco:datamodel:WCO:DEC-DMS:2\" xmlns:p1=\"urn:wco:datamodel:WCO:Declaration_DS:DMS:2\"");
        xml.value("md:WCOTypeName", "DEC").open("Declaration");
        if (isAccepted) {
            xml.open("AcceptanceDateTime")
                    .value(
                            "p1:DateTimeString",
                            " formatCode=\"304\"",
                            issued.format(DateTimeFormatter.BASIC_ISO_DATE) + "080000+01")
                    .close("AcceptanceDateTime");
        }
        xml.value("FunctionCode", 9).value("FunctionalReferenceID", lodged);
        if (isAccepted) {
            xml.value("ID", accepted);
        }
        xml.value("TypeCode", "EXA")
                .value("GoodsItemQuantity", lines)
                .value("InvoiceAmount", " currencyID=\"GBP\"", amount);
        xml.open("Declarant").value("ID", "GB" + draw.digits(12)).close("Declarant");
        xml.open("Exporter").value("ID", exporter).close("Exporter");
        xml.open("GoodsShipment")
                .open("Consignee")
                .value("Name", "Example Import Inc")
                .close("Consignee");
        for (int line = 1; line <= lines; line++) {
            item(xml, draw, line);
        }
        xml.close("GoodsShipment").close("Declaration").close("md:MetaData");
        return new Sample(
                xml.toString(),
                isAccepted ? accepted : lodged,
                isAccepted ? issued : null,
                amount,
                "GBP",
                exporter,
                lines,
                null);
    }

    private static void item(Elements xml, Draw draw, int number) {
        xml.open("GovernmentAgencyGoodsItem")
                .value("SequenceNumeric", number)
                .open("Commodity")
                .value("Description", draw.goods())
                .open("GoodsMeasure")
                .value("NetNetWeightMeasure", " unitCode=\"KGM\"", draw.between(1, 900))
                .close("GoodsMeasure")
                .close("Commodity")
                .close("GovernmentAgencyGoodsItem");
    }
}
