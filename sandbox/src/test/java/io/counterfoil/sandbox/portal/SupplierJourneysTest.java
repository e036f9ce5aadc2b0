package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.Portal.invoice;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a supplier does with a voucher: looks at it, passes a part on, takes that back, sells it to a bank. */
class SupplierJourneysTest extends AtThePortal {

    /** A mistake is mended on the way, and the offer is withdrawn in the end. */
    @Test
    void aSupplierPassesOnAPartAndTakesItBackAtADesk() throws IOException {
        String voucher = portal.trade().held(invoice(), "90000.00");
        portal.trade().passedOn(voucher, "20000.00");
        try (Visit visit = portal.visit("supplier", Visit.Device.DESK, "en")) {
            Page page = visit.page();
            page.navigate(portal.url() + "/vouchers/" + voucher);
            assertThat(visit.heading("Where the parts are")).isVisible(PATIENTLY);
            visit.look("voucher");
            visit.link("Pass on").click();
            page.locator("#amount").fill("80000");
            visit.expectRefusal();
            visit.button("Next: check").click();
            assertThat(page.locator("#amount")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#amount")).hasValue("80,000");
            visit.look("pass-on-refused");
            page.locator("#amount").fill("40000");
            assertThat(page.locator("#rest")).containsText("30,000.00");
            page.locator("#search")
                    .pressSequentially(portal.trade().secondTierName().substring(0, 6));
            page.getByLabel(portal.trade().secondTierName()).check();
            visit.look("pass-on");
            visit.button("Next: check").click();
            assertThat(visit.heading("What will happen")).isVisible(PATIENTLY);
            visit.look("pass-on-check");
            visit.button("Pass on CNY 40,000.00 to " + portal.trade().secondTierName())
                    .click();
            assertThat(visit.button("Withdraw CNY 40,000.00")).isVisible(PATIENTLY);
            visit.look("offer-made");
            String offer = page.url().replaceFirst(".*/offers/([^?]*).*", "$1");
            assertEquals("open", portal.trade().stateOfOffer(offer));
            page.navigate(portal.url());
            visit.offer(offer).click();
            visit.button("Withdraw CNY 40,000.00").click();
            assertThat(page.getByText("Withdrawn. CNY 40,000.00 is yours again."))
                    .isVisible(PATIENTLY);
            visit.look("offer-withdrawn");
            assertEquals("withdrawn", portal.trade().stateOfOffer(offer));
            assertEquals(List.of(), visit.complaints());
        }
    }

    /** As fast as it can be: what is chosen beforehand is what most people want. One bank has not quoted yet. */
    @Test
    void aSupplierSellsAVoucherOnAPhone() throws IOException {
        String voucher = portal.trade().held(invoice(), "186500.00");
        long begun = System.nanoTime();
        try (Visit visit = portal.visit("supplier", Visit.Device.PHONE, "zh-CN")) {
            Page page = visit.page();
            visit.tap(page.locator("a[href='/vouchers/" + voucher + "']"));
            assertThat(visit.heading("各部分在哪里")).isVisible(PATIENTLY);
            visit.tap(visit.link("卖给银行"));
            assertThat(visit.button("询价")).isVisible(PATIENTLY);
            visit.tap(visit.button("询价"));
            assertThat(page.getByText("未报价")).isVisible(PATIENTLY);
            String request = page.url().replaceFirst(".*/financing-requests/([^?]*).*", "$1");
            portal.trade().quoted(request, "bank-a");
            assertThat(page.locator(".cf-quote")).isVisible(PATIENTLY);
            visit.tap(visit.button("下一步：核对"));
            assertThat(page.getByText("人民币壹拾捌万陆仟伍佰元整")).isVisible(PATIENTLY);
            visit.tap(visit.button("同意，卖出 ¥186,500.00"));
            assertThat(page.getByText("已锁定，等")).isVisible(PATIENTLY);
            System.out.printf(
                    "SupplierJourneysTest: from login to the sold voucher %d taps, %.1f s%n",
                    visit.taps(), (System.nanoTime() - begun) / 1e9);
            assertEquals("locked", portal.trade().stateOfSale(request));
            visit.look("sale-locked");
            String bank = portal.trade().bankOf(request);
            portal.trade().approved(bank, request);
            portal.trade().paidOut(bank, request);
            assertThat(page.getByText("已到账，凭证归")).isVisible(PATIENTLY);
            visit.look("sale-paid");
            assertEquals(List.of(), visit.complaints());
        }
    }

    /** Every page of a sale, with a form that comes back, a second document, and a change of mind. */
    @ParameterizedTest
    @CsvSource({"PHONE, zh-CN", "DESK, en"})
    void aSupplierComparesQuotesAndWithdraws(String screen, String language) throws IOException {
        Visit.Device device = screen.equals("PHONE") ? Visit.Device.PHONE : Visit.Device.DESK;
        boolean chinese = language.startsWith("zh");
        String withdraw = chinese ? "撤回卖出 ¥186,500.00" : "Withdraw the sale of CNY 186,500.00";
        String voucher = portal.trade().held(invoice(), "270000.00");
        try (Visit visit = portal.visit("supplier", device, language)) {
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
            page.locator("#number-1").fill("HT-2026-7");
            page.locator("#drawn-0").fill("100000");
            visit.look("sell");
            visit.expectRefusal();
            page.locator(".cf-actbar button").click();
            assertThat(page.locator("#drawn-1")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#number-1")).hasValue("HT-2026-7");
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
            assertThat(visit.button(withdraw)).isVisible(PATIENTLY);
            page.navigate(portal.url() + "/vouchers/" + voucher);
            visit.look("voucher-locked");
            page.navigate(portal.url() + "/financing-requests/" + request);
            visit.button(withdraw).click();
            assertThat(page.getByText(chinese ? "审批前已结束" : "Ended before the approval"))
                    .isVisible(PATIENTLY);
            assertThat(page.locator(".cf-top")).isVisible();
            visit.look("sale-withdrawn");
            assertEquals(List.of(), visit.complaints());
        }
    }
}
