package io.counterfoil.documents.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.documents.Standing;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.kernel.PartyRole;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One rule broken in a declaration that is otherwise in order. */
class CustomsRulesTest {

    private static final String HEAD = "DecMessage/DecHead/";
    private static final String DECLARATION = "MetaData/Declaration/";

    private final Sample chinese = DecMessageSamples.export(new Draw(21));
    private final Edited decMessage = Edited.of(chinese);
    private final Sample accepted = WcoSamples.accepted(new Draw(22));
    private final Edited wco = Edited.of(accepted);

    @Test
    void onlyAcceptedExportDeclarationsOfChinaAreRead() {
        decMessage.withValue("IEFlag", "I").refused(HEAD + "IEFlag", "this is no export declaration");
        decMessage.withValue("EntryId", "").refused(HEAD + "EntryId", "has not given this declaration a number yet");
        decMessage.withValue("EntryId", "222920261123456789").refused(HEAD + "EntryId", "ninth digit");
        decMessage.withValue("EntryId", "22292026012345678").refused(HEAD + "EntryId", "has 18 digits");
        decMessage.withValue("EntryId", "23GB08P328W4P1FAR2").refused(HEAD + "EntryId", "has 18 digits");
        decMessage.withValue("PDate", "20010101").refused(HEAD + "PDate", "the declaration's number is of");
    }

    @Test
    void theExporterHasItsUsccAndTheAgentNeedsNone() {
        decMessage.withValue("TradeCoScc", "91310112087994932E").refused(HEAD + "TradeCoScc", "check character");
        decMessage.withValue("AgentCodeScc", "91310112087994932E").refused(HEAD + "AgentCodeScc", "check character");
        TradeDocument withoutCode = decMessage.withValue("AgentCodeScc", "").read();
        assertTrue(withoutCode
                .party(PartyRole.DECLARANT)
                .orElseThrow()
                .identifiers()
                .isEmpty());
        assertFalse(decMessage
                .withValue("AgentName", "")
                .read()
                .party(PartyRole.DECLARANT)
                .isPresent());
    }

    @Test
    void theGoodsOfADeclarationHaveOneCurrencyAndAreAllThere() {
        Edited two = Edited.of(goods(2));
        String second = "DecMessage/DecLists/DecList[2]/";
        two.with("(?s)(<GNo>2<.*?<TradeCurr>)\\w+", "$1" + "HKD")
                .refused(second + "TradeCurr", "a document has one currency");
        two.with("<GNo>2<", "<GNo>3<").refused(second + "GNo", "item 2 is expected here");
        decMessage.withValue("DeclTotal", "-1").refused("DecMessage/DecLists/DecList/DeclTotal", "is negative");
        decMessage.with("(?s)<DecList>.*</DecList>", "").refused("DecMessage/DecLists/DecList", "is missing");
    }

    @Test
    void currenciesAreWrittenInLettersOrInTheCustomsOwnFigures() {
        Map<String, String> read = new TreeMap<>();
        Edited one = Edited.of(goods(1)).withValue("DeclTotal", "7").withValue("TradeCurr", "of the test");
        for (String code : new String[] {"USD", "502", "142", "CNY", "110", "116", "300"}) {
            read.put(code, one.withValue("TradeCurr", code).read().amount().toString());
        }
        assertEquals(
                Map.of(
                        "USD",
                        "7.00 USD",
                        "502",
                        "7.00 USD",
                        "142",
                        "7.00 CNY",
                        "CNY",
                        "7.00 CNY",
                        "110",
                        "7.00 HKD",
                        "116",
                        "7 JPY",
                        "300",
                        "7.00 EUR"),
                read);
        for (String unknown : new String[] {"840", "156", "133", "999", "usd", "XYZ", "XAU"}) {
            one.withValue("TradeCurr", unknown).refused("DecMessage/DecLists/DecList/TradeCurr", "is no currency");
        }
    }

    @Test
    void onlyOriginalExportDeclarationsOfTheWcoFormatAreRead() {
        wco.withValue("TypeCode", "IMA").refused(DECLARATION + "TypeCode", "this is no export declaration");
        wco.withValue("FunctionCode", "13").refused(DECLARATION + "FunctionCode", "changes or cancels");
        wco.without("Exporter").refused(DECLARATION + "Exporter", "does not name its exporter");
        wco.without("InvoiceAmount").refused(DECLARATION + "InvoiceAmount", "statistical value is no price");
        wco.withValue("GoodsItemQuantity", "9")
                .refused(DECLARATION + "GoodsItemQuantity", "another number of goods items");
    }

    @Test
    void theNumberOfCustomsMakesTheDifference() {
        TradeDocument inForce = wco.read();
        assertEquals(Standing.IN_FORCE, inForce.standing());
        TradeDocument lodged =
                wco.with("<ID>[^<]*</ID>\n<TypeCode>", "<TypeCode>").read();
        assertEquals(Standing.SUBMITTED, lodged.standing());
        assertFalse(lodged.isFinanceable());
        wco.with("<ID>[^<]*(</ID>\n<TypeCode>)", "<ID>23GB12$1").refused(DECLARATION + "ID", "has 18 digits");
        assertNull(wco.without("AcceptanceDateTime").read().issued());
    }

    @Test
    void aPriceOfAnItemIsInTheCurrencyOfTheAmount() {
        String price =
                "</GoodsMeasure><InvoiceLine><ItemChargeAmount currencyID=\"GBP\">12.5</ItemChargeAmount></InvoiceLine>";
        Edited priced = wco.with("</GoodsMeasure>", price);
        assertEquals(1250L, priced.read().lines().get(0).amountMinorUnits());
        priced.with("(ItemChargeAmount currencyID=\")GBP", "$1USD")
                .refused(
                        DECLARATION + "GoodsShipment/GovernmentAgencyGoodsItem/Commodity/InvoiceLine/ItemChargeAmount",
                        "a document has one currency");
    }

    private static Sample goods(int lines) {
        long seed = 0;
        Sample sample = DecMessageSamples.export(new Draw(seed));
        while (sample.lines() != lines || sample.currency().equals("CNY")) {
            sample = DecMessageSamples.export(new Draw(++seed));
        }
        return sample;
    }
}
