package io.counterfoil.messages.reading;

import java.nio.charset.StandardCharsets;

/** Statements as banks send them, put together from their parts. None of it is anybody's. */
public final class Samples {

    public static final String ACCOUNT = "NL26VAYB8060476890";

    private Samples() {}

    public static byte[] camt053(String... statements) {
        return camt("053", "08", "BkToCstmrStmt", String.join("", statements));
    }

    public static byte[] camt052(String... reports) {
        return camt("052", "08", "BkToCstmrAcctRpt", String.join("", reports).replace("Stmt>", "Rpt>"));
    }

    public static byte[] camt(String number, String version, String body, String content) {
        return ("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.%s.001.%s"><%s>
                <GrpHdr><MsgId>M-1</MsgId><CreDtTm>2026-07-01T18:43:50.123+08:00</CreDtTm></GrpHdr>
                %s</%s></Document>""").formatted(number, version, body, content, body).getBytes(StandardCharsets.UTF_8);
    }

    public static String statement(String id, String... entries) {
        return """
                <Stmt><Id>%s</Id><CreDtTm>2026-07-01T18:43:50Z</CreDtTm>
                <Acct><Id><IBAN>%s</IBAN></Id><Ccy>CNY</Ccy></Acct>%s</Stmt>
                """.formatted(id, ACCOUNT, String.join("", entries));
    }

    /** One payment, with its reference. */
    public static String credit(String amount, String endToEnd) {
        return entry(amount, "CRDT", "", payment(endToEnd, ""));
    }

    public static String debit(String amount, String endToEnd) {
        return entry(amount, "DBIT", "", payment(endToEnd, ""));
    }

    /** @param more elements after the value date, such as AcctSvcrRef */
    public static String entry(String amount, String direction, String more, String... details) {
        return """
                <Ntry><Amt Ccy="CNY">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2026-07-01</Dt></BookgDt><ValDt><Dt>2026-07-02</Dt></ValDt>%s
                <BkTxCd><Prtry><Cd>544</Cd></Prtry></BkTxCd><NtryDtls>%s</NtryDtls></Ntry>
                """.formatted(amount, direction, more, String.join("", details));
    }

    /** @param more elements after the references, such as Amt */
    public static String payment(String endToEnd, String more) {
        return "<TxDtls><Refs><EndToEndId>" + endToEnd + "</EndToEndId></Refs>" + more + "</TxDtls>";
    }

    public static String amount(String amount) {
        return "<Amt Ccy=\"CNY\">" + amount + "</Amt>";
    }
}
