package io.counterfoil.messages.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.prowidesoftware.swift.model.mx.MxPain00200103;
import com.prowidesoftware.swift.model.mx.MxPain00200110;
import io.counterfoil.messages.InstructionState;
import io.counterfoil.messages.PaymentStatus;
import io.counterfoil.messages.PaymentStatusReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a bank says of an instruction. */
class StatusReportTest {

    static byte[] report(String version, String content) {
        return ("""
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.%s"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>R-1</MsgId><CreDtTm>2026-07-01T10:00:00Z</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>M-1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>%s
                </CstmrPmtStsRpt></Document>""").formatted(version, content).getBytes(StandardCharsets.UTF_8);
    }

    static final String PARTLY = """
            <GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>P-1</OrgnlPmtInfId>
            <TxInfAndSts><OrgnlInstrId>I-1</OrgnlInstrId><OrgnlEndToEndId>E-1</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>
            <TxInfAndSts><OrgnlEndToEndId>E-2</OrgnlEndToEndId><TxSts>RJCT</TxSts>
            <StsRsnInf><Rsn><Cd>AC01</Cd></Rsn><AddtlInf>account is closed</AddtlInf></StsRsnInf></TxInfAndSts>
            </OrgnlPmtInfAndSts>""";

    @Test
    void eachPaymentHasItsStateAndReason() {
        PaymentStatusReport read = StatusReportReader.read(report("10", PARTLY));
        assertEquals("M-1", read.originalMessageId());
        assertEquals("pain.002.001.10", read.type());
        assertEquals(
                List.of(
                        new PaymentStatus(null, null, null, InstructionState.PARTLY_ACCEPTED, null),
                        new PaymentStatus("P-1", "I-1", "E-1", InstructionState.SETTLED, null),
                        new PaymentStatus("P-1", null, "E-2", InstructionState.REJECTED, "AC01 account is closed")),
                read.statuses());
    }

    @Test
    void eachVersionIsReadAndProwideSeesTheSameStates() {
        for (int version = 3; version <= 14; version++) {
            assertEquals(
                    3,
                    StatusReportReader.read(report("%02d".formatted(version), PARTLY))
                            .statuses()
                            .size());
        }
        assertEquals(
                List.of("ACSC", "RJCT"),
                MxPain00200110.parse(new String(report("10", PARTLY), StandardCharsets.UTF_8))
                        .getCstmrPmtStsRpt()
                        .getOrgnlPmtInfAndSts()
                        .get(0)
                        .getTxInfAndSts()
                        .stream()
                        .map(payment -> payment.getTxSts())
                        .toList());
        assertEquals(
                "R-1",
                MxPain00200103.parse(new String(report("03", PARTLY), StandardCharsets.UTF_8))
                        .getCstmrPmtStsRpt()
                        .getGrpHdr()
                        .getMsgId());
    }

    @Test
    void whatIsNoStatusReportIsRefused() {
        assertTrue(Expect.refused(
                        "state", report("10", "<GrpSts>FINE</GrpSts></OrgnlGrpInfAndSts>"), StatusReportReader::read)
                .message()
                .contains("no state of an instruction"));
        assertTrue(Expect.refused("version", report("02", PARTLY), StatusReportReader::read)
                .message()
                .contains("versions 001.03 to 001.14 are"));
        byte[] statement = Samples.camt053(Samples.statement("S"));
        assertTrue(Expect.refused("statement", statement, StatusReportReader::read)
                .message()
                .contains("this is camt.053.001.08"));
    }
}
