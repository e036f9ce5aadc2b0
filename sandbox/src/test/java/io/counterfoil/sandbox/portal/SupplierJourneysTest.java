package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.Portal.invoice;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;

/** What a supplier does with a voucher: looks at it, passes a part on, takes that back, sells it to a bank. */
class SupplierJourneysTest extends AtThePortal {

    /** A mistake is mended on the way, and the offer is withdrawn in the end. */
    @Journey
    void aSupplierPassesOnAPartAndTakesItBack(Look look) throws IOException {
        String recipient = portal.trade().secondTierName();
        String voucher = portal.trade().held(invoice(), "90000.00");
        portal.trade().passedOn(voucher, "20000.00");
        try (Visit visit = portal.visit("supplier", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/vouchers/" + voucher);
            assertThat(visit.heading("各部分在哪里", "Where the parts are")).isVisible(PATIENTLY);
            visit.look("voucher");
            visit.link("转让", "Pass on").first().click();
            page.locator("#amount").fill("80000");
            visit.expectRefusal();
            visit.button("下一步：核对", "Next: check").click();
            assertThat(page.locator("#amount")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#amount")).hasValue("80,000");
            visit.look("pass-on-refused");
            page.locator("#amount").fill("40000");
            assertThat(page.locator("#rest")).containsText("30,000.00");
            page.locator("#search").pressSequentially(recipient.substring(0, 6));
            page.getByLabel(recipient).check();
            visit.look("pass-on");
            visit.button("下一步：核对", "Next: check").click();
            assertThat(visit.heading("将会发生什么", "What will happen")).isVisible(PATIENTLY);
            visit.look("pass-on-check");
            visit.button("转让 ¥40,000.00 给" + recipient, "Pass on CNY 40,000.00 to " + recipient)
                    .click();
            assertThat(visit.button("撤回 ¥40,000.00", "Withdraw CNY 40,000.00")).isVisible(PATIENTLY);
            visit.look("offer-made");
            String offer = page.url().replaceFirst(".*/offers/([^?]*).*", "$1");
            assertEquals("open", portal.trade().states().offer(offer));
            page.navigate(portal.url());
            visit.offer(offer).click();
            visit.button("撤回 ¥40,000.00", "Withdraw CNY 40,000.00").click();
            assertThat(visit.text("已撤回，¥40,000.00 回到您名下。", "Withdrawn. CNY 40,000.00 is yours again."))
                    .isVisible(PATIENTLY);
            visit.look("offer-withdrawn");
            assertEquals("withdrawn", portal.trade().states().offer(offer));
            visit.done();
        }
    }

    /** As fast as it can be: what is chosen beforehand is what most people want. One bank has not quoted yet. */
    @Journey(onlyOnPhones = true)
    void aSupplierSellsAVoucherOnAPhone(Look look) throws IOException {
        String number = invoice();
        String voucher = portal.trade().held(number, "186500.00");
        portal.trade().typed(number, "186500.00");
        long begun = System.nanoTime();
        try (Visit visit = portal.logIn("supplier", look)) {
            Page page = visit.page();
            visit.tap(page.locator("a[href='/vouchers/" + voucher + "']"));
            assertThat(visit.heading("各部分在哪里", "Where the parts are")).isVisible(PATIENTLY);
            visit.tap(visit.link("卖给银行", "Sell to a bank"));
            assertThat(visit.button("询价", "Ask for quotes")).isVisible(PATIENTLY);
            visit.tap(visit.button("询价", "Ask for quotes"));
            assertThat(visit.text("未报价", "not quoted yet")).isVisible(PATIENTLY);
            String request = page.url().replaceFirst(".*/financing-requests/([^?]*).*", "$1");
            portal.trade().quoted(request, "bank-a");
            assertThat(page.locator(".cf-quote")).isVisible(PATIENTLY);
            visit.tap(visit.button("下一步：核对", "Next: check"));
            assertThat(visit.text("人民币壹拾捌万陆仟伍佰元整", "Nothing has happened yet.")).isVisible(PATIENTLY);
            visit.tap(visit.button("同意，卖出 ¥186,500.00", "Agree and sell CNY 186,500.00"));
            assertThat(visit.text("已锁定，等", "Locked.")).isVisible(PATIENTLY);
            System.out.printf(
                    "SupplierJourneysTest: from login to the sold voucher %d taps, %.1f s%n",
                    visit.taps(), (System.nanoTime() - begun) / 1e9);
            assertEquals("locked", portal.trade().states().sale(request));
            visit.look("sale-locked");
            String bank = portal.trade().bankOf(request);
            portal.trade().approved(bank, request);
            portal.trade().paidOut(bank, request);
            assertThat(visit.text("已到账，凭证归", "holds the voucher")).isVisible(PATIENTLY);
            visit.look("sale-paid");
            visit.done();
        }
    }

    /** Every page of a sale, with a form that comes back, a second document, and a change of mind. */
    @Journey
    void aSupplierComparesQuotesAndWithdraws(Look look) throws IOException {
        String number = invoice();
        String voucher = portal.trade().held(number, "270000.00");
        portal.trade().typed(number, "270000.00");
        String contract = portal.trade().typed("HT-" + number, "300000.00");
        try (Visit visit = portal.visit("supplier", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/vouchers/" + voucher);
            visit.look("voucher-free");
            page.navigate(portal.url() + "/vouchers");
            visit.look("vouchers");
            page.navigate(portal.url() + "/vouchers?state=offered");
            visit.look("vouchers-offered");
            page.navigate(portal.url() + "/vouchers/" + voucher + "/sell");
            page.locator("#amount").fill("186500");
            page.locator("button[formaction$='/documents']").click();
            page.locator("#document-1").selectOption(contract);
            page.locator("#drawn-0").fill("100000");
            visit.look("sell");
            visit.expectRefusal();
            page.locator(".cf-actbar button").click();
            assertThat(page.locator("#drawn-1")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#document-1")).hasValue(contract);
            visit.look("sell-refused");
            page.locator("#drawn-1").fill("86500");
            page.locator(".cf-actbar button").click();
            assertThat(page.locator("#board .cf-note")).isVisible(PATIENTLY);
            visit.look("quotes-awaited");
            String request = page.url().replaceFirst(".*/financing-requests/([^?]*).*", "$1");
            portal.trade().quoted(request, "bank-a", "bank-b");
            assertThat(page.locator(".cf-quote").nth(1)).isVisible(PATIENTLY);
            page.locator(".cf-quote label").nth(1).click();
            assertThat(page.locator(".cf-actbar"))
                    .containsText(page.locator(".cf-quote label").nth(1).innerText());
            visit.look("quotes");
            page.locator(".cf-actbar button").click();
            assertThat(page.locator(".cf-slip")).isVisible(PATIENTLY);
            visit.look("sale-consent");
            page.locator(".cf-actbar button").click();
            assertThat(visit.button("撤回卖出 ¥186,500.00", "Withdraw the sale of CNY 186,500.00"))
                    .isVisible(PATIENTLY);
            page.navigate(portal.url() + "/vouchers/" + voucher);
            visit.look("voucher-locked");
            page.navigate(portal.url() + "/financing-requests/" + request);
            visit.button("撤回卖出 ¥186,500.00", "Withdraw the sale of CNY 186,500.00")
                    .click();
            assertThat(visit.text("审批前已结束", "Ended before the approval")).isVisible(PATIENTLY);
            assertThat(page.locator(".cf-top")).isVisible();
            visit.look("sale-withdrawn");
            visit.done();
        }
    }
}
