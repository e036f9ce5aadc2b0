package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.Portal.invoice;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;

/** An officer quotes; the supplier takes it; an approver approves and pays. */
class BankJourneysTest extends AtThePortal {

    private static final String BANK = "bank-a";

    @Journey
    void aRequestIsQuotedApprovedAndPaid(Look look) throws IOException {
        String number = invoice();
        String request = portal.trade().asked(portal.trade().held(number, "186500.00"), number, "186500.00", BANK);
        try (Visit visit = portal.visit("bank-a-officer", look)) {
            assertThat(visit.heading("等您处理", "For you").first()).isVisible(PATIENTLY);
            visit.look("bank-work");
            visit.page().locator("a[href='/worklist/requests/" + request + "']").click();
            assertThat(visit.page().getByText(number)).isVisible(PATIENTLY);
            visit.look("bank-request");
            visit.button("核验单据", "Check the documents").click();
            assertThat(visit.text("0 项待看", "0 to look at")).isVisible(PATIENTLY);
            assertThat(visit.page().locator(".cf-checks"))
                    .containsText(visit.in("均由供应商录入", "were typed by the supplier"));
            assertThat(visit.page().locator(".cf-checks"))
                    .containsText(visit.in("按本行设置予以认可", "taken by the bank's setting"));
            assertThat(visit.heading("拟报价", "What we would quote")).isVisible(PATIENTLY);
            visit.look("bank-checks");
            visit.button("报价 ¥186,500.00", "Quote CNY 186,500.00").click();
            assertThat(visit.heading("我行报价", "Our quote")).isVisible(PATIENTLY);
            visit.look("bank-quoted");
            visit.done();
        }
        portal.trade().quoteTaken(request);
        try (Visit visit = portal.visit("bank-a-approver", look)) {
            assertThat(visit.heading("等您处理", "For you").first()).isVisible(PATIENTLY);
            visit.look("bank-work-approver");
            visit.page().locator("a[href='/worklist/requests/" + request + "']").click();
            assertThat(visit.button("审批 ¥186,500.00", "Approve CNY 186,500.00")).isVisible(PATIENTLY);
            visit.look("bank-approval");
            visit.button("审批 ¥186,500.00", "Approve CNY 186,500.00").click();
            assertThat(visit.text("待放款", "to be paid")).isVisible(PATIENTLY);
            visit.look("bank-approved");
            visit.page().locator(".cf-actbar button").click();
            assertThat(visit.page().locator(".cf-badge.-done").and(visit.text("已放款", "paid")))
                    .isVisible(PATIENTLY);
            visit.look("bank-paid");
            assertEquals("funded", portal.trade().states().sale(request));
            visit.page().navigate(portal.url() + "/worklist");
            visit.page().locator("a[href^='/worklist/holdings/CNY/']").first().click();
            assertThat(visit.page().locator("tfoot")).containsText(visit.in("合计", "Sum"));
            visit.look("bank-holdings");
        }
    }

    /** Customs has not released it yet, so an officer decides about the declaration before it is quoted. */
    @Journey
    void whatCannotBeDecidedIsDecidedByAnOfficer(Look look) throws IOException {
        String number = invoice();
        String voucher = portal.trade().held(number, "3000.00");
        String serial = String.format("%09d", ThreadLocalRandom.current().nextInt(1_000_000_000));
        new StandIns(portal.sandbox())
                .customsHas(
                        portal.trade().declarationNumber(serial),
                        "pending",
                        "3000.00",
                        portal.trade().supplierUscc());
        String request = portal.trade().askedOn(voucher, portal.trade().declared(serial, "3000.00"), "3000.00", BANK);
        try (Visit visit = portal.visit("bank-a-officer", look)) {
            visit.page().navigate(portal.url() + "/worklist/requests/" + request);
            visit.expectRefusal();
            visit.button("报价 ¥3,000.00", "Quote CNY 3,000.00").click();
            assertThat(visit.text("单据中有系统无法判断的事项", "cannot be decided by itself"))
                    .isVisible(PATIENTLY);
            assertThat(visit.page().locator(".cf-checks > li").first())
                    .hasClass("-look"); // what needs an eye comes first
            visit.look("bank-checks-open");
            Locator open = visit.page().locator(".cf-checks > li.-look");
            for (int left = open.count(); left > 0; left--) {
                open.first().locator("summary").click();
                open.first().locator("input[name=reason]").fill("seen on paper");
                open.first().locator("button[value=true]").click();
                assertThat(open)
                        .hasCount(left - 1, new LocatorAssertions.HasCountOptions().setTimeout(PATIENTLY.timeout));
            }
            assertThat(visit.page().locator(".cf-checks")).containsText("seen on paper");
            visit.look("bank-checks-decided");
            visit.button("报价 ¥3,000.00", "Quote CNY 3,000.00").click();
            assertThat(visit.heading("我行报价", "Our quote")).isVisible(PATIENTLY);
            visit.done();
        }
    }

    /** The bank's own rules, put into force through its API. */
    @Journey
    void aLargeRequestNeedsTwoApprovers(Look look) throws IOException {
        String number = invoice();
        String amount = "91" + ThreadLocalRandom.current().nextInt(100, 1_000) + ".00";
        String request = portal.trade().asked(portal.trade().held(number, amount), number, amount, BANK);
        portal.trade().quoted(request, BANK);
        portal.trade().quoteTaken(request);
        portal.trade().rules(BANK).twoApproversFor(amount);
        try (Visit visit = portal.visit("bank-a-approver", look)) {
            visit.page().navigate(portal.url() + "/worklist/requests/" + request);
            assertThat(visit.text("要求2人审批。", "asks for 2 approvers.")).isVisible(PATIENTLY);
            assertThat(visit.text("尚无人审批。", "Nobody has approved yet.")).isVisible(PATIENTLY);
            visit.look("bank-two-approvers");
            visit.page().locator(".cf-actbar form button").click();
            assertThat(visit.text("您已审批", "You have approved.")).isVisible(PATIENTLY);
            assertThat(visit.page().locator(".cf-actbar form")).hasCount(0);
            visit.look("bank-one-has-approved");
            assertEquals("locked", portal.trade().states().sale(request));
            portal.trade().approvedBySomebodyElse(BANK, request);
            visit.page().reload();
            assertThat(visit.text("待放款", "to be paid")).isVisible(PATIENTLY);
            assertEquals("approved", portal.trade().states().sale(request));
            visit.done();
        }
    }

    /** What cannot be taken back is asked for on a page of its own. */
    @Journey
    void aRequestIsDeclined(Look look) throws IOException {
        String number = invoice();
        String request = portal.trade().asked(portal.trade().held(number, "2500.00"), number, "2500.00", BANK);
        portal.trade().quoted(request, BANK);
        portal.trade().quoteTaken(request);
        try (Visit visit = portal.visit("bank-a-approver", look)) {
            visit.page().navigate(portal.url() + "/worklist/requests/" + request);
            visit.link("拒绝", "Decline").click();
            assertThat(visit.heading("拒绝这笔申请？", "Decline this request?")).isVisible(PATIENTLY);
            visit.look("bank-decline");
            visit.button("拒绝 ¥2,500.00", "Decline CNY 2,500.00").click();
            assertThat(visit.page().locator("main .cf-badge").and(visit.text("已拒绝", "declined")))
                    .isVisible(PATIENTLY);
            visit.look("bank-declined");
            assertEquals("declined", portal.trade().states().sale(request));
        }
    }

    @Journey
    void whatADebtorInstructedIsPaidAndSettled(Look look) throws IOException {
        String number = invoice();
        String payable = portal.trade().owed(number, "64000.00");
        String settlement = portal.trade().instructed(payable, "64000.00", number);
        try (Visit visit = portal.visit("bank-a-officer", look)) {
            visit.page().navigate(portal.url() + "/worklist/settlements");
            visit.look("bank-settlements");
            visit.link(number).click();
            assertThat(visit.text("须由贵行审批人员付款。", "An approver of your bank")).isVisible(PATIENTLY);
            visit.look("bank-settlement");
        }
        try (Visit visit = portal.visit("bank-a-approver", look)) {
            assertThat(visit.link("清偿", "Settlement")).hasCount(1);
            visit.page().navigate(portal.url() + "/worklist/settlements");
            visit.look("bank-settlements");
            visit.link(number).click();
            assertThat(visit.heading("之后会发生什么", "What happens next")).isVisible(PATIENTLY);
            visit.look("bank-settlement");
            visit.button("付款并清偿 ¥64,000.00", "Pay and settle CNY 64,000.00").click();
            assertThat(visit.text("已付款清偿 ¥64,000.00。", "CNY 64,000.00 paid and settled."))
                    .isVisible(PATIENTLY);
            visit.look("bank-settled");
            visit.link("查看各部分在哪里", "See where its parts are").click();
            assertThat(visit.heading("各部分在哪里", "Where the parts are")).isVisible(PATIENTLY);
            visit.look("bank-tree");
            assertEquals("closed", portal.trade().states().settlement(settlement));
            assertEquals("settled", portal.trade().states().payable(payable));
            visit.done();
        }
    }

    @Journey
    void whatIsSaidForAnotherBankIsNotFound(Look look) throws IOException {
        String number = invoice();
        String request = portal.trade().asked(portal.trade().held(number, "1000.00"), number, "1000.00", BANK);
        try (Visit visit = portal.visit("bank-b-officer", look)) {
            visit.look("bank-work-other");
            visit.expectAnswer(404);
            visit.page().navigate(portal.url() + "/worklist/requests/" + request);
            assertThat(visit.heading("没有这个页面", "This page does not exist")).isVisible(PATIENTLY);
            visit.done();
        }
    }
}
