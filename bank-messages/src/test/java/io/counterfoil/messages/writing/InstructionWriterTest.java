package io.counterfoil.messages.writing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.prowidesoftware.swift.model.mx.MxPain00100108;
import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import io.counterfoil.kernel.Money;
import io.counterfoil.messages.reading.RealMessages;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.SchemaOutputResolver;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Result;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** What a bank is told to pay, and that the standard's types allow it: which elements there are, their order, and their values. */
class InstructionWriterTest {

    private static final CreditTransfer PAYOUT = new CreditTransfer(
            "0198f0c26a107c3e9f0a2b1d5e8c7a44-1",
            Money.parse("1234.56", "CNY"),
            "南山电子有限公司 & Söhne <A>",
            "6222 0000 1234 5678",
            null,
            "payout of financing 0198");

    private static final CreditTransfer REDEMPTION = new CreditTransfer(
            "redemption 7", Money.parse("100", "JPY"), "Second", "NL56AGDH9619008421", "AGDHNL2A", "redemption");

    private static PaymentInstruction instruction(CreditTransfer... transfers) {
        return new PaymentInstruction(
                "M-1",
                OffsetDateTime.parse("2026-07-01T10:11:12.345+08:00"),
                "Bank A",
                "955880000001",
                "DABAIE2D",
                LocalDate.of(2026, 7, 2),
                List.of(transfers));
    }

    @Test
    void whatIsWrittenValidatesAndSaysWhatWasAsked() throws Exception {
        byte[] written = InstructionWriter.write(instruction(PAYOUT, REDEMPTION));
        assertDoesNotThrow(() -> validate(MxPain00100109.class, "pain.001.001.09", written));
        CustomerCreditTransferInitiationV09 read = MxPain00100109.parse(new String(written, StandardCharsets.UTF_8))
                .getCstmrCdtTrfInitn();
        assertEquals("2", read.getGrpHdr().getNbOfTxs());
        assertEquals(new BigDecimal("1334.56"), read.getGrpHdr().getCtrlSum());
        assertEquals(
                OffsetDateTime.parse("2026-07-01T10:11:12+08:00"),
                read.getGrpHdr().getCreDtTm());
        PaymentInstruction30 group = read.getPmtInf().get(0);
        assertEquals(LocalDate.of(2026, 7, 2), group.getReqdExctnDt().getDt());
        assertEquals("955880000001", group.getDbtrAcct().getId().getOthr().getId());
        assertEquals("DABAIE2D", group.getDbtrAgt().getFinInstnId().getBICFI());
        CreditTransferTransaction34 payout = group.getCdtTrfTxInf().get(0);
        assertEquals(PAYOUT.endToEndId(), payout.getPmtId().getEndToEndId());
        assertEquals("CNY", payout.getAmt().getInstdAmt().getCcy());
        assertEquals(new BigDecimal("1234.56"), payout.getAmt().getInstdAmt().getValue());
        assertEquals(PAYOUT.creditor(), payout.getCdtr().getNm());
        assertEquals("6222000012345678", payout.getCdtrAcct().getId().getOthr().getId());
        CreditTransferTransaction34 redemption = group.getCdtTrfTxInf().get(1);
        assertEquals("NL56AGDH9619008421", redemption.getCdtrAcct().getId().getIBAN());
        assertEquals("AGDHNL2A", redemption.getCdtrAgt().getFinInstnId().getBICFI());
    }

    @Test
    void theSamePaymentsOnceMoreAreAnotherMessage() throws Exception {
        String first = new String(InstructionWriter.write(instruction(PAYOUT, REDEMPTION)), StandardCharsets.UTF_8);
        byte[] written = InstructionWriter.again(
                first, "M-2", OffsetDateTime.parse("2026-07-03T10:11:12Z"), LocalDate.of(2026, 7, 4));
        assertDoesNotThrow(() -> validate(MxPain00100109.class, "pain.001.001.09", written));
        CustomerCreditTransferInitiationV09 before = MxPain00100109.parse(first).getCstmrCdtTrfInitn();
        CustomerCreditTransferInitiationV09 again = MxPain00100109.parse(new String(written, StandardCharsets.UTF_8))
                .getCstmrCdtTrfInitn();
        assertEquals("M-2", again.getGrpHdr().getMsgId());
        assertEquals(
                OffsetDateTime.parse("2026-07-03T10:11:12Z"), again.getGrpHdr().getCreDtTm());
        PaymentInstruction30 group = again.getPmtInf().get(0);
        assertEquals("M-2", group.getPmtInfId());
        assertEquals(LocalDate.of(2026, 7, 4), group.getReqdExctnDt().getDt());
        assertEquals(before.getGrpHdr().getCtrlSum(), again.getGrpHdr().getCtrlSum());
        for (int i = 0; i < 2; i++) {
            CreditTransferTransaction34 was =
                    before.getPmtInf().get(0).getCdtTrfTxInf().get(i);
            CreditTransferTransaction34 is = group.getCdtTrfTxInf().get(i);
            assertEquals("M-2", is.getPmtId().getInstrId());
            assertEquals(was.getPmtId().getEndToEndId(), is.getPmtId().getEndToEndId());
            assertEquals(was.getAmt(), is.getAmt());
            assertEquals(was.getCdtrAcct(), is.getCdtrAcct());
        }
    }

    @Test
    void aBankIsNamedByItsCnapsCodeToo() throws Exception {
        byte[] written = InstructionWriter.write(instruction(new CreditTransfer(
                "E-1", Money.parse("1", "CNY"), "Second", "6222000012345678", "102100099996", "redemption")));
        assertDoesNotThrow(() -> validate(MxPain00100109.class, "pain.001.001.09", written));
        var bank = MxPain00100109.parse(new String(written, StandardCharsets.UTF_8))
                .getCstmrCdtTrfInitn()
                .getPmtInf()
                .get(0)
                .getCdtTrfTxInf()
                .get(0)
                .getCdtrAgt()
                .getFinInstnId()
                .getClrSysMmbId();
        assertEquals("CNAPS", bank.getClrSysId().getCd());
        assertEquals("102100099996", bank.getMmbId());
        assertThrows(
                IllegalArgumentException.class,
                () -> new CreditTransfer("E-1", Money.parse("1", "CNY"), "S", "1234567", "no bank", "redemption"));
    }

    @Test
    void theValidationRefusesWhatTheStandardDoesNotAllow() {
        String written = new String(InstructionWriter.write(instruction(PAYOUT)), StandardCharsets.UTF_8);
        for (String element : List.of("Dbtr", "DbtrAcct", "DbtrAgt", "PmtId", "Amt", "NbOfTxs", "ReqdExctnDt")) {
            String without = written.replaceFirst("(?s)<" + element + ">.*?</" + element + ">", "");
            assertTrue(!without.equals(written), element);
            assertThrows(
                    SAXException.class,
                    () -> validate(MxPain00100109.class, "pain.001.001.09", without.getBytes(StandardCharsets.UTF_8)),
                    element);
        }
        for (String other : List.of(
                written.replace(">1234.56<", ">1,234.56<"),
                written.replace(">2026-07-02<", ">02.07.2026<"),
                written.replaceFirst("(?s)(<Cdtr>.*?</Cdtr>)(.*?)(<RmtInf>.*?</RmtInf>)", "$3$2$1"),
                written.replace("<PmtMtd>", "<Colour>red</Colour><PmtMtd>"))) {
            assertTrue(!other.equals(written), other);
            assertThrows(
                    SAXException.class,
                    () -> validate(MxPain00100109.class, "pain.001.001.09", other.getBytes(StandardCharsets.UTF_8)),
                    other);
        }
    }

    @Test
    void anInstructionThatNobodyHereWroteValidatesToo() throws Exception {
        byte[] real = RealMessages.of("InstructionWriterTest").get("pain/pain001_001_08.xml");
        assertDoesNotThrow(() -> validate(MxPain00100108.class, "pain.001.001.08", real));
    }

    @Test
    void whatNoBankPassesOnIsNotInstructed() {
        Money amount = Money.parse("1", "CNY");
        for (String id : List.of("", "x".repeat(36), "编号", "/x", "a//b", "x_y")) {
            assertThrows(
                    IllegalArgumentException.class, () -> new CreditTransfer(id, amount, "Name", "1", null, "r"), id);
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new CreditTransfer("E", Money.parse("0", "CNY"), "Name", "1", null, "r"));
        assertThrows(IllegalArgumentException.class, () -> instruction(PAYOUT, PAYOUT));
        assertThrows(IllegalArgumentException.class, () -> instruction());
        assertThrows(
                IllegalArgumentException.class,
                () -> InstructionWriter.write(
                        instruction(new CreditTransfer("E", amount, "Name", "1".repeat(35), null, "r"))));
    }

    @Test
    void anIbanIsToldByItsCheckDigits() {
        assertTrue(new AccountNumber("NL26 VAYB 8060 4768 90").isIban());
        assertTrue(!new AccountNumber("NL27VAYB8060476890").isIban());
        assertTrue(!new AccountNumber("6222000012345678").isIban());
    }

    /**
     * By the schema of Prowide's types, which are made from the standard's. Lengths, patterns and codes are not in it, nor the namespace.
     */
    private static void validate(Class<?> message, String type, byte[] written) throws SAXException {
        String namespace = " xmlns=\"urn:iso:std:iso:20022:tech:xsd:" + type + "\"";
        String xml = new String(written, StandardCharsets.UTF_8);
        assertTrue(xml.contains(namespace), xml);
        try {
            schema(message).newValidator().validate(new StreamSource(new StringReader(xml.replace(namespace, ""))));
        } catch (IOException | JAXBException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static Schema schema(Class<?> message) throws JAXBException, IOException, SAXException {
        List<StringWriter> written = new ArrayList<>();
        JAXBContext.newInstance(message).generateSchema(new SchemaOutputResolver() {
            @Override
            public Result createOutput(String namespace, String file) {
                StringWriter writer = new StringWriter();
                written.add(writer);
                StreamResult result = new StreamResult(writer);
                result.setSystemId(file);
                return result;
            }
        });
        String types = written.stream()
                .map(StringWriter::toString)
                .filter(schema -> schema.contains("<xs:complexType name=\"Document\">"))
                .findFirst()
                .orElseThrow();
        String whole = types.replaceFirst(
                "(?=<xs:complexType name=\"Document\">)", "<xs:element name=\"Document\" type=\"Document\"/>");
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new StringReader(whole)));
    }
}
