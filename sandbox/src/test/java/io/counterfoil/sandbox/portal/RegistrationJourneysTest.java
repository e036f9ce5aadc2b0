package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;

/** Somebody else has registered a right to the receivable: the payout waits for an officer. */
class RegistrationJourneysTest extends AtThePortal {

    private static final String BANK = "bank-a";

    @Journey
    void anOfficerGoesOnBesideARightOfSomebodyElse(Look look) throws IOException {
        String invoice = Portal.invoice();
        Trade trade = portal.trade();
        String request = trade.asked(trade.held(invoice, "7100.00"), invoice, "7100.00", BANK);
        String prior = new StandIns(portal.sandbox()).registeredByAFactor(trade.supplierUscc(), invoice, "7100.00");
        trade.quoted(request, BANK);
        trade.quoteTaken(request);
        trade.approved(BANK, request);
        try (Visit visit = portal.visit("bank-a-approver", look)) {
            visit.page().navigate(portal.url() + "/worklist/requests/" + request);
            visit.expectRefusal();
            visit.page().locator(".cf-actbar button").click();
            assertThat(visit.text("已有他人就该笔应收账款办理登记，见下方。", "An officer goes on with a reason"))
                    .isVisible(PATIENTLY);
            assertThat(visit.page().locator("main")).containsText(prior);
            visit.look("bank-prior-registration");
            assertEquals("approved", trade.states().sale(request));
            visit.done();
        }
        try (Visit visit = portal.visit("bank-a-officer", look)) {
            visit.page().navigate(portal.url() + "/worklist/requests/" + request);
            visit.page().locator("#prior-reason").fill("the factor was repaid");
            visit.look("bank-prior-registration-officer");
            visit.button("知悉该登记，继续办理", "Go on beside this right").click();
            assertThat(visit.page().locator("main")).containsText("the factor was repaid");
            visit.look("bank-prior-registration-decided");
            visit.done();
        }
        try (Visit visit = portal.visit("bank-a-approver", look)) {
            visit.page().navigate(portal.url() + "/worklist/requests/" + request);
            visit.page().locator(".cf-actbar button").click();
            assertThat(visit.page().locator(".cf-badge.-done").and(visit.text("已放款", "paid")))
                    .isVisible(PATIENTLY);
            assertThat(visit.heading("应收账款登记", "Registration of the receivable"))
                    .isVisible();
            visit.look("bank-registered");
            assertEquals("funded", trade.states().sale(request));
            visit.done();
        }
    }
}
