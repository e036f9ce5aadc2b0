package io.counterfoil.bank.booking;

import java.util.UUID;

/** A status report, as a bank's core system sends it. */
public final class Pain {

    private Pain() {}

    /**
     * @param instruction whose message it is about
     * @param state code of ISO 20022
     */
    public static String status(String instruction, String endToEnd, String state, String reason) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>%1$s</MsgId><CreDtTm>2026-07-01T10:00:00Z</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>%2$s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
                <GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>%2$s</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>%3$s</OrgnlEndToEndId>
                <TxSts>%4$s</TxSts><StsRsnInf><Rsn><Cd>%5$s</Cd></Rsn><AddtlInf>said by the bank</AddtlInf></StsRsnInf></TxInfAndSts>
                </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>""".formatted(
                UUID.randomUUID().toString().replace("-", ""), instruction.replace("-", ""), endToEnd, state, reason);
    }
}
