package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.Portal.invoice;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

/** What both sides can say when a sale is not wanted any more, or money did not come. */
class DisputeJourneysTest extends AtThePortal {

    private static final String BANK = "bank-a";
    private static final Duration LONG = Duration.ofSeconds(60);

    /** @return id of the request, which the bank has approved */
    private static String approved(String amount) {
        String number = invoice();
        String request = portal.trade().asked(portal.trade().held(number, amount), number, amount, BANK);
        portal.trade().quoted(request, BANK);
        portal.trade().quoteTaken(request);
        portal.trade().approved(BANK, request);
        return request;
    }

    @Journey
    void aSaleIsUndoneOnceBothAgree(Look look) throws IOException {
        String request = approved("71000.00");
        try (Visit visit = portal.visit("supplier", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/financing-requests/" + request);
            visit.look("sale-approved");
            visit.button("同意撤销卖出", "Agree to undo the sale").click();
            assertThat(visit.text("您已同意撤销卖出", "You have agreed to undo the sale."))
                    .isVisible(PATIENTLY);
            visit.look("sale-undo-agreed");
            visit.button("撤回同意", "Take the agreement back").click();
            assertThat(visit.button("同意撤销卖出", "Agree to undo the sale")).isVisible(PATIENTLY);
            portal.trade().agreedToUndo(BANK, request);
            page.navigate(portal.url() + "/financing-requests/" + request);
            assertThat(visit.text("已同意撤销卖出。您也同意后", "has agreed to undo the sale."))
                    .isVisible(PATIENTLY);
            visit.button("同意撤销卖出", "Agree to undo the sale").click();
            await().atMost(LONG)
                    .until(() -> portal.trade().states().sale(request).equals("undone"));
            page.navigate(portal.url() + "/financing-requests/" + request);
            visit.look("sale-undone");
            visit.done();
        }
    }

    @Journey
    void aBankAgreesToUndoAndTakesItBack(Look look) throws IOException {
        String request = approved("72000.00");
        try (Visit visit = portal.visit("bank-a-approver", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/worklist/requests/" + request);
            visit.look("bank-to-pay");
            visit.button("同意撤销", "Agree to undo").click();
            assertThat(visit.button("撤回同意", "Take the agreement back")).isVisible(PATIENTLY);
            visit.look("bank-undo-agreed");
            visit.button("撤回同意", "Take the agreement back").click();
            assertThat(visit.button("同意撤销", "Agree to undo")).isVisible(PATIENTLY);
            assertEquals("approved", portal.trade().states().sale(request));
            visit.done();
        }
    }

    @Journey
    void aSupplierSaysThatTheMoneyOfASaleHasNotArrived(Look look) throws IOException {
        String request = approved("73000.00");
        portal.trade().paidOut(BANK, request);
        await().atMost(LONG).until(() -> portal.trade().states().sale(request).equals("funded"));
        try (Visit visit = portal.visit("supplier", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/financing-requests/" + request);
            visit.button("款项未到账", "The money has not arrived").click();
            assertThat(visit.text("您已说明款项未到账", "You have said that the money has not arrived."))
                    .isVisible(PATIENTLY);
            visit.look("sale-disputed");
            visit.done();
        }
    }

    /** The gateway was told to pay and never came to it; the supplier says so, and the bank answers in time. */
    @Journey
    void aBankAnswersASupplierThatHasReceivedNothing(Look look) throws Exception {
        String request = approved("77000.00");
        PayoutPastTheGateway.instructed(portal, BANK, UUID.fromString(request));
        await().atMost(LONG).until(() -> portal.trade().states().sale(request).equals("payout-instructed"));
        try (Visit visit = portal.visit("bank-a-approver", look)) {
            visit.page().navigate(portal.url() + "/worklist/requests/" + request);
            assertThat(visit.text("已指令放款。", "The payout is instructed.")).isVisible(PATIENTLY);
            visit.look("bank-to-attest");
            visit.done();
        }
        portal.trade().attestationMissed(request);
        try (Visit visit = portal.visit("supplier", look)) {
            visit.page().navigate(portal.url() + "/financing-requests/" + request);
            visit.button("没有收到款项", "No money has come").click();
            assertThat(visit.text("您已说明没有收到款项。", "You have said that no money came."))
                    .isVisible(PATIENTLY);
            visit.look("sale-not-received");
            visit.done();
        }
        try (Visit visit = portal.visit("bank-a-approver", look)) {
            Page page = visit.page();
            assertThat(visit.text("供应商称款项未到账", "The supplier says that no money came")
                            .first())
                    .isVisible(PATIENTLY);
            visit.look("bank-work-not-received");
            page.navigate(portal.url() + "/worklist/requests/" + request);
            assertThat(page.locator("div.cf-note[role=alert]")).containsText(visit.in("本行须在", "Your bank has until"));
            visit.look("bank-not-received");
            page.locator("form[action$='/payout'] button").click();
            await().atMost(LONG)
                    .until(() -> portal.trade().states().sale(request).equals("funded"));
            visit.done();
        }
    }

    @Journey
    void aHolderSaysThatAPaymentHasNotArrived(Look look) throws IOException {
        String payable = portal.trade().recorded(invoice(), "74000.00");
        String voucher = portal.trade().accepted(portal.trade().confirmed(payable));
        String settlement = portal.trade().instructed(payable, "14000.00", invoice());
        portal.trade().executed(settlement);
        await().atMost(LONG)
                .until(() -> portal.trade().states().settlement(settlement).equals("closed"));
        try (Visit visit = portal.visit("supplier", look)) {
            Page page = visit.page();
            page.navigate(portal.url() + "/vouchers/" + voucher);
            visit.link("付款记录", "Payments").click();
            assertThat(page.locator(".cf-card")).containsText("14,000.00");
            visit.look("voucher-payments");
            visit.button("款项未到账", "The money has not arrived").click();
            assertThat(visit.text("持有人称未到账", "Said not to have arrived")).isVisible(PATIENTLY);
            visit.look("voucher-payment-disputed");
            visit.done();
        }
    }
}
