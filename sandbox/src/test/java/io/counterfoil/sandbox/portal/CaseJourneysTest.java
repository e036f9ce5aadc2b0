package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.KnownCases.until;
import static io.counterfoil.sandbox.portal.Portal.invoice;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Where a case stands, for those whose it is: what waits, until when, the picture, and what stopped. */
class CaseJourneysTest extends AtThePortal {

    /** From what waits on the first page to the case, to the page where it is done, and back. */
    @Journey
    void aSupplierAcceptsWhatWaitsAndTheCaseShowsIt(Look look) throws IOException {
        String offer = portal.trade().passedOn(portal.trade().held(invoice(), "90000.00"), "40011.00");
        String address;
        try (Visit visit = portal.visit("supplier-tier-2", look)) {
            Page page = visit.page();
            Locator task = page.locator("li").filter(new Locator.FilterOptions().setHas(visit.offer(offer)));
            Locator standing = task.getByText(visit.in("流程进展", "Where it stands"));
            until(page, standing::isVisible);
            assertThat(task).containsText(visit.in("签收", "Accept piece"));
            assertThat(task.locator("time")).isVisible();
            assertThat(task).containsText(visit.in("还有", "in "));
            visit.look("case-supplier-home");
            standing.click();
            assertThat(page.locator(".cf-head .cf-badge")).containsText(visit.in("等您处理", "Waits for you"));
            assertThat(page.locator("svg.bpmn #bpmn-accept.active")).hasCount(1);
            assertThat(page.locator(".cf-line li.-now").first()).containsText(visit.in("签收", "Accept piece"));
            visit.look("case-open");
            address = page.url().replaceFirst("\\?.*", "");
            visit.link("前往办理", "Go to the page where you do this").click();
            visit.button("签收 ¥40,011.00", "Accept CNY 40,011.00").click();
            assertThat(visit.text("已签收，您持有 ¥40,011.00。", "Accepted. You hold CNY 40,011.00."))
                    .isVisible(PATIENTLY);
            KnownCases.untilOver(visit, address);
            page.navigate(portal.url() + "/offers/" + offer);
            visit.link("流程进展", "Where it stands").click();
            assertThat(page.locator(".cf-head .cf-badge")).containsText(visit.in("已持有", "Held"));
            assertEquals(address, page.url());
            assertThat(page.locator("svg.bpmn #bpmn-end_held.done")).hasCount(1);
            assertThat(visit.text("流程已结束", "The case is over")).isVisible();
            visit.look("case-held");
            visit.done();
        }
        try (Visit stranger = Strangers.visit(portal, "stranger-supplier", "supplier")) {
            stranger.expectAnswer(404);
            assertEquals(404, stranger.page().navigate(address).status());
        }
    }

    /** Its own button closes it, because nothing on the ledger changes. */
    @Journey
    void aSupplierSaysThatTheMoneyArrived(Look look) throws IOException {
        Trade trade = portal.trade();
        String number = invoice();
        String request = trade.asked(trade.held(number, "61000.00"), number, "61000.00", "bank-a");
        try (Visit visit = portal.visit("supplier", look)) {
            Page page = visit.page();
            assertThat(page.locator("main h1")).isVisible(PATIENTLY); // the first login of all takes its time
            page.navigate(portal.url() + "/financing-requests/" + request);
            visit.link("流程进展", "Where it stands").click();
            until(page, visit.text("等待核验", "Await verification").first()::isVisible);
            trade.quoted(request, "bank-a");
            trade.quoteTaken(request);
            trade.approved("bank-a", request);
            trade.paidOut("bank-a", request);
            Locator done = visit.button("完成：供应商核对到账", "Done: Check money arrived (supplier)");
            until(page, done::isVisible);
            visit.look("case-money");
            visit.field("备注（随流程保存）", "Note (kept with the case)").fill("on the account since this morning");
            done.click();
            assertThat(visit.text("已完成，流程继续", "Done. The case goes on")).isVisible(PATIENTLY);
            String address = page.url().replaceFirst("\\?.*", "");
            KnownCases.untilOver(visit, address);
            page.navigate(address);
            assertThat(page.locator(".cf-head .cf-badge")).containsText(visit.in("已融资", "Financed"));
            visit.look("case-financed");
            visit.done();
        }
    }

    @Test
    void aTaskLeadsToTheVoucherOfItsPayable() throws IOException {
        String payable = portal.trade().recorded(invoice(), "8100.00");
        String offer = portal.trade().confirmed(payable);
        try (Visit visit = portal.visit("supplier", Visit.Device.DESK, "en")) {
            visit.page().navigate(portal.url() + "/offers/payables/" + payable);
            assertEquals(portal.url() + "/offers/" + offer, visit.page().url());
            visit.done();
        }
    }

    /** Taken, talked about, given back; then another person refuses it elsewhere. */
    @Journey
    void aCheckerTakesWhatWaitsAndSomebodyElseRefusesIt(Look look) throws IOException {
        String payable = portal.trade().recorded(invoice(), "71250.00");
        String id = KnownCases.caseOf(portal, "enterprise-checker", payable);
        try (Visit visit = portal.visit("enterprise-checker", look)) {
            Page page = visit.page();
            assertThat(visit.heading("等您处理的事项", "What waits for you")).isVisible(PATIENTLY);
            visit.look("case-checker-home");
            page.navigate(portal.url() + "/tasks");
            assertThat(visit.text("复核同意", "Consent to payable").first()).isVisible(PATIENTLY);
            visit.look("tasks");
            page.navigate(portal.url() + "/payables/" + payable);
            visit.link("流程进展", "Where it stands").click();
            assertThat(page.locator("svg.bpmn #bpmn-consent.active")).hasCount(1);
            assertEquals(portal.url() + "/cases/" + id, page.url());
            page.getByText(visit.in("领取或留言", "Take it, or leave a comment")).click();
            visit.button("由我处理", "I take this").click();
            assertThat(visit.text("已由您领取", "You have taken this").first()).isVisible(PATIENTLY);
            visit.look("case-taken");
            page.getByText(visit.in("领取或留言", "Take it, or leave a comment")).click();
            visit.expectRefusal();
            visit.button("提交留言", "Leave the comment").click();
            assertThat(visit.text("请填写留言内容", "Write what you want to say").first())
                    .isVisible(PATIENTLY);
            visit.look("case-comment-refused");
            visit.field("留言（随流程保存）", "Comment (kept with the case)").fill("seen, the delivery note is missing");
            visit.button("提交留言", "Leave the comment").click();
            assertThat(visit.text("留言已随流程保存", "Your comment is kept")).isVisible(PATIENTLY);
            page.getByText(visit.in("领取或留言", "Take it, or leave a comment")).click();
            visit.button("退回", "Give it back").click();
            assertThat(visit.text("已退回", "It is free again")).isVisible(PATIENTLY);
            page.getByText(visit.in("领取或留言", "Take it, or leave a comment")).click();
            portal.trade().refused(payable, "OTHER: goods came back");
            KnownCases.untilOver(visit, portal.url() + "/cases/" + id);
            visit.button("由我处理", "I take this").click();
            assertThat(visit.text("该事项已办理", "This is done already")).isVisible(PATIENTLY);
            assertThat(page.locator(".cf-head .cf-badge")).containsText(visit.in("已拒绝", "Refused"));
            visit.look("case-done-meanwhile");
            visit.done();
        }
    }

    @Journey
    void anOperatorSeesThatNothingStandsStill(Look look) throws IOException {
        String payable = portal.trade().recorded(invoice(), "9100.00");
        String id = KnownCases.caseOf(portal, "enterprise-checker", payable);
        try (Visit visit = portal.visit("operator", look)) {
            Page page = visit.page();
            assertThat(visit.heading("等您处理的事项", "What waits for you")).isVisible(PATIENTLY);
            visit.look("case-operator-home");
            visit.link("故障", "Incidents").first().click();
            assertThat(visit.heading("流程预警", "Alerts of cases")).isVisible(PATIENTLY);
            assertThat(visit.text("没有停住的流程", "No case stands still")).isVisible();
            visit.look("incidents");
            page.navigate(portal.url() + "/cases?process=CONFIRMATION");
            assertThat(page.locator(".cf-chip[aria-current]")).hasCount(2);
            assertThat(page.locator("table")).isVisible();
            visit.look("cases");
            page.navigate(portal.url() + "/cases/" + id + "?part=chase");
            assertThat(page.locator("svg.bpmn")).hasCount(1);
            assertThat(page.locator("#picture .cf-chip[aria-current]")).hasText(visit.in("催办", "Reminders"));
            assertThat(visit.text("等他方处理", "Others act next")).isVisible();
            assertThat(page.locator("form[action^='/tasks/']")).hasCount(0);
            visit.look("case-part");
            visit.done();
        }
    }

    /** It is late or away, and the ledger decides: nobody is held up. */
    @Journey
    void whileTheWorkflowIsAwayAFirstPageShowsAllElseAndSaysSo(Look look) throws Exception {
        String offer = portal.trade().passedOn(portal.trade().held(invoice(), "90000.00"), "30012.00");
        try (Visit visit = portal.visit("supplier-tier-2", look)) {
            Page page = visit.page();
            portal.signal("workflow", "STOP");
            try {
                page.navigate(portal.url());
                assertThat(visit.text("流程服务暂无响应", "The workflow does not answer now"))
                        .isVisible(PATIENTLY);
                assertThat(visit.offer(offer)).hasCount(1);
                visit.look("case-workflow-away");
            } finally {
                portal.signal("workflow", "CONT");
            }
            until(
                    page,
                    () -> !visit.text("流程服务暂无响应", "The workflow does not answer now")
                            .isVisible());
            visit.done();
        }
    }
}
