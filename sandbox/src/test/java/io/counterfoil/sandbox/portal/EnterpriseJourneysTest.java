package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.Portal.invoice;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** The people of a core enterprise at the portal: what a maker records and pays, and what a checker approves. */
class EnterpriseJourneysTest extends AtThePortal {

    @Journey
    void aCheckerApprovesOneAndRefusesOne(Look look) throws IOException {
        String good = portal.trade().recorded(invoice(), "186500.00");
        String bad = portal.trade().recorded(invoice(), "94812.40");
        try (Visit visit = portal.visit("enterprise-checker", look)) {
            visit.payable(good).click();
            assertThat(visit.heading("将签署的内容", "What will be signed")).isVisible(PATIENTLY);
            visit.look("checker-payable");
            visit.button("开立 ¥186,500.00", "Issue CNY 186,500.00").click();
            assertThat(visit.text("已开立。", "Issued.")).isVisible(PATIENTLY);
            visit.look("checker-issued");
            assertEquals("proposed", portal.trade().states().payable(good));
            visit.page().navigate(portal.url() + "/payables/" + bad);
            visit.link("退回", "Refuse").click();
            assertThat(visit.heading("退回这笔应付账款？", "Refuse this payable?")).isVisible(PATIENTLY);
            visit.look("checker-refuse");
            visit.expectRefusal();
            visit.field("其他原因：", "Another reason:").check();
            visit.button("退回 ¥94,812.40", "Refuse CNY 94,812.40").click();
            assertThat(visit.text("请选择原因", "Choose a reason.")).isVisible(PATIENTLY);
            visit.look("checker-refuse-incomplete");
            visit.field("请写明", "In your words").fill("合同号不符");
            visit.button("退回 ¥94,812.40", "Refuse CNY 94,812.40").click();
            assertThat(visit.text("已退回。", "Refused.")).isVisible(PATIENTLY);
            assertThat(visit.page().getByText("合同号不符")).isVisible();
            visit.look("checker-refused");
            assertEquals("refused", portal.trade().states().payable(bad));
            visit.done();
        }
    }

    /** One of three is issued by somebody else in the moment between looking and pressing. */
    @Journey
    void aCheckerApprovesManyAndOneThatIsRefusedDoesNotStopTheOthers(Look look) throws IOException {
        List<String> ids = List.of(
                portal.trade().recorded(invoice(), "1860000.00"),
                portal.trade().recorded(invoice(), "240000.00"),
                portal.trade().recorded(invoice(), "7120.50"));
        try (Visit visit = portal.visit("enterprise-checker", look)) {
            visit.look("checker-list");
            visit.tickOnly(ids);
            assertThat(visit.page().locator("[data-sum=CNY]")).hasText(visit.in("¥2,107,120.50", "CNY2,107,120.50"));
            assertThat(visit.page().locator("[data-count]")).hasText("3");
            visit.button("查看将签署的内容", "See what will be signed").click();
            assertThat(visit.heading("将签署的内容", "What will be signed")).isVisible(PATIENTLY);
            assertThat(visit.text("确认欠 1 家供应商 3 笔应付账款", "confirms 3 payables to 1 supplier"))
                    .isVisible();
            visit.look("checker-sign");
            portal.trade().confirmed(ids.get(1));
            visit.button("开立 3 笔", "Issue 3").click();
            assertThat(visit.text("已开立 2 笔。", "2 payables issued.")).isVisible(PATIENTLY);
            assertThat(visit.text("已被开立或退回，或已失效", "it was issued or refused meanwhile, or it has lapsed"))
                    .isVisible();
            visit.look("checker-outcome");
            for (String id : ids) {
                assertEquals("proposed", portal.trade().states().payable(id));
            }
            visit.done();
        }
    }

    /** First with an amount that is none and without a bank; then an invoice number that is taken. */
    @Journey
    void aMakerRecordsAPayableAndCorrectsWhatIsWrong(Look look) throws IOException {
        String taken = invoice();
        portal.trade().recorded(taken, "12.00");
        portal.trade().offered(invoice(), "36000.00");
        try (Visit visit = portal.visit("enterprise-maker", look)) {
            assertThat(visit.heading("按周到期", "What falls due, week by week")).isVisible(PATIENTLY);
            visit.look("maker-home");
            visit.link("录入应付账款", "Record a payable").click();
            assertThat(visit.heading("录入应付账款", "Record a payable")).isVisible(PATIENTLY);
            visit.look("maker-record");
            visit.expectRefusal();
            visit.page().locator("#creditor").fill("tier 1 supplier 01");
            visit.page().locator("#invoiceNumber").fill(taken);
            visit.field("金额", "Amount").fill("1.005");
            visit.field("到期日", "Due day")
                    .fill(portal.trade().today().plusDays(45).toString());
            visit.button("录入", "Record").click();
            assertThat(visit.text("有 2 项填写有误", "2 fields are not right.")).isVisible(PATIENTLY);
            assertThat(visit.field("金额", "Amount")).hasAttribute("aria-invalid", "true");
            assertThat(visit.field("金额", "Amount")).hasValue("1.005");
            visit.look("maker-record-wrong");
            visit.field("金额", "Amount").fill("1,860,000.50");
            visit.field("付款行", "Paying bank").selectOption(new SelectOption().setIndex(1));
            visit.button("录入", "Record").click();
            assertThat(visit.text("该供应商同年同号的发票已录入", "with this number and year is already recorded")
                            .first())
                    .isVisible(PATIENTLY);
            visit.page().locator("#invoiceNumber").fill(invoice());
            visit.button("录入", "Record").click();
            assertThat(visit.text("等复核。您可以继续录入下一笔。", "A checker must approve it now. You can record the next one."))
                    .isVisible(PATIENTLY);
            visit.look("maker-recorded");
            visit.page().navigate(portal.url() + "/payables?state=RECORDED");
            assertThat(visit.page().getByText("1,860,000.50").first()).isVisible(PATIENTLY);
            visit.look("payables");
            visit.page().getByText(taken).click();
            assertThat(visit.page().locator(".cf-badge.-wait").and(visit.text("待复核", "Waits for a checker")))
                    .isVisible(PATIENTLY);
            visit.look("maker-payable");
            visit.done();
        }
    }

    /** What was recorded wrongly goes before a checker sees it; what is issued can be followed to whoever holds it. */
    @Journey
    void aMakerTakesBackWhatIsNotIssuedAndFollowsWhatIs(Look look) throws IOException {
        String wrong = portal.trade().recorded(invoice(), "15000.00");
        String number = invoice();
        String payable = portal.trade().recorded(number, "48000.00");
        String voucher = portal.trade().accepted(portal.trade().confirmed(payable));
        portal.trade().passedOn(voucher, "8000.00");
        try (Visit visit = portal.visit("enterprise-checker", look)) {
            assertThat(visit.page().locator(".cf-count").first()).hasText(Pattern.compile("\\d+\\+?"));
            visit.look("checker-waits");
            visit.page().navigate(portal.url() + "/trees/payables/" + payable);
            assertThat(visit.page().getByText(portal.trade().secondTierName()).first())
                    .isVisible(PATIENTLY);
            visit.look("enterprise-tree");
            visit.done();
        }
        try (Visit visit = portal.visit("regulator", look)) {
            visit.page().navigate(portal.url() + "/trees/" + voucher);
            assertThat(visit.page().getByText(portal.trade().secondTierName()).first())
                    .isVisible(PATIENTLY);
            visit.look("regulator-tree");
            visit.done();
        }
        try (Visit visit = portal.visit("enterprise-maker", look)) {
            visit.page().navigate(portal.url() + "/payables/" + payable);
            visit.link("查看各部分在哪里", "See where its parts are").click();
            assertThat(visit.heading("各部分在哪里", "Where the parts are")).isVisible(PATIENTLY);
            visit.look("enterprise-tree");
            visit.page().navigate(portal.url() + "/payables/" + wrong);
            visit.look("maker-payable");
            visit.link("撤回", "Take back").click();
            assertThat(visit.heading("撤回这笔应付账款？", "Take this payable back?")).isVisible(PATIENTLY);
            visit.look("maker-take-back");
            visit.field("金额或到期日有误", "The amount or the due date is wrong").check();
            visit.button("撤回 ¥15,000.00", "Take back CNY 15,000.00").click();
            assertThat(visit.text("已退回。", "Refused.")).isVisible(PATIENTLY);
            assertEquals("refused", portal.trade().states().payable(wrong));
            visit.done();
        }
    }

    /** First more than it is worth, and without a number; then a credit note. What is issued is never lowered. */
    @Journey
    void aMakerTakesACreditNoteOffWhatIsNotIssued(Look look) throws IOException {
        String invoiced = portal.trade().recorded(invoice(), "100000.00");
        String issued = portal.trade().owed(invoice(), "52000.00");
        try (Visit visit = portal.visit("enterprise-maker", look)) {
            visit.page().navigate(portal.url() + "/payables/" + invoiced);
            visit.link("扣减应付账款", "Take a credit off").click();
            assertThat(visit.heading("扣减应付账款", "Take a credit off")).isVisible(PATIENTLY);
            visit.look("maker-credit");
            visit.expectRefusal();
            visit.field("依据日期", "Its day").fill(portal.trade().today().toString());
            visit.field("扣减金额", "Amount to take off").fill("100,000.01");
            visit.button("扣减", "Take it off").click();
            assertThat(visit.text("扣减不能超过应付金额", "a credit takes off what is owed, and no more")
                            .first())
                    .isVisible(PATIENTLY);
            assertThat(visit.field("依据号码", "Its number")).hasAttribute("aria-invalid", "true");
            assertThat(visit.field("扣减金额", "Amount to take off")).hasValue("100,000.01");
            visit.look("maker-credit-wrong");
            visit.field("依据号码", "Its number").fill(invoice());
            visit.field("扣减金额", "Amount to take off").fill("40,000.00");
            assertThat(visit.page().locator("#rest data[value='60000.00']")).isVisible(PATIENTLY);
            visit.button("扣减", "Take it off").click();
            assertThat(visit.text("剩余金额已作为新的应付账款录入", "This is what is left, as a new payable."))
                    .isVisible(PATIENTLY);
            assertThat(visit.page().locator("data[value='60000.00']")).isVisible();
            visit.look("maker-credited");
            visit.page().waitForURL(Pattern.compile(".*/payables/[0-9a-f-]{36}\\?credited=" + invoiced));
            String left = visit.page().url().replaceAll(".*/payables/([0-9a-f-]{36}).*", "$1");
            assertNotEquals(invoiced, left);
            assertEquals("recorded", portal.trade().states().payable(left));
            visit.link("查看已退回的原应付账款", "See the payable before").click();
            assertThat(visit.text("已退回。", "Refused.")).isVisible(PATIENTLY);
            assertThat(visit.link("扣减应付账款", "Take a credit off")).hasCount(0);
            assertEquals("refused", portal.trade().states().payable(invoiced));
            visit.page().navigate(portal.url() + "/payables/" + issued);
            assertThat(visit.text("他人可能已依赖该凭证", "others may rely on it")).isVisible(PATIENTLY);
            assertThat(visit.link("扣减应付账款", "Take a credit off")).hasCount(0);
            visit.page().navigate(portal.url() + "/payables/" + issued + "/credit");
            assertThat(visit.text("他人可能已依赖该凭证", "others may rely on it")).isVisible(PATIENTLY);
            assertThat(visit.button("扣减", "Take it off")).hasCount(0);
            visit.look("maker-credit-issued");
            visit.done();
        }
    }

    @Journey
    void aMakerTellsTheBankToPayAndTakesItBack(Look look) throws IOException {
        String invoice = invoice();
        String payable = portal.trade().owed(invoice, "75000.00");
        try (Visit visit = portal.visit("enterprise-maker", look)) {
            visit.page().navigate(portal.url() + "/payables/" + payable);
            visit.link("指令银行付款", "Instruct the bank").click();
            assertThat(visit.heading("清偿应付账款", "Settle a payable")).isVisible(PATIENTLY);
            visit.look("settlement-instruct");
            visit.expectRefusal();
            visit.field("付款金额", "Amount to pay").fill("75,000.01");
            visit.button("指令银行付款", "Instruct the bank").click();
            assertThat(visit.field("付款金额", "Amount to pay")).hasAttribute("aria-invalid", "true");
            visit.look("settlement-wrong");
            visit.field("付款金额", "Amount to pay").fill("75,000.00");
            visit.button("指令银行付款", "Instruct the bank").click();
            assertThat(visit.text("已通知银行。", "The bank is told.")).isVisible(PATIENTLY);
            visit.look("settlements");
            visit.link(invoice).click();
            assertThat(visit.text("等银行办理", "The bank must begin")).isVisible(PATIENTLY);
            visit.look("settlement");
            visit.button("撤回 ¥75,000.00", "Withdraw CNY 75,000.00").click();
            assertThat(visit.text("已撤回，", "Withdrawn.")).isVisible(PATIENTLY);
            visit.look("settlement-withdrawn");
            visit.done();
        }
        try (Visit visit = portal.visit("enterprise-checker", look)) {
            visit.page().navigate(portal.url() + "/settlements");
            assertThat(visit.page().getByText(invoice)).isVisible(PATIENTLY);
            visit.look("settlements-of-checker");
            visit.done();
        }
    }
}
