package io.counterfoil.bank.booking;

import io.counterfoil.kernel.Money;
import java.util.UUID;

/** A statement of a bank's account, as its core system sends it. */
public final class Camt {

    private Camt() {}

    public static String statement(String... entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-07-01T18:43:50Z</CreDtTm></GrpHdr>
                <Stmt><Id>S</Id><CreDtTm>2026-07-01T18:43:50Z</CreDtTm>
                <Acct><Id><Othr><Id>955880000003</Id></Othr></Id></Acct>%s</Stmt></BkToCstmrStmt></Document>
                """.formatted(UUID.randomUUID().toString().replace("-", ""), String.join("", entries));
    }

    public static String credit(Money amount, String reference) {
        return entry(amount, "CRDT", reference);
    }

    public static String debit(Money amount, String reference) {
        return entry(amount, "DBIT", reference);
    }

    private static String entry(Money amount, String direction, String reference) {
        return """
                <Ntry><Amt Ccy="%s">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2026-07-01</Dt></BookgDt><BkTxCd/><NtryDtls><TxDtls>
                <RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                """.formatted(amount.currency().getCurrencyCode(), amount.toDecimal(), direction, reference);
    }
}
