package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** A bank account is used once it was found to be its holder's: by two persons of operators, or by a small amount. */
class AccountReviewJourneysTest extends AtThePortal {

    @Journey
    void anAccountIsCheckedByOneAndVerifiedByAnother(Look look) throws IOException {
        String account = "/account-reviews/" + portal.trade().account(number());
        try (Visit visit = portal.visit("operator", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/account-reviews");
            assertThat(page.locator("main a[href='" + account + "']")).isVisible(PATIENTLY);
            visit.look("account-reviews");
            page.navigate(portal.url() + account);
            visit.expectRefusal();
            visit.button("登记核对", "Record the check").click();
            assertThat(page.locator("#mistakes")).isVisible(PATIENTLY);
            visit.look("account-review-wrong");
            page.locator("#evidence").fill("开户许可证原件");
            visit.button("登记核对", "Record the check").click();
            assertThat(visit.text("须由另一人核实", "Another person of an operator must verify it."))
                    .isVisible(PATIENTLY);
            visit.look("account-checked");
        }
        try (Visit visit = portal.visit("second-operator", look)) {
            visit.page().navigate(portal.url() + account);
            visit.look("account-to-verify");
            visit.button("核实账户", "Verify the account").click();
            assertThat(visit.text("已核实，账户现可使用。", "The account counts from now on."))
                    .isVisible(PATIENTLY);
            visit.look("account-verified");
            visit.done();
        }
    }

    @Journey
    void aSmallAmountIsDrawnSentAndStated(Look look) throws IOException {
        String id = portal.trade().account(number());
        String amount;
        String reference;
        try (Visit visit = portal.visit("operator", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/account-reviews/" + id);
            visit.button("生成金额", "Draw the amount").click();
            assertThat(visit.text("请按此汇出", "Send exactly this")).isVisible(PATIENTLY);
            amount = page.locator(".cf-big").innerText().replaceAll("[^0-9.]", "");
            reference = page.locator("dd.cf-id strong").innerText();
            visit.look("account-drawn");
            visit.button("登记已汇出", "Record that it was sent").click();
            assertThat(visit.text("待参与方回报到账内容", "has to tell what arrived.")).isVisible(PATIENTLY);
            visit.look("account-sent");
            page.navigate(portal.url() + "/account-reviews");
            visit.look("account-reviews");
            visit.done();
        }
        try (Visit visit = portal.visit("supplier", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/company");
            page.locator("main a.cf-id[href$='" + id + "']").click();
            assertThat(visit.button("回填金额", "This arrived")).isVisible(PATIENTLY);
            visit.look("account-to-state");
            visit.expectRefusal();
            visit.button("回填金额", "This arrived").click();
            assertThat(page.locator("#mistakes")).isVisible(PATIENTLY);
            visit.look("account-stated-empty");
            page.locator("#amount").fill("9.99");
            page.locator("#reference").fill("AAAAAA");
            visit.button("回填金额", "This arrived").click();
            assertThat(visit.text("与汇入的款项不一致", "That is not what was sent.")).isVisible(PATIENTLY);
            visit.look("account-stated-wrongly");
            page.locator("#amount").fill(amount);
            page.locator("#reference").fill(reference.toLowerCase(Locale.ROOT));
            visit.button("回填金额", "This arrived").click();
            assertThat(visit.text("回填一致，账户已核实。", "Right: the account is verified."))
                    .isVisible(PATIENTLY);
            visit.look("account-stated");
            page.locator("#reason").fill("moved to another bank");
            visit.button("关闭账户", "Close the account").click();
            assertThat(visit.text("已关闭", "closed").first()).isVisible(PATIENTLY);
            assertThat(visit.button("关闭账户", "Close the account")).isHidden();
            visit.done();
        }
    }

    private static String number() {
        return "62220002" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L);
    }
}
