package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

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
