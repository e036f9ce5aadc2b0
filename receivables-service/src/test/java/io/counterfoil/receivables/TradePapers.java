package io.counterfoil.receivables;

import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;

/** Trade documents as suppliers type and upload them. */
public final class TradePapers {

    private static final RestAssuredConfig AS_THEY_ARE = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    public static final int YEAR = 2026;

    private TradePapers() {}

    /** Of 1000.00 CNY. */
    public static String invoice(String number) {
        return document("invoice", number, YEAR + "-07-01", "1000.00");
    }

    public static String document(String kind, String number, String issuedOn, String amount) {
        return """
                {"kind":"%s","number":"%s","issuedOn":"%s","amount":{"amount":"%s","currency":"CNY"}}""".formatted(kind, number, issuedOn, amount);
    }

    public static UUID typed(RequestSpecification supplier, String body) {
        return idIn(Consortium.post(supplier, "trade-documents", body).statusCode(201), "resourceId");
    }

    public static UUID uploaded(RequestSpecification supplier, byte[] pdf) {
        return idIn(upload(supplier, newKey(), "application/pdf", pdf).statusCode(201), "resourceId");
    }

    /** A PDF with typed details: an invoice of 1000.00 CNY with this number. */
    public static UUID scanned(Supplier<RequestSpecification> supplier, String number) {
        UUID id = uploaded(supplier.get(), Papers.pdf("scan of " + number));
        Consortium.post(supplier.get(), "trade-documents/" + id + "/details", invoice(number))
                .statusCode(200);
        return id;
    }

    public static ValidatableResponse upload(
            RequestSpecification supplier, String key, String mediaType, byte[] content) {
        return supplier.config(AS_THEY_ARE)
                .header("Idempotency-Key", key)
                .contentType(mediaType)
                .body(content)
                .post(Consortium.API + "trade-documents/files")
                .then();
    }

    /** Export declaration as HMRC has accepted it: of 840.00 GBP, its exporter named by its EORI alone. */
    public static byte[] wcoDeclaration(String number, String exporterEori) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <md:MetaData xmlns:md="urn:wco:datamodel:WCO:DocumentMetaData-DMS:2" xmlns="urn:wco:datamodel:WCO:DEC-DMS:2"
                    xmlns:p1="urn:wco:datamodel:WCO:Declaration_DS:DMS:2">
                  <md:WCOTypeName>DEC</md:WCOTypeName>
                  <Declaration>
                    <AcceptanceDateTime><p1:DateTimeString formatCode="304">20260701080000+01</p1:DateTimeString></AcceptanceDateTime>
                    <FunctionCode>9</FunctionCode><FunctionalReferenceID>LRN1</FunctionalReferenceID><ID>%s</ID>
                    <TypeCode>EXA</TypeCode><GoodsItemQuantity>1</GoodsItemQuantity><InvoiceAmount currencyID="GBP">840.00</InvoiceAmount>
                    <Declarant><ID>GB000000000001</ID></Declarant><Exporter><ID>%s</ID></Exporter>
                    <GoodsShipment>
                      <Consignee><Name>Importer (made up)</Name></Consignee>
                      <GovernmentAgencyGoodsItem>
                        <SequenceNumeric>1</SequenceNumeric>
                        <Commodity><Description>Castings (made up)</Description></Commodity>
                      </GovernmentAgencyGoodsItem>
                    </GoodsShipment>
                  </Declaration>
                </md:MetaData>
                """.formatted(number, exporterEori).getBytes(StandardCharsets.UTF_8);
    }

    /** An invoice of China's tax administration, as far as it is read: of 113.00 CNY. */
    public static byte[] chinaInvoice(String number, String sellerUscc, String sellerName) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <EInvoice>
                  <Header><EIid>%1$s</EIid></Header>
                  <TaxSupervisionInfo>
                    <InvoiceNumber>%1$s</InvoiceNumber><IssueTime>2026-06-30</IssueTime>
                  </TaxSupervisionInfo>
                  <EInvoiceData>
                    <SellerInformation><SellerIdNum>%2$s</SellerIdNum><SellerName>%3$s</SellerName></SellerInformation>
                    <BuyerInformation><BuyerName>Buyer (made up)</BuyerName></BuyerInformation>
                    <BasicInformation>
                      <TotalAmWithoutTax>100.00</TotalAmWithoutTax><TotalTaxAm>13.00</TotalTaxAm>
                      <TotalTax-includedAmount>113.00</TotalTax-includedAmount>
                    </BasicInformation>
                    <IssuItemInformation>
                      <ItemName>Castings (made up)</ItemName><MeaUnits>kg</MeaUnits><Quantity>5</Quantity><Amount>100.00</Amount>
                    </IssuItemInformation>
                  </EInvoiceData>
                </EInvoice>
                """.formatted(number, sellerUscc, sellerName).getBytes(StandardCharsets.UTF_8);
    }
}
