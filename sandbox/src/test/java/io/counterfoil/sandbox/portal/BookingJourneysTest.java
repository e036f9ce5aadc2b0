package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import io.counterfoil.sandbox.infrastructure.Gateway;
import io.counterfoil.sandbox.replay.SharedInstallation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A bank's officer sends a statement, sees what nobody expected, and says what it is. */
class BookingJourneysTest extends AtThePortal {

    private static final String BANK = "bank-b";

    @Journey
    void whatNobodyExpectedIsLookedAtAndSaidToBeNoneOfOurs(Look look) throws IOException {
        String reference = "none of ours " + Portal.invoice();
        try (Visit visit = portal.visit(BANK + "-officer", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/worklist/bookings");
            assertThat(visit.heading("上传对账单", "Send a statement")).isVisible(PATIENTLY);
            visit.expectRefusal();
            send(visit, "no statement at all");
            assertThat(page.locator("#file[aria-invalid=true]")).isVisible(PATIENTLY);
            visit.look("bookings-wrong-file");
            send(visit, statement(reference));
            assertThat(page.locator("#taken")).isVisible(PATIENTLY);
            Locator item = item(page, reference);
            assertThat(item).containsText("4,321.00");
            assertThat(item).containsText(visit.in("没有对应的预期款项", "Nobody expects it"));
            visit.look("bookings");
        }
        try (Visit visit = portal.visit(BANK + "-approver", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/worklist/bookings");
            assertThat(item(page, reference)).isVisible(PATIENTLY);
            assertThat(visit.button("确认", "Say so")).hasCount(0);
            assertThat(visit.button("上传对账单", "Send a statement")).hasCount(0);
        }
        try (Visit visit = portal.visit(BANK + "-officer", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/worklist/bookings");
            visit.expectRefusal();
            Locator item = item(page, reference);
            item.locator("select").selectOption("put-aside");
            item.locator("button").click();
            assertThat(item.locator("input[aria-invalid=true]")).isVisible(PATIENTLY);
            assertThat(item.locator("select")).hasValue("put-aside");
            item.locator("input[name=reason]").fill("sent to the wrong bank");
            item.locator("button").click();
            assertThat(item).hasCount(0);
            visit.done();
        }
    }

    /**
     * The sandbox's banks wait for no statements, so their gateways write no instruction that could be rejected: one is put there, of
     * a payment that came back from a holder before.
     */
    @Journey
    void aRejectedPaymentIsShownWithTheBanksReasonAndInstructedOnceMore(Look look) throws Exception {
        UUID id = instructed();
        try (Visit visit = portal.visit(BANK + "-officer", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/worklist/bookings");
            send(visit, rejection(id));
            assertThat(page.locator("#reported"))
                    .containsText(
                            visit.in("被拒绝", "rejected"),
                            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
            assertThat(page.locator("#instruction-" + id)).containsText("AC06 account is blocked");
            assertThat(page.locator("#instruction-" + id + " button")).hasCount(0);
            visit.look("bookings-rejected");
        }
        try (Visit visit = portal.visit(BANK + "-approver", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/worklist/bookings");
            Locator payment = page.locator("#instruction-" + id);
            visit.expectRefusal();
            payment.locator("button").click();
            assertThat(payment.locator("input[aria-invalid=true]")).isVisible(PATIENTLY);
            payment.locator("input[name=reason]").fill("the account is open again");
            visit.look("bookings-instruct-again");
            payment.locator("button").click();
            assertThat(payment).hasCount(0);
            visit.done();
        }
        assertEquals(
                1, count("attempt = 1 and repeated_reason = 'the account is open again' and subject = '" + id + "'"));
    }

    private static UUID instructed() throws SQLException, IOException {
        UUID id = UUID.randomUUID();
        String name = id.toString().replace("-", "");
        String message = """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>
                <GrpHdr><MsgId>%1$s</MsgId><CreDtTm>2026-07-01T10:00:00Z</CreDtTm><NbOfTxs>1</NbOfTxs><InitgPty><Nm>B</Nm></InitgPty></GrpHdr>
                <PmtInf><PmtInfId>%1$s</PmtInfId><PmtMtd>TRF</PmtMtd><ReqdExctnDt><Dt>2026-07-01</Dt></ReqdExctnDt><Dbtr><Nm>B</Nm></Dbtr>
                <DbtrAcct><Id><Othr><Id>955880000001</Id></Othr></Id></DbtrAcct><DbtrAgt><FinInstnId><BICFI>DABAIE2D</BICFI></FinInstnId></DbtrAgt>
                <CdtTrfTxInf><PmtId><InstrId>%1$s</InstrId><EndToEndId>%1$s</EndToEndId></PmtId>
                <Amt><InstdAmt Ccy="CNY">876.54</InstdAmt></Amt><CdtrAcct><Id><Othr><Id>955880000002</Id></Othr></Id></CdtrAcct>
                </CdtTrfTxInf></PmtInf></CstmrCdtTrfInitn></Document>""".formatted(name);
        try (Connection database = SharedInstallation.get().superuser(Gateway.OF_BANK_B.database())) {
            put(
                    database,
                    "insert into bank.expected_payment (bank, id, kind, subject, number, reference, reference_key, minor_units,"
                            + " currency, state) values (?, ?, 'redemption', ?, 0, ?, ?, 87654, 'CNY', 'reopened')",
                    id,
                    name,
                    name);
            put(
                    database,
                    "insert into bank.payment_instruction (bank, id, kind, subject, number, attempt, end_to_end, minor_units,"
                            + " currency, created_at, message) values (?, ?, 'redemption', ?, 0, 0, ?, 87654, 'CNY', now(), ?)",
                    id,
                    name,
                    message);
        }
        return id;
    }

    private static void put(Connection database, String sql, UUID id, String name, String text)
            throws SQLException, IOException {
        try (PreparedStatement insert = database.prepareStatement(sql)) {
            insert.setObject(1, portal.trade().participantOf(BANK));
            insert.setObject(2, id);
            insert.setObject(3, id);
            insert.setString(4, name);
            insert.setString(5, text);
            assertEquals(1, insert.executeUpdate());
        }
    }

    private static int count(String where) throws SQLException, IOException {
        try (Connection database = SharedInstallation.get().superuser(Gateway.OF_BANK_B.database());
                Statement statement = database.createStatement();
                ResultSet rows =
                        statement.executeQuery("select count(*) from bank.payment_instruction where " + where)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String rejection(UUID instruction) {
        String name = instruction.toString().replace("-", "");
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>%2$s</MsgId><CreDtTm>2026-07-01T10:00:00Z</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>%1$s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>RJCT</GrpSts>
                </OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>%1$s</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>%1$s</OrgnlEndToEndId>
                <TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC06</Cd></Rsn><AddtlInf>account is blocked</AddtlInf></StsRsnInf></TxInfAndSts>
                </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>""".formatted(name, Portal.invoice());
    }

    private static Locator item(Page page, String reference) {
        return page.locator("section[id^=item-]").filter(new Locator.FilterOptions().setHasText(reference));
    }

    private static void send(Visit visit, String content) {
        visit.page()
                .locator("#file")
                .setInputFiles(
                        new FilePayload("statement.xml", "application/xml", content.getBytes(StandardCharsets.UTF_8)));
        visit.button("上传对账单", "Send a statement").click();
    }

    private static String statement(String reference) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-07-01T18:43:50Z</CreDtTm></GrpHdr>
                <Stmt><Id>S</Id><CreDtTm>2026-07-01T18:43:50Z</CreDtTm>
                <Acct><Id><Othr><Id>955880000003</Id></Othr></Id></Acct>
                <Ntry><Amt Ccy="CNY">4321.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2026-07-01</Dt></BookgDt><BkTxCd/><NtryDtls><TxDtls>
                <RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>
                """.formatted(Portal.invoice(), reference);
    }
}
