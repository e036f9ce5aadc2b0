package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.Portal.invoice;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Two operators do together what neither may do alone. */
class OperatorJourneysTest extends AtThePortal {

    private static final Duration LONG = Duration.ofSeconds(60);

    private static final List<String> ROOMS = List.of(
            "acts",
            "participants",
            "participants/new",
            "policies",
            "policies/new",
            "business-date",
            "freezes",
            "threshold",
            "attested-documents",
            "payouts");

    @Journey
    void aPayableIsFrozenByTwoOperators(Look look) throws IOException {
        String payable = portal.trade().owed(invoice(), "52000.00");
        String act;
        try (Visit visit = portal.visit("operator", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/freezes");
            page.locator("#id").fill("nothing");
            visit.button("查找", "Find").click();
            assertThat(visit.text("没有此编号的应付账款", "There is no payable and no piece")
                            .first())
                    .isVisible(PATIENTLY);
            page.locator("#id").fill(payable);
            visit.button("查找", "Find").click();
            assertThat(visit.text("未冻结", "Free to move")).isVisible(PATIENTLY);
            visit.look("freeze");
            visit.button("提议冻结", "Propose freeze").click();
            assertThat(visit.text("这是贵方的提议", "Your operator proposed it")).isVisible(PATIENTLY);
            assertThat(visit.button("附议", "Support")).isHidden();
            visit.look("act-own");
            act = page.url().replaceAll("\\?.*", "");
            page.navigate(portal.url() + "/freezes/payables/" + payable);
            assertThat(visit.link("查看事项", "See the act")).isVisible(PATIENTLY);
            assertThat(visit.button("提议冻结", "Propose freeze")).isHidden();
            visit.done();
        }
        try (Visit visit = portal.visit("second-operator", look)) {
            assertThat(visit.text("待您附议", "Acts for you to support").first()).isVisible(PATIENTLY);
            visit.look("operator-home");
            visit.page().navigate(act);
            assertThat(visit.text("您附议后即达所需数", "Yours is the last support needed"))
                    .isVisible(PATIENTLY);
            visit.look("act-to-support");
            visit.button("附议", "Support").click();
            assertThat(visit.text("已办理，现已生效。", "Done. It holds from now on.")).isVisible(PATIENTLY);
            visit.look("act-done");
            visit.page().navigate(portal.url() + "/freezes/payables/" + payable);
            assertThat(visit.button("提议解冻", "Propose unfreeze")).isVisible(PATIENTLY);
            visit.look("frozen");
            visit.done();
        }
    }

    @Journey
    void anotherBankPaysBecauseTheDebtorAskedForIt(Look look) throws IOException {
        String payable = portal.trade().owed(invoice(), "53000.00");
        try (Visit visit = portal.visit("enterprise-checker", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/payables/" + payable);
            visit.link("更换付款行", "Another paying bank").click();
            visit.expectRefusal();
            visit.button("申请由该银行付款", "Ask for this bank").click();
            assertThat(visit.text("请选择付款的银行。", "Choose the bank that shall pay."))
                    .isVisible(PATIENTLY);
            visit.look("another-bank-wrong");
            page.locator("#bank").selectOption(new SelectOption().setIndex(1));
            visit.button("申请由该银行付款", "Ask for this bank").click();
            assertThat(visit.text("等待平台运营决定", "The operators decide.").first()).isVisible(PATIENTLY);
            visit.look("another-bank");
            visit.done();
        }
        String act;
        try (Visit visit = portal.visit("operator", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/freezes/payables/" + payable);
            visit.link("付款行", "Paying bank").click();
            assertThat(page.locator("#bank")).not().hasValue("");
            visit.look("paying-bank");
            visit.button("提议由该银行付款", "Propose this bank").click();
            assertThat(visit.text("这是贵方的提议", "Your operator proposed it")).isVisible(PATIENTLY);
            act = page.url().replaceAll("\\?.*", "");
            visit.done();
        }
        try (Visit visit = portal.visit("second-operator", look)) {
            visit.page().navigate(act);
            visit.look("act-paying-bank");
            visit.button("附议", "Support").click();
            assertThat(visit.text("已办理，现已生效。", "Done. It holds from now on.")).isVisible(PATIENTLY);
            visit.page().navigate(portal.url() + "/paying-banks/" + payable);
            assertThat(visit.text("无", "no other").first()).isVisible(PATIENTLY);
            visit.done();
        }
    }

    /** As when a bank has instructed and its payment system never answers. */
    @Journey
    void aPayoutThatNobodyMadeIsUndoneByBothOperators(Look look) throws Exception {
        String number = invoice();
        String request = portal.trade().asked(portal.trade().held(number, "75000.00"), number, "75000.00", "bank-a");
        portal.trade().quoted(request, "bank-a");
        portal.trade().quoteTaken(request);
        portal.trade().approved("bank-a", request);
        PayoutPastTheGateway.instructed(portal, "bank-a", UUID.fromString(request));
        await().atMost(LONG).until(() -> portal.trade().states().sale(request).equals("payout-instructed"));
        String act;
        try (Visit visit = portal.visit("operator", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/payouts");
            visit.look("payouts");
            page.locator("a[href='/payouts/" + request + "']").click();
            assertThat(visit.button("提议撤销", "Propose to undo")).isVisible(PATIENTLY);
            visit.look("payout");
            visit.button("提议撤销", "Propose to undo").click();
            assertThat(visit.text("这是贵方的提议", "Your operator proposed it")).isVisible(PATIENTLY);
            act = page.url().replaceAll("\\?.*", "");
            visit.done();
        }
        try (Visit visit = portal.visit("second-operator", look)) {
            visit.page().navigate(act);
            visit.look("act-undo-payout");
            visit.button("附议", "Support").click();
            assertThat(visit.text("已办理，现已生效。", "Done. It holds from now on.")).isVisible(PATIENTLY);
            visit.done();
        }
        await().atMost(LONG).until(() -> portal.trade().states().sale(request).equals("undone"));
    }

    @Journey
    void aParticipantIsEnrolledAndAnotherProposalIsWithdrawn(Look look) throws IOException {
        String act;
        try (Visit visit = portal.visit("operator", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/participants/new");
            visit.expectRefusal();
            visit.button("提议入驻", "Propose enrolment").click();
            assertThat(page.locator("#mistakes")).isVisible(PATIENTLY);
            visit.look("enrol-wrong");
            page.locator("#name").fill("样例紧固件有限公司");
            visit.field("供应商", "Supplier").check();
            page.locator("#uscc").fill("1");
            visit.button("提议入驻", "Propose enrolment").click();
            assertThat(page.locator("#uscc")).hasAttribute("aria-invalid", "true");
            page.locator("#uscc").fill("");
            visit.button("提议入驻", "Propose enrolment").click();
            assertThat(visit.text("这是贵方的提议", "Your operator proposed it")).isVisible(PATIENTLY);
            visit.look("act-enrol");
            act = page.url().replaceAll("\\?.*", "");
        }
        try (Visit visit = portal.visit("second-operator", look)) {
            Page page = visit.page();
            page.navigate(act);
            assertThat(page.locator("h1")).containsText("样例紧固件有限公司");
            assertThat(visit.text("未提供", "None was given").first()).isVisible();
            visit.look("act-to-support");
            visit.button("附议", "Support").click();
            assertThat(visit.text("已办理，现已生效。", "Done. It holds from now on.")).isVisible(PATIENTLY);
            page.navigate(portal.url() + "/participants?q=紧固件");
            page.locator("main .cf-cover").first().click();
            assertThat(visit.button("提议暂停", "Propose suspension")).isVisible(PATIENTLY);
            visit.look("participant");
            String participant = page.url();
            visit.button("提议新密钥", "Propose the new key").click();
            assertThat(visit.button("撤回", "Withdraw")).isVisible(PATIENTLY);
            visit.look("act-key");
            visit.button("撤回", "Withdraw").click();
            assertThat(visit.text("已撤回，未作任何改动。", "Withdrawn. Nothing was changed."))
                    .isVisible(PATIENTLY);
            page.navigate(participant);
            visit.button("提议暂停", "Propose suspension").click();
            assertThat(visit.button("撤回", "Withdraw")).isVisible(PATIENTLY);
            visit.look("act-suspend");
            visit.button("撤回", "Withdraw").click();
            assertThat(visit.text("已撤回，未作任何改动。", "Withdrawn. Nothing was changed."))
                    .isVisible(PATIENTLY);
            visit.look("act-withdrawn");
            visit.done();
        }
    }

    /** Both are withdrawn: other journeys go on today. */
    @Journey
    void aLimitAndTheNextDayAreProposed(Look look) throws IOException {
        try (Visit visit = portal.visit("operator", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/policies/new");
            visit.expectRefusal();
            visit.button("查看将拒绝的事项", "See what it would refuse").click();
            assertThat(page.locator("#mistakes")).isVisible(PATIENTLY);
            visit.look("policy-wrong");
            page.locator("#kind").selectOption("SMALLEST_PIECE");
            page.locator("#currency").fill("CHF");
            page.locator("#value").fill("0.05");
            page.locator("#effectiveFrom")
                    .fill(portal.trade().today().plusYears(1).toString());
            page.locator("#source").fill("Decision of the operators");
            visit.button("查看将拒绝的事项", "See what it would refuse").click();
            assertThat(visit.heading("将被拒绝", "Would be refused")).isVisible(PATIENTLY);
            visit.look("policy-on-chain-preview");
            visit.button("提议限额", "Propose the limit").click();
            assertThat(visit.heading("子凭证最小金额", "Smallest piece: CHF 0.05")).isVisible(PATIENTLY);
            visit.look("act-policy");
            visit.button("撤回", "Withdraw").click();
            assertThat(visit.text("已撤回，未作任何改动。", "Withdrawn. Nothing was changed."))
                    .isVisible(PATIENTLY);
            page.navigate(portal.url() + "/business-date");
            page.locator("main .cf-btn.-main").click();
            assertThat(visit.heading("营业日推进到", "Move the business date to")).isVisible(PATIENTLY);
            visit.look("act-business-date");
            visit.button("撤回", "Withdraw").click();
            assertThat(visit.text("已撤回，未作任何改动。", "Withdrawn. Nothing was changed."))
                    .isVisible(PATIENTLY);
        }
        try (Visit visit = portal.visit("operator", look)) {
            visit.look("operator-home");
            for (String room : ROOMS) {
                visit.page().navigate(portal.url() + "/" + room);
                assertThat(visit.page().locator("main h1")).isVisible(PATIENTLY);
                visit.look("operator-" + room.replace('/', '-'));
            }
            visit.done();
        }
    }

    /** Of a day to come, so that nothing else here meets it. */
    @Journey
    void aStopOfOneCompanyIsPreviewedProposedAndAgreedByAnother(Look look) throws IOException {
        portal.trade().recorded(invoice(), "52000.00");
        String change;
        try (Visit visit = portal.visit("operator", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/policies/new");
            page.locator("#kind").selectOption("ISSUANCE_FREEZE");
            page.locator("#participant").fill(portal.trade().makerName());
            page.locator("#value").fill(look.language().startsWith("zh") ? "停止" : "frozen");
            page.locator("#effectiveFrom")
                    .fill(portal.trade().today().plusDays(1).toString());
            page.locator("#source").fill("Decision of the operators");
            visit.look("policy-filled-in");
            visit.button("查看将拒绝的事项", "See what it would refuse").click();
            assertThat(visit.heading("将被拒绝", "Would be refused")).isVisible(PATIENTLY);
            assertThat(page.locator("main table tbody tr").first()).isVisible(PATIENTLY);
            visit.look("policy-preview");
            visit.button("提议限额", "Propose the limit").click();
            assertThat(visit.text("须由另一人同意", "Another person must agree")).isVisible(PATIENTLY);
            assertThat(visit.button("同意", "Agree")).isHidden();
            visit.look("policy-change-own");
            change = page.url().replaceAll("\\?.*", "");
            visit.done();
        }
        try (Visit visit = portal.visit("second-operator", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/policies");
            assertThat(visit.heading("待另一人同意", "Waiting for a second person")).isVisible(PATIENTLY);
            visit.look("policies-waiting");
            page.navigate(change);
            visit.look("policy-change");
            visit.button("撤回", "Withdraw").click();
            assertThat(visit.text("已撤回，未作任何改动。", "Withdrawn. Nothing was changed."))
                    .isVisible(PATIENTLY);
            visit.look("policy-change-withdrawn");
            visit.done();
        }
    }
}
