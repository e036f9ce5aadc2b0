package io.counterfoil.documents.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.documents.PartyIdentifier;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.PartyRole;
import io.counterfoil.wire.SafeXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Invoices of OpenPEPPOL and of the European Commission. The table was made by reading the files. */
class RealInvoicesTest {

    private static final String SUPPLIER = "SupplierOfficialName Ltd";

    /** Number, date, amount, seller, buyer, lines, standing, and for corrections the number of the other one. */
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry(
                    "en16931-ubl/ubl-tc434-example1.xml",
                    "12115118 2015-01-09 250.33 EUR De Koksmaat / ODIN 59 20 IN_FORCE []"),
            Map.entry(
                    "en16931-ubl/ubl-tc434-example2.xml",
                    "TOSL108 2013-06-30 801.78 NOK Salescompany ltd. / The Buyercompany 5 IN_FORCE []"),
            Map.entry(
                    "en16931-ubl/ubl-tc434-example3.xml",
                    "TOSL108 2013-04-10 2005.00 DKK SubscriptionSeller / Buyercompany ltd 2 IN_FORCE []"),
            Map.entry(
                    "en16931-ubl/ubl-tc434-example4.xml",
                    "TOSL110 2013-04-10 4675.00 DKK SellerCompany / Buyercompany ltd 3 IN_FORCE []"),
            Map.entry(
                    "en16931-ubl/ubl-tc434-example5.xml",
                    "TOSL110 2013-04-10 2337.50 DKK SellerCompany / Buyercompany ltd 3 IN_FORCE []"),
            Map.entry(
                    "peppol/Allowance-example.xml",
                    "Snippet1 2017-11-13 6125.00 EUR " + SUPPLIER + " / Buyer Official Name 3 IN_FORCE []"),
            Map.entry(
                    "peppol/Vat-category-S.xml",
                    "Snippet1 2017-11-13 8550.00 EUR " + SUPPLIER + " / Buyer Official Name 3 IN_FORCE []"),
            Map.entry(
                    "peppol/base-creditnote-correction.xml",
                    "Snippet1 2017-11-13 1656.25 EUR " + SUPPLIER + " / Buyer Official Name 2 CORRECTION [Snippet1]"),
            Map.entry(
                    "peppol/base-example.xml",
                    "Snippet1 2017-11-13 1656.25 EUR " + SUPPLIER + " / Buyer Official Name 2 IN_FORCE []"),
            Map.entry(
                    "peppol/base-negative-inv-correction.xml",
                    "Correction1 2017-11-13 1656.25 EUR " + SUPPLIER
                            + " / Buyer Official Name 2 CORRECTION [Snippet1]"),
            Map.entry(
                    "peppol/sales-order-example.xml",
                    "Snippet1 2017-11-13 1656.25 EUR " + SUPPLIER + " / Buyer Official Name 2 IN_FORCE []"),
            Map.entry(
                    "peppol/vat-category-E.xml",
                    "Vat-Z 2018-08-30 1200.00 GBP The Sellercompany Incorporated / The Buyercompany 1 IN_FORCE []"),
            Map.entry(
                    "peppol/vat-category-O.xml",
                    "Vat-O 2018-08-30 3200.00 SEK The Sellercompany Incorporated / The Buyercompany 1 IN_FORCE []"),
            Map.entry(
                    "peppol/vat-category-Z.xml",
                    "Vat-Z 2018-08-30 1200.00 GBP The Sellercompany Incorporated / The Buyercompany 1 IN_FORCE []"));

    @Test
    void everyFileSaysWhatItSays() throws IOException {
        Map<String, String> read = new TreeMap<>();
        RealFiles.of("RealInvoicesTest", "einvoices").forEach((name, content) -> {
            TradeDocument document = TradeDocumentReader.read(content);
            assertEquals(DocumentKind.INVOICE, document.kind(), name);
            read.put(name, summary(document));
        });
        assertEquals(new TreeMap<>(EXPECTED), read);
    }

    /** A second way to the same amount, which knows nothing of ours. */
    @Test
    void theAmountIsThePayableOne() throws IOException {
        for (Map.Entry<String, byte[]> file :
                RealFiles.of("RealInvoicesTest", "einvoices").entrySet()) {
            Document xml = SafeXml.document(new ByteArrayInputStream(file.getValue()));
            Element payable =
                    (Element) xml.getElementsByTagNameNS("*", "PayableAmount").item(0);
            TradeDocument document = TradeDocumentReader.read(file.getValue());
            assertEquals(
                    0,
                    new BigDecimal(payable.getTextContent())
                            .abs()
                            .compareTo(new BigDecimal(document.amount().toDecimal())),
                    file.getKey());
            assertEquals(
                    payable.getAttribute("currencyID"),
                    document.amount().currency().getCurrencyCode(),
                    file.getKey());
        }
    }

    @Test
    void partiesHaveTheirNumbersWithTheSchemes() throws IOException {
        Map<String, byte[]> files = RealFiles.of("RealInvoicesTest", "einvoices");
        TradeDocument document = TradeDocumentReader.read(files.get("en16931-ubl/ubl-tc434-example2.xml"));
        assertEquals(
                List.of(
                        new PartyIdentifier("ISO6523-0088", "1238764941386"),
                        new PartyIdentifier(PartyIdentifier.COMPANY_REGISTER, "123456789"),
                        new PartyIdentifier(PartyIdentifier.VAT, "NO123456789MVA")),
                document.owner().identifiers());
        assertEquals(
                "Ebeneser Scrooge AS",
                document.party(PartyRole.PAYEE).map(TradeParty::name).orElseThrow());
    }

    private static String summary(TradeDocument document) {
        return String.join(
                " ",
                document.number(),
                String.valueOf(document.issued()),
                document.amount().toString(),
                document.owner().name() + " / "
                        + document.party(PartyRole.BUYER).map(TradeParty::name).orElseThrow(),
                document.lines().size() + "",
                document.standing().name(),
                document.corrects().toString());
    }
}
