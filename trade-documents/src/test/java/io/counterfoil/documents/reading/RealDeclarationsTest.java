package io.counterfoil.documents.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.documents.PartyIdentifier;
import io.counterfoil.documents.Standing;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PartyRole;
import io.counterfoil.kernel.Violation;
import io.counterfoil.wire.SafeXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** HMRC's test declarations, which were lodged and never accepted, and the public template of China's Single Window. */
class RealDeclarationsTest {

    private static final String HMRC = "hmrc-export-declarations/";
    private static final String READ = HMRC + "TT_EX005a.xml";
    private static final String TEMPLATE = "china-single-window/decmessage-element-paths.txt";

    private static final String NO_PRICE = "does not say what was invoiced for the goods";
    private static final String NO_EXPORTER = "does not name its exporter";

    private static final Map<String, String> REFUSED = Map.of(
            HMRC + "TT_EX006a.xml",
            NO_PRICE,
            HMRC + "TT_EX011b.xml",
            NO_PRICE,
            HMRC + "TT_EX021a_Declaration1_(Step1).xml",
            NO_EXPORTER,
            HMRC + "TT_EX026a.xml",
            NO_PRICE,
            HMRC + "TT_EX038a.xml",
            NO_PRICE,
            HMRC + "TT_EX043a.xml",
            NO_PRICE,
            HMRC + "TT_EX044a.xml",
            NO_PRICE,
            HMRC + "TT_EX046a.xml",
            NO_PRICE,
            TEMPLATE,
            "not well-formed XML");

    @Test
    void everyOtherFileIsRefusedForItsReason() throws IOException {
        Map<String, byte[]> files = RealFiles.of("RealDeclarationsTest", "customs");
        Set<String> refused = new TreeSet<>(files.keySet());
        assertTrue(refused.remove(READ), READ + " is missing");
        assertEquals(new TreeSet<>(REFUSED.keySet()), refused);
        REFUSED.forEach((name, reason) -> {
            Violation violation = Expect.refused(name, files.get(name));
            assertTrue(violation.message().contains(reason), name + ": " + violation);
        });
    }

    @Test
    void aDeclarationAsLodgedIsTheExportersAndRestsOnNothingYet() throws IOException {
        TradeDocument declaration = TradeDocumentReader.read(
                RealFiles.of("RealDeclarationsTest", "customs").get(READ));
        assertEquals(Standing.SUBMITTED, declaration.standing());
        assertFalse(declaration.isFinanceable());
        assertEquals("7849431GVYMC", declaration.number());
        assertNull(declaration.issued(), "the file has no date");
        assertEquals(Money.parse("9500", "GBP"), declaration.amount());
        assertEquals(PartyRole.EXPORTER, declaration.owner().role());
        assertEquals(
                List.of(new PartyIdentifier(PartyIdentifier.EORI, "GB150454489082")),
                declaration.owner().identifiers());
        assertEquals(
                List.of(new PartyIdentifier(PartyIdentifier.EORI, "GB427168118378")),
                declaration.party(PartyRole.DECLARANT).orElseThrow().identifiers());
        assertEquals(
                "Blind Rivet Nuts Stainless Steel", declaration.lines().get(0).description());
    }

    @Test
    void thePriceIsReadOnceTheFileHasOne() throws IOException {
        Map<String, byte[]> files = RealFiles.of("RealDeclarationsTest", "customs");
        Map<String, Standing> standings = new TreeMap<>();
        REFUSED.forEach((name, reason) -> {
            if (reason.equals(NO_PRICE)) {
                String xml = new String(files.get(name), StandardCharsets.UTF_8);
                String priced = xml.replaceFirst(
                        "</GoodsItemQuantity>",
                        "</GoodsItemQuantity><InvoiceAmount currencyID=\"GBP\">77.5</InvoiceAmount>");
                TradeDocument declaration = TradeDocumentReader.read(priced.getBytes(StandardCharsets.UTF_8));
                assertEquals(Money.parse("77.50", "GBP"), declaration.amount(), name);
                standings.put(name, declaration.standing());
            }
        });
        assertEquals(7, standings.size());
        assertEquals(Set.of(Standing.SUBMITTED), Set.copyOf(standings.values()));
    }

    @Test
    void ourSamplesOfTheSingleWindowHaveElementsOfTheTemplateOnly() throws IOException {
        Set<String> template = Set.copyOf(
                new String(RealFiles.of("RealDeclarationsTest", "customs").get(TEMPLATE), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
        Element sample = SafeXml.document(new ByteArrayInputStream(
                        DecMessageSamples.export(new Draw(1)).bytes()))
                .getDocumentElement();
        NodeList elements = sample.getElementsByTagName("*");
        for (int at = 0; at < elements.getLength(); at++) {
            assertTrue(template.contains(path(elements.item(at))), path(elements.item(at)));
        }
    }

    private static String path(Node element) {
        return element instanceof Element ? path(element.getParentNode()) + "/" + element.getNodeName() : "";
    }
}
