package io.counterfoil.documents.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.documents.FileType;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that want something else than to be read: other files, the network, the memory, the time. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFilesTest {

    @TempDir
    Path folder;

    private static List<Sample> samples() {
        Draw draw = new Draw(7);
        return List.of(
                UblSamples.invoice(draw),
                UblSamples.creditNote(draw),
                ChinaEInvoiceSamples.blue(draw),
                DecMessageSamples.export(draw),
                WcoSamples.accepted(draw));
    }

    @Test
    void nothingIsFetchedOrExpanded() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        StringBuilder laughs = new StringBuilder("<!ENTITY l0 'ha'>");
        for (int level = 1; level <= 30; level++) {
            laughs.append("<!ENTITY l" + level + " '" + ("&l" + (level - 1) + ";").repeat(10) + "'>");
        }
        for (Sample sample : samples()) {
            for (String types : List.of(
                    "<!DOCTYPE x [<!ENTITY s SYSTEM '" + secret.toUri() + "'>]>",
                    "<!DOCTYPE x SYSTEM 'http://127.0.0.1:9/x.dtd'>",
                    "<!DOCTYPE x [" + laughs + "]>",
                    "<!DOCTYPE x>")) {
                String entity = types.contains("<!ENTITY s") ? "&s;" : types.contains("l30") ? "&l30;" : "x";
                String xml = sample.xml()
                        .replaceFirst("\\?>\n", "?>\n" + java.util.regex.Matcher.quoteReplacement(types) + "\n")
                        .replace(sample.number(), entity);
                Violation violation = Expect.refused(types, xml.getBytes(StandardCharsets.UTF_8));
                assertTrue(violation.message().contains("a document type or an entity"), violation.toString());
                assertFalse(violation.toString().contains("the secret"));
            }
            Expect.refused(
                    "an entity nobody declared",
                    sample.xml().replace(sample.number(), "&nobody;").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Whoever checks against a schema may want to get it from where the file says. */
    @Test
    void nobodyIsAskedForASchema() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(500);
            String url = "http://127.0.0.1:" + listener.getLocalPort() + "/";
            for (Sample sample : samples()) {
                String hint = " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:x " + url
                        + "x.xsd' xsi:noNamespaceSchemaLocation='" + url + "y.xsd'>";
                String xml = sample.xml().replaceFirst("(<[A-Z][^>]*|<md:[^>]*)>", "$1" + hint);
                assertEquals(
                        sample.number(),
                        TradeDocumentReader.read(xml.getBytes(StandardCharsets.UTF_8))
                                .number());
            }
            assertThrows(SocketTimeoutException.class, listener::accept, "somebody connected");
        }
    }

    @Test
    void whatAStrangerWroteIsCutAndPlainInARefusal() {
        String namespace = "urn:" + "x".repeat(100_000) + "\u202E";
        String name = "n".repeat(10_000);
        for (String xml : List.of(
                "<" + name + " xmlns='" + namespace + "'/>",
                "<a><" + name + "><" + name + "><b x=></a>",
                UblSamples.invoice(new Draw(1))
                        .xml()
                        .replaceFirst("currencyID=\"CNY\"", "currencyID=\"" + namespace + "\""),
                WcoSamples.lodged(new Draw(1))
                        .xml()
                        .replace("currencyID=\"GBP\"", "currencyID=\"" + namespace + "\""))) {
            Violation violation = Expect.refused("long", xml.getBytes(StandardCharsets.UTF_8));
            assertTrue(violation.toString().length() < 1_000, violation.toString());
            assertFalse(violation.toString().contains("\u202E"), violation.toString());
        }
    }

    /** Libraries that cannot read something like to say so, with the text in question: lines of a stranger in our log. */
    @Test
    void nothingOfItGetsIntoTheLog() {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Edited invoice = Edited.of(UblSamples.invoice(new Draw(1)));
            for (Edited spoilt : List.of(
                    invoice.withValue("PayableAmount", "x\nERROR forged"),
                    invoice.withValue("IssueDate", "x\nERROR forged"),
                    invoice.without("ID"),
                    invoice.with("</cbc:IssueDate>", "</cbc:IssueDate><cbc:IssueTime>x</cbc:IssueTime>"))) {
                Expect.refused(spoilt.xml(), spoilt.xml().getBytes(StandardCharsets.UTF_8));
            }
            byte[] notUtf8 = invoice.xml().getBytes(StandardCharsets.UTF_8);
            notUtf8[notUtf8.length / 2] = (byte) 0xFF;
            Expect.refused("not UTF-8", notUtf8);
        } finally {
            System.setErr(before);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void sizeDepthElementsAndTextsHaveLimits() {
        RefusedException tooLarge = assertThrows(
                RefusedException.class, () -> TradeDocumentReader.read(new byte[FileType.XML.bytesMax() + 1]));
        assertEquals("file", tooLarge.violations().get(0).field());
        assertLimit("<a>".repeat(XmlFile.DEPTH_MAX + 1) + "</a>".repeat(XmlFile.DEPTH_MAX + 1), "deep");
        assertLimit("<a>" + "<b/>".repeat(XmlFile.ELEMENTS_MAX) + "</a>", "more than " + XmlFile.ELEMENTS_MAX);
        Sample invoice = UblSamples.invoice(new Draw(1));
        assertLimit(invoice.xml().replace(invoice.number(), "1".repeat(65)), "more than 64 characters");
        Sample chinese = ChinaEInvoiceSamples.blue(new Draw(1));
        assertLimit(
                chinese.xml().replaceFirst("<ItemName>", "<ItemName>" + "x".repeat(1000)), "more than 1000 characters");
    }

    @Test
    void aFileOfManyLinesIsReadAndOneOfMoreIsNot() {
        int most = TradeDocument.LINES_MAX;
        assertEquals(most, TradeDocumentReader.read(chinese(most)).lines().size());
        Violation violation = Expect.refused("too many lines", chinese(most + 1));
        assertTrue(violation.message().contains("at most " + most + " lines"), violation.toString());
    }

    @Test
    void amountsThatNoLongHoldsAreRefused() {
        String largest = "9".repeat(14);
        String xml = DecMessageSamples.export(new Draw(3)).xml();
        String item = xml.substring(xml.indexOf("<DecList>"), xml.indexOf("</DecList>") + "</DecList>".length());
        String many = "";
        for (int number = 1; number <= 1000; number++) {
            many += item.replaceAll("<GNo>.*</GNo>", "<GNo>" + number + "</GNo>")
                    .replaceAll("<DeclTotal>.*</DeclTotal>", "<DeclTotal>" + largest + "</DeclTotal>");
        }
        String whole = xml.substring(0, xml.indexOf("<DecList>")) + many + "</DecLists></DecMessage>";
        assertLimit(whole, "too large to be added");
        assertLimit(xml.replaceFirst("<DeclTotal>", "<DeclTotal>" + largest), "14 figures");
    }

    @Test
    void onlyKnownEncodingsAreRead() {
        Sample sample = ChinaEInvoiceSamples.blue(new Draw(5));
        for (String encoding : List.of("GBK", "GB18030")) {
            byte[] content = sample.xml()
                    .replace("UTF-8", encoding)
                    .replace("Hügelland & Söhne", "x")
                    .getBytes(Charset.forName(encoding));
            assertEquals(sample.number(), TradeDocumentReader.read(content).number());
        }
        Violation utf16 = Expect.refused("UTF-16", sample.xml().getBytes(StandardCharsets.UTF_16));
        assertTrue(utf16.message().contains("UTF-16"), utf16.toString());
        byte[] broken = sample.bytes();
        int at = sample.xml()
                .substring(0, sample.xml().indexOf("</SellerName>"))
                .getBytes(StandardCharsets.UTF_8)
                .length;
        broken[at - 1] = (byte) 0xFF;
        Violation violation = Expect.refused("a byte of nothing", broken);
        assertTrue(violation.message().startsWith("line 11, "), violation.toString());
    }

    @Test
    void whatIsNoneOfTheFormatsIsRefusedByItsName() {
        for (String xml : List.of(
                "<Invoice/>",
                "<a:Invoice xmlns:a='urn:other'/>",
                "<DecMessage/>",
                "<EInvoice xmlns='urn:other'/>",
                "<html><body/></html>")) {
            Violation violation = Expect.refused(xml, xml.getBytes(StandardCharsets.UTF_8));
            assertTrue(violation.message().contains("none of those that are read here"), violation.toString());
        }
        for (String nothing : List.of("", " ", "<?xml version='1.0'?>", "hello", "\u0000", "%PDF-1.7", "<!-- c -->")) {
            Expect.refused(nothing, nothing.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] chinese(int lines) {
        Elements items = new Elements();
        for (int line = 0; line < lines; line++) {
            items.open("IssuItemInformation")
                    .value("ItemName", "x")
                    .value("Amount", "1")
                    .close("IssuItemInformation");
        }
        String xml = ChinaEInvoiceSamples.blue(new Draw(1))
                .xml()
                .replaceAll("(?s)<IssuItemInformation>.*</IssuItemInformation>", items.toString())
                .replaceAll("<TotalAmWithoutTax>.*<", "<TotalAmWithoutTax>" + lines + "<")
                .replaceAll("<TotalTaxAm>.*<", "<TotalTaxAm>0<")
                .replaceAll("<TotalTax-includedAmount>.*<", "<TotalTax-includedAmount>" + lines + "<");
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertLimit(String xml, String limit) {
        Violation violation = Expect.refused(limit, xml.getBytes(StandardCharsets.UTF_8));
        assertTrue(violation.message().contains(limit), violation.toString());
    }
}
